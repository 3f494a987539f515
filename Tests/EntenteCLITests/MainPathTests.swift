import Foundation
import Support
import Testing

/// From an empty database to an exported registry, as a newcomer goes.
@Suite struct MainPathTests {
    /// Runs a command that must succeed, and gives what it wrote.
    @discardableResult
    private func run(_ arguments: String..., on database: TestDatabase, input: String = "") throws -> String {
        try run(arguments, on: database, input: input)
    }

    private func run(_ arguments: [String], on database: TestDatabase, input: String = "") throws -> String {
        let run = try Program.run(arguments, database: database, input: Array(input.utf8))
        #expect(run.status == 0, "\(arguments): \(run.errorText)")
        return run.text
    }

    @Test func fromNothingToAnExport() throws {
        let database = try ThrowawayCluster.shared().createDatabase()
        let before = try Program.run("organization", "list", database: database)
        #expect(before.status == 78 && before.errorText.contains("hint: Run: entente init"))
        #expect(try run("status", "--format", "json", on: database).contains(#""schema":"absent""#))

        let first = try Program.run("init", "--node", "3", database: database)
        #expect(first.status == 0 && first.text == "" && first.errorText.contains("node 3"))
        let second = try Program.run("init", database: database)
        #expect(second.status == 0 && second.errorText.contains("is up to date"))

        func add(_ arguments: String...) throws -> String {
            let run = try Program.run(arguments, database: database)
            #expect(run.status == 0, "\(arguments): \(run.errorText)")
            return run.text
        }
        #expect(
            try add("organization", "add", "River University", "--kind", "university", "--country", "China")
                == "river-university\n")
        #expect(
            try add("org", "add", "Granite Labs", "--code", "granite", "--alias", "zh:花岗岩实验室", "--identifier", "OWN:01")
                == "granite\n")
        #expect(try add("org", "add", "新研究院", "--acronym", "NRI", "--part-of", "river-university") == "nri\n")
        #expect(
            try add("event", "add", "Day", "--code", "day", "--start", "2024-05", "--host", "nri", "--direction", "bio=Biology")
                == "day\n")
        #expect(
            try add(
                "agreement", "record", "Joint work", "--type", "research", "--party", "花岗岩实验室=Lead", "--party",
                "river-university", "--signatory", "Li Hua, President", "--unit", "", "--unit", "School of Law",
                "--own-number", "G-7", "--signed", "2024-05-17", "--end", "2026", "--value", "1200.5 CNY", "--field", "day:bio",
                "--event", "day") == "2024-0001\n")
        let shown = try add("ag", "show", "G-7", "--format", "json")
        #expect(
            shown == """
                {"reference":"2024-0001","title":"Joint work","type":"research","dateSigned":"2024-05-17",\
                "period":{"endDate":"2026"},"value":{"amount":"1200.50","currency":"CNY"},"parties":[\
                {"organization":{"code":"granite","name":"Granite Labs","identifiers":["own:01"]},"role":"lead",\
                "ownNumber":"G-7","signatory":{"name":"Li Hua","title":"President"}},\
                {"organization":{"code":"river-university","name":"River University","kind":"university","country":"CN"},\
                "unitName":"School of Law"}],"fields":["day:bio"],"event":"day","visibility":"public"}

                """)
        #expect(
            try add("partners", "--of", "own:01", "--as-of", "2024-06-01", "--format", "tsv", "--columns", "code,inForce")
                == "code\tin_force\nriver-university\t1\n")
        #expect(
            try add("field", "list", "day", "--format", "tsv", "--columns", "field,agreements")
                == "field\tagreements\nday:bio\t1\n")
        #expect(
            try add("status", "--format", "tsv", "--columns", "node,agreements,organizations,events,schemes")
                == "property\tvalue\nnode\t3\nagreements\t1\norganizations\t3\nevents\t1\nschemes\t3\n")
        #expect(try add("export").split(separator: "\n").count == 6)
    }

    @Test func importIsExportTurnedRound() throws {
        let source = try Demonstration.create()
        let exported = try run("export", on: source)
        #expect(exported.split(separator: "\n").count > 60)

        let target = try RegistryDatabase.create()
        let tried = try Program.run("import", "-", "--dry-run", database: target, input: Array(exported.utf8))
        #expect(tried.status == 0 && tried.errorText.hasPrefix("Would add 42 agreements"))
        #expect(try Demonstration.rows(of: target) == Demonstration.rows(of: RegistryDatabase.create()))

        let report = try run("import", "-", "--format", "json", on: target, input: exported)
        #expect(report.contains(#""agreementsAdded":42"#))
        #expect(try run("export", on: target) == exported)
        #expect(try run("import", "-", "--format", "json", on: target, input: exported).contains(#""agreementsUnchanged":42"#))
    }

    @Test func aBundleGoesRoundToo() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let source = try Demonstration.create()
        #expect(try run("export", "--format", "csv", "--output", folder, on: source) == "")
        let target = try RegistryDatabase.create()
        try run("import", folder, on: target)
        // A bundle has no column for what happened later, so the status, the end and the value may be others.
        let columns = "reference,title,type,dateSigned,startDate,parties"
        let list = ["agreement", "list", "--format", "csv", "--columns", columns]
        // Nor has it one for drafts.
        let before = try run(list, on: source).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("X-DRAFT-001") }
        #expect(try run(list, on: target).split(whereSeparator: \.isNewline) == before)
    }

    @Test func demoTwice() throws {
        let database = try RegistryDatabase.create()
        #expect(try Program.run("demo", database: database).errorText.hasPrefix("Added 42 agreements"))
        let rows = try Demonstration.rows(of: database)
        let again = try Program.run("demo", database: database)
        #expect(again.status == 0 && again.errorText.contains("already"))
        #expect(try Demonstration.rows(of: database) == rows)
    }

    @Test func demoGoesIntoAnEmptyRegistryOnly() throws {
        let database = try RegistryDatabase.create()
        try run("org", "add", "Somebody", on: database)
        let refused = try Program.run("demo", database: database)
        #expect(refused.status == 65 && refused.errorText.contains("empty registry only"))
        #expect(try Demonstration.value("select count(*)::text as value from organization", of: database) == "1")
    }

    @Test func loadingAVocabularyTwice() throws {
        let database = try RegistryDatabase.create()
        // With what a spreadsheet writes: a byte order mark and Windows line ends.
        let file = "\u{FEFF}code,broader,label_en,label_zh\r\na,,Alpha,\r\na1,a,Alpha one,阿尔法一\r\n"
        #expect(try run("field", "load", "-", "--scheme", "ours", on: database, input: file) == "")
        let fields = try run("field", "list", "ours", "--counts", "--format", "csv", on: database)
        #expect(
            fields.split(whereSeparator: \.isNewline) == [
                "field,label,broader,level,agreements", "ours:a,Alpha,,broad,0", "ours:a1,Alpha one,ours:a,narrow,0",
            ])
        try run("field", "load", "-", "--scheme", "ours", on: database, input: file)
        #expect(try run("field", "list", "ours", "--counts", "--format", "csv", on: database) == fields)
        #expect(try run("field", "show", "阿尔法一", "--format", "csv", on: database).contains("ours:a1"))
    }

    @Test func newThingsAreToldInTheFormatAskedFor() throws {
        let database = try RegistryDatabase.create()
        #expect(try run("org", "add", "A", "--format", "json", on: database) == "{\n\"code\":\"a\"\n}\n")
        #expect(try run("org", "add", "B", "--format", "ndjson", on: database) == "{\"code\":\"b\"}\n")
        #expect(
            try run("ag", "record", "T", "--party", "a", "--party", "b", "--reference", "T-1", "--format", "tsv", on: database)
                == "reference\nT-1\n")
    }
}
