import ArgumentParser

/// `entente agreement show REFERENCE`
struct AgreementShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an agreement with its parties, fields, relations, what is owed and what happened.",
        discussion: """
            Of what is owed it shows what is open and due next, of what happened the latest; both have lists of their own. As JSON it \
            is the record of the interchange format.

            Example:
              entente agreement show CQ-2023-001 --as-of 2024-12-31
            """)

    @Argument(help: "Its reference, or the number under which a party files it.", completion: .registry(.agreement)) var reference: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.show(
                registry.page(
                    of: registry.agreements.show(reference, on: day, language: session.console.nameLanguage),
                    for: session.console.audience),
                json: { try registry.agreements.json(reference) })
        }
    }
}
