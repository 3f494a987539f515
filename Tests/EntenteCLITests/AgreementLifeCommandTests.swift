import Support
import Testing

/// The life of an agreement as it is typed.
@Suite struct AgreementLifeCommandTests {
    private func expect(
        _ arguments: String..., on database: TestDatabase, status: Int32 = 0, text: String = "", says: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let run = try Program.run(arguments, database: database)
        #expect(run.status == status, "\(run.errorText)", sourceLocation: sourceLocation)
        #expect(run.text == text, sourceLocation: sourceLocation)
        #expect(says.isEmpty ? run.errorText.isEmpty : run.errorText.contains(says), "\(run.errorText)", sourceLocation: sourceLocation)
    }

    @Test func fromADraftToItsEnd() throws {
        let database = try RegistryDatabase.create()
        for name in ["Alpha", "Beta"] { _ = try Program.run("org", "add", name, database: database) }
        try expect(
            "ag", "record", "Joint work", "--draft", "--reference", "J-1", "--party", "alpha", "--party", "beta", "--owner",
            "Office", "--start", "2024-01-01", "--end", "2025-12-31", "--value", "100 CNY", "--renewal", "automatic",
            "--renewal-months", "12", "--notice-days", "60", on: database, text: "J-1\n", says: "")
        try expect("ag", "suspend", "J-1", on: database, status: 65, says: "J-1 is a draft, and can't be suspended")
        try expect("ag", "sign", "J-1", "--party", "alpha", "--on", "2023-12-01", on: database, says: "Still to sign: Beta")
        try expect("ag", "why", "J-1", on: database, text: "J-1 is a draft: Beta has not signed.\n", says: "")
        try expect("ag", "sign", "J-1", "--party", "alpha", "--on", "2023-12-02", on: database, status: 65, says: "--party-signed alpha=2023-12-02")
        try expect("ag", "sign", "J-1", "--on", "2999-01-01", on: database, status: 65, says: "calendar between 1900 and 2199")
        try expect("ag", "sign", "J-1", "--on", "2190-01-01", on: database, status: 65, says: "in the future")
        try expect("ag", "sign", "J-1", "--on", "2023-12", on: database, says: "All have signed: J-1 is an agreement, signed in 2023-12.")
        try expect("ag", "sign", "J-1", "--on", "2023-12", on: database, says: "have signed already")
        try expect("ag", "amend", "J-1", "--on", "2024-03-01", on: database, status: 64, says: "--reason")
        try expect("ag", "amend", "J-1", "--on", "2024-03-01", "--reason", "More", "--value", "150 CNY", on: database, says: "amended")
        try expect("ag", "suspend", "J-1", "--on", "2024-05-01", "--reason", "No room.", on: database, says: "suspended")
        try expect(
            "ag", "why", "J-1", "--as-of", "2024-06-01", on: database,
            text: "J-1 is suspended on 2024-06-01: it was suspended on 2024-05-01 (No room) and has not been resumed; it runs from 2024-01-01 to 2025-12-31. Unless notice is given by 2025-11-01, it renews to 2026-12-31.\n",
            says: "")
        try expect("ag", "resume", "J-1", "--on", "2024-07-01", on: database, says: "and is in force")
        let told = try Program.run("ag", "show", "J-1", "--format", "csv", database: database).text
        #expect(told.contains("lifecycle.1.action,amended\r\n") && told.contains("lifecycle.3.action,resumed\r\n"))
        #expect(try Program.run("ag", "show", "J-1", "--format", "markdown", database: database).text.contains("| Takes effect | Action |"))
        try expect("ag", "edit", "J-1", "--remove-action", "halted=2024-05-01", on: database, status: 64, says: "amended, suspended, resumed, terminated, renewed")
        try expect(
            "expiring", "--within", "6m", "--as-of", "2025-09-01", "--format", "tsv", "--columns", "due,what,daysLeft,renewsTo", on: database,
            text: "due\twhat\tdays_left\trenews_to\n2025-11-01\tnotice\t61\t2026-12-31\n", says: "")
        try expect("ag", "renew", "J-1", "--as-of", "2026-02-01", on: database, says: "is renewed from 2027-01-01 on: its end moves from 2026-12-31 to 2027-12-31")
        try expect("expiring", "--as-of", "2026-03-01", on: database, says: "Nothing falls due by 2026-05-30")
        try expect("ag", "renew", "J-1", "--new", "--title", "Joint work II", "--on", "2026-11-01", on: database, text: "2026-0001\n", says: "")
        try expect("ag", "terminate", "J-1", "--on", "2026-12-01", on: database, says: "terminated")
        try expect("ag", "retract", "2026-0001", on: database, status: 64, says: "--reason")
        try expect("ag", "retract", "2026-0001", "--reason", "Twice", on: database, says: "is retracted")
        try expect("ag", "list", "--status", "Retracted", "--format", "tsv", "--columns", "reference,status", on: database, text: "reference\tstatus\n2026-0001\tretracted\n", says: "")
        try expect("ag", "list", "--retracted", "--format", "tsv", "--columns", "reference,status", on: database, text: "reference\tstatus\n2026-0001\tretracted\n", says: "")
        try expect("ag", "edit", "J-1", "--clear", "end", "--clear", "owner", "--value", "90 CNY", "--remove-action", "terminated=2026-12-01", on: database, says: "mended")
        try expect("ag", "edit", "J-1", "--remove-party", "beta", on: database, status: 65, says: "at least two parties")
        try expect("ag", "lapse", "J-1", "--format", "json", on: database, text: "{\n\"references\":[\"J-1\"],\n\"quantity\":1\n}\n", says: "")
    }

    @Test func whySaysWhatIsKnown() throws {
        let database = try RegistryDatabase.create()
        for name in ["Alpha", "Beta"] { _ = try Program.run("org", "add", name, database: database) }
        let parties = ["--party", "alpha", "--party", "beta"]
        for arguments in [
            ["Planned", "--reference", "P-1", "--draft", "--signed", "2190-01-01"],
            ["Past", "--reference", "P-2", "--signed", "2020-01-01", "--end", "2021-12-31"],
            ["Self", "--reference", "P-3", "--signed", "2020-01-01", "--end", "2021-12-31", "--renewal", "automatic", "--renewal-months", "12"],
        ] {
            let run = try Program.run(["ag", "record"] + arguments + parties, database: database)
            #expect(run.status == 0, "\(run.errorText)")
        }
        try expect("ag", "why", "P-1", on: database, text: "P-1 is a draft: Alpha, Beta have not signed.\n", says: "")
        try expect(
            "ag", "why", "P-2", "--as-of", "2022-03-01", on: database,
            text: "P-2 is expired on 2022-03-01: its period ended on 2021-12-31, and no renewal is recorded.\n",
            says: "")
        try expect(
            "ag", "why", "P-3", "--as-of", "2022-03-01", on: database,
            text: "P-3 is in force on 2022-03-01: signed on 2020-01-01, it runs from 2020-01-01 to 2022-12-31. It renews itself to 2023-12-31.\n",
            says: "")
        try expect("ag", "terminate", "P-2", "--on", "2022-03-01", on: database, status: 65, says: "P-2 has been expired since 2022-01-01, and can't be terminated on 2022-03-01")
        let amend = ["ag", "amend", "P-2", "--on", "2021-03-01", "--reason", "More", "--value", "5 CNY"]
        #expect(try Program.run(amend, database: database).errorText.contains("is amended from 2021-03-01 on"))
        #expect(try Program.run(amend, database: database).errorText.contains("nothing was changed"))
    }

    /// The same data gives the same calendar; when an end moves, its entry keeps its UID and counts up.
    @Test func theCalendarKeepsItsEntries() throws {
        let database = try Demonstration.create()
        func calendar(_ arguments: String...) throws -> [String] {
            let run = try Program.run(["expiring", "--ics", "--of", "x-jialing", "--as-of", "2024-06-01", "--within", "6y"] + arguments, database: database)
            #expect(run.status == 0, "\(run.errorText)")
            return run.text.split(separator: "\r\n").map(String.init)
        }
        let before = try calendar()
        #expect(try calendar() == before)
        #expect(before.first == "BEGIN:VCALENDAR")
        let place = try #require(before.firstIndex { $0.hasPrefix("SUMMARY:Ends unless renewed: X-2014-001") })
        let uid = try #require(before[..<place].last { $0.hasPrefix("UID:") })
        #expect(before[..<place].contains("DTSTART;VALUE=DATE:20240831"))

        let renewed = try Program.run("ag", "renew", "X-2014-001", "--on", "2024-05-01", database: database)
        #expect(renewed.status == 0, "\(renewed.errorText)")
        let after = try calendar()
        let moved = try #require(after.firstIndex(of: uid))
        #expect(after[moved...].first { $0.hasPrefix("DTSTART") } == "DTSTART;VALUE=DATE:20290831")
        func sequence(_ lines: [String], _ place: Int) -> Int { lines[place...].first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? 0 }
        let old = try #require(before.firstIndex(of: uid))
        #expect(sequence(after, moved) > sequence(before, old))
        #expect(try calendar("--lang", "zh").contains { $0.hasPrefix("SUMMARY:到期，须协商续签") })
        let refused = try Program.run("expiring", "--ics", "--format", "csv", database: database)
        #expect(refused.status == 64)
    }
}
