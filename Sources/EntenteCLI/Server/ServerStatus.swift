import ArgumentParser
import LocalServer

/// `entente server status`
struct ServerStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Whether the private local PostgreSQL runs, and where it keeps its data.",
        usage: "entente server status [<options>]",
        discussion: """
            Example:
              entente server status
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try options.requireFormat()
        try Console(options: options).show(LocalServer().status(), as: ServerCommand.layout)
    }
}
