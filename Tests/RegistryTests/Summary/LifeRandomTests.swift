import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Status and end of agreements whose lives cross in every way, day by day, against plain loops.
@Suite struct LifeRandomTests {
    @Test func randomLives() throws {
        let seed = drawnSeed("random lives")
        var years = try RandomYears(seed: seed)
        try years.fill(250)
        let connection = years.fixture.connection
        let records = try NaiveRecords.read(connection)
        var random = SeededRandom(seed: seed &+ 1)
        var days = (0..<40).map { _ in 16_900 + random.below(3500) }
        // Around a day on which something happened is where mistakes live.
        for agreement in records { days += (agreement.lifecycle.map(\.day) + [agreement.renewedFrom, agreement.noticed, agreement.replaced].compactMap(\.self)).prefix(1) }
        for day in Set(days).sorted().shuffled(using: &random).prefix(50) {
            let date = try #require(CalendarDate(daysSinceEpoch: day))
            for (reference, given) in try told(on: date, connection) {
                // What is told of its end is what was known on the day.
                guard let naive = records.first(where: { $0.reference == reference })?.known(by: day) else { continue }
                let status = naive.status(day)
                let end = naive.isOpen(on: day) ? "open" : naive.end(on: day).flatMap { CalendarDate(daysSinceEpoch: $0)?.description } ?? "-"
                let expected = "\(["signed", "undated"].contains(status) ? "-" : status) \(naive.begin == nil ? given.end : end)"
                #expect("\(given.status) \(given.end)" == expected, "seed \(seed), \(reference) on \(date)")
            }
        }
        for (reference, given) in try written(connection) {
            guard let naive = records.first(where: { $0.reference == reference }), naive.begin != nil, !naive.isAutomatic else { continue }
            let (written, isOpen) = naive.written(on: .max / 2)
            let end = isOpen ? "open" : written.flatMap { CalendarDate(daysSinceEpoch: $0)?.description } ?? "unknown"
            #expect(given == end, "seed \(seed), \(reference)")
        }
    }

    /// That another renews it says when it was over by, once that one is there, but no more than before of when it began.
    @Test func undatedHasNoStatusThoughItIsRenewed() throws {
        let fixture = try SummaryFixture(universities: ["a", "b"])
        try fixture.agreement("R1", parties: ["a", "b"], automatic: 0)
        try fixture.agreement("R2", signed: "2017-08-31", parties: ["a", "b"])
        try fixture.replacement("R2", of: "R1", as: "renewal")
        for day in ["2017-08-30", "2017-08-31", "2020-01-01"] {
            let given = try told(on: #require(CalendarDate(day)), fixture.connection)
            #expect(given["R1"]?.status == "-", "\(day)")
            #expect(given["R1"]?.end == (day == "2017-08-30" ? "-" : "2017-08-30"), "\(day)")
        }
    }

    /// It was over when it was terminated, and what was told of that day afterwards does not bring it back.
    @Test func amendedOnTheDayOfATerminationAfterTheEnd() throws {
        let fixture = try SummaryFixture(universities: ["a", "b"])
        try fixture.agreement("R1", signed: "2017-01-01", end: "2019-01-24", parties: ["a", "b"])
        try fixture.action("terminated", "R1", on: "2019-01-26")
        try fixture.action("amended", "R1", on: "2019-01-26", newEnd: "2020-02-08")
        for (day, status) in [("2019-01-24", "in-force"), ("2019-01-25", "expired"), ("2019-01-26", "expired"), ("2020-01-01", "expired")] {
            let given = try told(on: #require(CalendarDate(day)), fixture.connection)
            #expect(given["R1"]?.status == status, "\(day)")
        }
    }

    private func told(on day: CalendarDate, _ connection: Connection) throws -> [String: (status: String, end: String)] {
        let rows = try connection.query(
            sql: """
                select a.reference::text, coalesce(fact_status(f.begins_on, f.last_on, f.phases, $1::date), '-') as status,
                  coalesce(case when e.end_on = 'infinity' then 'open' else e.end_on::text end, '-') as ends
                from agreement a join agreement_fact f on f.agreement_id = a.id cross join agreement_end(a.id, $1::date, $1::date) e
                """, [day.description])
        return try Dictionary(uniqueKeysWithValues: rows.map { row throws in
            (try row.decode("reference"), (try row.decode("status"), try row.decode("ends")))
        })
    }

    /// The end that was written last.
    private func written(_ connection: Connection) throws -> [String: String] {
        let rows = try connection.query(
            sql: """
                select a.reference::text,
                  coalesce(f.end_on::text, case when f.traits & 128 > 0 then 'unknown' else 'open' end) as ends
                from agreement a join agreement_fact f on f.agreement_id = a.id
                """)
        return try Dictionary(uniqueKeysWithValues: rows.map { row throws in (try row.decode("reference"), try row.decode("ends")) })
    }
}
