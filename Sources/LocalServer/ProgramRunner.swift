import Subprocess
import Values

/// Runs PostgreSQL's programs as the server's user, with an environment of their own: the caller's `PG*` variables
/// and locale have no say in how the server is made and run.
struct ProgramRunner: Sendable {
    let account: ServerAccount
    /// Where the programs run; the paths they are given are relative to it.
    let folder: String
    /// Variables of the caller that the programs get: `PATH`, and where a machine keeps its libraries.
    let environment: [String: String]

    /// How a program ended, and what it wrote to its two outputs, in the order it came.
    struct Outcome: Sendable {
        let succeeded: Bool
        let output: String

        var lines: [String] {
            output.split(whereSeparator: \.isNewline).map(String.init)
        }
    }

    static func environment(from caller: [String: String]) -> [String: String] {
        let path = [caller["PATH"], "/usr/local/bin:/usr/bin:/bin"].compactMap(\.self).joined(separator: ":")
        var environment = ["LC_ALL": "C", "PATH": path]
        for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ", "TZDIR"] {
            if let value = caller[name] { environment[name] = value }
        }
        return environment
    }

    /// Runs a program to its end.
    func run(
        _ program: String, _ arguments: [String], input: String = ""
    ) async throws(RegistryError) -> Outcome {
        let command = account.differsFromCaller ? try UserSwitch.command(for: account) + [program] : [program]
        let words = command.dropFirst() + arguments
        do {
            let variables = environment.reduce(into: [Environment.Key: String]()) { result, variable in
                if let key = Environment.Key(rawValue: variable.key) { result[key] = variable.value }
            }
            let result = try await Subprocess.run(
                command[0].contains("/") ? .path(FilePath(command[0])) : .name(command[0]),
                arguments: Arguments(Array(words)),
                environment: .custom(variables),
                workingDirectory: FilePath(folder),
                input: .string(input),
                output: .string(limit: 1 << 20),
                error: .combinedWithOutput)
            return Outcome(succeeded: result.terminationStatus.isSuccess, output: result.standardOutput)
        } catch {
            throw .programFailed(program, ["\(error)"])
        }
    }
}
