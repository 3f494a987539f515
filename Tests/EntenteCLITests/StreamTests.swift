import Foundation
import Support
import Testing

/// Data on standard output and everything else on standard error; `--quiet` keeps back all but errors.
@Suite struct StreamTests {
    /// Commands that only tell what they did.
    @Test func notesAreNotData() throws {
        let database = try ThrowawayCluster.shared().createDatabase()
        let fields = Array("code,label_en\na,A\n".utf8)
        for (command, input) in [
            (["init"], []), (["init"], []), (["demo"], []), (["demo"], []), (["field", "load", "-", "--scheme", "x"], fields),
            (["agreement", "list", "--title", "nothing is called so"], []), (["partners", "--of", "cqmu"], []),
        ] as [([String], [UInt8])] {
            let loud = try Program.run(command, database: database, input: input)
            #expect(loud.status == 0 && loud.text == "" && loud.errorText != "", "\(command): \(loud.errorText)")
            let quiet = try Program.run(command + ["--quiet"], database: database, input: input)
            #expect(quiet.status == 0 && quiet.text == "" && quiet.errorText == "", "\(command): \(quiet.errorText)")
        }
        let exported = try Program.run("export", database: database)
        let again = try Program.run("-q", "import", "-", database: database, input: exported.output)
        #expect(again.status == 0 && again.text == "" && again.errorText == "")
        let failed = try Program.run("-q", "ag", "show", "nothing", database: database)
        #expect(failed.status == 66 && failed.errorText.hasPrefix("error: "))
    }

    /// Commands that give data say nothing beside it; with no rows a program still gets its header or its brackets.
    @Test func dataStandsAlone() throws {
        let database = try Demonstration.shared.get()
        let nothing = ["agreement", "list", "--title", "nothing is called so", "--columns", "reference,title"]
        for (format, expected) in [
            ("csv", "reference,title"), ("tsv", "reference\ttitle\n"), ("json", "[]\n"), ("ndjson", ""),
        ] {
            let run = try Program.run(nothing + ["--format", format], database: database)
            #expect(run.status == 0 && run.errorText == "")
            #expect(run.text.hasPrefix(expected) && run.text.split(whereSeparator: \.isNewline).count <= 1, "\(format)")
        }
        for line in try Program.run("export", database: database).text.split(separator: "\n") {
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
        for command in [["partners"], ["ag", "list"], ["org", "list"], ["event", "list"], ["field", "list"], ["status"]] {
            let run = try Program.run(command + ["--format", "json"], database: database)
            #expect(run.status == 0 && run.errorText == "")
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output)) }
        }
    }

    @Test func verboseTellsTheSQLBesideTheData() throws {
        let database = try Demonstration.shared.get()
        let plain = try Program.run("event", "list", database: database)
        let run = try Program.run("event", "list", "--verbose", database: database)
        #expect(run.text == plain.text && plain.errorText == "")
        #expect(run.errorText.contains("event_list") && run.errorText.contains(" ms"))
    }

    @Test func aByteOrderMarkOnlyWhereItIsAskedFor() throws {
        let database = try Demonstration.shared.get()
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(try Program.run("event", "list", "--format", "csv", "--bom", database: database).output.starts(with: mark))
        #expect(!(try Program.run("event", "list", "--format", "csv", database: database).output.starts(with: mark)))
    }

    @Test func noColorInAPipe() throws {
        let run = try Program.run("event", "show", "cq2023", database: Demonstration.shared.get())
        #expect(run.status == 0 && !run.output.contains(0x1B))
    }
}
