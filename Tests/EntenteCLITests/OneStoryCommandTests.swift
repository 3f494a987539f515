import Support
import Testing

/// What lists, reminders, figures and sentences tell of one agreement on one day is one story, typed and read as people do.
@Suite struct OneStoryCommandTests {
    private let database: TestDatabase

    init() throws {
        database = try RegistryDatabase.create()
        for code in ["home", "beta", "gamma"] { _ = try run("org", "add", code.uppercased() + " University", "--code", code, "--country", "GB") }
    }

    @discardableResult
    private func run(_ arguments: String..., status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        return status == 0 ? run.text : run.errorText
    }

    private func record(_ reference: String, _ arguments: String...) throws {
        let run = try Program.run(
            ["ag", "record", "T", "--reference", reference, "--party", "home", "--party", "beta", "--no-input"] + arguments, database: database)
        #expect(run.status == 0, "\(run.errorText)")
    }

    private func why(_ reference: String, _ day: String) throws -> String { try run("ag", "why", reference, "--as-of", day) }

    private func listed(_ columns: String, _ day: String, _ reference: String) throws -> String? {
        try run("ag", "list", "--as-of", day, "--format", "csv", "--columns", "reference,\(columns)")
            .split(whereSeparator: \.isNewline).first { $0.hasPrefix(reference + ",") }.map { String($0.dropFirst(reference.count + 1)) }
    }

    private func due(_ day: String, _ reference: String) throws -> [String] {
        try run("expiring", "--as-of", day, "--within", "12m", "--format", "csv", "--columns", "reference,due,what,endDate")
            .split(whereSeparator: \.isNewline).filter { $0.hasPrefix(reference + ",") }.map { String($0.dropFirst(reference.count + 1)) }
    }

    private func counted(_ year: String, _ day: String, _ reference: String) throws -> String? {
        try run("summary", year, "--as-of", day, "--table", "expiring", "--format", "csv", "--columns", "reference,endDate,ends,renewsItself")
            .split(whereSeparator: \.isNewline).first { $0.hasPrefix(reference + ",") }.map { String($0.dropFirst(reference.count + 1)) }
    }

    /// Terms begin by themselves until it is terminated: then is its end, and there is no notice to give before.
    @Test func terminatedInALaterTerm() throws {
        try record("Z", "--signed", "2018-01-01", "--start", "2018-01-01", "--end", "2018-12-31", "--renewal", "automatic", "--renewal-months", "12", "--notice-months", "3")
        try run("ag", "terminate", "Z", "--on", "2020-04-01", "--reason", "x")
        for day in ["2019-08-15", "2019-11-15", "2020-02-01"] {
            #expect(try listed("endDate,noticeBy,renewal", day, "Z") == "2020-03-31,,")
            #expect(try due(day, "Z") == ["2020-03-31,terminates,2020-03-31"])
            #expect(try counted(String(day.prefix(4)), day, "Z") == "2020-03-31,1,0")
            #expect(try why("Z", day).contains("it runs from 2018-01-01 to 2020-03-31. It is terminated from 2020-04-01 on (x)."))
            let shown = try run("ag", "show", "Z", "--as-of", day, "--format", "csv", "--columns", "endDate,renewsTo,noticeBy")
            #expect(shown.contains("renews_to,\r\n") && shown.hasSuffix("notice_by,\r\n"), "\(shown)")
            #expect(try run("ag", "list", "--as-of", day, "--ends-within", "12m", "--format", "csv", "--columns", "reference,endDate").hasSuffix("Z,2020-03-31\r\n"))
        }
    }

    /// What is renewed first and terminated then ends at the termination once the renewal is known, and before that at its end.
    @Test func terminatedAfterARenewal() throws {
        try record("F", "--signed", "2018-01-01", "--end", "2019-12-31")
        try run("ag", "renew", "F", "--on", "2019-12-01", "--until", "open")
        try run("ag", "terminate", "F", "--on", "2020-10-01")
        #expect(try listed("endDate", "2019-11-15", "F") == "2019-12-31" && due("2019-11-15", "F") == ["2019-12-31,ends,2019-12-31"])
        #expect(try listed("endDate", "2019-12-15", "F") == "2020-09-30" && due("2019-12-15", "F") == ["2020-09-30,terminates,2020-09-30"])
        #expect(try counted("2019", "2019-12-15", "F") == "2020-09-30,1,0")
        try record("AHEAD", "--signed", "2018-01-01", "--end", "2019-12-31")
        try run("ag", "renew", "AHEAD", "--on", "2019-06-01", "--until", "2021-12-31")
        #expect(try listed("endDate,renewal", "2019-05-31", "AHEAD") == "2019-12-31," && listed("endDate,renewal", "2019-06-01", "AHEAD") == "2019-12-31,extended")
        #expect(try listed("endDate,renewal", "2020-01-01", "AHEAD") == "2021-12-31,")
        // What did not happen is named by the day of either: when it was agreed, or takes effect.
        try run("ag", "edit", "AHEAD", "--remove-action", "renewed=2020-01-01")
        #expect(try listed("endDate", "2020-01-01", "AHEAD") == "2019-12-31")
    }

    /// An amendment of later leaves alone what was said before it of an agreement that another renews.
    @Test func anAmendmentOfLater() throws {
        try record("C", "--signed", "2018-01-01", "--end", "2020-06-30")
        try record("CR", "--signed", "2020-03-01", "--start", "2020-07-01", "--end", "2022-06-30", "--related", "renewal=C")
        let before = try (counted("2020", "2020-04-01", "C"), why("C", "2020-04-01"), due("2020-04-01", "C"))
        #expect(before.0 == nil && before.1.hasSuffix("to 2020-06-30. CR renews it from 2020-07-01 on.\n") && before.2.isEmpty)
        try run("ag", "amend", "C", "--on", "2020-05-01", "--end", "2020-09-30", "--reason", "longer")
        let after = try (counted("2020", "2020-04-01", "C"), why("C", "2020-04-01"), due("2020-04-01", "C"))
        #expect(after == before)
        #expect(try why("C", "2020-06-01").hasSuffix("CR renews it from 2020-10-01 on.\n"))
        // One that ends it before the other begins.
        try record("D", "--signed", "2018-01-01", "--end", "2020-12-31")
        try record("DR", "--signed", "2020-03-01", "--start", "2021-01-01", "--end", "2022-06-30", "--related", "renewal=D")
        try run("ag", "amend", "D", "--on", "2020-05-01", "--end", "2020-08-31", "--reason", "shorter")
        #expect(try counted("2020", "2020-04-01", "D") == nil && due("2020-04-01", "D").isEmpty)
        #expect(try counted("2020", "2020-06-01", "D") == "2020-08-31,1,0" && due("2020-06-01", "D") == ["2020-08-31,ends,2020-08-31"])
    }

    /// One that is renewed by another only after a gap ends, and that is told until it has; then the other is what came of it.
    @Test func aGapIsTold() throws {
        try record("E", "--signed", "2018-01-01", "--end", "2020-12-31")
        try record("ER", "--signed", "2020-11-01", "--start", "2021-03-01", "--end", "2022-06-30", "--related", "renewal=E")
        #expect(try due("2020-11-15", "E") == ["2020-12-31,ends,2020-12-31"] && counted("2020", "2020-11-15", "E") == "2020-12-31,1,0")
        #expect(try run("ag", "list", "--as-of", "2020-11-15", "--ends-within", "12m", "--format", "csv", "--columns", "reference").contains("\r\nE\r\n"))
        #expect(try why("E", "2020-11-15").hasSuffix("to 2020-12-31. ER renews it only from 2021-03-01 on.\n"))
        try run("ag", "lapse", "E", "--as-of", "2020-11-15")
        try record("N", "--signed", "2018-01-01", "--end", "2020-12-31")
        try record("NR", "--signed", "2020-11-01", "--start", "2021-01-01", "--end", "2022-06-30", "--related", "renewal=N")
        #expect(try run("ag", "lapse", "N", "--as-of", "2020-11-15", status: 65).hasPrefix("error: NR renews N from 2021-01-01 on, and nothing is let run out\n"))
        #expect(try why("E", "2021-01-10").hasSuffix("and ER renews it only from 2021-03-01 on.\n") && due("2021-01-10", "E").isEmpty)
    }

    /// Nobody knows of what is signed later.
    @Test func lateRenewalsAreKnownOnceAgreed() throws {
        try record("L", "--signed", "2017-01-01", "--end", "2018-12-31")
        try record("LR", "--signed", "2019-06-01", "--end", "2020-12-31", "--related", "renewal=L")
        #expect(try why("L", "2019-03-01").hasSuffix("and no renewal is recorded.\n"))
        #expect(try why("L", "2019-07-01").hasSuffix("and LR renews it only from 2019-06-01 on.\n"))
        try record("G", "--signed", "2018-01-01", "--end", "2019-12-31")
        try run("ag", "renew", "G", "--on", "2020-04-01", "--from", "2020-05-01", "--until", "2020-12-31")
        #expect(try why("G", "2020-02-01").hasSuffix("and no renewal is recorded.\n"))
        #expect(try why("G", "2020-04-10").hasSuffix("and it is renewed only from 2020-05-01 on.\n"))
        // Then that is what came of the end, as where another agreement renews it.
        #expect(try due("2020-03-31", "G") == ["2019-12-31,ends,2019-12-31"] && due("2020-04-10", "G").isEmpty)
    }

    /// A renewal from the day after the end leaves no gap, and carries the end from the day on which it was agreed; one after a gap
    /// does not.
    @Test func renewedFromADayAgreedAhead() throws {
        try record("F", "--signed", "2018-01-01", "--end", "2020-12-31")
        try run("ag", "renew", "F", "--on", "2020-09-01", "--from", "2021-01-01", "--until", "2023-12-31")
        #expect(try due("2020-08-31", "F") == ["2020-12-31,ends,2020-12-31"] && due("2020-09-01", "F").isEmpty)
        #expect(try counted("2020", "2020-08-31", "F") == "2020-12-31,1,0" && counted("2020", "2020-09-01", "F") == nil)
        #expect(try why("F", "2020-10-01").hasSuffix("to 2020-12-31. From 2021-01-01 on it is renewed to 2023-12-31.\n"))
        try record("P", "--signed", "2018-01-01", "--end", "2020-12-31")
        try run("ag", "renew", "P", "--on", "2020-09-01", "--from", "2021-02-01", "--until", "2023-12-31")
        #expect(try due("2020-10-01", "P") == ["2020-12-31,ends,2020-12-31"] && counted("2020", "2020-10-01", "P") == "2020-12-31,1,0")
        #expect(try due("2021-01-10", "P").isEmpty && why("P", "2021-01-10").hasSuffix("and it is renewed only from 2021-02-01 on.\n"))
        // Today the same of what is to come.
        try record("T", "--signed", "2018-01-01", "--end", "2096-12-31")
        try run("ag", "renew", "T", "--on", "2020-09-01", "--from", "2097-02-01", "--until", "2099-12-31")
        #expect(try run("expiring", "--within", "75y", "--format", "csv", "--columns", "reference,endDate").contains("\r\nT,2096-12-31\r\n"))
        #expect(try run("ag", "list", "--ends-within", "75y", "--format", "csv", "--columns", "reference,endDate,renewal").contains("\r\nT,2096-12-31,\r\n"))
    }

    /// What ended is not terminated by what is said of it later; that tells what came of it, once it is known.
    @Test func terminatedAfterTheEnd() throws {
        let parties = #""parties":[{"organization":"home"},{"organization":"beta"}]"#
        let text = """
            {"reference":"T-1","title":"T","dateSigned":"2021-09-01","period":{"endDate":"2022-08-31"},\(parties),"lifecycle":[{"action":"terminated","date":"2022-09-01","reason":"x"}]}
            {"reference":"T-2","title":"T","dateSigned":"2021-09-01","period":{"endDate":"2022-08-31"},"renewal":{"rule":"by-consent","months":12},\(parties),"lifecycle":[{"action":"terminated","date":"2022-10-01","reason":"x"}]}

            """
        let read = try Program.run(["import", "-"], database: database, input: Array(text.utf8))
        #expect(read.status == 0, "\(read.errorText)")
        #expect(try due("2022-08-15", "T-1") == ["2022-08-31,ends,2022-08-31"] && due("2022-08-15", "T-2") == ["2022-08-31,consent,2022-08-31"])
        #expect(try run("ag", "list", "--as-of", "2022-08-15", "--ends-within", "90d", "--format", "csv", "--columns", "reference").contains("T-1"))
        #expect(try due("2022-09-15", "T-1").isEmpty && due("2022-09-15", "T-2") == ["2022-08-31,consent,2022-08-31"] && due("2022-10-15", "T-2").isEmpty)
    }

    /// Who ends one because another begins is told so.
    @Test func terminatedSinceAnotherRenewsIt() throws {
        try record("P", "--signed", "2018-01-01", "--end", "2021-12-31")
        try record("PR", "--signed", "2020-06-01", "--start", "2020-07-01", "--end", "2023-12-31", "--related", "renewal=P")
        try run("ag", "terminate", "P", "--on", "2020-07-01")
        #expect(try why("P", "2020-07-01").hasSuffix("it was terminated on 2020-07-01, and PR renews it from 2020-07-01 on.\n"))
        #expect(try run("ag", "why", "P", "--as-of", "2020-07-01", "--lang", "zh").contains("自2020-07-01起由 PR 续签"))
    }

    /// Of what has no date but its end, that is what all tell.
    @Test func onlyAnEnd() throws {
        try record("U", "--end", "2021-08-31")
        #expect(try listed("status,endDate", "2021-01-01", "U") == "unknown,2021-08-31" && due("2021-01-01", "U") == ["2021-08-31,ends,2021-08-31"])
        #expect(try run("ag", "list", "--as-of", "2021-01-01", "--ends-within", "1y", "--format", "csv", "--columns", "reference").contains("\r\nU\r\n"))
        #expect(try run("ag", "show", "U", "--as-of", "2021-01-01", "--format", "csv").contains("2021-08-31"))
        try record("DRAFT", "--draft", "--end", "2022-08-31")
        #expect(try listed("status,endDate", "2021-01-01", "DRAFT") == "draft,2022-08-31")
    }

    /// A renewal that was agreed ahead comes before the term that follows by itself.
    @Test func renewedAheadThenByItself() throws {
        try record("H", "--signed", "2018-01-01", "--start", "2018-01-01", "--end", "2020-12-31", "--renewal", "automatic", "--renewal-months", "12", "--notice-months", "3")
        try run("ag", "renew", "H", "--on", "2020-11-01", "--until", "2022-12-31")
        let shown = try run("ag", "show", "H", "--as-of", "2020-12-01", "--format", "json", "--columns", "endDate,renewsTo,noticeBy")
        #expect(shown.contains("\"endDate\":\"2020-12-31\"") && shown.contains("\"renewsTo\":\"2022-12-31\"") && shown.contains("\"noticeBy\":\"2022-09-30\""), "\(shown)")
    }

    /// Who has left is named no more, in neither column.
    @Test func whoHasLeftIsNamedNoMore() throws {
        try record("J", "--party", "gamma", "--signed", "2018-01-01", "--end", "2022-12-31")
        try run("ag", "leave", "J", "--party", "gamma", "--on", "2020-06-30")
        #expect(try listed("parties", "2020-06-30", "J") == "HOME University;BETA University;GAMMA University")
        #expect(try listed("parties", "2020-07-01", "J") == "HOME University;BETA University")
    }

    /// An amendment is marked as one, where there is any.
    @Test func amendmentsAreMarked() throws {
        try record("A", "--signed", "2018-01-01", "--end", "2022-12-31")
        #expect(try !run("ag", "list").contains("Amends"))
        try record("A-1", "--signed", "2019-01-01", "--related", "amendment=A")
        #expect(try run("ag", "list").contains("Amends") && listed("amends", "2020-01-01", "A-1") == "A")
    }

    /// What can't happen since something happened later is refused with that, and is no fact.
    @Test func whatHappenedLaterIsInTheWay() throws {
        try record("R", "--signed", "2020-01-10", "--end", "2027-12-31")
        try run("ag", "renew", "R", "--on", "2026-11-01", "--until", "2029-12-31")
        for (verb, more) in [("terminate", ["--reason", "they left"]), ("amend", ["--reason", "more", "--end", "2031-01-01"])] {
            let refused = try Program.run(["ag", verb, "R", "--on", "2026-06-30"] + more, database: database)
            let done = verb == "amend" ? "amended" : "terminated"
            #expect(refused.status == 65 && refused.errorText == """
                error: R is renewed on 2026-11-01, and can't be \(done) before that on 2026-06-30
                hint: If that did not happen: entente agreement edit R --remove-action renewed=2026-11-01

                """, "\(refused.errorText)")
        }
        #expect(try run("ag", "resume", "R", status: 65).contains("R is not suspended on"))
        let chinese = try Program.run(["ag", "resume", "R", "--lang", "zh"], database: database).errorText
        #expect(chinese.contains("提示：原因见：entente agreement why R。"), "\(chinese)")
    }

    /// What is over lapses no more; what was amended is told as it was on that day.
    @Test func whatIsOver() throws {
        try record("O", "--signed", "2020-01-01", "--end", "2030-01-01")
        try run("ag", "suspend", "O", "--on", "2021-01-01")
        try run("ag", "resume", "O", "--on", "2022-01-01")
        let amended = try Program.run("ag", "amend", "O", "--on", "2021-06-01", "--reason", "x", database: database)
        #expect(amended.errorText == "O is amended from 2021-06-01 on, and is suspended on that day.\n")
        try run("ag", "terminate", "O", "--on", "2025-01-01")
        #expect(try run("ag", "lapse", "O", status: 65).hasPrefix("error: O has been terminated since 2025-01-01, and can't lapse\n"))
    }

    /// A term that nobody stated is told to be counted by the rule.
    @Test func aFirstTermThatIsCounted() throws {
        try record("K", "--signed", "2020-01-10", "--term", "5y", "--renewal", "automatic", "--renewal-months", "12")
        let like = try Program.run("ag", "record", "--like", "K", "--reference", "K2", "--signed", "2026-11-01", database: database)
        #expect(like.errorText.contains("note: no end was given, so the first term of K2 is counted as 12 months, to 2027-10-31; if it is longer: entente agreement edit K2 --end DATE"), "\(like.errorText)")
        #expect(try listed("endDate", "2026-12-01", "K2") == "2027-10-31")
    }

    /// What was taken away is in the sentence that says what the year is worth.
    @Test func aChangeOfCurrencyIsWorthBoth() throws {
        try run("org", "home", "home")
        try record("V", "--signed", "2020-01-10", "--value", "100000 EUR", "--end", "open")
        try run("ag", "amend", "V", "--on", "2024-03-01", "--reason", "in dollars", "--value", "120000 USD")
        let report = try run("summary", "2024", "--format", "markdown")
        let sentence = report.split(separator: ".").first { $0.contains("is worth") }
        #expect(sentence.map { $0.contains("USD\u{A0}120,000") && $0.contains("EUR\u{A0}") && ($0.contains("-100,000") || $0.contains("−100,000")) } == true, "\(sentence ?? "none")")
    }
}
