import Foundation
import Support

/// The real executable, run as a user would run it: nothing of this process's environment but the path.
enum Program {
    /// The executable, in the folder of build products that holds the tests.
    static let path: String = {
        #if os(macOS)
            let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? ""
        #else
            let tests = CommandLine.arguments.first ?? ""
        #endif
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("entente").path
    }()

    /// What the program sees of the world. Without a database it must not find one of this machine's.
    static func environment(database: TestDatabase?) throws -> [String: String] {
        var environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": "/nonexistent", "LANG": "C.UTF-8",
            "ENTENTE_DATA": "/nonexistent/entente",
        ]
        if let database {
            environment["ENTENTE_DATABASE"] = try ThrowawayCluster.shared().connectionString(database: database)
        }
        return environment
    }

    /// Runs the program to its end.
    /// - Parameter database: the name of a database of the throwaway cluster.
    static func run(_ arguments: String..., database: TestDatabase? = nil, input: [UInt8] = []) throws -> ProcessRun {
        try run(arguments, database: database, input: input)
    }

    static func run(_ arguments: [String], database: TestDatabase? = nil, input: [UInt8] = []) throws -> ProcessRun {
        try ProcessRun.run(path, arguments, environment: environment(database: database), input: input)
    }

    /// Runs a line of shell in which `$0` is the program, for what arguments of this language can't hold.
    static func shell(_ line: String, database: TestDatabase? = nil) throws -> ProcessRun {
        try ProcessRun.run("/bin/sh", ["-c", line, path], environment: environment(database: database))
    }

    /// Starts the program and leaves it running.
    static func start(_ arguments: String..., database: TestDatabase) throws -> SpawnedProcess {
        try SpawnedProcess(path, arguments, environment: environment(database: database))
    }
}
