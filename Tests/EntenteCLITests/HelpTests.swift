import Support
import Testing

@testable import EntenteCLI

/// Help, version and usage errors of the real program. No database is there to be asked.
@Suite struct HelpTests {
    @Test func everyCommandHasHelp() throws {
        let nouns = [[]] + Set(ParsingTests.leaves.map(\.path).filter { $0.count > 1 }.map { [$0[0]] })
        for path in nouns + ParsingTests.leaves.map(\.path) {
            let run = try Program.run(path + ["--help"])
            #expect(run.status == 0 && run.errorText == "", "\(path)")
            #expect(run.text.hasPrefix("OVERVIEW: ") && run.text.contains("USAGE: entente"), "\(path)")
        }
    }

    @Test func theRootSaysTheExitCodes() throws {
        let run = try Program.run("--help")
        #expect(run.text.contains("Exit codes: 0 done"))
        for code in ["64 ", "65 ", "66 ", "69 ", "70 ", "73 ", "75 ", "77 ", "78 ", "130", "143"] { #expect(run.text.contains(code)) }
        #expect(try Program.run().text == run.text)
        #expect(try Program.run("help").text == run.text)
    }

    @Test func version() throws {
        let run = try Program.run("--version")
        #expect(run.status == 0 && run.errorText == "")
        #expect(run.text == Entente.configuration.version + "\n")
    }

    @Test(arguments: [
        (["agreement", "list", "--nonsense"], "Unknown option '--nonsense'"),
        (["agreement", "record"], "Missing expected argument '<title>'"),
        (["agreement", "record"], "Usage: entente agreement record"),
        (["agreement", "record", "T", "--edit", "--no-input"], "--no-input says never to ask"),
        (["agreement", "edit", "R", "--edit", "--no-input"], "--no-input says never to ask"),
        (["agreement", "edit", "R", "--edit", "--title", "T"], "leave the other options out"),
        (["agreement", "edit", "R", "--clear", "value", "--value", "1 EUR"], "--clear value and --value say two things"),
        (["agreement", "edit", "R", "--clear", "value", "--value", "none"], "--clear value and --value say two things"),
        (["agreement", "edit", "R", "--clear", "end", "--end", "open"], "--clear end and --end say two things"),
        (["agreement", "edit", "R", "--clear", "end", "--term", "5y"], "--clear end and --end say two things"),
        (["agreement", "edit", "R", "--clear", "signed", "--signed", "2024"], "--clear signed and --signed"),
        (["agreement", "edit", "R", "--clear", "notice", "--notice-days", "9"], "--clear notice and --notice-days"),
        (["agreement", "edit", "R", "--clear", "binding", "--no-binding"], "--clear binding and --binding"),
        (["agreement", "show"], "Missing expected argument '<reference>'"),
        (["organization", "add"], "Missing expected argument '<name>'"),
        (["event", "add", "Name"], "Missing expected argument '--code <code>'"),
        (["event", "report", "x", "--format", "csv"], "html, markdown or table"), (["document", "attach", "R", "f", "--max", "0"], "'0' is invalid"),
        (["obligation", "list", "--within", "soon"], "'soon' is invalid"), (["field", "load", "file.csv"], "Missing expected argument '--scheme <scheme>'"),
        (["import"], "Missing expected argument '<source>'"), (["agreement", "list", "extra"], "extra"),
        (["--format", "yaml", "agreement", "list"], "'yaml' is invalid for '--format"),
        (["--lang", "fr", "agreement", "list"], "'fr' is invalid for '--lang"),
        (["agreement", "list", "--status", "asleep"], "- in-force"), (["obligation", "update", "R", "1", "--status", "done"], "'scheduled', 'met', 'partially-met' or 'not-met'"),
        (["agreement", "list", "--limit", "0"], "from 1"),
        (["agreement", "list", "--limit", "-5"], "'-5' is invalid"), (["field", "list", "--level", "deep"], "'detailed'"),
        (["init", "--node", "-1"], "from 0 to 32767"), (["init", "--node", "32768"], "from 0 to 32767"),
        (["export", "--format", "csv"], "--output"), (["export", "--format", "html"], "ndjson"),
        (["--quiet"], "Missing the command"), (["--format", "csv"], "Missing the command"),
    ])
    func usage(_ arguments: [String], _ message: String) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64, "\(run.errorText)")
        #expect(run.text == "")
        #expect(run.errorText.hasPrefix("error: ") && run.errorText.contains("\nUsage: entente"), "\(run.errorText)")
        #expect(run.errorText.contains(message), "\(run.errorText)")
    }

    @Test func usageForScripts() throws {
        let run = try Program.run("agreement", "list", "--nonsense", "--format", "json")
        #expect(run.status == 64 && run.text == "")
        let error = try JSONError(run)
        #expect(error.code == "usage" && error.message.contains("--nonsense"))
    }
}
