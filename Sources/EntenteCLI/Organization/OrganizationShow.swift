import ArgumentParser

/// `entente organization show NAME`
struct OrganizationShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an organization.",
        discussion: """
            As JSON it is the record of the interchange format.

            Example:
              entente organization show cqmu
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.sayIfMerged(name, registry)
            try session.console.show(
                registry.page(
                    of: registry.organizations.show(name, on: day, language: session.console.nameLanguage),
                    for: session.console.audience),
                json: { try registry.organizations.json(name) })
        }
    }
}
