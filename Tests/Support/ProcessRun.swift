import Foundation

/// A program that has run to its end: what it said and how it ended.
public struct ProcessRun: Sendable {
    /// How a process ended.
    public enum End: Sendable, Equatable {
        /// By itself, with this status.
        case exited(Int32)
        /// By this signal.
        case signaled(Int32)
    }

    /// How it ended.
    public let end: End
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error.
    public let errors: [UInt8]

    /// The exit status; as a shell has it, 128 and the number for a signal.
    public var status: Int32 {
        switch end {
        case .exited(let status): status
        case .signaled(let number): 128 + number
        }
    }

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - executable: its path; without a slash it is looked up in PATH.
    ///   - environment: the whole environment; nil hands on that of this process.
    ///   - input: what it reads from standard input, before the end of file.
    ///   - timeout: seconds after which it is killed, and an error thrown.
    public static func run(
        _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil, input: [UInt8] = [],
        timeout: TimeInterval = 60
    ) throws -> ProcessRun {
        let process = try SpawnedProcess(executable, arguments, environment: environment)
        return try process.finish(input: input, timeout: timeout)
    }
}
