import ArgumentParser
import LocalServer

/// `entente server start`
struct ServerStart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Start the private local PostgreSQL; make it first where there is none.",
        usage: "entente server start [<options>]",
        discussion: """
            Example:
              entente server start
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try options.requireFormat()
        let state = try await LocalServer().start()
        try Console(options: options).show(state, as: ServerCommand.layout)
    }
}
