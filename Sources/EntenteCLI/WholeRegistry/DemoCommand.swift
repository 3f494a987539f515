import ArgumentParser
import Registry
import Values

/// `entente demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Load the demonstration into an empty registry; where there is none, it is made.",
        usage: "entente demo [<options>]",
        discussion: """
            The 2023 conference on cooperation of industry, education, research and application in Chongqing, as it \
            was reported, and a set of agreements that are made up; those say (fictional) in their titles.

            Example:
              entente demo
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let connection = try await session.connect()
        defer { connection.close() }
        let report = try registry(connection, session.console).loadDemonstration()
        if let report {
            for sentence in ImportCommand.sentences(report, warns: false) { session.console.say(sentence) }
            session.console.say("Try: entente partners --field biomedicine, entente event show cq2023, entente summary 2023")
        } else {
            session.console.say("The demonstration is in this registry already.")
        }
    }

    /// The registry; in a database that has none it is made, for who only wants to look around.
    private func registry(_ connection: RegistryConnection, _ console: Console) throws -> Registry {
        do {
            return try connection.schema.registry()
        } catch let error as RegistryError where error.code == "schema-absent" {
            let upgrade = try connection.schema.upgrade(node: nil)
            console.say("A new registry, node \(upgrade.node), is ready in \(connection.database).")
            return try connection.schema.registry()
        }
    }
}
