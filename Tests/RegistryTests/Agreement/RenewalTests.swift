import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Renewals as they are recorded: to renew twice renews once, and only a gap leaves a gap.
@Suite struct RenewalTests {
    private let sample: RegistrySample
    private var agreements: Agreements { sample.registry.agreements }

    init() throws { sample = try RegistrySample() }

    private func record(_ reference: String, end: String?, months: Int? = 12, _ change: (inout NewAgreement) -> Void = { _ in }) throws {
        try sample.record(reference) {
            $0.signed = PartialDate("2020-03-01")
            $0.end = end.flatMap { PartialDate($0) }
            $0.renewalRule = months.map { _ in .byConsent }
            $0.renewalMonths = months
            change(&$0)
        }
    }

    private func count(_ reference: String) throws -> Int { try agreements.show(reference, on: .today).lifecycle.count }

    private func message(_ work: () throws -> Void) -> String {
        do {
            try work()
            return "nothing was refused"
        } catch let error as PostgresError {
            return RegistryError(error).message
        } catch { return (error as? RegistryError)?.message ?? "\(error)" }
    }

    /// What was renewed late to a day that has gone by is expired, and can be renewed further.
    @Test func whatWasRenewedLateGoesOn() throws {
        var renewal = Agreements.NewRenewal()
        try record("R-3", end: "2025-12-31")
        renewal.agreedOn = try day("2026-11-30")
        renewal.until = PartialDate("2026-06-30")
        #expect(try !agreements.renew("R-3", renewal).isUnchanged && agreements.renew("R-3", renewal).isUnchanged)
        renewal.until = nil
        let further = try agreements.renew("R-3", renewal)
        #expect(!further.isUnchanged && further.until == "2027-06-30", "\(further)")
    }

    @Test func twiceIsOnce() throws {
        // Ahead of the end, late, and to an end that was said; each a second time on the same and on other days.
        try record("AHEAD", end: "2022-02-28")
        for on in ["2022-02-01", "2022-02-01", "2022-01-10", "2022-02-28"] { _ = try agreements.renew("AHEAD", on: day(on)) }
        try record("LATE", end: "2022-02-28")
        for on in ["2022-05-01", "2022-05-01", "2022-05-20", "2022-02-01"] { _ = try agreements.renew("LATE", on: day(on)) }
        try record("SAID", end: "2022-02-28")
        for on in ["2022-05-01", "2022-02-01", "2023-01-01"] { _ = try agreements.renew("SAID", on: day(on), until: PartialDate("2023-02-28")) }
        for reference in ["AHEAD", "LATE", "SAID"] {
            #expect(try count(reference) == 1, "\(reference)")
            let standing = try agreements.why(reference, on: day("2022-06-01"))
            #expect(standing.status == .inForce && standing.endAsKnown == "2023-02-28")
            #expect(try agreements.renew(reference, until: PartialDate("2023-02-28")).isUnchanged)
        }
        // The next term is another one.
        #expect(try agreements.renew("LATE", on: day("2023-02-01")).until == "2024-02-29")
        #expect(try agreements.show("LATE", on: .today).lifecycle.first?.dateAgreed == day("2022-05-01"))
    }

    @Test func itTakesEffectAfterTheEndThatItFollows() throws {
        try record("R-1", end: "2021-02-28")
        let report = try agreements.renew("R-1", on: day("2022-06-01"))
        // No gap, and as many terms as it takes to reach the day.
        #expect("\(report.day) \(report.until ?? "")" == "2021-03-01 2023-02-28" && report.gapAfter == nil)
        #expect(try agreements.why("R-1", on: day("2021-06-01")).status == .inForce)
        var gap = Agreements.NewRenewal()
        gap.from = try day("2023-06-01")
        let later = try agreements.renew("R-1", gap)
        #expect("\(later.day) \(later.until ?? "")" == "2023-06-01 2024-05-31")
        #expect(try later.gapAfter == day("2023-02-28"))
        #expect(try agreements.renew("R-1", gap).isUnchanged)
        #expect(try agreements.why("R-1", on: day("2023-05-31")).status == .expired)
        let flow = try sample.registry.summary(SummaryRequest(period: SummaryPeriod.reading("2023")[0])).stockFlow
        #expect(flow.cells == [1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0])
        gap.from = try day("2024-01-01")
        #expect(message { _ = try agreements.renew("R-1", gap, today: day("2024-01-01")) } == "R-1 runs to 2024-05-31, and can't begin again on 2024-01-01")
    }

    @Test func asFarAsItMay() throws {
        try record("R-1", end: "2023-02-28") { $0.maxExtent = PartialDate("2023-06-30") }
        let cut = try agreements.renew("R-1", on: day("2023-02-01"))
        #expect(cut.isCutShort && cut.until == "2023-06-30")
        #expect(try agreements.renew("R-1", on: day("2023-02-01")).isUnchanged)
        #expect(message { _ = try agreements.renew("R-1", on: day("2023-05-01")) } == "renewals have carried R-1 as far as they can, to 2023-06-30")
        #expect(message { _ = try agreements.renew("R-1", on: day("2023-05-01"), until: PartialDate("2024")) } == "renewals can carry R-1 to 2023-06-30, and no further")
        #expect(message { _ = try agreements.renew("R-1", on: day("2023-05-01"), until: PartialDate("2023-06-01")) }
            == "R-1 ends on 2023-06-30 already, and a renewal can't end it on 2023-06-01")
        try record("R-2", end: nil)
        #expect(message { _ = try agreements.renew("R-2") } == "R-2 is open-ended, or its end is not known")
        try record("R-3", end: "2023-02-28", months: nil)
        #expect(message { _ = try agreements.renew("R-3") } == "it is not known by how many months R-3 is renewed")
        try record("R-4", end: nil) { $0.isOpenEnded = true }
        #expect(message { _ = try agreements.renew("R-4", until: PartialDate("2030")) } == "R-4 is open-ended, and there is nothing to renew")
        var open = Agreements.NewRenewal()
        open.isOpenEnded = true
        #expect(try agreements.renew("R-3", open).until == nil)
        #expect(try agreements.renew("R-3", open).isUnchanged)
        // As precisely as the end before was known.
        try record("R-5", end: "2022")
        #expect(try agreements.renew("R-5", on: day("2022-12-01")).until == "2023")
        try record("R-6", end: "2022-11", months: 3)
        #expect(try agreements.renew("R-6", on: day("2022-11-01")).until == "2023-02")
    }

    @Test func allThatIsDue() throws {
        try record("R-1", end: "2022-02-28")
        try record("R-2", end: "2022-06-30", months: nil)
        try record("R-3", end: "2022-07-31", months: 6)
        try record("R-4", end: "2022-07-31") { $0.renewalRule = .automatic }
        try record("R-5", end: "2023-07-31")
        let done = try agreements.renewDue(by: day("2022-08-31"), today: day("2022-07-01"))
        #expect(done.renewed.map { "\($0.reference) \($0.until ?? "")" } == ["R-1 2023-02-28", "R-3 2023-01-31"])
        #expect(done.left == ["R-2"])
        #expect(try agreements.renewDue(by: day("2022-08-31"), today: day("2022-07-01")).renewed.isEmpty)
    }

    /// Two offices that record the same thing in the two ways hand in the same figures.
    @Test func aRenewalAsAnAgreementCountsAlike() throws {
        func flows(_ make: (RegistrySample) throws -> Void) throws -> [[Int]] {
            let sample = try RegistrySample()
            try sample.record("R-1") { $0.signed = PartialDate("2020-03-01"); $0.end = PartialDate("2022-02-28") }
            try make(sample)
            #expect(try sample.registry.wrongFacts() == [])
            return try ["2021", "2022", "2024", "2025"].map { year in
                var request = SummaryRequest(period: try SummaryPeriod.reading(year)[0])
                request.asOf = try day("2026-01-01")
                return try sample.registry.summary(request).stockFlow.cells
            }
        }
        let renewed = try flows { _ = try $0.registry.agreements.renew("R-1", on: day("2022-02-01"), until: PartialDate("2024-02-29")) }
        #expect(renewed[1] == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])
        for start in ["2022-03-01", "2022-02-01"] {
            let followed = try flows { sample in
                try sample.record("R-2") {
                    $0.signed = PartialDate("2022-02-01")
                    $0.start = PartialDate(start)
                    $0.end = PartialDate("2024-02-29")
                    $0.related = [.init(.renewal, reference: "R-1")]
                }
            }
            // Signed 1, of these as renewal 1; all else is the same.
            #expect(followed[1] == [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0], "from \(start)")
            for year in [0, 2, 3] { #expect(followed[year] == renewed[year], "from \(start)") }
        }
        // After a gap it counts for itself.
        let gap = try flows { sample in
            try sample.record("R-2") {
                $0.signed = PartialDate("2022-04-01")
                $0.end = PartialDate("2024-02-29")
                $0.related = [.init(.renewal, reference: "R-1")]
            }
        }
        #expect(gap[1] == [1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0])
    }

    @Test func whereOnlyOneIsInTheScopeItCountsForItself() throws {
        try record("R-1", end: "2022-02-28")
        try sample.record("R-2") {
            $0.signed = PartialDate("2022-03-01")
            $0.end = PartialDate("2024-02-29")
            $0.parties = [.init(organization: "a"), .init(organization: "c")]
            $0.related = [.init(.renewal, reference: "R-1")]
        }
        func flow(of organization: String) throws -> [Int] {
            var request = SummaryRequest(period: try SummaryPeriod.reading("2022")[0])
            request.who.of = [organization]
            return try sample.registry.summary(request).stockFlow.cells
        }
        #expect(try flow(of: "a") == [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0])
        #expect(try flow(of: "b") == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(try flow(of: "c") == [0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0])
    }
}
