import ArgumentParser

/// `entente init`
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the registry, or bring it up to date.",
        usage: "entente init [<options>]",
        discussion: """
            Safe to run again: what is there already stays as it is.

            Example:
              entente init --node 1
            """)

    @Option(parsing: .unconditional, help: "Number of this registry among those it may be joined with, 0 to 32767; fixed for good.") var node: Int?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let node, !(0...32767).contains(node) { throw ValidationError("--node is a number from 0 to 32767") }
    }

    func run() async throws {
        let session = Session(options)
        let connection = try await session.connect()
        defer { connection.close() }
        let upgrade = try connection.schema.upgrade(node: node)
        if upgrade.isNew {
            session.console.say("A new registry, node \(upgrade.node), is ready in \(connection.database).")
            session.console.say("Next: entente organization add, entente agreement record, or entente demo to look around.")
        } else if upgrade.steps.isEmpty, upgrade.routines.isEmpty {
            session.console.say("The registry in \(connection.database) is up to date.")
        } else {
            let files = (upgrade.steps + upgrade.routines).joined(separator: ", ")
            session.console.say("The registry in \(connection.database) is brought up to date: \(files).")
            switch upgrade.facts {
            case 0: break
            case 1: session.console.say("One agreement counts otherwise now: its fact was made anew.")
            case let count: session.console.say("\(count) agreements count otherwise now: their facts were made anew.")
            }
        }
    }
}
