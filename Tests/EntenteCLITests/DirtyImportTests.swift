import Foundation
import Support
import Testing

/// Files as they come: blanks of every sort, letters that were lost, and lists that are empty.
@Suite struct DirtyImportTests {
    /// A name is the same from lines, from a bundle and from an option.
    @Test func blanksAreReadAlikeEverywhere() throws {
        let database = try Demonstration.create()
        let name = "Lake\u{200B}side\u{A0} Works "
        let line = #"{"record":"agreement","reference":"N-1","title":" A\#u{200B}  test","dateSigned":"2024","parties":[{"organization":{"name":"\#(name)","country":"LU"}},{"organization":"cqmu"}]}"#
        let imported = try Program.run(["import", "-"], database: database, input: Array(line.utf8))
        #expect(imported.status == 0, "\(imported.errorText)")
        let added = try Program.run(["org", "add", "Lakefront\u{A0}\u{A0}Works\u{FEFF}"], database: database)
        #expect(added.text == "lakefront-works\n", "\(added.errorText)")
        let names = try Program.run("org", "list", "Works", "--format", "csv", "--columns", "name", database: database).text
        #expect(names.contains("\r\nLakeside Works\r\n") && names.contains("\r\nLakefront Works\r\n"), "\(names)")
        #expect(try Program.run("ag", "list", "--title", "A test", "--format", "csv", "--columns", "title", database: database).text == "title\r\nA test\r\n")
    }

    /// A letter that the source has lost is told with the name, once, and stored.
    @Test func aLostLetterIsTold() throws {
        let database = try Demonstration.create()
        let lines = (1...2).map {
            #"{"record":"agreement","reference":"F-\#($0)","title":"T\#($0)","dateSigned":"2024","parties":[{"organization":{"name":"Caf\#u{FFFD} Works","country":"FR"}},{"organization":"cqmu"}]}"#
        }.joined(separator: "\n")
        let run = try Program.run(["import", "-"], database: database, input: Array(lines.utf8))
        #expect(run.status == 0 && run.errorText.split(separator: "\n").count { $0.contains("U+FFFD") } == 1, "\(run.errorText)")
        #expect(run.errorText.contains("warning: line 1: “Caf\u{FFFD} Works” has a letter that the source has lost"))
        let folder = try FaultListTests.Folder([
            "agreements.csv": "reference,title,date_signed\nH-1,Caf\u{FFFD} title,2024\nH-2,No day,\n",
            "parties.csv": "reference,organization\nH-1,Caf\u{FFFD} Works\nH-1,cqmu\nH-2,cqmu\nH-2,caf\u{FFFD} works\n",
        ])
        let bundle = try Program.run(["import", folder.path], database: database)
        for part in [
            "warning: parties.csv line 2: “Caf\u{FFFD} Works” has a letter", "warning: agreements.csv line 2: “Caf\u{FFFD} title” has a letter",
            "parties.csv line 5: “caf\u{FFFD} works” is taken for caf", "warning: H-2 has neither a day of signing nor a start",
        ] { #expect(bundle.errorText.contains(part), "\(part)\n\(bundle.errorText)") }
        let again = try Program.run(["import", folder.path, "--lang", "zh"], database: database)
        #expect(again.errorText.hasPrefix("没有新增；原有 2 项协议。"), "\(again.errorText)")
        let more = #"{"reference":"M-1","title":"M","dateSigned":"2024","parties":[{"organization":{"name":"One new"}},{"organization":{"name":"Another new"}}]}"#
        let two = try Program.run(["import", "-", "--lang", "zh", "--dry-run"], database: database, input: Array("\(more)\n\(more.replacing("M-1", with: "M-2"))".utf8))
        #expect(two.errorText.hasPrefix("将增加 2 项协议、2 个单位。"), "\(two.errorText)")
        let chinese = try Program.run(["import", "-", "--dry-run", "--lang", "zh"], database: database, input: Array(lines.replacing("F-", with: "G-").utf8))
        #expect(chinese.errorText.contains("将增加 2 项协议。") && chinese.errorText.contains("来源中丢失的字"), "\(chinese.errorText)")
    }

    @Test func anEmptyListIsAList() throws {
        let database = try Demonstration.create()
        let recorded = try Program.run("ag", "record", "Bare", "--reference", "E-1", "--draft", "--party", "cqmu", database: database)
        #expect(recorded.status == 0)
        let json = try Program.run("ag", "list", "--status", "draft", "--title", "Bare", "--format", "json", database: database).text
        for key in ["purposes", "fields", "unitName"] { #expect(json.contains("\"\(key)\":[]"), "\(json)") }
        #expect(try Program.run("ag", "list", "--title", "Bare", "--status", "draft", database: database).text.contains("Purposes") == false)
    }

    /// What is one by its name is told as it is written, both times.
    @Test func bothSpellingsAreTold() throws {
        let line = #"{"record":"agreement","reference":"D-1","title":"t","dateSigned":"2024","parties":[{"organization":{"name":"ALPHA machines"}},{"organization":{"name":"Alpha Machines."}}]}"#
        let run = try Program.run(["import", "-"], database: Demonstration.untouched.get().copy, input: Array(line.utf8))
        #expect(run.status == 65 && run.errorText.contains("“ALPHA machines / Alpha Machines.”) is named twice"), "\(run.errorText)")
    }

    @Test func warningsAreOfWhatStands() throws {
        let database = try Demonstration.create()
        func record(_ reference: String, _ more: String...) throws -> ProcessRun {
            try Program.run(["ag", "record", "Once", "--party", "cqmu", "--party", "swu", "--reference", reference] + more, database: database)
        }
        #expect(try !record("W-1", "--signed", "2025-01-01").errorText.contains("warning"))
        #expect(try record("W-2", "--signed", "2025-01-02").errorText.contains("may be recorded already"))
        for reference in ["W-1", "W-2"] { #expect(try Program.run("ag", "retract", reference, "--reason", "x", database: database).status == 0) }
        #expect(try !record("W-3", "--signed", "2025-01-03").errorText.contains("warning"))
        #expect(try record("W-4").errorText.contains("note: W-4 has neither a day of signing nor a start"))
    }

    /// Agreements of one office are often called the same: what counts is who else is party, and when.
    @Test func theSameTitleWithAnotherIsAnother() throws {
        let database = try Demonstration.create()
        #expect(try Program.run("org", "home", "x-jialing", database: database).status == 0)
        func isWarned(_ reference: String, _ day: String, _ parties: String...) throws -> Bool {
            let run = try Program.run(
                ["ag", "record", "Memorandum of Understanding", "--reference", reference, "--signed", day] + parties.flatMap { $0 == "?" ? ["--parties-unknown", "x"] : ["--party", $0] },
                database: database)
            #expect(run.status == 0, "\(run.errorText)")
            return run.errorText.contains("may be recorded already")
        }
        #expect(try !isWarned("W-1", "2024-05-03", "x-jialing", "x-hoshi"))
        #expect(try !isWarned("W-2", "2024-05-03", "x-jialing", "x-lakeland"))
        #expect(try !isWarned("W-3", "2024-05-03", "x-jialing", "?"))
        #expect(try isWarned("W-4", "2024-11-03", "x-jialing", "x-lakeland"))
        #expect(try isWarned("W-5", "2024-05-03", "x-jialing", "x-hoshi", "x-alder"))
        #expect(try isWarned("W-6", "2024-05-04", "x-hoshi", "?"))
        #expect(try isWarned("W-7", "2024-05-04", "x-jialing", "?"))
        // The one before it of its kind.
        #expect(try !isWarned("W-8", "2019-05-04", "x-jialing", "x-lakeland"))
    }

    /// A calendar that has an entry takes the new name of a party.
    @Test func aRenameIsAChangeForACalendar() throws {
        let database = try Demonstration.create()
        func sequence() throws -> Int {
            let text = try Program.run("expiring", "--of", "x-moselle", "--within", "9y", "--as-of", Demonstration.day, "--ics", database: database).text
            let entry = try #require(text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("X-2023-027") })
            return try #require(entry.firstMatch(of: #/SEQUENCE:(\d+)/#).flatMap { Int($0.output.1) })
        }
        let before = try sequence()
        #expect(try Program.run("org", "edit", "x-moselle", "--name", "Moselle Biologics S.A.", database: database).status == 0)
        #expect(try sequence() > before)
    }
}

/// Files that are not quite what is read: what they are is told, and nothing is said that is not so.
@Suite struct NearlyReadableTests {
    private func imported(_ files: [String: String], _ arguments: String...) throws -> (status: Int32, said: String, database: TestDatabase) {
        let database = try Demonstration.create()
        let folder = try FaultListTests.Folder(files)
        let path = arguments.first.map { "\(folder.path)/\($0)" } ?? folder.path
        let run = try withExtendedLifetime(folder) { try Program.run(["import", path] + arguments.dropFirst(), database: database) }
        return (run.status, run.errorText, database)
    }

    private let parties = "reference,organization\nL-1,cqmu\nL-1,x-yulan\n"

    /// Spreadsheets write columns beside a table; a cell in one is not lost.
    @Test func columnsWithoutAHeading() throws {
        #expect(try imported(["agreements.csv": "reference,title,date_signed,,\nL-1,T,2020,,\n,,,,\n", "parties.csv": parties]).said.hasPrefix("Added 1 agreement."))
        let stray = try imported(["agreements.csv": "reference,title,date_signed,,\nL-1,T,2020,,x\n", "parties.csv": parties])
        #expect(stray.status == 65 && stray.said.contains("agreements.csv line 2, column 5: a cell in a column without a heading"), "\(stray.said)")
        let between = try imported(["agreements.csv": "reference,,title\nL-1,,T\n", "parties.csv": parties])
        #expect(between.said.contains("agreements.csv line 1, column 2: a column without a heading"), "\(between.said)")
    }

    /// A row that can't be read brings no faults of those that name it.
    @Test func aRowTooLongIsOneFault() throws {
        let told = try imported(["agreements.csv": "reference,title\nL-1,T,\n", "parties.csv": parties]).said
        #expect(told.contains("there is a fault in") && told.contains("line 2, column 3: 3 columns where the header has 2") && !told.contains("parties.csv"), "\(told)")
    }

    /// A file of a bundle by itself, and a bundle without agreements.
    @Test func partsOfABundle() throws {
        let organizations = "code,name,kind\nx-yulan,,institute\n"
        let alone = try imported(["organizations.csv": organizations], "organizations.csv", "--update").said
        #expect(alone.contains("these are columns of organizations.csv: name the folder that it stands in") && !alone.contains("rename"), "\(alone)")
        let folder = try FaultListTests.Folder(["organizations.csv": organizations])
        let database = try Demonstration.create()
        let run = try Program.run(["import", folder.path, "--update"], database: database)
        #expect(run.status == 0 && run.errorText.contains("changed x-yulan: kind"), "\(run.errorText)")
        #expect(try imported(["other.csv": "a\n"]).said.hasPrefix("error: cannot open"))
    }

    /// JSON over several lines, and a table by tabs.
    @Test func linesThatAreNone() throws {
        for text in ["{\n \"reference\":\"J-1\",\n \"draft\":true}\n", "[\n{}]\n"] {
            let told = try imported(["p.json": text], "p.json").said
            #expect(told.hasPrefix("error: a record stands in one line here, and this one goes over several\nhint: jq -c . FILE"), "\(told)")
        }
        #expect(try imported(["p.tsv": "reference\ttitle\na\tb\n"], "p.tsv").said.hasPrefix("error: the columns are separated by tabs"))
        #expect(try imported(["p.ndjson": "{\"record\":\"agreement\",,}\n"], "p.ndjson").said.contains("line 1: byte"))
    }
}
