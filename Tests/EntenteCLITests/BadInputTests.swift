import Support
import Testing

/// What a command refuses: a clear sentence, the right exit code, nothing on standard output, nothing stored.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let message: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ status: Int32, _ message: String, _ arguments: String...) {
            (self.arguments, self.status, self.message) = (arguments, status, message)
        }

        /// An agreement that is sound but for what is added.
        static func record(_ status: Int32, _ message: String, _ arguments: String...) -> Case {
            let sound = ["agreement", "record", "Title", "--party", "cqmu", "--party", "cqu"]
            return Case(status, message, all: sound + arguments)
        }

        private init(_ status: Int32, _ message: String, all arguments: [String]) {
            (self.arguments, self.status, self.message) = (arguments, status, message)
        }
    }

    static let names: [Case] = [
        .init(66, "no organization “nobody”", "organization", "show", "nobody"),
        .init(66, "no organization “ror:nothing”", "organization", "show", "ror:nothing"),
        .init(66, "no agreement “NOTHING-1”", "agreement", "show", "NOTHING-1"),
        .init(66, "no event “nothing”", "event", "show", "nothing"),
        .init(66, "no field “nothing”", "field", "show", "nothing"),
        .init(66, "no scheme “nothing”", "field", "list", "nothing"),
        .init(66, "no field “isced-f:0000x”", "partners", "--field", "isced-f:0000x"),
        .init(66, "no organization “nobody”", "partners", "--of", "nobody"),
        .init(66, "no event “nothing”", "partners", "--event", "nothing"),
        .init(66, "no kind of organization “shop”", "partners", "--kind", "shop"),
        .init(66, "no country “XX”", "partners", "--country", "XX"),
        // Not Ukraine.
        .init(66, "no country “YZ”", "organization", "list", "--country", "YZ"),
        .init(65, "hint: What is not known is left out.", "agreement", "record", "T", "--draft", "--signed", "不详"),
        .init(66, "there is no country “unit”", "organization", "list", "--country", "unit"),
        .init(66, "no kind of organization “shop”", "organization", "list", "--kind", "shop"),
        .init(66, "no type of agreement “deal”", "agreement", "list", "--type", "deal"),
        .init(66, "no organization “nobody”", "agreement", "list", "--party", "nobody"),
        .init(64, "is blank", "organization", "show", ""), .init(64, "is blank", "agreement", "show", "  "),
        .init(66, "Chongqing Medical University", "organization", "show", "Medical"),
    ]

    static let records: [Case] = [
        .init(65, "at least two parties", "agreement", "record", "Title", "--party", "cqmu"),
        .init(65, "at least two parties", "agreement", "record", "Title"),
        .init(66, "no organization “nobody”", "agreement", "record", "Title", "--party", "cqmu", "--party", "nobody"),
        .init(64, "is blank", "agreement", "record", "Title", "--party", "cqmu", "--party", ""),
        .record(65, "a party twice", "--party", "cqmu"),
        .record(65, "All of these mean cqmu", "--party", "Chongqing Medical University"),
        .record(65, "All of these mean cqmu", "--party", "重庆医科大学"),
        .record(65, "end before it starts", "--start", "2024-02-01", "--end", "2024-01-31"),
        .record(65, "end before it was signed", "--signed", "2024-02-01", "--end", "2024-01"),
        .record(65, "“2024-02-30” is not a date", "--signed", "2024-02-30"),
        .record(65, "“2023-02-29” is not a date", "--start", "2023-02-29"),
        .record(65, "“0000-01-01” is not a date", "--signed", "0000-01-01"),
        .record(65, "“0000” is not a date", "--signed", "0000"), .record(65, "“10000” is not", "--signed", "10000"),
        .record(65, "“10000-01-01” is not", "--end", "10000-01-01"), .record(65, "“epoch” is not", "--signed", "epoch"),
        .record(65, "“31/31/2024” is not", "--signed", "31/31/2024"), .record(65, "“” is not", "--signed", ""),
        .record(65, "can mean 2024-01-02 or 2024-02-01", "--signed", "1/2/2024"), .record(65, "is not a date", "--signed", "20240101"),
        .record(65, "infinity", "--end", "infinity"), .record(65, "still a draft", "--signed", "2199-12-31"),
        .record(65, "is not an amount", "--value", "NaN CNY"), .record(65, "is not an amount", "--value", "1e400 CNY"),
        .record(65, "is not an amount", "--value", "-1 CNY"), .record(65, "is not an amount", "--value", "Infinity CNY"),
        .record(65, "is not an amount", "--value", "1,00,000 CNY"), .record(65, "is not an amount", "--value", "100"),
        .record(65, "is not an amount", "--value", "CNY"), .record(65, "is not an amount", "--value", "0x10 CNY"),
        .record(65, "more than the registry", "--value", "1000000000000000 CNY"),
        .record(65, "can mean 1234 or 1.234", "--value", "1.234 JPY"), .record(65, "can mean 1001 or 1.001", "--value", "1.001 CNY"),
        .record(65, "JPY has 0 decimals", "--value", "1.23 JPY"), .record(65, "more decimals", "--value", "1.0001 CNY"),
        .record(66, "no such currency: “XXZ”", "--value", "1 XXZ"),
        .record(66, "no type of agreement “deal”", "--type", "deal"), .record(66, "no event “x”", "--event", "x"),
        .record(66, "no field “nothing”", "--field", "nothing"),
        .record(66, "no agreement “NOTHING”", "--related", "framework=NOTHING"),
        .record(64, "is no relation to an earlier agreement", "--related", "cousin=X-2014-001"),
        .record(64, "has no =", "--related", "X-2014-001"), .record(64, "has no =", "--title-in", "zh"),
        .record(65, "BCP 47", "--title-in", "chinese=题"), .record(64, "'none', 'automatic' or 'by-consent'", "--renewal", "yearly"),
        .record(65, "without renewal there are no months", "--renewal", "none", "--renewal-months", "12"),
        .record(64, "--notice-days and --notice-months", "--notice-days", "3", "--notice-months", "1"),
        .record(65, "1 to 1200 months", "--renewal", "automatic", "--renewal-months", "0"),
        .record(65, "days", "--renewal", "by-consent", "--notice-days", "-1"),
        .record(64, "'public', 'internal' or 'restricted'", "--visibility", "secret"),
        .record(65, "another agreement has this reference: “X-2014-001”", "--reference", "X-2014-001"),
        .record(65, "a reference has 1 to 100", "--reference", "a b"),
        .record(65, "a reference has 1 to 100", "--reference", "=1+1"), .record(65, "a reference", "--reference", ""),
        .record(64, "given 3 times", "--signatory", "A", "--signatory", "B", "--signatory", "C"),
        .record(64, "has a name", "--signatory", ", President"),
        .record(66, "there is no role “lead dog”", "--party", "swu=lead dog"),
        .init(65, "a name or title is blank", "agreement", "record", "", "--party", "cqmu", "--party", "cqu"),
        .init(65, "a name or title is blank", "agreement", "record", " \u{3000}", "--party", "cqmu", "--party", "cqu"),
        .init(65, "500 characters", "agreement", "record", String(repeating: "x", count: 120_000), "--party", "cqmu", "--party", "cqu"),
    ]

    static let others: [Case] = [
        .init(66, "no kind of organization “shop”", "organization", "add", "X", "--kind", "shop"),
        .init(66, "no country “ZZ”", "organization", "add", "X", "--country", "ZZ"),
        .init(66, "no organization “nobody”", "organization", "add", "X", "--part-of", "nobody"),
        .init(65, "a code has 1 to 64", "organization", "add", "X", "--code", "A B"),
        .init(65, "another organization has this code: “cqmu”", "organization", "add", "X", "--code", "cqmu"),
        .init(65, "is not an identifier", "organization", "add", "X", "--identifier", "ror"),
        .init(65, "is blank", "organization", "add", ""), .init(65, "is blank", "organization", "add", "X", "--acronym", ""),
        .init(65, "end before it starts", "event", "add", "E", "--code", "e", "--start", "2024-01-02", "--end", "2024-01-01"),
        .init(65, "is not a date", "event", "add", "E", "--code", "e", "--start", "soon"),
        .init(65, "another event has this code: “cq2023”", "event", "add", "E", "--code", "cq2023", "--start", "2024"),
        .init(66, "no organization “nobody”", "event", "add", "E", "--code", "e", "--start", "2024", "--host", "nobody"),
        .init(64, "has no =", "event", "add", "E", "--code", "e", "--start", "2024", "--direction", "bio"),
        .init(65, "another scheme has this code", "event", "add", "E", "--code", "isced-f", "--start", "2024", "--direction", "a=b"),
        .init(64, "not a day", "partners", "--as-of", "epoch"), .init(64, "not a day", "partners", "--as-of", "2023"),
        .init(64, "not a date", "agreement", "list", "--signed-from", "31/13/2023"),
        .init(64, "no column “nothing”", "agreement", "list", "--columns", "reference,nothing"),
        .init(64, "The columns: reference, title", "agreement", "list", "--columns", ""),
        .init(64, "Unknown option '--fields'", "agreement", "list", "--fields", "reference"),
        .init(64, "no column “nothing”", "agreement", "show", "X-2014-001", "--columns", "nothing"),
        .init(66, "cannot open “/nonexistent”", "import", "/nonexistent"),
        .init(66, "cannot open “/nonexistent”", "field", "load", "/nonexistent", "--scheme", "x"),
        .init(64, "--database is blank", "status", "--database", " "),
    ]

    @Test(arguments: names + records + others)
    func refused(_ bad: Case) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run(bad.arguments, database: database.copy)
        #expect(run.status == bad.status, "\(run.errorText)")
        #expect(run.text == "")
        #expect(run.errorText.hasPrefix("error: ") && run.errorText.contains(bad.message), "\(run.errorText)")
        #expect(run.errorText.utf8.count < 3000)
        try database.expectUntouched()
    }

    @Test func anAmbiguousNameListsWhatItCanMean() throws {
        let database = try Demonstration.create()
        for code in ["twin-1", "twin-2"] {
            #expect(try Program.run("org", "add", "Twin Institute", "--code", code, database: database).status == 0)
        }
        let run = try Program.run("org", "show", "TWIN institute", "--format", "json", database: database)
        #expect(run.status == 65 && run.text == "")
        let error = try JSONError(run)
        #expect(error.code == "organization-ambiguous")
        #expect(error.details == ["twin-1  Twin Institute", "twin-2  Twin Institute"])
        #expect(error.hint == "Name it by its code.")
        let recorded = try Program.run(
            "ag", "record", "T", "--party", "Twin Institute", "--party", "cqmu", database: database)
        #expect(recorded.status == 65 && recorded.errorText.contains("twin-2"))
    }
}
