import Foundation

/// The PostgreSQL programs of this machine, and who may run them.
struct ServerPrograms {
    /// The folder that holds initdb, pg_ctl and postgres.
    let folder: String

    static func find() throws -> ServerPrograms {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        var folders = path
        if let told = try? ProcessRun.run("pg_config", ["--bindir"]), told.status == 0 {
            folders.append(told.text.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        let installed = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let versions = installed.compactMap { Int($0) }.sorted(by: >)
        folders += versions.map { "/usr/lib/postgresql/\($0)/bin" }
        // A lone initdb in PATH may be a link: the others are needed beside it.
        let whole = folders.first { folder in
            ["initdb", "pg_ctl", "postgres"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
        }
        guard let whole else {
            throw SpawnedProcess.Failure(
                description: "the tests need PostgreSQL's server programs (initdb, pg_ctl, postgres); looked in \(folders.joined(separator: ", "))")
        }
        return ServerPrograms(folder: whole)
    }

    /// The system user that the server runs as: PostgreSQL refuses to run as root.
    static let systemUser: String? = getuid() == 0 ? "postgres" : nil

    /// Runs a server program as the system user that may.
    func run(_ program: String, _ arguments: [String]) throws {
        var command = ["\(folder)/\(program)"] + arguments
        if let user = Self.systemUser {
            command = ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--"] + command
        }
        let run = try ProcessRun.run(command[0], Array(command.dropFirst()))
        guard run.status == 0 else {
            throw SpawnedProcess.Failure(description: "\(program) failed with status \(run.status): \(run.errorText)\(run.text)")
        }
    }
}
