import ArgumentParser
import Support
import Testing

@testable import EntenteCLI

/// A typing error gets the nearest right word.
@Suite struct TypingErrorTests {
    @Test(arguments: [
        (["agrement", "list"], "there is no command “agrement”", "Did you mean agreement?"),
        (["-q", "sumary", "2023"], "there is no command “sumary”", "Did you mean summary?"),
        (["agreement", "lst"], "there is no verb of agreement “lst”", "Did you mean list?"),
        (["org", "--format", "csv", "shwo", "cqmu"], "there is no verb of organization “shwo”", "Did you mean show?"),
        (["nonsense"], "there is no command “nonsense”", "There are: "),
        (["agreement", "nonsense"], "there is no verb of agreement “nonsense”", "There are: record, "),
    ] as [([String], String, String)])
    func aCommandOrAVerb(_ arguments: [String], _ message: String, _ hint: String) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64 && run.text == "")
        #expect(run.errorText.hasPrefix("error: \(message)\nhint: \(hint)"), "\(run.errorText)")
        let json = try JSONError(Program.run(arguments.filter { !["--format", "csv"].contains($0) } + ["--format", "json"]))
        #expect(json.code == "command-unknown" && json.message == message)
    }

    /// Whatever leads to a command goes on doing so.
    @Test func noCommandIsTakenForAnError() {
        for leaf in ParsingTests.leaves {
            #expect(ArgumentOrder.unknownCommand(in: leaf.path + ["lst"]) == nil, "\(leaf.path)")
            #expect(ArgumentOrder.unknownCommand(in: ["help"] + leaf.path) == nil)
        }
        for arguments in [[], ["--help"], ["agreement"], ["agreement", "--help"], ["agreement", "help", "list"], ["--nonsense", "x"]] {
            #expect(ArgumentOrder.unknownCommand(in: arguments) == nil)
        }
    }

    @Test(arguments: [
        (["partners", "--kind", "enterprize"], "hint: Did you mean enterprise? There are: "),
        (["organization", "list", "--kind", "univercity"], "hint: Did you mean university? There are: "),
        (["agreement", "list", "--type", "licnse"], "hint: Did you mean license? There are: "),
        (["activity", "list", "--kind", "joint-publicatoin"], "hint: Did you mean joint-publication? There are: "),
        (["agreement", "show", "X-2023-27"], "  X-2023-027  Clinical trials (fictional)\n"),
        (["organization", "show", "Chongqing Medcal Univercity"], "  cqmu  Chongqing Medical University\n"),
        (["organization", "show", "cqmmu"], "  cqmu  Chongqing Medical University\n"),
        (["event", "show", "cq2032"], "  cq2023  2023 International Conference"),
        (["partners", "--country", "Luxemburg"], "  LU  Luxembourg\n"),
        (["agreement", "show", "X-2023-O27"], "  X-2023-027  Clinical trials (fictional)\n"),
    ] as [([String], String)])
    func aName(_ arguments: [String], _ near: String) throws {
        let run = try Program.run(arguments, database: Demonstration.shared.get())
        #expect(run.status == 66 && run.text == "" && run.errorText.contains(near), "\(run.errorText)")
    }

    @Test func whatIsNearestComesFirst() throws {
        let run = try Program.run("agreement", "show", "X-2023-27", database: Demonstration.shared.get())
        #expect(run.errorText.split(separator: "\n").dropFirst().first == "  X-2023-027  Clinical trials (fictional)", "\(run.errorText)")
        let holding = try Program.run("agreement", "show", "X-2023", database: Demonstration.shared.get())
        #expect(holding.errorText.split(separator: "\n").filter { $0.hasPrefix("  X-2023-") }.count == 5)
        #expect(try Program.run("agreement", "show", "entirely else", database: Demonstration.shared.get()).errorText.hasPrefix("error: there is no agreement “entirely else”\nhint: See"))
    }
}
