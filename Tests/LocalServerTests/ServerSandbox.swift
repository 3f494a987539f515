import Foundation
@testable import LocalServer
import Postgres

/// A folder of its own for a private server, which is ended and removed with everything in it when a test is over,
/// however it ends.
struct ServerSandbox {
    let folder: String
    let data: String

    /// Runs a test on a data directory that is not there yet.
    static func run(_ subfolder: String = "data", _ test: (ServerSandbox) async throws -> Void) async throws {
        // Not the temporary folder of the environment, which may have too long a path for a socket.
        let folder = "/tmp/entente-test-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let files = FileManager.default
        // Other users may pass through: under root the server is another user's.
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o711])
        let sandbox = ServerSandbox(folder: folder, data: "\(folder)/\(subfolder)")
        var failure: (any Error)?
        do {
            try await test(sandbox)
        } catch {
            failure = error
        }
        if let server = try? sandbox.server() {
            let state = try? await server.stop()
            if let state, !state.socketDirectory.hasPrefix(folder) {
                try? files.removeItem(atPath: state.socketDirectory)
            }
        }
        try files.removeItem(atPath: folder)
        if let failure { throw failure }
    }

    /// A new value each time, as each command makes its own.
    func server() throws -> LocalServer {
        var server = try LocalServer(environment: ["ENTENTE_DATA": data, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""])
        // Hundreds of tests share two cores, and none of these is about how long a command waits.
        server.patience = .seconds(300)
        return server
    }

    /// The only value of a query.
    func value(_ sql: String) throws -> String {
        let connection = try Connection(Conninfo(keywords: server().connectionKeywords))
        defer { connection.close() }
        for row in try connection.query(sql: sql) { return try row.decode("value", as: String.self) }
        return ""
    }

    func execute(_ sql: String) throws {
        let connection = try Connection(Conninfo(keywords: server().connectionKeywords))
        defer { connection.close() }
        try connection.execute(sql)
    }

    /// Waits for a process to be gone or to wait for its parent to notice.
    static func waitForEnd(of pid: Int32) async throws {
        for _ in 0..<400 {
            guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
                !stat.contains(") Z ")
            else { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
