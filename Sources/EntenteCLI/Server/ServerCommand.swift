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

    /// What is told of the server by any of the verbs.
    static let layout = Layout<ServerState>(
        title: { Caption("Private local PostgreSQL", "本机私有的 PostgreSQL").text(in: $1) },
        [
            .said("status", "Status", "状态") { stage(of: $0) },
            .number("pid", "Process", "进程") { $0.running.map { Int($0.pid) } },
            .text("since", "Since", "启动时间") { $0.running?.since.map { "\($0)" } },
            .number("version", "PostgreSQL", "PostgreSQL") { $0.majorVersion },
            .text("data", "Data", "数据目录") { $0.dataDirectory },
            .text("socket", "Socket", "套接字目录") { $0.socketDirectory },
            .text("log", "Log", "日志") { $0.logFile },
        ])

    private static func stage(of state: ServerState) -> String {
        switch state.stage {
        case .neverMade: "never made"
        case .stopped: "stopped"
        case .running(let server): server.isReady ? "running" : "not answering"
        }
    }
}
