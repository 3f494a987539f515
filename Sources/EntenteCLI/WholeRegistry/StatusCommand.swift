import ArgumentParser
import Values

/// `entente status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Which database is in use, and what the registry holds.",
        usage: "entente status [<options>]",
        discussion: """
            Example:
              entente status --as-of 2024-12-31
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let choice = try DatabaseChoice(named: options.database)
        let connection = try await session.connect()
        defer { connection.close() }
        let state = try connection.schema.state()
        var facts: [Record.Fact] = [
            .named("database", options.lang, .text(connection.database)),
            .named("server", options.lang, .text("PostgreSQL \(connection.serverVersion)")),
            .named("host", options.lang, .text(connection.host)),
            .named("user", options.lang, .text(connection.user)),
            .named("chosenBy", options.lang, .text(choice.source)),
            .named("schema", options.lang, .text(state.description)),
        ]
        if state == .current {
            let counts = try connection.schema.registry().counts(on: day)
            facts += [
                .named("node", options.lang, .integer(counts.node)),
                .named("home", options.lang, .optional(counts.home)),
                .named("agreements", options.lang, .integer(counts.agreements)),
                .named("inForce", options.lang, .integer(counts.inForce)),
                .named("organizations", options.lang, .integer(counts.organizations)),
                .named("events", options.lang, .integer(counts.events)),
                .named("schemes", options.lang, .integer(counts.schemes)),
            ]
        }
        try session.console.show(Record(title: "Entente", facts: facts))
        if state == .absent { session.console.say("Make the registry with: entente init") }
    }
}
