import Testing
import Values

@testable import Registry

/// Which agreement hands on to which: what is told of one that was over by then brings nothing back, and one that was never in force, or is
/// over first, goes on in nothing.
@Suite struct HandedOnTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p"])
    }

    private func written(
        _ reference: String, signed: String, start: String? = nil, end: String? = nil, isOpen: Bool = false, automatic: Int? = nil,
        _ relation: String = "renewal", of other: String? = nil
    ) throws {
        try fixture.agreement(
            reference, signed: signed, start: start, end: end, parties: ["home", "p"], automatic: automatic, isOpen: isOpen)
        if let other { try fixture.replacement(reference, of: other, as: relation) }
    }

    private func flow(_ period: String) throws -> [String] {
        try fixture.flow(period, ["inForceBefore", "entered", "resumed", "expired", "terminated", "replaced", "inForceAfter", "renewed"])
    }

    private func due(_ on: String, until: String = "2035-12-31") throws -> [String] {
        try fixture.registry.agreements.expiring(.init(), on: day(on), until: day(until)).map { "\($0.reference) \($0.what.rawValue) \($0.due)" }
    }

    private func why(_ reference: String, _ on: String) throws -> AgreementStanding {
        try fixture.registry.agreements.why(reference, on: day(on))
    }

    enum Told: CaseIterable { case amended, opened, renewed, amendedByAnother }

    private func tell(_ told: Told, of reference: String, on: String, until end: String) throws {
        switch told {
        case .amended: try fixture.action("amended", reference, on: on, newEnd: end)
        case .opened: try fixture.action("amended", reference, on: on, isOpen: true)
        case .renewed: try fixture.action("renewed", reference, on: on, newEnd: end)
        case .amendedByAnother: try written("\(reference)/1", signed: on, end: end, "amendment", of: reference)
        }
    }

    @Test(arguments: Told.allCases) func whatIsToldAfterwardsBringsNothingBack(told: Told) throws {
        try written("E", signed: "2020-01-01", end: "2022-12-31")
        try written("N", signed: "2022-11-01", start: "2023-01-01", end: "2026-12-31", of: "E")
        let before = try (2022...2027).map { try flow("\($0)") }
        try tell(told, of: "E", on: "2023-06-15", until: "2024-12-31")
        #expect(try (2022...2027).map { try flow("\($0)") } == before && before[1] == ["1", "0", "0", "0", "0", "0", "1", "1"])
        #expect(try fixture.flow("2023", ["amended"]) == [told == .renewed ? "0" : "1"])
        for on in ["2023-01-01", "2023-06-14", "2023-07-01", "2024-06-01"] { #expect(try fixture.registry.counts(on: day(on)).inForce == 1, "\(on)") }
        let story = try why("E", "2023-07-01")
        #expect(try story.status == .expired && story.end == day("2022-12-31") && story.until == nil && story.renewalByAnother?.by == "N")
        #expect(story.happened.isEmpty)
        #expect(try due("2023-07-01", until: "2026-06-01") == [] && due("2023-07-01") == ["N ends 2026-12-31"])
        #expect(try why("N", "2023-07-01").waitsFor == nil)
        #expect(try fixture.registry.wrongFacts() == [])
    }

    /// Of what has no end, and of what renews itself, it is the same.
    @Test(arguments: [nil, 12] as [Int?]) func whatHadNoEnd(months: Int?) throws {
        try written("O", signed: "2020-01-01", end: months.map { _ in "2020-12-31" }, isOpen: months == nil, automatic: months)
        try written("N", signed: "2022-11-01", start: "2023-01-01", end: "2026-12-31", of: "O")
        try fixture.action("amended", "O", on: "2023-06-15", newEnd: "2024-12-31")
        for on in ["2023-06-14", "2023-06-15", "2024-06-01"] { #expect(try fixture.inForce(on) == ["N"], "\(on)") }
        #expect(try flow("2023") == ["1", "0", "0", "0", "0", "0", "1", "1"])
    }

    /// What takes effect no later than on the day after the end moves it, and the other waits.
    @Test func whatIsToldInTimeMovesTheEnd() throws {
        try written("E", signed: "2020-01-01", end: "2022-12-31")
        try written("N", signed: "2022-11-01", start: "2023-01-01", end: "2026-12-31", of: "E")
        try fixture.action("amended", "E", on: "2023-01-01", newEnd: "2024-12-31")
        #expect(try fixture.inForce("2023-06-01") == ["E"] && fixture.inForce("2025-01-01") == ["N"])
        #expect(try flow("2025") == ["1", "0", "0", "0", "0", "0", "1", "1"])
    }

    /// Where the other is over by the end, nothing was handed on; as that becomes known, it follows.
    @Test func whatTheOtherIsOverBeforeComesBack() throws {
        try written("E", signed: "2020-01-01", end: "2022-12-31")
        try written("N", signed: "2021-01-01", end: "2026-12-31", of: "E")
        try fixture.action("amended", "E", on: "2023-06-15", newEnd: "2024-12-31")
        #expect(try fixture.inForce("2023-07-01") == ["N"])
        // In one transaction, as the program writes it.
        try fixture.connection.transaction {
            try fixture.connection.query(
                sql: "insert into agreement (reference, title, type, date_signed, end_date, parties_unknown) values ('N/1', 'N/1', 'mou', '2021-06-01', '2022-06-30', 'not said')", [])
            try fixture.replacement("N/1", of: "N", as: "amendment")
        }
        #expect(try flow("2023") == ["1", "0", "1", "1", "0", "0", "1", "0"])
        #expect(try fixture.registry.wrongFacts() == [])
        try written("M", signed: "2021-01-01", of: "E")
        #expect(try fixture.registry.counts(on: day("2023-07-01")).inForce == 1)
        try fixture.action("terminated", "M", on: "2021-07-01")
        #expect(try why("E", "2023-07-01").status == .inForce)
        #expect(try fixture.registry.wrongFacts() == [])
    }

    @Test(arguments: ["renewal", "replacement"], ["2022-12-01", "2023-01-01"])
    func whatWasTerminatedBeforeItBeganDoesNothing(relation: String, on: String) throws {
        for (reference, end, months) in [("OPEN", nil, nil), ("SELF", "2020-12-31", 12), ("ENDS", "2022-12-31", nil)] as [(String, String?, Int?)] {
            try written(reference, signed: "2020-01-01", end: end, isOpen: end == nil, automatic: months)
        }
        let before = try (2022...2024).map { try flow("\($0)") }
        for reference in ["OPEN", "SELF", "ENDS"] {
            try written("\(reference)-2", signed: "2022-10-01", start: "2023-01-01", end: "2026-12-31", relation, of: reference)
            try fixture.action("terminated", "\(reference)-2", on: on)
        }
        #expect(try fixture.registry.wrongFacts() == [])
        #expect(try (2022...2024).map { try flow("\($0)") } == before)
        #expect(try fixture.inForce("2023-06-01") == ["OPEN", "SELF"])
        #expect(try fixture.flow("2022", ["signedAsRenewal"]) == ["0"])
        for reference in ["OPEN", "SELF", "ENDS"] {
            let story = try why(reference, "2022-12-15")
            #expect(story.renewalByAnother == nil && story.replacement == nil && story.renewedBy == nil, "\(reference)")
        }
        #expect(try due("2022-12-15", until: "2023-06-30") == ["ENDS ends 2022-12-31", "SELF renews 2022-12-31"])
        // What came to nothing can be made anew.
        let signed = CalendarDate.today
        #expect(try fixture.registry.agreements.renewal(of: "ENDS", signed: PartialDate("\(signed)"), start: PartialDate("2023-01-01"), until: PartialDate("2030-12-31")).start == PartialDate("2023-01-01"))
    }

    /// It is not renewed where the other is over first: `why`, what falls due and the figures say the same.
    @Test func whatIsOverFirstGoesOnInNothing() throws {
        try written("E", signed: "2020-01-01", end: "2024-12-31")
        try written("SHORT", signed: "2022-01-01", end: "2023-12-31", of: "E")
        #expect(try fixture.inForce("2023-06-01") == ["E", "SHORT"] && fixture.inForce("2024-06-01") == ["E"])
        for on in ["2022-06-01", "2023-06-01", "2024-06-01"] {
            #expect(try why("E", on).renewalByAnother == nil)
            #expect(try due(on).contains("E ends 2024-12-31"))
        }
        #expect(try why("SHORT", "2022-06-01").status == .inForce && why("SHORT", "2022-06-01").waitsFor == nil)
        #expect(try flow("2025") == ["1", "0", "0", "1", "0", "0", "0", "0"])
        // One that was cut short is over first, too.
        try written("F", signed: "2020-01-01", end: "2024-12-31")
        try written("CUT", signed: "2022-01-01", end: "2028-12-31", of: "F")
        #expect(try why("F", "2022-06-01").renewalByAnother?.by == "CUT")
        try fixture.action("terminated", "CUT", on: "2023-01-01")
        #expect(try why("F", "2022-06-01").renewalByAnother == nil && due("2022-06-01").contains("F ends 2024-12-31"))
    }

    /// One that was signed in the year after goes on in the place of the one before all the same.
    @Test func whatIsSignedLate() throws {
        try written("E", signed: "2020-01-01", end: "2022-11-30")
        try written("N", signed: "2023-02-01", start: "2022-12-01", end: "2026-12-31", of: "E")
        #expect(try fixture.flow("2022", ["expired", "entered", "renewed", "inForceAfter"]) == ["0", "0", "1", "1"])
        #expect(try fixture.flow("2023", ["signed", "signedAsRenewal", "inForceBefore", "inForceAfter"]) == ["1", "1", "1", "1"])
    }

    /// A termination to come after another has gone on is none: it is over by then.
    @Test(arguments: [nil, 12] as [Int?]) func whatIsTerminatedAfterAnotherWentOn(months: Int?) throws {
        try written("O", signed: "2020-01-01", end: months.map { _ in "2020-12-31" }, isOpen: months == nil, automatic: months)
        try written("N", signed: "2024-03-01", start: "2025-01-01", end: "2028-12-31", of: "O")
        try fixture.action("terminated", "O", on: "2025-06-01")
        let agreements = fixture.registry.agreements
        let running = try months.map { _ in try day("2024-12-31") }
        for on in ["2024-02-01", "2024-07-01"] {
            let story = try why("O", on)
            #expect(story.toCome.isEmpty && story.lastDay == running, "\(on)")
            #expect(story.renewalByAnother?.by == (on == "2024-07-01" ? "N" : nil), "\(on)")
            #expect(try agreements.show("O", on: day(on)).lastDay == running, "\(on)")
            #expect(try agreements.list(.init(), on: day(on)).texts("endDate").contains("2025-05-31") == false, "\(on)")
        }
        #expect(try due("2024-07-01") == ["N ends 2028-12-31"])
        #expect(try fixture.inForce("2024-12-31") == ["O"] && fixture.inForce("2025-01-01") == ["N"])
        #expect(try flow("2025") == ["1", "0", "0", "0", "0", "0", "1", "1"])
    }

    /// What renews itself does so until the one begins that renews it: there is notice to give for the terms before.
    @Test func whatRenewsItselfUntilALaterTerm() throws {
        try written("A", signed: "2020-01-01", end: "2020-12-31", automatic: 12)
        try fixture.connection.execute("update agreement set notice_days = 60 where reference = 'A'")
        try written("N", signed: "2024-03-01", start: "2026-01-01", end: "2028-12-31", of: "A")
        func told(_ on: String) throws -> [String] {
            let story = try why("A", on)
            let table = try fixture.summary("2024..2025") { $0.asOf = try day(on) }.rows(of: .expiring)
            return try due(on, until: "2026-06-30") + table.map { "\($0.code) \($0.cell("noticeBy", of: .expiring).plainText)" }
                + [story.renewsTo.map { "\($0)" } ?? "-"]
        }
        #expect(try told("2024-06-30") == ["A notice 2024-11-01", "A 2024-11-01", "2025-12-31"])
        #expect(try told("2024-11-15") == ["A notice-gone 2024-12-31", "A ", "2025-12-31"])
        #expect(try told("2025-06-30") == ["2025-12-31"])
    }

    /// So does one that was signed before it.
    @Test func whatIsSignedFirst() throws {
        try written("E", signed: "2020-03-01", end: "2022-12-31")
        try written("N", signed: "2019-12-01", start: "2023-01-01", end: "2026-12-31", of: "E")
        #expect(try fixture.flow("2019", ["signed", "signedAsRenewal", "inForceAfter"]) == ["1", "1", "0"])
        #expect(try fixture.flow("2023", ["inForceBefore", "entered", "renewed", "inForceAfter"]) == ["1", "0", "1", "1"])
    }

    /// What renews itself goes on by itself where the other is over by its first end.
    @Test func itKeepsNoTermFromFollowing() throws {
        try written("A", signed: "2020-01-01", end: "2024-12-31", automatic: 12)
        try written("SHORT", signed: "2022-01-01", end: "2023-12-31", of: "A")
        #expect(try fixture.inForce("2025-06-01") == ["A"])
        #expect(try why("A", "2024-06-01").renewsTo == day("2025-12-31") && why("A", "2024-06-01").renewalByAnother == nil)
        #expect(try due("2024-06-01", until: "2025-06-30") == ["SHORT ends 2023-12-31", "A renews 2024-12-31"])
        let table = try fixture.summary("2024") { $0.asOf = try day("2024-06-01") }.rows(of: .expiring)
        #expect(table.map { "\($0.code) \($0.cell("endDate", of: .expiring).plainText) \($0.count("ends", of: .expiring) ?? 0)" } == ["A 2024-12-31 0"])
        try fixture.connection.execute("update agreement set end_date = '2026-12-31' where reference = 'SHORT'")
        #expect(try fixture.registry.wrongFacts() == [])
        #expect(try fixture.inForce("2025-06-01") == ["SHORT"])
    }
}
