import ArgumentParser

/// `entente event show NAME`
struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an event: who held it, its directions, sessions, speeches, attendance and delegations.",
        discussion: """
            As JSON it is the record of the interchange format.

            Example:
              entente event show cq2023
            """)

    @Argument(help: "Its code, or its name.", completion: .registry(.event)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.show(
                registry.page(
                    of: registry.events.show(name, on: day, language: session.console.nameLanguage),
                    for: session.console.audience),
                json: { try registry.events.json(name) })
        }
    }
}
