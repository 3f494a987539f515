import Analysis
import Support
import Testing
import Values

@testable import Registry

/// Periods that are asked for side by side share what one of them has looked at; each answers as if it were asked alone.
@Suite struct RunOfPeriodsTests {
    @Test func aRunAnswersAsEachPeriodAlone() throws {
        let seed = drawnSeed("runs of periods")
        var years = try RandomYears(seed: seed)
        try years.fill(80)
        let registry = years.fixture.registry
        for round in 0..<2 {
            let request = try years.request()
            let requests = try SummaryPeriod.reading("2016..2020").map { period in
                var request = request
                (request.period, request.asOf) = (period, nil)
                return request
            }
            for result in try registry.summaries(requests) {
                let alone = try registry.summary(result.request)
                #expect(result.tables.count == alone.tables.count && result.tables.count > 1)
                for (table, rows) in alone.tables {
                    #expect(
                        result.tables[table].map { shown($0, table) } == shown(rows, table),
                        "seed \(seed), round \(round), \(table) of \(result.request.period.label): \(request)")
                }
                #expect(result.assumed == alone.assumed && result.amountsApart == alone.amountsApart, "seed \(seed)")
            }
        }
    }

    /// What was signed only after a period has ended does not tell then that another goes on, whatever else is asked for.
    @Test func whatIsToExpireIsAsItWasKnown() throws {
        let fixture = try SummaryFixture()
        try fixture.organization("home", "university", "GB")
        try fixture.organization("beta", "enterprise", "GB")
        try fixture.agreement("E", signed: "2015-01-01", end: "2018-03-31", parties: ["home", "beta"])
        try fixture.agreement("R", signed: "2018-03-15", start: "2018-04-01", end: "2021-03-31", parties: ["home", "beta"])
        try fixture.replacement("R", of: "E", as: "renewal")
        let run = try fixture.registry.summaries(SummaryPeriod.reading("2016..2018").map { period in
            var request = try fixture.summary("2017").request
            request.period = period
            return request
        })
        let expiring = run.map { $0.rows(of: .expiring).map { "\($0.code) \($0.count("ends", of: .expiring) ?? -1)" } }
        #expect(expiring == [[], ["E 1"], []])
        #expect(try fixture.summary("2017").rows(of: .expiring).map(\.code) == ["E"])
        #expect(run[2].stockFlow.renewed == 1 && run[2].stockFlow.expired == 0)
    }

    /// Who is succeeded within a run counts as one with those before it up to then, as when each period is asked for alone.
    @Test func whoIsSucceededMeanwhileIsAskedForEachYear() throws {
        let fixture = try SummaryFixture()
        for code in ["e1", "e", "f", "p"] { try fixture.organization(code, "enterprise", "GB") }
        try fixture.succession("e1", "e", "united", on: "2015-06-01")
        try fixture.succession("e", "f", "taken-over", on: "2018-01-01")
        try fixture.agreement("A", signed: "2013-01-01", end: "2020-12-31", parties: ["e1", "p"])
        try fixture.agreement("B", signed: "2013-01-01", end: "2020-12-31", parties: ["e", "p"])
        let run = try fixture.registry.summaries(SummaryPeriod.reading("2017..2018").map { period in
            var request = try fixture.summary("2017") { $0.who.of = ["e"] }.request
            request.period = period
            return request
        })
        // From 2018 on all of it is of f, and e is asked for as it is recorded.
        #expect(run.map { $0.stockFlow.inForceAfter } == [2, 1])
    }

    /// What is counted in shares side by side is what one counts alone.
    @Test func sharesComeToTheSame() throws {
        let seed = drawnSeed("shares of facts")
        var years = try RandomYears(seed: seed)
        try years.fill(160)
        for round in 0..<2 {
            let request = try years.request()
            let requests = round % 2 == 0 ? [request] : try SummaryPeriod.reading("2017..2019").map { period in
                var request = request
                (request.period, request.asOf) = (period, nil)
                return request
            }
            var reader = try SummaryReader(connection: years.fixture.connection, requests: requests)
            reader.shares = 1
            let alone = try years.fixture.connection.transaction(readOnly: true) { try reader.read() }
            reader.shares = 3
            let shared = try years.fixture.connection.transaction(readOnly: true) { try reader.read() }
            for (one, other) in zip(alone, shared) {
                for (table, rows) in one.tables {
                    #expect(
                        other.tables[table].map { shown($0, table) } == shown(rows, table),
                        "seed \(seed), round \(round), \(table) of \(one.request.period.label): \(request)")
                }
                #expect(one.assumed == other.assumed && one.amountsApart == other.amountsApart && one.tables.count == other.tables.count, "seed \(seed)")
            }
            #expect(alone.count == shared.count && alone.count == requests.count)
        }
    }

    /// Every cell of a table.
    private func shown(_ rows: SummaryRows, _ table: SummaryTable) -> [String] {
        let columns = table.figureIDs + rows.currencies.map { "amount\($0)" }
        return ["\(rows.allRows)"] + rows.rows.map { row in
            "\(row.code) " + columns.map { row.cell($0, of: table).plainText }.joined(separator: " ")
        }
    }
}
