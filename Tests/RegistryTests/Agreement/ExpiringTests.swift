import Support
import Testing
import Values

@testable import Registry

/// What falls due, and how long it stays listed.
@Suite struct ExpiringTests {
    private let sample: RegistrySample
    private var agreements: Agreements { sample.registry.agreements }

    init() throws { sample = try RegistrySample() }

    /// Each line as `2024-08-31 ends R-1`, with an exclamation mark where it is overdue.
    private func due(_ day: String, _ until: String, _ change: (inout Agreements.DueFilter) -> Void = { _ in }) throws -> [String] {
        var filter = Agreements.DueFilter()
        change(&filter)
        return try agreements.expiring(filter, on: RegistryTests.day(day), until: RegistryTests.day(until)).map { row in
            "\(row.due) \(row.what) \(row.reference)\(row.isOverdue ? "!" : "")"
        }
    }

    private func record(_ reference: String, end: String, rule: RenewalRule? = nil, months: Int? = nil, notice: Int? = nil, extent: String? = nil) throws {
        try sample.record(reference) {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate(end)
            $0.renewalRule = rule
            $0.renewalMonths = months
            $0.notice = notice.map { .days($0) }
            $0.maxExtent = extent.flatMap { PartialDate($0) }
        }
    }

    @Test func endsNoticesAndWhatIsOverdue() throws {
        try record("ENDS", end: "2022-06-30")
        try record("AUTO", end: "2022-07-31", rule: .automatic, months: 12, notice: 60)
        try record("LAST", end: "2022-08-31", rule: .automatic, months: 12, extent: "2022-08-31")
        try record("ASK", end: "2022-09", rule: .byConsent, notice: 30)
        try record("OPEN", end: "2040")
        try sample.record("DRAFT") { $0.isDraft = true; $0.end = PartialDate("2022-06-30") }
        #expect(try due("2022-01-01", "2022-05-31") == [])
        #expect(try due("2022-05-01", "2022-07-01") == ["2022-06-01 notice AUTO", "2022-06-30 ends ENDS"])
        #expect(
            try due("2022-07-01", "2022-12-31") == [
                "2022-06-30 ends ENDS!", "2022-07-31 noticeGone AUTO", "2022-08-31 notice ASK", "2022-08-31 ends LAST",
                "2022-09-30 consent ASK",
            ])
        // Years later it is all still there, but for what renewed itself.
        #expect(
            try due("2026-01-01", "2026-01-02") == ["2022-06-30 ends ENDS!", "2022-08-31 ends LAST!", "2022-09-30 consent ASK!"])
        #expect(try due("2022-07-01", "2022-12-31") { $0.isOverdueOnly = true } == ["2022-06-30 ends ENDS!"])
        #expect(try due("2022-07-01", "2022-12-31") { $0.limit = 1 } == ["2022-06-30 ends ENDS!"])
        #expect(try due("2022-07-01", "2022-12-31") { $0.organization = "c" } == [])
        let renewsTo = try agreements.expiring(.init(), on: day("2022-07-01"), until: day("2022-08-01")).compactMap(\.renewsTo)
        #expect(renewsTo.map { "\($0)" } == ["2023-07-31"])
    }

    @Test func whatIsDealtWithGoes() throws {
        for reference in ["RENEWED", "FOLLOWED", "REPLACED", "ENDED", "LAPSED", "MISTAKE", "DRAFTED"] {
            try record(reference, end: "2022-06-30")
        }
        let later = "2023-01-01"
        #expect(try due(later, later).count == 7)
        _ = try agreements.renew("RENEWED", until: PartialDate("2024-06-30"), today: day("2022-07-05"))
        for (relation, reference) in [(RelationKind.renewal, "FOLLOWED"), (.replacement, "REPLACED"), (.renewal, "DRAFTED")] {
            try sample.record("N-\(reference)") {
                $0.signed = PartialDate("2022-07-01")
                $0.isDraft = reference == "DRAFTED"
                $0.related = [.init(relation, reference: reference)]
            }
        }
        _ = try agreements.happen(.init(.terminated, on: day("2022-03-01")), to: "ENDED")
        #expect("\(try agreements.lapse("LAPSED").end)" == "2022-06-30")
        _ = try agreements.retract("MISTAKE", reason: "x")
        // A draft does not follow anything yet.
        #expect(try due(later, later) == ["2022-06-30 ends DRAFTED!"])
        // On an earlier day nothing of it had come about, but for what holds on every day.
        #expect(
            try due("2022-02-01", "2022-06-30")
                == ["2022-02-28 terminates ENDED"] + ["DRAFTED", "FOLLOWED", "RENEWED"].map { "2022-06-30 ends \($0)" } + ["2022-06-30 replaced REPLACED"])
        // The renewed one falls due again, and one that lapsed does when its end moves.
        #expect(try due("2024-06-01", "2024-06-30").contains("2024-06-30 ends RENEWED"))
        _ = try agreements.renew("LAPSED", until: PartialDate("2024-06-30"), today: day("2022-07-05"))
        #expect(try due("2024-06-01", "2024-06-30").contains("2024-06-30 ends LAPSED"))
        _ = try agreements.unlapse("LAPSED")
        #expect(try agreements.lapse(endedBefore: day("2024-01-01"), today: day("2024-01-01")) == ["DRAFTED"])
        #expect(try due("2023-12-01", "2024-01-01") == [])
    }

    private func follow(_ reference: String, by other: String, from start: String, to end: String?) throws {
        try sample.record(other) {
            $0.signed = PartialDate("2021-12-01")
            $0.start = PartialDate(start)
            $0.end = end.flatMap { PartialDate($0) }
            $0.related = [.init(.renewal, reference: reference)]
        }
    }

    @Test func anotherAgreementDealsWithTheEndThatItFollowed() throws {
        for reference in ["N", "S", "T", "G"] { try record(reference, end: "2022-06-30") }
        try follow("N", by: "N-2", from: "2022-07-01", to: "2024-06-30")
        try follow("S", by: "S-2", from: "2022-07-01", to: "2024-06-30")
        try follow("S", by: "S-3", from: "2024-07-01", to: nil)
        try follow("T", by: "T-2", from: "2022-01-01", to: "2024-06-30")
        try follow("G", by: "G-2", from: "2022-10-01", to: "2024-06-30")
        // A successor that was over before the end followed nothing; one after a gap is no reason not to tell of the end, until
        // that is over.
        _ = try agreements.happen(.init(.terminated, on: day("2022-03-01")), to: "T-2")
        #expect(try due("2022-06-01", "2022-07-01") == ["2022-06-30 ends G", "2022-06-30 ends T"])
        #expect(try due("2022-07-02", "2022-08-01") == ["2022-06-30 ends T!"])
        // Nobody renews what another renews; but recorded so, and carried beyond its successor, it has an end of its own again.
        for reference in ["N", "S"] {
            let error = #expect(throws: RegistryError.self) { try agreements.renew(reference, on: day("2022-06-01"), until: PartialDate("2025-06-30")) }
            #expect(error?.message == "\(reference)-2 renews \(reference) already, from 2022-07-01 on")
            #expect(
                sample.brokenRule("insert into lifecycle_action (agreement_id, action, date, new_end_date) select id, 'renewed', '2022-06-01', '2025-06-30' from agreement where reference = '\(reference)'") == nil)
        }
        _ = try agreements.lapse("T")
        #expect(try due("2024-06-30", "2025-07-01") == ["2024-06-30 ends G-2", "2024-06-30 ends N-2", "2024-06-30 ends S-2", "2025-06-30 ends N"])
        #expect(try agreements.lapse(endedBefore: day("2025-12-31"), today: day("2025-12-31")).contains("N"))
    }

    /// What is terminated after its end ended then; from that day on it is said what came of it.
    @Test func aTerminationAfterTheEndDealsWithItOnceItIsTold() throws {
        for reference in ["LATE", "SOON", "LAST"] { try record(reference, end: "2022-06-30") }
        #expect(throws: RegistryError.self) { try agreements.happen(.init(.terminated, on: day("2022-07-01")), to: "LATE") }
        for (reference, day) in [("LATE", "2022-08-01"), ("LAST", "2022-07-01")] {
            #expect(
                sample.brokenRule("insert into lifecycle_action (agreement_id, action, date) select id, 'terminated', '\(day)' from agreement where reference = '\(reference)'") == nil)
        }
        _ = try agreements.happen(.init(.terminated, on: day("2022-03-01")), to: "SOON")
        #expect(try due("2022-06-15", "2022-07-15") == ["2022-06-30 ends LAST", "2022-06-30 ends LATE"])
        #expect(try due("2022-07-15", "2022-07-15") == ["2022-06-30 ends LATE!"] && due("2023-01-01", "2023-01-01") == [])
    }

    @Test func aTerminationToComeIsListed() throws {
        let today = CalendarDate.today
        let termination = try #require(today.adding(days: 20))
        let lastDay = try #require(today.adding(days: 19))
        try record("OPEN", end: "2150")
        try sample.record("FREE") { $0.signed = PartialDate("2020") }
        for reference in ["OPEN", "FREE"] { _ = try agreements.happen(.init(.terminated, on: termination), to: reference) }
        let expected = ["\(lastDay) terminates FREE", "\(lastDay) terminates OPEN"]
        #expect(try due("\(today)", "\(lastDay)") == expected)
        #expect(try due("\(lastDay)", "\(lastDay)") == expected)
        #expect(try due("\(today)", "\(try #require(lastDay.adding(days: -1)))") == [])
        #expect(try due("\(termination)", "2160-01-01") == [])
    }

    /// What falls due on the last day looked at is listed, what is due today is in force, and nothing that fell due is lost.
    @Test func remindersOfADay() throws {
        for (reference, end) in [("R-1", "2018-02-18"), ("R-2", "2018-03-01"), ("R-3", "2018-03-31"), ("R-4", "2018-03-31"), ("R-5", "2018-04-01"), ("R-6", nil)] {
            try sample.record(reference) { $0.signed = PartialDate("2015-01-01"); $0.end = end.flatMap { PartialDate($0) } }
        }
        let rows = try agreements.expiring(.init(), on: day("2018-03-01"), until: day("2018-03-31"))
        #expect(rows.map { "\($0.reference) \($0.daysLeft)" } == ["R-1 -11", "R-2 0", "R-3 30", "R-4 30"])
        #expect(try agreements.why("R-2", on: day("2018-03-01")).status == .inForce)
        #expect(try due("2018-03-04", "2018-04-03") == ["2018-02-18 ends R-1!", "2018-03-01 ends R-2!", "2018-03-31 ends R-3", "2018-03-31 ends R-4", "2018-04-01 ends R-5"])
    }

    @Test func theOwnerAsked() throws {
        try sample.record("R-1") { $0.signed = PartialDate("2020"); $0.end = PartialDate("2021"); $0.owner = "International Office, Ms Wu" }
        try record("R-2", end: "2021")
        #expect(try due("2021-12-01", "2022-01-01") { $0.owner = "ms wu" } == ["2021-12-31 ends R-1"])
        var filter = Agreements.Filter()
        filter.owner = "MS WU"
        #expect(try agreements.list(filter, on: day("2021-01-01")).texts("reference") == ["R-1"])
    }

    /// What is signed today where it is tomorrow already counts today, in lists and among partners alike.
    @Test func todayElsewhereCounts() throws {
        let tomorrow = try #require(CalendarDate.today.adding(days: 1))
        // Only where the server's calendar allows for it.
        guard sample.brokenRule("insert into agreement (reference, title, parties_unknown, date_signed) values ('T', 't', 'x', '\(tomorrow)')") == nil
        else { return }
        let party = "insert into agreement_party (agreement_id, organization_id, position) select a.id, o.id, 1 from agreement a, organization o where o.code = 'a'"
        #expect(sample.brokenRule(party) == nil)
        #expect(try agreements.list(.init(), on: .today).texts("reference") == ["T"])
        #expect(try sample.registry.partners.list(.init(), on: .today).map(\.references) == [["T"]])
        #expect(try sample.registry.organizations.list(on: .today).texts("agreements").first == "1")
    }

    @Test func whatIsOwedStaysUntilItIsMetOrGivenUp() throws {
        try record("R-1", end: "2040")
        let obligations = sample.registry.obligations
        for (text, due) in [("Report", "2022-06"), ("Money", "2022-07-15"), ("Patents", "2023")] {
            _ = try obligations.add(to: "R-1", text, by: "b", due: try #require(PartialDate(due)))
        }
        #expect(try due("2022-07-01", "2022-12-31") == ["2022-06-30 obligation R-1!", "2022-07-15 obligation R-1"])
        try obligations.update("R-1", 1, status: .partiallyMet, on: day("2022-07-02"), note: nil)
        try obligations.update("R-1", 2, status: .notMet, on: day("2022-07-20"), note: nil)
        #expect(try due("2022-07-21", "2022-12-31") == ["2022-06-30 obligation R-1!"])
        #expect(try due("2022-07-18", "2022-12-31") == ["2022-06-30 obligation R-1!", "2022-07-15 obligation R-1!"])
        let row = try #require(try agreements.expiring(.init(), on: day("2022-07-21"), until: day("2022-12-31")).first)
        #expect(row.title == "Report" && row.parties == ["Beta Works Co., Ltd."] && row.end == nil)
    }

    /// However few are asked for, they are the first of all; today, in the future and in the past.
    @Test func theFirstAreTheFirstOfAll() throws {
        let seed = drawnSeed("the first of what falls due")
        var years = try RandomYears(seed: seed)
        try years.fill(80)
        try years.fixture.connection.execute(
            """
            update agreement set notice_days = 30 * (id % 5) where id % 3 = 0;
            update agreement set notice_months = id % 4 where id % 3 = 1
            """)
        let agreements = years.fixture.registry.agreements
        let today = CalendarDate.today
        for day in [today, today.adding(days: 700), CalendarDate(year: 2019, month: 6, day: 30), CalendarDate(year: 2016, month: 1, day: 1)] {
            let day = try #require(day)
            let until = try #require(day.adding(days: years.random.one(of: [0, 20, 90, 400])))
            for isOverdueOnly in [false, true] {
                var filter = Agreements.DueFilter()
                filter.isOverdueOnly = isOverdueOnly
                func listed(_ limit: Int?) throws -> [String] {
                    filter.limit = limit
                    return try agreements.expiring(filter, on: day, until: until).map { "\($0.due) \($0.what) \($0.reference) \($0.end?.description ?? "")" }
                }
                let all = try listed(nil)
                for limit in [0, 1, 2, all.count / 3, all.count / 2, all.count - 1, all.count, all.count + 5] where limit >= 0 {
                    #expect(try listed(limit) == Array(all.prefix(limit)), "seed \(seed), \(day) to \(until), first \(limit)")
                }
            }
        }
    }
}
