import ArgumentParser
import Output
import Postgres
import Registry

/// `entente status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Which database is in use, and what the registry holds.")

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let choice = try DatabaseChoice(named: options.database)
        let connection = try await session.connect()
        defer { connection.close() }
        let state = try Schema(of: connection).state()
        var facts = [
            Record.Fact("database", "Database", .text(connection.database)),
            Record.Fact("server", "Server", .text("PostgreSQL \(connection.parameterStatus("server_version") ?? "")")),
            Record.Fact("host", "Host", .text(connection.host)),
            Record.Fact("user", "User", .text(connection.user)),
            Record.Fact("chosenBy", "Chosen by", .text(choice.source)),
            Record.Fact("schema", "Schema", .text(state.description)),
        ]
        if state == .current {
            let counts = try Schema(of: connection).registry().counts(on: day)
            facts += [
                Record.Fact("node", "Node", .integer(counts.node)),
                .named("agreements", options.lang, .integer(counts.agreements)),
                .named("inForce", options.lang, .integer(counts.inForce)),
                Record.Fact("organizations", "Organizations", .integer(counts.organizations)),
                Record.Fact("events", "Events", .integer(counts.events)),
                Record.Fact("schemes", "Schemes of fields", .integer(counts.schemes)),
            ]
        }
        try session.console.show(Record(title: "Entente", facts: facts))
        if state == .absent { session.console.say("Make the registry with: entente init") }
    }
}
