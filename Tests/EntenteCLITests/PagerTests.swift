import Foundation
import Support
import Testing

@testable import EntenteCLI

/// Long texts on a terminal go through a pager, and nothing else does.
@Suite struct PagerTests {
    private func run(_ arguments: [String], pager: String, more: [String: String] = [:]) throws -> (text: String, status: Int32) {
        let environment = try Program.environment(database: Demonstration.shared.get())
            .merging(["TERM": "xterm", "PAGER": pager]) { $1 }.merging(more) { $1 }
        let terminal = try PseudoTerminal(Program.path, arguments + ["--as-of", Demonstration.day], environment: environment)
        let status = try terminal.finish()
        return (terminal.text, status)
    }

    private static let long = ["ag", "list"]
    private static let marks = "sed 's/^/paged: /'"

    @Test func whatIsLongerThanTheTerminalIsPaged() throws {
        let paged = try run(Self.long, pager: Self.marks)
        #expect(paged.status == 0 && paged.text.contains("paged: ") && paged.text.contains("X-2023-027"))
        #expect(try !run(["ag", "list", "--limit", "2"], pager: Self.marks).text.contains("paged: "))
        let help = try run(["agreement", "record", "--help"], pager: Self.marks)
        #expect(help.status == 0 && help.text.contains("paged: OVERVIEW"))
    }

    @Test func thereAreWaysToDoWithout() throws {
        for (arguments, pager, more) in [
            (Self.long + ["--no-pager"], Self.marks, [:]), (Self.long, Self.marks, ["TERM": "dumb"]), (Self.long, "cat", [:]),
            (Self.long, Self.marks, ["ENTENTE_PAGER": "cat"]), (Self.long, Self.marks, ["ENTENTE_PAGER": ""]),
            (Self.long, "no-such-pager-anywhere", [:]),
        ] as [([String], String, [String: String])] {
            let run = try run(arguments, pager: pager, more: more)
            #expect(run.status == 0 && !run.text.contains("paged: ") && run.text.contains("X-2023-027"), "\(arguments) \(pager) \(more): \(run.text)")
        }
        let own = try run(Self.long, pager: "cat", more: ["ENTENTE_PAGER": Self.marks])
        #expect(own.text.contains("paged: "))
        // Nor in a pipe.
        var environment = try Program.environment(database: Demonstration.shared.get())
        environment["PAGER"] = Self.marks
        let piped = try ProcessRun.run(Program.path, Self.long, environment: environment)
        #expect(!piped.text.contains("paged: "))
    }

    /// Who has seen enough has seen it: no error, and nothing is left behind.
    @Test func leavingThePagerIsNoError() throws {
        let run = try run(["ag", "list", "--format", "csv"], pager: "head -n 2")
        #expect(run.status == 0 && !run.text.contains("error"), "\(run.text)")
        #expect(try self.run(["summary", "2023"], pager: "true").status == 0)
        #expect(try self.run(["summary", "2023"], pager: "exit 3;").status == 0)
    }

    /// Where nobody has chosen one, less waits for a person where there is more than fits, if there is less.
    @Test func theUsualPagerIsLess() throws {
        var environment = try Program.environment(database: Demonstration.shared.get()).merging(["TERM": "xterm"]) { $1 }
        let isThere = (environment["PATH"] ?? "").split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/less") }
        let terminal = try PseudoTerminal(Program.path, Self.long + ["--as-of", Demonstration.day], environment: environment)
        if isThere {
            try terminal.wait(for: "Reference")
            terminal.type("q")
        }
        #expect(try terminal.finish() == 0)
        environment["PATH"] = "/nonexistent"
        let without = try PseudoTerminal(Program.path, Self.long + ["--as-of", Demonstration.day], environment: environment)
        #expect(try without.finish() == 0 && without.text.contains("X-2023-027") && !without.text.contains("not found"))
    }

    @Test func linesAreCountedAsTheTerminalShowsThem() {
        #expect(Pager.lines(of: "a\nb\n", width: 10) == 2)
        #expect(Pager.lines(of: "\u{1B}[1m0123456789\u{1B}[0m\n", width: 10) == 1)
        #expect(Pager.lines(of: "01234567890\n\n", width: 10) == 3)
        #expect(Pager.lines(of: "重庆医科大学\n", width: 10) == 2)
    }
}
