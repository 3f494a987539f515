import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Terms that begin by themselves: one story in status, end, lists, figures and reminders.
@Suite struct AutomaticRenewalTests {
    private let sample: RegistrySample
    private var agreements: Agreements { sample.registry.agreements }

    init() throws { sample = try RegistrySample() }

    private func record(
        _ reference: String, _ start: String, _ end: String?, months: Int?, _ notice: NoticePeriod? = nil,
        rule: RenewalRule? = .automatic, _ change: (inout NewAgreement) -> Void = { _ in }
    ) throws {
        try sample.record(reference) {
            $0.signed = PartialDate(start)
            $0.start = PartialDate(start)
            $0.end = end.flatMap { PartialDate($0) }
            $0.renewalRule = rule
            $0.renewalMonths = months
            $0.notice = notice
            change(&$0)
        }
    }

    /// Status and end on a day, the same wherever they are told: `in-force 2026-08-28`.
    private func told(_ reference: String, _ day: String) throws -> String {
        let date = try RegistryTests.day(day)
        let standing = try agreements.why(reference, on: date)
        let shown = try agreements.show(reference, on: date)
        let listed = try agreements.list(.init(), on: date)
        let row = try #require(listed.texts("reference").firstIndex(of: reference))
        #expect(listed.texts("status")[row] == standing.status.rawValue && shown.status == standing.status)
        let end = standing.lastDay.map { "\($0)" } ?? (standing.isOpenEnded ? "open" : "")
        #expect(listed.texts("endDate")[row] == (standing.endAsKnown ?? end))
        let period = try #require(SummaryPeriod(label: day, firstDay: date, lastDay: date))
        let inForce = listed.texts("status").filter { $0 == "in-force" }.count
        #expect(try sample.registry.summary(SummaryRequest(period: period)).stockFlow.inForceAfter == inForce)
        return "\(standing.status.rawValue) \(end)"
    }

    private func due(_ day: String, _ until: String) throws -> [String] {
        try agreements.expiring(.init(), on: RegistryTests.day(day), until: RegistryTests.day(until)).map { row in
            "\(row.due) \(row.what) \(row.reference)\(row.isOverdue ? "!" : "")\(row.renewsTo.map { " \($0)" } ?? "")"
        }
    }

    @Test func evergreens() throws {
        try record("EV-1", "2024-08-29", "2025-08-28", months: 12, .days(61))
        try record("EV-2", "2018-09-27", "2021-09-26", months: 12, .months(3))
        try record("EV-3", "2019-03-01", "2024-02-29", months: 12, .months(3))
        try record("EV-4", "2018-09-27", "2021-09-26", months: nil, .months(3), rule: .never)
        #expect(try told("EV-1", "2026-02-11") == "in-force 2026-08-28")
        #expect(try told("EV-2", "2019-06-06") == "in-force 2021-09-26")
        #expect(try told("EV-3", "2024-08-27") == "in-force 2025-02-28")
        #expect(try told("EV-3", "2027-06-01") == "in-force 2028-02-29")
        #expect(try told("EV-4", "2021-09-26") == "in-force 2021-09-26")
        #expect(try told("EV-4", "2021-09-27") == "expired 2021-09-26")
        #expect(try due("2019-06-06", "2019-09-04") == [])
        #expect(try due("2021-06-01", "2021-06-30") == ["2021-06-26 notice EV-2 2022-09-26", "2021-06-26 notice EV-4"])
        #expect(try due("2026-02-11", "2026-06-30").contains("2026-06-28 notice EV-1 2027-08-28"))
        // Once the day has gone by there is nothing to order, and nothing is overdue.
        #expect(try due("2026-06-29", "2026-08-28").contains("2026-08-28 noticeGone EV-1 2027-08-28"))
        #expect(try due("2026-08-29", "2026-09-01").filter { $0.contains("EV-1") } == [])
        var filter = Partners.Filter()
        filter.who.of = ["a"]
        #expect(try sample.registry.partners.list(filter, on: day("2026-02-11")).map(\.inForce) == [3])
        #expect(try agreements.happen(.init(.terminated, on: day("2026-03-01")), to: "EV-1").status == .terminated)
        #expect(try told("EV-1", "2026-02-28") == "in-force 2026-02-28")
        #expect(try due("2026-02-11", "2026-06-30").filter { $0.contains("EV-1") } == ["2026-02-28 terminates EV-1"])
        #expect(try agreements.lapse(endedBefore: day("2026-01-01"), today: day("2026-06-01")) == ["EV-4"])
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func noticeEndsItWithItsTerm() throws {
        try record("R-1", "2024-01-01", "2024-12-31", months: 12, .months(3))
        let given = try agreements.lapse("R-1", reason: "moved on", today: day("2026-08-01"))
        #expect("\(given.end)" == "2026-12-31" && given.missedNotice == nil)
        #expect(try told("R-1", "2026-12-31") == "in-force 2026-12-31")
        #expect(try told("R-1", "2027-01-01") == "expired 2026-12-31")
        #expect(try due("2026-09-01", "2027-12-31") == ["2026-12-31 lapses R-1"])
        #expect(try due("2027-01-01", "2027-12-31") == [])
        _ = try agreements.unlapse("R-1")
        #expect(try told("R-1", "2027-01-01") == "in-force 2027-12-31")
        // After its day notice still ends it, and that it was late is said.
        let late = try agreements.lapse("R-1", today: day("2026-11-01"))
        #expect(late.missedNotice.map { "\($0)" } == "2026-09-30")
        #expect(try told("R-1", "2027-01-01") == "expired 2026-12-31")
        // Renewed after all, it goes on from there.
        _ = try agreements.renew("R-1", on: day("2026-12-01"), until: PartialDate("2028-12-31"))
        #expect(try told("R-1", "2030-06-01") == "in-force 2030-12-31")
        #expect(try sample.registry.wrongFacts() == [])
    }

    /// What is said last of the notice holds, whatever was said before; and none is given before there is an agreement.
    @Test func noticeGivenAnew() throws {
        try record("R-2", "2018-01-01", "2020-12-31", months: 12, .days(30))
        #expect(try "\(agreements.lapse("R-2", on: day("2021-03-03")).end)" == "2021-12-31")
        let anew = try agreements.lapse("R-2", on: day("2023-12-15"))
        #expect("\(anew.end)" == "2023-12-31" && anew.missedNotice.map { "\($0)" } == "2023-12-01")
        #expect(try told("R-2", "2024-06-01") == "expired 2023-12-31" && told("R-2", "2022-06-01") == "in-force 2022-12-31")
        #expect(throws: (any Error).self) { try agreements.lapse("R-2", on: day("2016-05-05")) }
        #expect(try told("R-2", "2024-06-01") == "expired 2023-12-31")
        #expect(sample.brokenRule("update agreement set lapse_given_on = '2017-12-31' where reference = 'R-2'") == "agreement_lapse_not_before_check")
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func asFarAsItCanBeCarried() throws {
        try record("R-1", "2020-01-01", "2020-12-31", months: 12) { $0.maxExtent = PartialDate("2022-06-30") }
        #expect(try told("R-1", "2022-02-01") == "in-force 2022-06-30")
        #expect(try told("R-1", "2022-07-01") == "expired 2022-06-30")
        #expect(try due("2022-02-01", "2022-12-31") == ["2022-06-30 ends R-1"])
        #expect(try due("2022-07-01", "2022-12-31") == ["2022-06-30 ends R-1!"])
        // No end written: the first term is cut, too.
        try record("R-2", "2024-01-01", nil, months: 24) { $0.maxExtent = PartialDate("2025-06-30") }
        #expect(try told("R-2", "2025-06-30") == "in-force 2025-06-30" && told("R-2", "2025-07-01") == "expired 2025-06-30")
        #expect(try due("2025-05-01", "2025-12-31") == ["2022-06-30 ends R-1!", "2025-06-30 ends R-2"])
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func monthsNotKnown() throws {
        try record("R-1", "2020-01-01", "2021-12-31", months: nil)
        #expect(try told("R-1", "2021-06-01") == "in-force 2021-12-31")
        #expect(try told("R-1", "2025-06-01") == "in-force ")
        let error = #expect(throws: RegistryError.self) { try agreements.lapse("R-1", today: day("2025-06-01")) }
        #expect(error?.message == "R-1 renews itself, and it is not known by how many months, so not when its term ends")
        // No end written: the first term counts from the begin.
        try record("R-2", "2024-02-29", nil, months: 12)
        #expect(try told("R-2", "2025-03-01") == "in-force 2026-02-28")
        #expect(try told("R-2", "2028-02-28") == "in-force 2028-02-28")
    }

    @Test func oneDayTwoReasons() throws {
        for reference in ["R-1", "R-2", "R-3"] { try record(reference, "2020-01-01", "2021-12-31", months: nil, rule: nil) }
        for (number, start) in [(1, "2022-01-01"), (2, "2022-02-01")] {
            try record("N-\(number)", start, nil, months: nil, rule: nil) { $0.related = [.init(.replacement, reference: "R-\(number)")] }
        }
        #expect(sample.brokenRule("insert into lifecycle_action (agreement_id, action, date) select id, 'terminated', '2022-01-01' from agreement where reference = 'R-3'") == nil)
        #expect(try told("R-1", "2022-01-01") == "replaced 2021-12-31")
        #expect(try told("R-2", "2022-03-01") == "expired 2021-12-31")
        #expect(try told("R-3", "2022-03-01") == "expired 2021-12-31")
        #expect(try agreements.why("R-3", on: day("2022-03-01")).because.map(\.what) == [.signed, .starts, .ends])
    }

    @Test func openAndNotKnownAreTwoEnds() throws {
        try record("OPEN", "2020-01-01", nil, months: nil, rule: nil) { $0.isOpenEnded = true }
        try record("UNKNOWN", "2020-01-01", nil, months: nil, rule: nil)
        #expect(try told("OPEN", "2025-01-01") == "in-force open")
        #expect(try told("UNKNOWN", "2025-01-01") == "in-force ")
        #expect(try agreements.json("OPEN").contains(#""period":{"startDate":"2020-01-01","open":true}"#))
        #expect(try agreements.why("OPEN", on: day("2025-01-01")).isOpenEnded)
        #expect(try sample.number("select count(*) as n from agreement_fact where traits & 128 > 0") == 1)
        // It was said later.
        var amended = Agreements.NewAction(.amended, on: try day("2022-01-01"), reason: "no end any more")
        amended.isOpenEnded = true
        _ = try agreements.happen(amended, to: "UNKNOWN")
        #expect(try told("UNKNOWN", "2025-01-01") == "in-force open")
        #expect(try told("UNKNOWN", "2021-01-01") == "in-force ")
        #expect(try sample.number("select count(*) as n from agreement_fact where traits & 128 > 0") == 0)
        var changes = AgreementChanges()
        changes.end = .set(try #require(PartialDate("2030")))
        _ = try agreements.edit("OPEN", changes)
        #expect(try agreements.show("OPEN", on: .today).endDate == "2030")
        #expect(try agreements.show("OPEN", on: .today).isOpenEnded == false)
    }

    /// A renewal as an agreement of its own takes the place of the next term.
    @Test func anotherAgreementTakesTheNextTerm() throws {
        try record("R-1", "2020-01-01", "2020-12-31", months: 12)
        #expect(try told("R-1", "2023-06-01") == "in-force 2023-12-31")
        try record("R-2", "2023-01-01", "2023-12-31", months: nil, rule: nil) { $0.related = [.init(.renewal, reference: "R-1")] }
        #expect(try told("R-1", "2022-12-31") == "in-force 2022-12-31")
        #expect(try told("R-1", "2023-06-01") == "expired 2022-12-31")
        _ = try agreements.retract("R-2", reason: "by mistake")
        #expect(try told("R-1", "2023-06-01") == "in-force 2023-12-31")
        #expect(try sample.registry.wrongFacts() == [])
    }
}
