import Foundation
import Support
import Testing

/// A change that changes nothing says so, and is none.
@Suite struct UnchangedTests {
    @Test func editsThatChangeNothingSaySo() throws {
        let database = try Demonstration.create()
        func run(_ arguments: String...) throws -> ProcessRun {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run
        }
        _ = try run("agreement", "edit", "X-2024-030", "--title", "Twice", "--owner", "Office")
        let before = try run("agreement", "show", "X-2024-030", "--format", "json").text
        for arguments in [["--title", "Twice"], ["--owner", "Office", "--title", "Twice"], ["--clear", "max-extent"]] {
            let again = try Program.run(["agreement", "edit", "X-2024-030"] + arguments, database: database)
            #expect(again.status == 0 && again.text == "" && again.errorText == "X-2024-030 is so already: nothing to change.\n", "\(again.errorText)")
        }
        #expect(try run("agreement", "edit", "X-2024-030", "--title", "Twice", "--format", "json").text.contains("\"changed\":false"))
        #expect(try run("agreement", "edit", "X-2024-030", "--title", "Twice", "--lang", "zh").errorText == "X-2024-030 已是如此，无需更改。\n")
        #expect(try run("agreement", "show", "X-2024-030", "--format", "json").text == before)
        let changed = try run("agreement", "edit", "X-2024-030", "--title", "Thrice", "--format", "json")
        #expect(changed.text.contains("\"changed\":true"))

        #expect(try run("organization", "edit", "cqu", "--city", "Shapingba").errorText == "")
        let edited = try run("organization", "edit", "cqu", "--city", "Shapingba")
        #expect(edited.text == "cqu\n" && edited.errorText == "cqu is so already: nothing to change.\n")
        #expect(try run("organization", "edit", "cqu", "--clear", "part-of").errorText.contains("nothing to change"))
        #expect(try run("organization", "identify", "cqu", "own:17", "--alias", "short:CQU").errorText == "")
        #expect(try run("organization", "identify", "cqu", "--alias", "short:CQU").errorText == "cqu is so already: nothing to change.\n")

        let field = ["field", "add", "ours:bio", "--label", "Biomedicine", "--scheme-title", "Ours"]
        #expect(try Program.run(field, database: database).errorText == "")
        let again = try Program.run(field, database: database)
        #expect(again.text == "ours:bio\n" && again.errorText == "ours:bio is so already: nothing to change.\n")
    }

    @Test func lettersThatLookAlikeAreWarnedOf() throws {
        let database = try Demonstration.create()
        let name = "\u{421}hongqing Works"
        let added = try Program.run("organization", "add", name, database: database)
        #expect(added.status == 0 && added.text != "")
        #expect(added.errorText == "note: “\u{421}hongqing” holds the Cyrillic letter \u{421}, which looks like the Latin C\n")
        #expect(try Program.run("organization", "add", name, "--quiet", "--code", "w2", database: database).errorText == "")
        let recorded = try Program.run(
            "agreement", "record", "Title", "--party", "cqu", "--party", "cqmu", "--reference", "\u{421}Q-1", database: database)
        #expect(recorded.text == "\u{421}Q-1\n" && recorded.errorText.contains("note: “\u{421}Q” holds the Cyrillic letter"))
        let renamed = try Program.run("organization", "edit", "cqu", "--name", "Ch\u{43E}ngqing University", database: database)
        #expect(renamed.errorText.contains("note: “Ch\u{43E}ngqing” holds the Cyrillic letter"))
        let line = "{\"reference\":\"\u{421}Q-2\",\"title\":\"T\",\"draft\":true}"
        let imported = try Program.run("import", "-", database: database, input: Array(line.utf8))
        #expect(imported.errorText.contains("note: line 1: “\u{421}Q” holds the Cyrillic letter"))
        let taken = try Program.run(["agreement", "record", "--from", "-"], database: database, input: Array(line.replacing("Q-2", with: "Q-3").utf8))
        #expect(taken.text == "\u{421}Q-3\n" && taken.errorText.contains("note: “\u{421}Q” holds the Cyrillic letter"))
    }

    /// Scores are numbers for programs.
    @Test func scoresAreNumbers() throws {
        let database = try Demonstration.untouched.get().copy
        for arguments in [["search", "biomedicine"], ["organization", "duplicates", "--min-score", "0.4"]] {
            let run = try Program.run(arguments + ["--format", "json"], database: database)
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.text.utf8)) as? [[String: Any]])
            #expect(!rows.isEmpty)
            for row in rows { #expect(row["score"] is NSNumber, "\(row)") }
        }
    }

    @Test func aReferenceInAnotherCaseIsTaken() throws {
        let database = try Demonstration.create()
        let run = try Program.run(
            "agreement", "record", "Title", "--party", "cqu", "--party", "cqmu", "--reference", "x-2024-030", database: database)
        #expect(run.status == 65)
        #expect(run.errorText.contains("error: another agreement has this reference, written in another case or width: “x-2024-030”"), "\(run.errorText)")
        #expect(run.errorText.contains("hint: See it with"))
    }
}
