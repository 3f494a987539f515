import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What ends an agreement, where several things could: notice, another agreement that renews or replaces it, an amendment.
@Suite struct EndingTests {
    private let sample: RegistrySample
    private var agreements: Agreements { sample.registry.agreements }

    init() throws { sample = try RegistrySample() }

    private func record(
        _ reference: String, _ start: String, _ end: String?, months: Int? = nil, _ relation: RelationKind? = nil, of other: String = ""
    ) throws {
        try sample.record(reference) {
            $0.signed = PartialDate(start)
            $0.start = PartialDate(start)
            $0.end = end.flatMap { PartialDate($0) }
            $0.renewalRule = months.map { _ in .automatic }
            $0.renewalMonths = months
            $0.notice = months.map { _ in .days(30) }
            if let relation { $0.related = [.init(relation, reference: other)] }
        }
    }

    /// Status and last day, as `why`, `show` and `list` tell them alike.
    private func told(_ reference: String, _ day: String) throws -> String {
        let date = try RegistryTests.day(day)
        let standing = try agreements.why(reference, on: date)
        let shown = try agreements.show(reference, on: date)
        let listed = try agreements.list(.init(), on: date)
        let row = try #require(listed.texts("reference").firstIndex(of: reference))
        #expect(shown.status == standing.status && listed.texts("status")[row] == standing.status.rawValue)
        #expect(shown.lastDay == standing.lastDay && listed.texts("endDate")[row] == standing.lastDay.map { "\($0)" } ?? "")
        #expect(try sample.registry.wrongFacts() == [])
        return "\(standing.status.rawValue) \(standing.lastDay.map { "\($0)" } ?? "")"
    }

    private func due(_ day: String, _ until: String) throws -> [String] {
        try agreements.expiring(.init(), on: RegistryTests.day(day), until: RegistryTests.day(until)).map { "\($0.due) \($0.what) \($0.reference)" }
    }

    private func inForce(_ day: String) throws -> Int {
        let date = try RegistryTests.day(day)
        let period = try #require(SummaryPeriod(label: day, firstDay: date, lastDay: date))
        return try sample.registry.summary(SummaryRequest(period: period)).stockFlow.inForceAfter
    }

    @Test func aRenewalThatBeginsBeforeTheEndEndsTheTerms() throws {
        try record("R-1", "2020-01-01", "2022-12-31", months: 12)
        try record("R-2", "2022-07-01", "2024-06-30", .renewal, of: "R-1")
        #expect(try told("R-1", "2022-12-31") == "in-force 2022-12-31")
        #expect(try told("R-1", "2023-01-01") == "expired 2022-12-31")
        #expect(try inForce("2023-06-01") == 1)
        #expect(try agreements.why("R-1", on: day("2022-08-01")).renewsTo == day("2022-12-31"))
        #expect(try due("2022-08-01", "2024-01-01") == [])
    }

    @Test func aRenewalByAnotherDoesNotUndoNotice() throws {
        try record("R-1", "2020-01-01", "2022-12-31", months: 12)
        _ = try agreements.lapse("R-1", today: day("2022-05-01"))
        try record("R-2", "2022-07-01", "2024-06-30", .renewal, of: "R-1")
        #expect(try told("R-1", "2023-01-01") == "expired 2022-12-31")
        // Nor does notice undo the renewal.
        try record("Q-1", "2020-01-01", "2020-12-31", months: 12)
        try record("Q-2", "2022-01-01", "2024-06-30", .renewal, of: "Q-1")
        #expect(try agreements.lapse("Q-1", today: day("2020-05-01")).end == day("2020-12-31"))
        #expect(try told("Q-1", "2021-06-01") == "expired 2020-12-31")
    }

    @Test func whatBeginsEarlierRenewsNothing() throws {
        try record("R-1", "2020-01-01", "2020-12-31", months: 12)
        try record("R-0", "2019-01-01", "2025-12-31", .renewal, of: "R-1")
        #expect(try told("R-1", "2023-06-01") == "in-force 2023-12-31")
        try record("R-2", "2022-03-01", "2025-12-31", .renewal, of: "R-1")
        #expect(try told("R-1", "2022-06-01") == "in-force 2022-12-31")
        #expect(try told("R-1", "2023-06-01") == "expired 2022-12-31")
    }

    /// What is said of a day hangs on nothing that begins later.
    @Test func anEndThatIsWrittenLaterStandsAndNoTermFollows() throws {
        try record("R-1", "2020-01-01", "2020-12-31", months: 12)
        try record("R-2", "2022-01-01", "2022-12-31", .renewal, of: "R-1")
        var amended = Agreements.NewAction(.amended, on: try day("2021-06-01"), reason: "longer")
        amended.newEnd = PartialDate("2023-03-31")
        _ = try agreements.happen(amended, to: "R-1")
        #expect(try told("R-1", "2021-03-01") == "in-force 2021-12-31")
        #expect(try told("R-1", "2023-03-31") == "in-force 2023-03-31")
        #expect(try told("R-1", "2023-04-01") == "expired 2023-03-31")
    }

    @Test func noticeAfterARenewalAheadIsForItsEnd() throws {
        try record("R-1", "2023-01-01", "2024-12-31", months: 12)
        _ = try agreements.renew("R-1", on: day("2024-06-01"), until: PartialDate("2025-12-31"))
        #expect(try agreements.why("R-1", on: day("2024-07-01")).noticeOn == day("2025-12-01"))
        let given = try agreements.lapse("R-1", today: day("2024-07-01"))
        #expect(try given.end == day("2025-12-31") && given.missedNotice == nil)
        #expect(try told("R-1", "2025-06-01") == "in-force 2025-12-31")
        #expect(try told("R-1", "2026-01-01") == "expired 2025-12-31")
        #expect(try due("2024-07-01", "2026-12-31") == ["2025-12-31 lapses R-1"])
        #expect(try due("2025-07-01", "2026-12-31") == ["2025-12-31 lapses R-1"])
    }

    /// Whoever writes a day within the term, and not its end.
    @Test func noticeForADayWithinATerm() throws {
        try record("R-1", "2002-08-17", "2005-08-16", months: 24)
        #expect(sample.brokenRule("update agreement set lapse_on = '2009-03-08' where reference = 'R-1'") == nil)
        #expect(try told("R-1", "2009-08-16") == "in-force 2009-08-16")
        #expect(try told("R-1", "2009-08-17") == "expired 2009-08-16")
        #expect(try due("2009-06-01", "2012-01-01") == ["2009-08-16 lapses R-1"])
        #expect(try due("2009-09-01", "2012-01-01") == [])
        let standing = try agreements.why("R-1", on: day("2009-04-01"))
        #expect(try standing.renewsTo == day("2009-08-16") && standing.isLetRunOut)
        #expect(try agreements.why("R-1", on: day("2009-09-01")).isLetRunOut)
        #expect(try agreements.list(.init(), on: day("2009-04-01")).texts("renewal") == ["lapses"])
    }

    @Test func aRenewalLeadsToNoEarlierEnd() throws {
        try record("R-1", "2024-01-01", "2024-12-31")
        try record("R-1/1", "2024-07-01", "2026-12-31", .amendment, of: "R-1")
        let error = #expect(throws: RegistryError.self) { try agreements.renew("R-1", on: day("2024-10-01"), until: PartialDate("2025-12-31")) }
        #expect(error?.message == "R-1 ends on 2026-12-31 already, and a renewal can't end it on 2025-12-31")
        // It may have been recorded before the amendment became known.
        #expect(sample.brokenRule("insert into lifecycle_action (agreement_id, action, date, new_end_date) select id, 'renewed', '2024-10-01', '2025-12-31' from agreement where reference = 'R-1'") == nil)
        #expect(try told("R-1", "2024-11-01") == "in-force 2026-12-31")
        #expect(try told("R-1", "2026-12-31") == "in-force 2026-12-31")
        #expect(try told("R-1", "2027-01-01") == "expired 2026-12-31")
        #expect(try due("2026-01-15", "2027-12-31") == ["2026-12-31 ends R-1"])
    }

    /// What was made before does not replace.
    @Test func replacedByOneThatBeginsBefore() throws {
        try record("R-1", "2020-03-01", "2022-12-31", months: 12)
        let error = #expect(throws: PostgresError.self) { try record("R-2", "2020-01-01", "2024-12-31", .replacement, of: "R-1") }
        #expect(error.flatMap { RegistryError(ofDatabase: $0)?.message } == "R-2 is of 2020-01-01, and can't replace R-1, which was made on 2020-03-01")
    }
}
