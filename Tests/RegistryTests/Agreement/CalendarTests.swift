import Testing
import Values

@testable import Registry

/// What a calendar is told of what was dealt with since it last asked.
@Suite struct CalendarTests {
    private let sample: RegistrySample
    private var agreements: Agreements { sample.registry.agreements }

    init() throws { sample = try RegistrySample() }

    /// Each entry as `2022-06-30 ends end R-1`; those of before 1900 days ago are left out.
    private func told(
        _ day: String, _ until: String, since: CalendarDate? = nil, _ change: (inout Agreements.DueFilter) -> Void = { _ in }
    ) throws -> [String] {
        var filter = Agreements.DueFilter()
        change(&filter)
        let since = try since ?? RegistryTests.day("1990-01-01")
        return try agreements.calendar(filter, on: RegistryTests.day(day), until: RegistryTests.day(until), since: since)
            .map { "\($0.due) \($0.what) \($0.kind) \($0.reference)" }
    }

    private func record(_ reference: String, end: String, rule: RenewalRule? = nil, months: Int? = nil, notice: Int? = nil) throws {
        try sample.record(reference) {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate(end)
            $0.renewalRule = rule
            $0.renewalMonths = months
            $0.notice = notice.map { .days($0) }
        }
    }

    @Test func everyWayOfDealingWithAnEndIsTold() throws {
        for reference in ["TERM", "LAPSE", "GONE", "OLD", "OPEN", "KEPT"] { try record(reference, end: "2022-06-30") }
        try record("MOVES", end: "2022-06-30", rule: .byConsent, months: 60, notice: 30)
        let before = try told("2022-06-01", "2022-12-31")
        #expect(before.count == 7 && before.allSatisfy { !$0.contains("done") })
        _ = try agreements.happen(.init(.terminated, on: day("2022-03-01")), to: "TERM")
        _ = try agreements.lapse("LAPSE", today: day("2022-06-01"))
        _ = try agreements.retract("GONE", reason: "twice")
        try sample.record("NEW") {
            $0.signed = PartialDate("2022-05-01")
            $0.related = [.init(.replacement, reference: "OLD")]
        }
        _ = try agreements.renew("MOVES", on: day("2022-05-01"))
        #expect(sample.brokenRule("insert into lifecycle_action (agreement_id, action, date) select id, 'renewed', '2022-05-01' from agreement where reference = 'OPEN'") == nil)
        #expect(
            try told("2022-06-01", "2022-12-31") == [
                "2022-06-30 ends end KEPT", "2022-06-30 done end GONE", "2022-06-30 done end LAPSE", "2022-06-30 done end OLD",
                "2022-06-30 done end OPEN", "2022-06-30 done end TERM", "2027-05-31 notice notice MOVES",
                "2027-06-30 consent end MOVES",
            ])
        // What comes of the filters and of the window.
        #expect(try told("2022-06-01", "2022-12-31") { $0.organization = "c" } == [])
        #expect(try told("2022-06-01", "2022-12-31") { $0.limit = 0; $0.type = "other" }.count == 7)
        let tomorrow = try #require(CalendarDate.today.adding(days: 2))
        #expect(try told("2022-06-01", "2022-12-31", since: tomorrow) == ["2022-06-30 ends end KEPT"])
        // Undone, it is open again.
        _ = try agreements.unlapse("LAPSE")
        #expect(try told("2022-06-01", "2022-06-30").contains("2022-06-30 ends end LAPSE"))
    }

    @Test func whatIsOwedAndWhatIsToCome() throws {
        try record("R-1", end: "2090")
        let obligations = sample.registry.obligations
        for text in ["Met", "Retracted", "Open", "Half"] {
            _ = try obligations.add(to: "R-1", text, by: "b", due: try #require(PartialDate("2022-06")))
        }
        try obligations.update("R-1", 1, status: .met, on: day("2022-06-01"))
        try obligations.retract(2, of: "R-1", reason: "x")
        try obligations.update("R-1", 4, status: .partiallyMet, on: day("2022-06-01"))
        func titles(_ what: WhatIsDue) throws -> [String] {
            try agreements.calendar(.init(), on: day("2022-06-02"), until: day("2022-12-31"), since: day("1990-01-01"))
                .filter { $0.what == what }.map(\.title)
        }
        #expect(try titles(.obligation) == ["Open", "Half"])
        #expect(try titles(.done) == ["Met", "Retracted"])
        // A termination to come is shown on its day, however far off.
        let last = try #require(CalendarDate.today.adding(days: 800))
        _ = try agreements.happen(.init(.terminated, on: last), to: "R-1")
        let far = try told("\(CalendarDate.today)", "\(CalendarDate.today)").filter { $0.contains("end R-1") }
        #expect(far == ["\(try #require(last.adding(days: -1))) terminates end R-1"])
        _ = try agreements.retract("R-1", reason: "x")
        #expect(try titles(.done).count == 5)
    }

    /// What an import brings as dealt with was never open here.
    @Test func whatCameInClosedIsNotTold() throws {
        let database = InterchangeDatabase(of: sample)
        try database.load("""
            {"reference":"I-1","title":"T","dateSigned":"2020-01-01","period":{"endDate":"2022-06-30"},"partiesUnknown":"x","lifecycle":[{"action":"terminated","date":"2022-01-01"}]}
            {"reference":"I-2","title":"T","dateSigned":"2020-01-01","period":{"endDate":"2022-06-30"},"partiesUnknown":"x","retracted":"x"}
            {"reference":"I-3","title":"T","dateSigned":"2020-01-01","period":{"endDate":"2022-06-30"},"partiesUnknown":"x"}

            """)
        #expect(try told("2022-06-01", "2022-12-31") == ["2022-06-30 ends end I-3"])
    }
}
