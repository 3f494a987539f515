import Support
import Testing
import Values

@testable import Registry

/// What the summary says of the twelve months that follow.
@Suite struct SummaryExpiringTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture()
        try fixture.organization("home", "university", "GB")
        try fixture.organization("p", "enterprise", "GB")
    }

    private func expiring(_ period: String) throws -> [String] {
        let result = try fixture.summary(period)
        return result.rows(of: .expiring).map { row in
            ([row.code] + ["endDate", "noticeBy", "ends", "renewsItself"].map { row.cell($0, of: .expiring).plainText }).joined(separator: " ")
        }
    }

    private func notice(_ reference: String, days: Int? = nil, months: Int? = nil) throws {
        try fixture.connection.query(
            sql: "update agreement set notice_days = $2::integer, notice_months = $3::integer where reference = $1::text", [reference, days, months])
    }

    /// It comes to its end though it is suspended, and though it has not begun.
    @Test func suspendedAndYetToBegin() throws {
        try fixture.agreement("S", signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
        try fixture.action("suspended", "S", on: "2023-05-01")
        try fixture.agreement("B", signed: "2023-11-01", start: "2024-02-01", end: "2024-10-31", parties: ["home", "p"])
        // Nobody had signed it on the last day.
        try fixture.agreement("N", signed: "2024-01-10", start: "2024-02-01", end: "2024-10-31", parties: ["home", "p"])
        #expect(try expiring("2023") == ["S 2024-06-30  1 0", "B 2024-10-31  1 0"])
    }

    /// What is said of 2023 does not hang on what was agreed in 2024; a termination counts on every day.
    @Test func itIsAsItWasKnown() throws {
        try fixture.agreement("R", signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
        try fixture.action("renewed", "R", on: "2024-05-01", newEnd: "2027-06-30")
        try fixture.agreement("K", signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
        try fixture.action("renewed", "K", on: "2023-05-01", newEnd: "2027-06-30")
        try fixture.agreement("A", signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
        try fixture.action("amended", "A", on: "2023-05-01", newEnd: "2024-09-30")
        try fixture.agreement("T", signed: "2020-01-01", end: "2028-06-30", parties: ["home", "p"])
        try fixture.action("terminated", "T", on: "2024-03-01")
        #expect(try expiring("2023") == ["T 2024-02-29  1 0", "R 2024-06-30  1 0", "A 2024-09-30  1 0"])
    }

    /// The day for notice decides, of an end that may come after the twelve months; once it has gone by, the end does.
    @Test func whatRenewsItselfStandsUnderItsNoticeDay() throws {
        // Three years, notice of six months: for the end of March 2025 it is due in September 2024.
        try fixture.agreement("L", signed: "2022-04-01", end: "2025-03-31", parties: ["home", "p"], automatic: 36)
        try notice("L", months: 6)
        // Its day has gone by in December; the next is in a year of three.
        try fixture.agreement("G", signed: "2021-02-01", end: "2024-01-31", parties: ["home", "p"], automatic: 36)
        try notice("G", days: 60)
        // A year: too late for January, in time for the one after it, under the earlier of which it stands.
        try fixture.agreement("Y", signed: "2021-02-01", end: "2024-01-31", parties: ["home", "p"], automatic: 12)
        try notice("Y", days: 60)
        try fixture.agreement("W", signed: "2021-02-01", end: "2024-01-30", parties: ["home", "p"], automatic: 12)
        // Notice was given: it ends.
        try fixture.agreement("Z", signed: "2021-02-01", end: "2024-01-29", parties: ["home", "p"], automatic: 12, lapse: "2024-01-29")
        try notice("Z", days: 60)
        #expect(try expiring("2023") == [
            "Z 2024-01-29  1 0", "W 2024-01-30  0 1", "G 2024-01-31  0 1", "L 2025-03-31 2024-09-30 0 1",
            "Y 2025-01-31 2024-12-02 0 1",
        ])
    }

    /// A term that ends on the last day is over: the one that follows it counts, as far as it goes.
    @Test func aTermEndsOnTheLastDay() throws {
        for (reference, extent) in [("Q1", nil), ("Q2", nil), ("Q3", "2024-12-31"), ("Q4", nil)] as [(String, String?)] {
            try fixture.agreement(reference, signed: "2022-01-01", end: "2023-12-31", parties: ["home", "p"], automatic: 12, extent: extent)
        }
        try notice("Q2", days: 30)
        try fixture.action("terminated", "Q4", on: "2024-07-01")
        #expect(try expiring("2023") == [
            "Q4 2024-06-30  1 0", "Q2 2024-12-31 2024-12-01 0 1", "Q1 2024-12-31  0 1", "Q3 2024-12-31  1 0",
        ])
        // Terminated in a later term than the one that runs: it goes on until then, and there is no notice to give.
        try fixture.agreement("T3", signed: "2023-01-01", end: "2024-03-31", parties: ["home", "p"], automatic: 6)
        try notice("T3", days: 30)
        try fixture.action("terminated", "T3", on: "2024-12-01")
        #expect(try expiring("2023").contains("T3 2024-11-30  1 0"))
        // Replaced before its end: it ends on the day before.
        try fixture.agreement("R", signed: "2020-01-01", end: "2024-05-31", parties: ["home", "p"])
        try fixture.agreement("R2", signed: "2024-03-01", end: "2029-05-31", parties: ["home", "p"])
        try fixture.replacement("R2", of: "R")
        #expect(try expiring("2023").contains("R 2024-02-29  1 0"))
    }

    /// Another agreement that was signed by then goes on in its place: there is nothing to see to.
    @Test func whatAnotherGoesOnFor() throws {
        for (reference, signed) in [("D", "2023-12-01"), ("U", "2024-02-01")] {
            try fixture.agreement(reference, signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
            try fixture.agreement("\(reference)2", signed: signed, start: "2024-07-01", end: "2029-06-30", parties: ["home", "p"])
            try fixture.replacement("\(reference)2", of: reference, as: "renewal")
        }
        #expect(try expiring("2023") == ["U 2024-06-30  1 0"])
    }

    /// An amendment that was signed by then moves the end, though it begins on the day after it only.
    @Test func anAmendmentToComeIsKnownOnceItIsSigned() throws {
        for (reference, signed, start) in [("K", "2023-12-01", "2024-07-01"), ("U", "2024-02-01", "2024-07-01"), ("G", "2023-12-01", "2024-09-01")] {
            try fixture.agreement(reference, signed: "2020-01-01", end: "2024-06-30", parties: ["home", "p"])
            try fixture.agreement("\(reference)/1", signed: signed, start: start, end: "2024-12-15", parties: ["home", "p"])
            try fixture.replacement("\(reference)/1", of: reference, as: "amendment")
        }
        #expect(try expiring("2023") == ["G 2024-06-30  1 0", "U 2024-06-30  1 0", "K 2024-12-15  1 0"])
        let (day, until) = (try #require(CalendarDate("2023-12-31")), try #require(CalendarDate("2024-12-31")))
        let due = try fixture.registry.agreements.expiring(.init(), on: day, until: until).filter { $0.reference != "G" }
        #expect(due.map { "\($0.reference) \($0.due)" } == ["U 2024-06-30", "K 2024-12-15"])
        #expect(try fixture.registry.wrongFacts() == [])
    }

    /// Notice can't be given for an end that is not known, and a termination ends what goes on.
    @Test func noticeOfWhatHasNoKnownEnd() throws {
        let fixture = try SummaryFixture(universities: ["a", "b"])
        try fixture.agreement("A", signed: "2020-08-27", end: "2021-11-19", parties: ["a", "b"], automatic: 6, lapse: "2022-09-06")
        try fixture.action("renewed", "A", on: "2021-11-20")
        try fixture.action("terminated", "A", on: "2022-11-10")
        let rows = try fixture.summary("2021").rows(of: .expiring)
        #expect(rows.map { "\($0.code) \($0.cell("endDate", of: .expiring).plainText)" } == ["A 2022-11-09"])
    }

    /// Random lives against plain loops over what was told up to the last day.
    @Test func randomLives() throws {
        let seed = drawnSeed("summary expiring")
        var years = try RandomYears(seed: seed)
        try years.fill(120)
        let records = try NaiveRecords.read(years.fixture.connection)
        for year in 2016...2023 {
            let result = try years.fixture.summary("\(year)")
            let last = try #require(CalendarDate("\(year)-12-31")).daysSinceEpoch
            let next = try #require(CalendarDate("\(year + 1)-12-31")).daysSinceEpoch
            // What another renews or is renewed by is in the named test.
            let chosen = records.filter { $0.renews.isEmpty && $0.renewedFrom == nil }
            var expected: [String: String] = [:]
            for agreement in chosen {
                guard let (end, goesOn) = agreement.inSight(on: last), end <= next, let date = CalendarDate(daysSinceEpoch: end) else { continue }
                expected[agreement.reference] = "\(date) \(goesOn ? "0 1" : "1 0")"
            }
            let references = Set(chosen.map(\.reference))
            let rows = result.rows(of: .expiring).filter { references.contains($0.code) }
            let given = rows.map { row in
                (row.code, ["endDate", "ends", "renewsItself"].map { row.cell($0, of: .expiring).plainText }.joined(separator: " "))
            }
            let told = Dictionary(given) { $1 }
            let differing = Set(told.keys).union(expected.keys).filter { told[$0] != expected[$0] }.sorted()
            #expect(differing.isEmpty, "seed \(seed), \(year): \(differing.map { "\($0) \(told[$0] ?? "none"), expected \(expected[$0] ?? "none")" })")
        }
    }
}

extension NaiveAgreement {
    /// The end that was in sight after a day, and whether a term follows it by itself; nil where it was not there, or has none.
    fileprivate func inSight(on day: Int) -> (end: Int, goesOn: Bool)? {
        guard let begin else { return nil }
        // What another replaced before it begins never begins.
        guard ["in-force", "suspended"].contains(status(max(begin, day))), begin <= day || signed.map({ $0 <= day }) ?? false else { return nil }
        var known = self
        known.lifecycle.removeAll { $0.day > day }
        // What was signed by then and takes effect up to the day after the end.
        for told in lifecycle where told.day > day && (told.known ?? told.day) <= day {
            let last = known.turns.last
            let isOpen = last.map(\.isOpen) ?? isSignedOpen
            let end = isOpen ? nil : known.running(after: last.map(\.newEnd) ?? firstEnd, on: day + 1)
            if end.map({ told.day <= $0 + 1 }) ?? true { known.lifecycle.append(told) }
        }
        let told = known.turns.last
        let isOpen = told.map(\.isOpen) ?? isSignedOpen
        let ended = told.map(\.newEnd) ?? firstEnd
        let end = isOpen ? nil : known.running(after: ended, on: day + 1)
        if let end, end <= day { return nil }
        let last = isOpen ? nil : known.last(after: ended)
        let goesOn = isAutomatic && (end == nil || last.map { (end ?? 0) < $0 } ?? true)
        // What takes it away before that, as far as it goes on until then; on the day after, it had ended on the last day.
        if [lifecycle.first { $0.action == "terminated" }?.day, replaced].contains(day + 1), ["terminated", "replaced"].contains(status(day + 1)) { return nil }
        let cuts = [lifecycle.first { $0.action == "terminated" }?.day, replaced].compactMap(\.self).filter { cut in
            cut > day + 1 && ["terminated", "replaced"].contains(status(cut)) && !["terminated", "replaced"].contains(status(cut - 1))
        }
        if let cut = cuts.min(), (goesOn ? last : end).map({ cut <= $0 + 1 }) ?? true { return (cut - 1, false) }
        return end.map { ($0, goesOn) }
    }
}
