import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What authorities want to be filed by a day, as the rules of forms say.
@Suite struct DeadlineTests {
    private func due(_ sample: FormSample, _ form: String, of: String, on day: String, until: String) throws -> [String] {
        let day = try CalendarDate.reading(day, as: "day")
        var filter = Agreements.DueFilter()
        filter.organization = of
        let period = try #require(SummaryPeriod.reading(String(day.year)).first)
        let rows = try sample.registry.filingsDue(
            by: [FormRequest(FormSample.form(form), SummaryRequest(period: period))], filter, on: day, until: CalendarDate.reading(until, as: "until"))
        return rows.map { "\($0.due) \($0.reference)\($0.isOverdue ? " overdue" : "") \($0.daysLeft)" }
    }

    @Test func anArrangementIsNotifiedWithinFourteenDaysOfEntering() throws {
        func agreement(_ reference: String, _ other: String, _ signed: String, _ more: String = "") -> String {
            #"{"reference":"\#(reference)","title":"T","type":"mou","dateSigned":"\#(signed)","parties":[{"organization":"u"},{"organization":"\#(other)"}]\#(more)}"#
        }
        let sample = try FormSample([
            #"{"record":"organization","code":"u","name":"U","kind":"university","country":"AU"}"#, #"{"record":"organization","code":"v","name":"V","kind":"university","country":"AU"}"#,
            #"{"record":"organization","code":"f","name":"F","kind":"university","country":"FJ"}"#,
            agreement("A-1", "f", "2023-02-20"), agreement("A-2", "v", "2023-02-20"),
            agreement("A-3", "f", "2023-02-25", #","filings":[{"scheme":"au-foreign-arrangements","date":"2023-02-28"}]"#),
            agreement("A-4", "f", "2020-12-09"), agreement("A-5", "f", "2021-02-01"),
            agreement("A-6", "f", "2023-03-01", #","filings":[{"scheme":"tech-contract","date":"2023-03-02"}]"#),
        ].joined(separator: "\n"))
        // 20 February and 14 days is 6 March; A-2 is at home, A-3 is notified, A-4 is older than the Act, A-5 is overdue since 15 February 2021.
        #expect(try due(sample, "au-foreign-arrangements", of: "u", on: "2023-03-01", until: "2023-04-01") == [
            "2021-02-15 A-5 overdue -744", "2023-03-06 A-1 5", "2023-03-15 A-6 14",
        ])
        // What was signed later is not looked at, and nothing beyond the last day.
        #expect(try due(sample, "au-foreign-arrangements", of: "u", on: "2023-02-20", until: "2023-03-05") == ["2021-02-15 A-5 overdue -735"])
        let filled = try sample.fill("au-foreign-arrangements", "2023", of: ["u"])
        #expect(try filled.rows("arrangements", "reference", "entity", "country", "date", "notified") == [
            "A-1 F FJ 2023-02-20 ", "A-3 F FJ 2023-02-25 2023-02-28", "A-6 F FJ 2023-03-01 ",
        ])
    }

    @Test func aSourceIsReportedOnTheNextDayOnceItReachesTheThreshold() throws {
        func contract(_ reference: String, _ source: String, _ signed: String, _ amount: String, _ more: String = "") -> String {
            #"{"reference":"\#(reference)","title":"T","type":"service","dateSigned":"\#(signed)","value":{"amount":"\#(amount)","currency":"USD"},"parties":[{"organization":"u"},{"organization":"\#(source)"}]\#(more)}"#
        }
        let sample = try FormSample([
            #"{"record":"organization","code":"u","name":"U","kind":"university","country":"US"}"#, #"{"record":"organization","code":"d","name":"D","kind":"enterprise","country":"US"}"#,
            #"{"record":"organization","code":"e","name":"E","kind":"enterprise","country":"CN"}"#, #"{"record":"organization","code":"f","name":"F","kind":"enterprise","country":"FR"}"#,
            contract("E-1", "e", "2023-02-01", "100000"), contract("E-2", "e", "2023-07-31", "150000"), contract("E-3", "e", "2023-12-31", "1"),
            contract("F-1", "f", "2023-03-01", "249999.99"), contract("F-2", "f", "2024-01-01", "249999.99"),
            contract("D-1", "d", "2023-03-01", "9000000"),
            contract("F-3", "f", "2024-02-01", "250000", #","filings":[{"scheme":"us-section-117","date":"2024-03-01"}]"#),
        ].joined(separator: "\n"))
        // e reaches 250,000 on 31 July, by two together: due on 31 January, as what follows in the year. f stays below it in 2023, and reaches it in
        // 2024 by F-3, which is reported; F-2 led there, and is due on 31 July.
        #expect(try due(sample, "us-section-117", of: "u", on: "2024-03-01", until: "2024-12-31") == [
            "2024-01-31 E-1 overdue -30", "2024-01-31 E-2 overdue -30", "2024-01-31 E-3 overdue -30", "2024-07-31 F-2 152",
        ])
        // Before the sum was reached nobody knows that it will be.
        #expect(try due(sample, "us-section-117", of: "u", on: "2023-07-30", until: "2024-12-31") == [])
    }

    @Test func aRuleOfOnesOwnIsAFileWithoutTables() throws {
        let sample = try FormSample("""
            {"record":"organization","code":"a","name":"A","kind":"university","country":"CN"}
            {"record":"organization","code":"b","name":"B","kind":"enterprise","country":"CN"}
            {"reference":"K-1","title":"T","type":"research","dateSigned":"2023-05","parties":[{"organization":"a"},{"organization":"b"}],"classifications":["tech-contract:development"]}
            """)
        let rule = "form: own\ntitle: {en: Own}\nsource: none\ndeadlines:\n- id: r\n  title: {en: Register it}\n  filing: tech-contract\n  where: [{from: \"classification:tech-contract\", known: yes}]\n  days: 30\n"
        #expect(try due(sample, rule, of: "a", on: "2023-05-20", until: "2023-12-31") == ["2023-05-31 K-1 11"])
        #expect(throws: RegistryError.self) { try FormSample.form(rule.replacing("  days: 30\n", with: "")) }
        do {
            _ = try FormSample.form(rule.replacing("days: 30", with: "dates: [\"02-30\"]"))
            Issue.record("30 February is no day")
        } catch let error as RegistryError {
            #expect(error.details == ["line 9, column 11: deadlines[0].dates[0]: “02-30” is not a day of every year: write month and day, such as 01-31"])
        }
    }
}
