import Support
import Testing

/// Terms, notice, open ends and renewals as they are typed.
@Suite struct TermCommandTests {
    private let database: TestDatabase

    init() throws {
        database = try RegistryDatabase.create()
        for code in ["home", "beta"] {
            let run = try Program.run("org", "add", code.uppercased() + " University", "--code", code, "--country", "GB", database: database)
            #expect(run.status == 0, "\(run.errorText)")
        }
    }

    @discardableResult
    private func record(_ reference: String, _ arguments: String...) throws -> String {
        let run = try Program.run(
            ["ag", "record", "T", "--reference", reference, "--party", "home", "--party", "beta", "--no-input"] + arguments,
            database: database)
        #expect(run.status == 0 && run.text == reference + "\n", "\(run.errorText)")
        return run.errorText
    }

    private func run(_ arguments: String..., status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) throws -> (text: String, said: String) {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        return (run.text, run.errorText)
    }

    private func why(_ reference: String, _ day: String) throws -> String { try run("ag", "why", reference, "--as-of", day).text }

    private func end(_ reference: String, _ day: String = "2020-01-01") throws -> String {
        try run("ag", "list", "--as-of", day, "--format", "csv", "--columns", "reference,endDate").text
            .split(whereSeparator: \.isNewline).first { $0.hasPrefix(reference + ",") }.map { String($0.dropFirst(reference.count + 1)) } ?? "none"
    }

    /// Words that stand in lists where an end would be are no days, and mostly what another option says.
    @Test(arguments: [
        ("3 years", "--term 36m"), ("Initially for 3 Years", "--term"), ("auto renew", "--renewal automatic"),
        ("3 Years (with automatic prolongation for the next one Year)", "--renewal automatic"), ("n/a", "Leave --end out"), ("", "Leave --end out"),
        ("Till consent", "Write the day"), ("05/06/2019", "the one that is meant"),
    ])
    func whatIsNoEnd(_ words: String, _ hint: String) throws {
        let said = try run("ag", "record", "T", "--party", "home", "--party", "beta", "--no-input", "--end", words, status: 65).said
        #expect(said.hasPrefix("error: --end") && said.contains(hint), "\(said)")
        #expect(try run("ag", "list", "--format", "csv", "--columns", "reference").text.split(whereSeparator: \.isNewline).count == 1)
    }

    /// A renewal that is agreed while another is to come follows that one, and is told so.
    @Test func aRenewalAfterOneToCome() throws {
        try record("R-1", "--signed", "2024-01-01", "--start", "2024-01-01", "--end", "2026-12-31")
        _ = try run("ag", "renew", "R-1", "--until", "2029-12-31", "--on", "2026-11-01")
        let said = try run("ag", "renew", "R-1", "--until", "2035-12-31", "--on", "2026-11-02")
        #expect((said.text + said.said).contains("R-1 is renewed from 2030-01-01 on: its end moves from 2029-12-31 to 2035-12-31"), "\(said)")
        // To an earlier end than that it would lead nowhere.
        #expect(try run("ag", "renew", "R-1", "--until", "2028-12-31", "--on", "2026-11-03", status: 65).said.contains("ends on 2035-12-31 already"))
    }

    @Test func aTermInPlaceOfAnEnd() throws {
        #expect(try record("T-1", "--start", "2015-06-23", "--term", "5y") == "5 years from 2015-06-23: it ends on 2020-06-22.\n")
        #expect(try record("T-2", "--signed", "2020-12-31", "--term", "36m")
            .contains("3 years from the signing on 2020-12-31, a day that does not count: it ends on 2023-12-31.\n"))
        #expect(try record("T-3", "--signed", "2019-01-01", "--start", "2019-03-01", "--end", "2024-02-28", "--term", "60m")
            .contains("warning: 5 years from 2019-03-01 end on 2024-02-29, and --end says 2024-02-28, which is kept.\n"))
        #expect(try !record("T-4", "--start", "2019-03-01", "--end", "2024-02-29", "--term", "60m").contains("5 years"))
        #expect(try ["T-1", "T-3", "T-4"].map { try end($0) } == ["2020-06-22", "2024-02-28", "2024-02-29"])
        #expect(try end("T-2", "2021-01-01") == "2023-12-31")
        #expect(try run("ag", "edit", "T-1", "--term", "1y").said.contains("1 year from 2015-06-23: it ends on 2016-06-22."))
        #expect(try end("T-1") == "2016-06-22")
        #expect(try run("ag", "edit", "T-1", "--term", "5d", status: 64).said.contains("--term"))
        #expect(try run("ag", "record", "X", "--term", "5y", "--party", "home", "--party", "beta", status: 64).said.contains("--start DATE or --signed DATE"))
    }

    @Test func openAndNotKnown() throws {
        try record("O-1", "--signed", "2020-01-01", "--end", "open")
        try record("O-2", "--signed", "2020-01-01")
        #expect(try end("O-1") == "open" && end("O-2") == "")
        #expect(try run("ag", "show", "O-1", "--lang", "zh").text.contains("长期有效"))
        #expect(try why("O-1", "2021-01-01") == "O-1 is in force on 2021-01-01: signed on 2020-01-01, it runs from 2020-01-01, and it has no end.\n")
        #expect(try why("O-2", "2021-01-01").contains("it runs from 2020-01-01, and when it ends is not known."))
        let quality = try run("summary", "2021", "--of", "all", "--table", "quality", "--format", "csv").text
        #expect(quality.contains("unknownEnd,End date not known,1,2,"))
        #expect(try run("summary", "2021", "--of", "all", "--format", "markdown").text.contains("With an end that is not known, and in force until one is: 1."))
        // What is shown is taken as it stands, and goes through a bundle.
        #expect(try run("ag", "edit", "O-2", "--end", "不定期").said.contains("mended"))
        #expect(try end("O-2") == "open")
        #expect(try run("ag", "amend", "O-1", "--end", "2025-12-31", "--on", "2023-01-01", "--reason", "x").said.contains("amended"))
        #expect(try end("O-1", "2022-12-31") == "open" && end("O-1", "2023-01-01") == "2025-12-31")
        #expect(try run("ag", "renew", "O-2", "--until", "2030", status: 65).said.contains("O-2 is open-ended"))
    }

    @Test func oneStoryOnOneDay() throws {
        try record("E", "--signed", "2024-08-29", "--start", "2024-08-29", "--end", "2025-08-28", "--renewal", "automatic", "--renewal-months", "12", "--notice-days", "61")
        #expect(try why("E", "2026-02-11")
            == "E is in force on 2026-02-11: signed on 2024-08-29, it runs from 2024-08-29 to 2026-08-28. Unless notice is given by 2026-06-28, it renews to 2027-08-28.\n")
        #expect(try why("E", "2026-07-01").hasSuffix("The day for notice, 2026-06-28, has gone by: it renews to 2027-08-28.\n"))
        #expect(try run("expiring", "--as-of", "2026-07-01").text.contains("the day for notice has gone by: it renews to 2027-08-28"))
        #expect(try run("expiring", "--as-of", "2026-07-01", "--ics").text.replacing("\r\n ", with: "").contains("The day for notice has gone by") == false)
        #expect(try run("ag", "show", "E", "--as-of", "2026-02-11").text.contains("2026-06-28"))
        #expect(try run("ag", "terminate", "E", "--on", "2027-03-01", "--reason", "Moved.").said.contains("terminated"))
        #expect(try why("E", "2026-12-01").hasSuffix("it runs from 2024-08-29 to 2027-02-28. It is terminated from 2027-03-01 on (Moved).\n"))
        #expect(try end("E", "2026-12-01") == "2027-02-28")
        #expect(try run("ag", "edit", "E", "--remove-action", "terminated=2027-03-01").said.contains("mended"))
        #expect(try run("ag", "lapse", "E", "--as-of", "2026-07-15").said.contains("warning: the last day for notice of E was 2026-06-28; it is taken to end on 2026-08-28."))
        #expect(try why("E", "2026-07-20").hasSuffix("It ends on 2026-08-28, since notice was given on 2026-07-15.\n"))
        #expect(try why("E", "2026-07-14").hasSuffix("The day for notice, 2026-06-28, has gone by: it renews to 2027-08-28.\n"))
        #expect(try why("E", "2026-09-01") == "E is expired on 2026-09-01: its last term ended on 2026-08-28, since notice was given on 2026-07-15.\n")
        #expect(try run("ag", "lapse", "E", "--on", "2199-01-01", status: 64).said.contains("2199-01-01 is yet to come"))
        #expect(try run("expiring", "--as-of", "2026-07-20").text.contains("ends, notice was given"))
    }

    /// Nothing is invented, and nothing that is known to come is kept back.
    @Test func whyTellsWhatOthersDoAndWhatIsToCome() throws {
        try record("W-1", "--signed", "2020-01-01", "--end", "2022-12-31", "--renewal", "automatic", "--renewal-months", "12")
        try record("W-2", "--signed", "2022-07-01", "--end", "2024-06-30", "--related", "renewal=W-1")
        #expect(try why("W-1", "2022-08-01") == "W-1 is in force on 2022-08-01: signed on 2020-01-01, it runs from 2020-01-01 to 2022-12-31. It ends on 2022-12-31, since W-2 renews it from 2023-01-01 on.\n")
        #expect(try why("W-1", "2023-01-01") == "W-1 is expired on 2023-01-01: its last term ended on 2022-12-31, since W-2 renews it from 2023-01-01 on.\n")
        #expect(try run("ag", "show", "W-1", "--as-of", "2022-08-01").text.contains("Renews to") == false)
        // By consent, and by another agreement.
        try record("C-1", "--signed", "2020-01-01", "--end", "2022-12-31", "--renewal", "by-consent", "--notice-months", "3")
        #expect(try why("C-1", "2022-08-01").hasSuffix("to 2022-12-31. It ends on 2022-12-31 unless the parties renew it. Notice is to be given by 2022-09-30.\n"))
        #expect(try why("C-1", "2022-10-01").hasSuffix("unless the parties renew it. The day for notice, 2022-09-30, has gone by.\n"))
        try record("C-2", "--signed", "2022-12-01", "--start", "2023-01-01", "--end", "2024-12-31", "--related", "renewal=C-1")
        // What was signed later was not known yet.
        #expect(try why("C-1", "2022-10-01").hasSuffix("unless the parties renew it. The day for notice, 2022-09-30, has gone by.\n"))
        #expect(try why("C-1", "2022-12-01").hasSuffix("to 2022-12-31. C-2 renews it from 2023-01-01 on.\n"))
        // What has begun waits for the end of what it renews.
        #expect(try why("W-2", "2022-08-01") == "W-2 is signed on 2022-08-01, and waits: signed on 2022-07-01, it renews W-1, which is in force until 2022-12-31, and goes on in its place from 2023-01-01 on.\n")
        #expect(try run("ag", "why", "W-2", "--as-of", "2022-08-01", "--lang", "zh").text == "W-2 在2022-08-01已签署、尚待接续：签署于2022-07-01，续签 W-1（有效至2022-12-31），自2023-01-01起接续。\n")
        let listed = try run("ag", "list", "--as-of", "2022-08-01", "--status", "in-force", "--columns", "reference", "--format", "csv").text
        #expect(listed.contains("W-1") && !listed.contains("W-2"), "\(listed)")
        #expect(try why("C-1", "2023-10-01") == "C-1 is expired on 2023-10-01: its period ended on 2022-12-31, and C-2 renews it from 2023-01-01 on.\n")
        // An amendment to come, and from its day on.
        try record("A-1", "--signed", "2023-07-01", "--end", "2024-06-30")
        try record("A-2", "--signed", "2024-05-15", "--start", "2024-07-01", "--end", "2025-06-30", "--related", "amendment=A-1")
        #expect(try why("A-1", "2024-06-01").hasSuffix("it runs from 2023-07-01 to 2024-06-30. From 2024-07-01 on it ends on 2025-06-30, as A-2 amends it.\n"))
        #expect(try why("A-1", "2024-08-01").hasSuffix("it runs from 2023-07-01 to 2025-06-30, as amended by A-2 from 2024-07-01 on.\n"))
        #expect(try run("ag", "show", "A-1").text.contains("A-2"))
        // A renewal is told from the day on which it takes effect.
        try record("R-9", "--signed", "2023-01-01", "--end", "2024-12-31", "--notice-days", "30")
        #expect(try run("ag", "renew", "R-9", "--on", "2024-06-01", "--until", "2025-12-31").said.contains("renewed"))
        #expect(try why("R-9", "2024-07-01").hasSuffix("to 2024-12-31. From 2025-01-01 on it is renewed to 2025-12-31. Notice is to be given by 2025-12-01.\n"))
        #expect(try why("R-9", "2025-07-01").hasSuffix("to 2025-12-31, as renewed from 2025-01-01 on. Notice is to be given by 2025-12-01.\n"))
        #expect(try run("ag", "lapse", "R-9", "--as-of", "2025-07-01").said.contains("R-9"))
        #expect(try why("R-9", "2025-07-01").hasSuffix("from 2025-01-01 on. It is let run out on 2025-12-31.\n"))
        #expect(try why("R-9", "2026-07-01").hasSuffix("its period ended on 2025-12-31, as renewed from 2025-01-01 on, and it was let run out.\n"))
        #expect(try run("ag", "why", "R-9", "--as-of", "2025-07-01", "--lang", "zh").text.hasSuffix("有效期自2023-01-01至2025-12-31（自2025-01-01起续签）。至2025-12-31期满不续。\n"))
    }

    /// What looks alike in a list is not: renewing itself, noticed, months not known, end not known, open; no money, and not known.
    @Test func listsTellThemApart() throws {
        let terms = ["--signed", "2020-01-01", "--end", "2020-12-31", "--renewal", "automatic"]
        func make(_ reference: String, _ arguments: [String]) throws {
            let made = try Program.run(["ag", "record", "T", "--reference", reference, "--party", "home", "--party", "beta", "--no-input"] + arguments, database: database)
            #expect(made.status == 0, "\(made.errorText)")
        }
        try make("A-GOES", terms + ["--renewal-months", "12", "--value", "none"])
        try make("B-NOTICE", terms + ["--renewal-months", "12", "--value", "5 EUR"])
        try make("C-MONTHS", terms)
        try make("D-EXTENT", terms + ["--renewal-months", "12", "--max-extent", "2022-12-31"])
        try make("E-UNKNOWN", ["--signed", "2020-01-01"])
        try make("F-OPEN", ["--signed", "2020-01-01", "--end", "open"])
        #expect(try run("ag", "lapse", "B-NOTICE", "--as-of", "2022-06-01").said.contains("B-NOTICE"))
        #expect(try run("ag", "list", "--as-of", "2022-06-01", "--format", "csv", "--columns", "reference,endDate,renewal,amount").text == """
            reference,end_date,renewal,amount\r
            A-GOES,2022-12-31,renews,none\r
            B-NOTICE,2022-12-31,lapses,5.00\r
            C-MONTHS,,renews,\r
            D-EXTENT,2022-12-31,,\r
            E-UNKNOWN,,,\r
            F-OPEN,open,,\r

            """)
        let lines = try run("ag", "list", "--as-of", "2022-06-01", "--columns", "reference,endDate,renewal,amount").text
        #expect(lines.contains("renews itself") && lines.contains("ends, notice was given") && lines.contains("no money"))
        #expect(try run("ag", "list", "--as-of", "2022-06-01", "--lang", "zh", "--columns", "reference,endDate,renewal,amount").text.contains("无金额"))
        // The end that counts, and the one that was written.
        func ends(_ reference: String, _ arguments: String...) throws -> String? {
            let shown = try Program.run(["ag", "show", reference, "--as-of", "2022-06-01"] + arguments, database: database).text
            return shown.split(separator: "\n").first { $0.hasPrefix("Ends ") || $0.hasPrefix("结束日期 ") }.map { String($0.split(separator: "  ").last ?? "").trimmed }
        }
        #expect(try ends("A-GOES") == "2022-12-31 (written: 2020-12-31)" && ends("C-MONTHS") == "not known (written: 2020-12-31)")
        #expect(try ends("A-GOES", "--lang", "zh") == "2022-12-31（原定：2020-12-31）" && ends("F-OPEN") == "open" && ends("E-UNKNOWN") == nil)
        #expect(try run("ag", "show", "C-MONTHS").text.contains("automatic, months not known"))
    }

    @Test func noticeInMonthsWithoutRenewal() throws {
        try record("N", "--signed", "2018-09-27", "--end", "2021-09-26", "--notice-months", "3")
        #expect(try run("ag", "show", "N", "--as-of", "2021-01-01").text.contains("notice 3 months before"))
        #expect(try run("expiring", "--as-of", "2021-05-01", "--within", "2m", "--format", "csv", "--columns", "due,what").text == "due,what\r\n2021-06-26,notice\r\n")
        #expect(try run("ag", "edit", "N", "--notice-days", "3", "--notice-months", "1", status: 64).said.contains("two things"))
        #expect(try run("ag", "edit", "N", "--clear", "notice").said.contains("mended"))
        #expect(try !run("ag", "show", "N").text.contains("notice"))
    }

    /// In its last term it goes no further, however well its months are known.
    @Test func whatRenewsItselfToItsLastDayIsLeftForThat() throws {
        try record("A", "--signed", "2020-01-01", "--end", "2020-12-31", "--renewal", "automatic", "--renewal-months", "12", "--max-extent", "2021-12-31")
        #expect(try run("ag", "renew", "--due", "--as-of", "2021-12-01", "--within", "60d").said.hasSuffix("Left, since renewals have carried them as far as they can: A.\n"))
        #expect(try run("ag", "renew", "--due", "--as-of", "2021-12-01", "--within", "60d", "--format", "json").text.contains("\"exhausted\":[\"A\"]"))
    }

    @Test func renewals() throws {
        try record("R-1", "--signed", "2020-03-01", "--end", "2021-02-28", "--renewal", "by-consent", "--renewal-months", "12")
        try record("R-2", "--signed", "2020-03-01", "--end", "2021-03-31")
        #expect(try run("ag", "renew", "--due", "--as-of", "2021-02-01", "--within", "60d").said
            == "R-1 is renewed from 2021-03-01 on: its end moves from 2021-02-28 to 2022-02-28.\nLeft, since it is not known by how many months they are renewed: R-2.\n")
        #expect(try run("ag", "renew", "R-1", "--as-of", "2021-02-01").said.contains("R-1 runs to 2022-02-28 already; nothing was changed."))
        #expect(try run("ag", "renew", "R-2", "--from", "2021-06-01", "--until", "2022").said
            == "R-2 is renewed from 2021-06-01 on: its end moves from 2021-03-31 to 2022; after 2021-03-31 it is expired until then.\n")
        #expect(try run("ag", "renew", "--due", "R-2", status: 64).said.contains("Name an agreement, or give --due"))
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
