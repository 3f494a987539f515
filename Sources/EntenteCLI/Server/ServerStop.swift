import ArgumentParser
import LocalServer

/// `entente server stop`
struct ServerStop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stop the private local PostgreSQL; the next command starts it again.",
        usage: "entente server stop [<options>]",
        discussion: """
            Example:
              entente server stop
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try options.requireFormat()
        let state = try await LocalServer().stop()
        try Console(options: options).show(state, as: ServerCommand.layout)
    }
}
