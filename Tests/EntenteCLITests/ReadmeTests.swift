import Foundation
import Support
import Testing

/// What the README shows is what happens: its commands are run in order on the demonstration, and print what stands there.
@Suite struct ReadmeTests {
    private struct Step {
        let line: Int
        let command: String
        var output: [String] = []
    }

    /// The lines `    $ command` of the README, each with the indented lines that follow.
    private static func steps() throws -> [Step] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../README.md").standardizedFileURL
        var steps: [Step] = []
        var isOpen = false
        for (number, line) in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("    $ ") {
                steps.append(Step(line: number + 1, command: String(line.dropFirst(6))))
                isOpen = true
            } else if line.hasPrefix("    ") || line.isEmpty {
                if isOpen { steps[steps.count - 1].output.append(String(line.dropFirst(4))) }
            } else {
                isOpen = false
            }
        }
        return steps
    }

    private static func trimmed(_ lines: [String]) -> [String] {
        let cut = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        return Array(cut.reversed().drop { $0.isEmpty }.reversed())
    }

    @Test func everyCommandDoesWhatStandsThere() throws {
        let database = try Demonstration.create()
        let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var environment = try Program.environment(database: database)
        let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
        environment["PATH"] = "\(programs):\(environment["PATH"] ?? "")"
        let steps = try Self.steps()
        #expect(steps.count > 8)
        for step in steps {
            let run = try ProcessRun.run(
                "/bin/sh", ["-c", "cd '\(folder.path)' && { \(step.command)\n} 2>&1"], environment: environment, input: [])
            let given = Self.trimmed(run.text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            #expect(given == Self.trimmed(step.output), "README.md, line \(step.line): \(step.command)")
        }
    }
}
