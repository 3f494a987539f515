import Foundation
import Support
import Testing

/// Records taken from files.
@Suite struct FromTests {
    private func record(_ text: String, yaml: Bool = false, database: TestDatabase) throws -> ProcessRun {
        guard yaml else {
            return try Program.run("agreement", "record", "--from", "-", database: database, input: Array(text.utf8))
        }
        let path = NSTemporaryDirectory() + "entente-from-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try Program.run("agreement", "record", "--from", path, database: database)
    }

    private let parties = "parties: [{organization: cqmu}, {organization: cqu}]"

    @Test func scalarsAreWhatStandsThere() throws {
        let database = try Demonstration.create()
        let run = try record(
            "title: 2023-10-11\nbinding: no\n\(parties.replacing("cqmu", with: "cqmu, ownNumber: 0017, unitName: no"))\n"
                + "---\ntitle: \"0o7\"\ndateSigned: 2023-10\nvalue: {amount: 1e3, currency: CNY}\n\(parties)\n",
            yaml: true, database: database)
        #expect(run.status == 65 && run.errorText.contains("line 7, column 9: value.amount"), "\(run.errorText)")
        let mended = try record(
            "title: 2023-10-11\nbinding: no\n\(parties.replacing("cqmu", with: "cqmu, ownNumber: 0017, unitName: no"))\n",
            yaml: true, database: database)
        #expect(mended.status == 0, "\(mended.errorText)")
        let reference = mended.text.split(separator: "\n").joined()
        let shown = try Program.run("agreement", "show", reference, "--format", "json", database: database).text
        for part in ["\"title\":\"2023-10-11\"", "\"binding\":false", "\"ownNumber\":\"0017\"", "\"unitName\":\"no\""] {
            #expect(shown.contains(part), "\(shown)")
        }
    }

    @Test func severalAreNumberedOneAfterTheOther() throws {
        let line = #"{"title":"x","dateSigned":"2023","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try record(line + "\n\n" + line, database: try Demonstration.create())
        #expect(run.status == 0 && run.text == "2023-0001\n2023-0002\n", "\(run.errorText)")
    }

    @Test(arguments: [
        ("title: a\ntitle: b\n", "comes twice"), ("title: &x a\n", "anchors"), ("a: [*x]\n", "alias"),
        ("title: a\n<<: {type: mou}\nparties: []\n", "unknown key"), ("title: [\n", "line 2, column 1"),
        ("title: \u{1}\n", "control characters"), ("- a\n", "a list where an object is wanted"),
        ("a: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500), "too deep"),
        ("a: " + String(repeating: "[", count: 50_000), "line 1"), ("? [a, b]\n: c\n", "a key is a plain word"),
        ("title: a\ntyp: mou\nparties: [{organization: cqmu}, {organization: cqu}]\n", "line 2, column 1: typ: unknown key; did you mean type?"),
        ("title: a\nparties:\n  - organization: cqmu\n  - organization: Nobody at all\n", "line 4, column 5: parties[1].organization: there is no organization"),
        ("reference: CQ-2023-001\ntitle: a\nparties: [{organization: cqmu}, {organization: cqu}]\n", "line 1, column 1: reference: “CQ-2023-001” is recorded already"),
        ("", "no agreement"),
    ])
    func refuses(_ text: String, _ message: String) throws {
        let run = try record(text, yaml: true, database: try Demonstration.shared.get())
        #expect(run.status == 65 && run.text == "" && run.errorText.contains(message), "\(run.errorText)")
    }

    private let pretty = """
        {
          "title": "x {[",
          "dateSigned": "2023",
          "parties": [
            {"organization": "cqmu"},
            {"organization": "cqu"}
          ]
        }
        """

    @Test func takesJSONHoweverItIsLaidOut() throws {
        let database = try Demonstration.create()
        let line = #"{"title":"y","dateSigned":"2023","parties":[{"organization":"cqmu"},{"organization":"swu"}]}"#
        for (text, count) in [
            (pretty, 1), (pretty + "\n" + pretty, 2), ("[\(pretty), \(line)]", 2), ("[\(line)]", 1), (line + "\n[\(line),\(line)]\n", 3),
            ("\u{FEFF}" + pretty, 1),
        ] {
            let run = try record(text, database: database)
            #expect(run.status == 0 && run.text.split(separator: "\n").count == count, "\(text): \(run.errorText)")
        }
    }

    @Test func faultsOfLaidOutJSONHaveTheirPlaces() throws {
        let database = try Demonstration.shared.get()
        let wrong = pretty.replacing(#"{"organization": "cqu"}"#, with: #"{"organization": "cqu", "rol": "x"}"#)
        for (text, place) in [
            (wrong, "line 6, column 29: parties[1].rol"), ("[\n\(pretty),\n\(wrong)]", "line 15, column 29: parties[1].rol"),
            ("[\(wrong)]", "line 6, column 29: parties[1].rol"),
            (pretty.replacing("\"2023\",", with: "\"2023\""), "line 4, column 3: "), ("[1]", "a number where an object is wanted"),
            ("{\n\"title\": \"x\"\n", "line "), ("[{\"title\": \"x\"}", "line 1, column 16: "),
        ] {
            let run = try record(text, database: database)
            #expect(run.status == 65 && run.errorText.contains(place), "\(text): \(run.errorText)")
        }
    }

    @Test func standardInputMayBeYAML() throws {
        let run = try record("title: y\ndateSigned: 2023\n\(parties)\n", database: try Demonstration.create())
        #expect(run.status == 0 && run.text == "2023-0001\n", "\(run.errorText)")
    }

    @Test func aNameThatSaysJSONIsHeldToIt() throws {
        let path = NSTemporaryDirectory() + "entente-from-\(UUID().uuidString).json"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "title: y\n".write(toFile: path, atomically: true, encoding: .utf8)
        let run = try Program.run("agreement", "record", "--from", path, database: try Demonstration.shared.get())
        #expect(run.status == 65 && run.errorText.contains("is it YAML? Then name it .yaml"), "\(run.errorText)")
    }

    @Test func takesWhatAPersonWritesShort() throws {
        let database = try Demonstration.create()
        let text = "title: y\ndateSigned: 2023\nvalue: 12.50 CNY\nparties:\n  - cqmu\n  - organization: New Org Y\n    kind: enterprise\n    country: CN\n    role: host\n"
        let run = try record(text, database: database)
        #expect(run.status == 0 && run.errorText.contains("organization added: new-org-y"), "\(run.errorText)")
        let shown = try Program.run("agreement", "show", "2023-0001", "--format", "json", database: database).text
        #expect(shown.contains(#""amount":"12.50","currency":"CNY""#) && shown.contains(#""role":"host""#), "\(shown)")
        let bare = try record(text.replacing("    kind: enterprise\n    country: CN\n", with: "").replacing("New Org Y", with: "Newer Z"), database: database)
        #expect(!bare.errorText.contains("parties[0]"))
        #expect(bare.status == 65 && bare.errorText.contains("; to add it, say its kind or country"), "\(bare.errorText)")
        #expect(try record(text.replacing("12.50", with: "12.5.0"), database: database).errorText.contains("line 3, column 1: value.amount"))
    }

    /// A file says words, dates and amounts as the options take them; what can mean two days is told with both.
    @Test func oneReadingForAll() throws {
        let database = try Demonstration.create()
        let text = """
            title: y
            type: Memorandum of understanding
            dateSigned: 2024年5月3日
            period: {startDate: 2024/06/01, endDate: 长期有效}
            renewal: {rule: 自动续期, months: 12}
            value: 1,200,000 CNY
            parties:
              - organization: cqmu
                dateSigned: 3 May 2024
              - organization: cqu

            """
        let run = try record(text, database: database)
        #expect(run.status == 0, "\(run.errorText)")
        let shown = try Program.run("agreement", "show", "2024-0001", "--format", "json", database: database).text
        for part in [#""type":"mou""#, #""dateSigned":"2024-05-03""#, #""startDate":"2024-06-01","open":true"#, #""rule":"automatic""#, #""amount":"1200000.00","currency":"CNY""#] {
            #expect(shown.contains(part), "\(part) \(shown)")
        }
        let refused = try record(text.replacing("2024年5月3日", with: "05/06/2024"), database: database)
        #expect(refused.status == 65 && refused.errorText.contains("there is a fault in") && refused.errorText.contains("line 3, column 1: dateSigned: “05/06/2024” can mean 2024-05-06 or 2024-06-05"), "\(refused.errorText)")
    }

    @Test func whatIsRecordedTwiceIsSaid() throws {
        let database = try Demonstration.create()
        let text = "title: y\ndateSigned: 2023-05-01\n\(parties)\n"
        #expect(try !record(text, database: database).errorText.contains("warning"))
        let warning = "may be recorded already: 2023-0001  2023-05-01  y\n"
        let second = try record(text, database: database)
        #expect(second.status == 0 && second.text == "2023-0002\n" && second.errorText == "warning: 2023-0002 " + warning)
        let third = try Program.run(
            "agreement", "record", "z", "--party", "cqu", "--party", "cqmu", "--signed", "2023-06-01", database: database)
        #expect(third.text == "2023-0003\n" && third.errorText.contains("warning: 2023-0003 " + warning), "\(third.errorText)")
        let other = try Program.run("agreement", "record", "z", "--party", "cqu", "--party", "swu", "--signed", "2023-06-01", database: database)
        #expect(other.status == 0 && !other.errorText.contains("2023-0001"), "\(other.errorText)")
    }

    @Test func aLineOfJSONHasColumnsToo() throws {
        let database = try Demonstration.shared.get()
        let good = #"{"title":"x","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try record(good + "\n" + good.replacing("\"cqu\"", with: "\"cqu\",\"rol\":\"x\""), database: database)
        #expect(run.status == 65 && run.errorText.contains("line 2, column 71: parties[1].rol: unknown key; did you mean role?"))
        #expect(try record(#"{"title":}"#, database: database).errorText.contains("line 1, column 10: "))
    }
}
