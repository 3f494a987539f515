import Platform
import Values

/// `initdb`, `postgres` and `pg_ctl` of one installation of PostgreSQL.
struct ServerPrograms: Sendable, Hashable {
    /// The folder they are in.
    let folder: String
    /// The major version, such as 15.
    let major: Int

    var initdb: String { folder + "/initdb" }
    var postgres: String { folder + "/postgres" }
    var pgCtl: String { folder + "/pg_ctl" }

    /// The oldest major version that the registry's SQL runs on.
    static let oldestMajor = 15

    /// The programs for an existing cluster, which have to be of its major version, or for a new one (nil).
    static func find(
        major wanted: Int?, runner: ProgramRunner
    ) async throws(RegistryError) -> ServerPrograms {
        // Even to say their version, the programs want to be in a folder that they can enter.
        let runner = ProgramRunner(account: runner.account, folder: "/", environment: runner.environment)
        var others: [Int] = []
        var seen: Set<String> = []
        func fitting(_ folders: [String]) async throws(RegistryError) -> ServerPrograms? {
            for folder in folders where isComplete(folder) && seen.insert(folder).inserted {
                guard let major = try await version(of: folder + "/postgres", runner: runner) else { continue }
                if wanted.map({ $0 == major }) ?? (major >= oldestMajor) {
                    return ServerPrograms(folder: folder, major: major)
                }
                others.append(major)
            }
            return nil
        }
        if let found = try await fitting(foldersInPath(runner.environment["PATH"] ?? "")) { return found }
        let configured = try? await runner.run("pg_config", ["--bindir"])
        if let configured, configured.succeeded, let folder = configured.lines.first,
            let found = try await fitting([folder])
        {
            return found
        }
        if let found = try await fitting(usualFolders()) { return found }
        throw .programsMissing(wanted: wanted, found: others.sorted())
    }

    /// The folders that PATH leads to. Links are followed: PATH may hold a link to one program, without its siblings.
    private static func foldersInPath(_ path: String) -> [String] {
        path.split(separator: ":").filter { $0.hasPrefix("/") }.flatMap { folder in
            ["pg_ctl", "initdb", "postgres"].compactMap { name in
                guard let real = realpath("\(folder)/\(name)", nil) else { return nil }
                defer { free(real) }
                let program = String(cString: real)
                return program.lastIndex(of: "/").map { String(program[..<$0]) }
            }
        }
    }

    /// Where packages put the programs, which are in nobody's PATH; the newest first.
    private static func usualFolders() -> [String] {
        let patterns = [
            ("/usr/lib/postgresql", "", "bin"), ("/usr", "pgsql-", "bin"), ("/usr/lib", "postgresql", "bin"),
            ("/opt/homebrew/opt", "postgresql@", "bin"), ("/usr/local/opt", "postgresql@", "bin"),
            ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
        ]
        return patterns.flatMap { parent, prefix, folder in
            (folderNames(parent) ?? [])
                .compactMap { name in name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil }
                .sorted(by: >)
                .map { "\(parent)/\(prefix)\($0)/\(folder)" }
        } + ["/usr/local/pgsql/bin"]
    }

    private static func isComplete(_ folder: String) -> Bool {
        ["initdb", "postgres", "pg_ctl"].allSatisfy { access("\(folder)/\($0)", X_OK) == 0 }
    }

    /// From `postgres (PostgreSQL) 15.8 (Debian 15.8-1)`, or `17beta1` before a release.
    private static func version(of program: String, runner: ProgramRunner) async throws(RegistryError) -> Int? {
        let outcome = try await runner.run(program, ["--version"])
        guard outcome.succeeded, let mark = outcome.lines.first?.split(separator: ")", maxSplits: 1).last else { return nil }
        return Int(mark.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
    }
}
