import Foundation
import Support
import Testing

/// Lists, what is shown of one, and figures mean the same by an organization.
@Suite struct WhoIsMeantTests {
    private let database: TestDatabase

    init() throws { database = try RegistryDatabase.create() }

    @discardableResult
    private func run(_ arguments: String..., status: Int32 = 0, input: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.run(arguments, database: database, input: Array(input.utf8))
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        return status == 0 ? run.text : run.errorText
    }

    private func listed(_ arguments: String...) throws -> [String] {
        let run = try Program.run(["ag", "list", "--format", "csv", "--columns", "reference"] + arguments, database: database)
        return run.text.split(whereSeparator: \.isNewline).dropFirst().map(String.init).sorted()
    }

    /// Kind and country of a partner are those of what it has gone on as by the day, as in the summary.
    @Test func kindAndCountryAreThoseOfTheSuccessor() throws {
        try run("import", "-", input: """
            {"record":"organization","code":"alpha","name":"Alpha","kind":"university","country":"CN"}
            {"record":"organization","code":"olda","name":"Old Firm","kind":"enterprise","country":"DE","successors":[{"organization":"newa","kind":"taken-over","date":"2023-07-01"}]}
            {"record":"organization","code":"newa","name":"New Holding","kind":"institute","country":"US"}
            {"record":"organization","code":"nk","name":"None Known"}
            {"reference":"X3","title":"Three","dateSigned":"2022-04-01","period":{"endDate":"2026-12-31"},"parties":[{"organization":"alpha"},{"organization":"olda"}]}
            {"reference":"X4","title":"Four","dateSigned":"2022-04-01","parties":[{"organization":"alpha"},{"organization":"nk"}]}
            {"reference":"X5","title":"Five","dateSigned":"2022-04-01","parties":[{"organization":"alpha"}],"partiesUnknown":"not named"}
            """)
        #expect(try listed("--of", "alpha", "--country", "US") == ["X3"] && listed("--of", "alpha", "--country", "DE") == [])
        #expect(try listed("--of", "alpha", "--kind", "institute") == ["X3"] && listed("--of", "alpha", "--kind", "enterprise") == [])
        #expect(try listed("--of", "alpha", "--country", "DE", "--as-of", "2023-06-30") == ["X3"])
        // What is not known is asked for as it is shown.
        #expect(try listed("--of", "alpha", "--country", "unknown") == ["X4", "X5"] && listed("--of", "alpha", "--kind", "不详") == ["X4", "X5"])
        #expect(try run("partners", "--of", "alpha", "--country", "unknown", "--format", "csv", "--columns", "code").contains("nk"))
        // Beside another organization the home is a partner.
        try run("org", "home", "alpha")
        #expect(try run("ag", "list", "--party", "newa", "--format", "csv", "--columns", "reference,partner").contains("X3,Alpha"))
        #expect(try run("expiring", "--of", "newa", "--within", "1y", "--as-of", "2026-06-01", "--format", "csv", "--columns", "reference,partner").contains("X3,Alpha"))
    }

    /// Where what renews an agreement is none of those who are asked for, it ends for them, in reminders and lists as in the summary.
    @Test func anEndIsThatOfWhoIsAskedFor() throws {
        try run("import", "-", input: """
            {"record":"organization","code":"alpha","name":"Alpha","kind":"university","country":"CN"}
            {"record":"organization","code":"amc","name":"Amc College","kind":"university","country":"CN","successors":[{"organization":"alpha","kind":"united","date":"2022-06-01"}]}
            {"record":"organization","code":"beta","name":"Beta Firm","kind":"enterprise","country":"DE"}
            {"reference":"A1","title":"A1","dateSigned":"2020-01-01","period":{"endDate":"2022-05-31"},"parties":[{"organization":"amc"},{"organization":"beta"}]}
            {"reference":"A2","title":"A2","dateSigned":"2022-04-10","period":{"startDate":"2022-06-01","endDate":"2025-05-31"},"parties":[{"organization":"alpha"},{"organization":"beta"}],"related":[{"relation":"renewal","reference":"A1"}]}
            """)
        let day = "2022-05-20"
        for (code, ends) in [("amc", true), ("beta", false)] {
            #expect(try run("expiring", "--of", code, "--as-of", day, "--format", "csv", "--columns", "reference").contains("A1") == ends, "\(code)")
            #expect(try run("ag", "list", "--of", code, "--as-of", day, "--ends-within", "90d", "--format", "csv", "--columns", "reference").contains("A1") == ends, "\(code)")
            #expect(try run("summary", "2022", "--of", code, "--as-of", day, "--table", "expiring", "--format", "csv", "--columns", "reference").contains("A1") == ends, "\(code)")
        }
    }

    /// The agreements by status of an organization are those to which it is party on the day.
    @Test func statusesAreOfThoseItIsPartyTo() throws {
        try run("import", "-", input: """
            {"record":"organization","code":"a","name":"Aa","kind":"university","country":"CN"}
            {"record":"organization","code":"b","name":"Bb","kind":"enterprise","country":"DE"}
            {"record":"organization","code":"e","name":"Ee","kind":"institute","country":"JP"}
            {"reference":"G1","title":"G1","dateSigned":"2021-01-01","period":{"endDate":"2024-12-31"},"parties":[{"organization":"a","until":"2023-05-31"},{"organization":"b"},{"organization":"e","from":"2024-06-01"}]}
            {"reference":"G2","title":"G2","dateSigned":"2021-01-01","period":{"endDate":"2024-12-31"},"parties":[{"organization":"a"},{"organization":"e"}]}
            """)
        for (code, day, expected) in [("e", "2023-06-15", "1"), ("a", "2023-05-15", "2"), ("a", "2023-06-15", "1"), ("e", "2024-06-15", "2")] {
            let shown = try run("org", "show", code, "--as-of", day)
            #expect(shown.range(of: "In force +\(expected)\n", options: .regularExpression) != nil, "\(code) \(day): \(shown)")
            #expect(shown.range(of: "in-force +\(expected)\n", options: .regularExpression) != nil, "\(code) \(day): \(shown)")
        }
    }

    /// Amendments are none of their own where agreements are counted, nor is what was retracted anybody.
    @Test func countsAreOfAgreements() throws {
        try run("import", "-", input: """
            {"record":"field-scheme","code":"own","title":"own","fields":[{"code":"f"}]}
            {"record":"organization","code":"a","name":"Aa","kind":"university","country":"CN","classifications":["reporter"],"contacts":[{"name":"Desk of A"}]}
            {"record":"organization","code":"b","name":"Bb","kind":"enterprise","country":"DE"}
            {"record":"organization","code":"gone","name":"Gone","classifications":["reporter"],"contacts":[{"name":"Desk of Gone"}]}
            {"record":"event","code":"ev","name":"Event","startDate":"2023-01-01"}
            {"reference":"B","title":"T","type":"mou","event":"ev","dateSigned":"2023-01-01","parties":[{"organization":"a"},{"organization":"b"}],"fields":["own:f"],"purposes":[{"purpose":"joint-research"}]}
            {"reference":"M","title":"T2","type":"mou","event":"ev","dateSigned":"2023-06-01","parties":[{"organization":"a"},{"organization":"b"}],"fields":["own:f"],"purposes":[{"purpose":"joint-research"}],"related":[{"relation":"amendment","reference":"B"}]}
            """)
        #expect(try run("field", "list", "--scheme", "own", "--format", "csv", "--columns", "field,agreements").contains("own:f,1"))
        #expect(try run("field", "show", "own:f", "--format", "csv", "--columns", "agreements").contains("1"))
        #expect(try run("ag", "types", "--format", "csv", "--columns", "type,agreements").contains("\nmou,1\r"))
        #expect(try run("event", "list", "--format", "csv", "--columns", "code,agreements").contains("ev,1"))
        #expect(try run("purpose", "list", "--format", "csv", "--columns", "purpose,agreements").contains("joint-research,1"))
        try run("org", "retract", "gone", "--reason", "never was")
        #expect(try !run("contact", "list", "--format", "csv").contains("Gone"))
        #expect(try run("classification", "list", "--format", "csv", "--columns", "classification,uses").contains("reporter,1"))
    }

    /// Parts of very many sizes add up, and what counts too much is refused.
    @Test func noNumberIsTooGreat() throws {
        let fields = (0..<130).map { "{\"code\":\"f\($0)\"}" }.joined(separator: ",")
        let agreements = (1...120).map { n in
            "{\"reference\":\"R-\(n)\",\"title\":\"T\",\"dateSigned\":\"2024-03-01\",\"parties\":[{\"organization\":\"a\"},{\"organization\":\"b\"}],\"fields\":[\((0..<n).map { "\"own:f\($0)\"" }.joined(separator: ","))]}"
        }
        try run("import", "-", input: """
            {"record":"field-scheme","code":"own","title":"own","fields":[\(fields)]}
            {"record":"organization","code":"a","name":"Aa"}
            {"record":"organization","code":"b","name":"Bb"}

            """ + agreements.joined(separator: "\n") + "\n")
        let rows = try run("summary", "2024", "--counting", "fractional", "--scheme", "own", "--table", "byField", "--format", "csv", "--columns", "field,signed")
        #expect(rows.contains("\ntotal,120"), "\(rows.suffix(200))")
        // The last field is of the last agreement alone, as one of 120.
        #expect(rows.contains("f119,0.0083"))
        let told = try run("activity", "add", "R-1", "--kind", "visit", "--on", "2024-04-01", "--quantity", "5000000000", status: 65)
        #expect(told.contains("from 0 to 2147483647"), "\(told)")
    }
}
