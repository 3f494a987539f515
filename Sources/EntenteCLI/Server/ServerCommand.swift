import ArgumentParser
import LocalServer
import Values

/// `entente server …`
struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: "The private local PostgreSQL, used when no database is named.",
        discussion: "Commands start it when they need it; there is no need to do so by hand.",
        subcommands: [ServerStart.self, ServerStop.self, ServerStatus.self])

    /// What is known of the server, for any of the verbs.
    static func record(_ state: ServerState, _ language: Language) -> Record {
        let phase =
            switch state.stage {
            case .neverMade: "never made"
            case .stopped: "stopped"
            case .running(let server): server.isReady ? "running" : "not answering"
            }
        return Record(
            title: "Private local PostgreSQL",
            facts: [
                .named("status", language, .text(phase)),
                .named("pid", language, state.running.map { .integer(Int($0.pid)) } ?? .null),
                .named("since", language, .optional(state.running?.since.map { "\($0)" })),
                .named("version", language, state.majorVersion.map(Cell.integer) ?? .null),
                .named("data", language, .text(state.dataDirectory)),
                .named("socket", language, .text(state.socketDirectory)),
                .named("log", language, .text(state.logFile)),
            ])
    }
}
