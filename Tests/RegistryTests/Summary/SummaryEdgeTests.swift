import Analysis
import Testing
import Values

@testable import Registry

/// Figures at the edges of a period and of a party's time, with the right values worked out by hand.
@Suite struct SummaryEdgeTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture()
        for code in ["home", "p", "q", "r"] { try fixture.organization(code, "university", "DE") }
    }

    private func cells(_ table: SummaryTable, _ row: String? = nil, _ columns: String..., in result: SummaryResult) -> [String?] {
        let found = result.figures(of: table).first { row == nil || $0.row == row }
        return columns.map { found?.figures[$0] }
    }

    /// Money that comes late, students of the last five years, and what is still owed count when the agreement is over.
    @Test func whatHappenedCountsWhenTheAgreementIsOver() throws {
        try fixture.agreement("A", signed: "2016-01-01", end: "2020-12-31", parties: ["home", "p"])
        try fixture.agreement("B", signed: "2020-01-01", end: "2024-12-31", parties: ["home", "p"])
        for (reference, kind, day, quantity, amount) in [
            ("A", "income", "2018-05-01", nil, "1000"), ("A", "income", "2023-05-01", nil, "400"), ("B", "income", "2023-06-01", nil, "30"),
            ("A", "students-exchanged", "2019-09-01", "10", nil),
        ] as [(String, String, String, String?, String?)] {
            try fixture.connection.query(
                sql: """
                    insert into activity (agreement_id, position, kind, date, quantity, amount, currency, sender_id, recipient_id)
                    select a.id, 1 + (select count(*) from activity c where c.agreement_id = a.id), $2, $3, $4::integer, $5::numeric,
                      case when $5 is not null then 'EUR' end,
                      (select id from organization where code = case when $5 is null then 'home' else 'p' end),
                      (select id from organization where code = case when $5 is null then 'p' else 'home' end)
                    from agreement a where a.reference = $1::text
                    """, [reference, kind, day, quantity, amount])
        }
        try fixture.connection.execute(
            """
            insert into obligation (agreement_id, position, organization_id, description, due)
            select a.id, 1, o.id, 'Final report', '2023-03-31' from agreement a, organization o where reference = 'A' and code = 'p'
            """)
        for tables in [[], [SummaryTable.income], [.exchangeBalance], [.obligations]] {
            let result = try fixture.summary("2023") { ($0.who.of, $0.tables) = (["home"], tables) }
            if tables.isEmpty || tables == [.income] { #expect(result.rows(of: .income).count > 0) }
            if tables.isEmpty || tables == [.exchangeBalance] {
                #expect(cells(.exchangeBalance, "p", "sent", "balanceFiveYears", "balanceEver", in: result) == ["0", "-10", "-10"])
            }
            if tables.isEmpty || tables == [.obligations] {
                #expect(cells(.obligations, nil, "due", "overdue", in: result) == ["1", "1"])
            }
        }
        let drilled = try fixture.registry.drill(SummaryCell(reading: "obligations:2023:overdue"), of: [fixture.summary("2023").request])
        #expect(drilled.rows.count == 1)
    }

    /// Who left is not party to it anymore, and who came was not before; a unit likewise.
    @Test func whoReportsCountsWhilePartyToIt() throws {
        try fixture.agreement("J", signed: "2022-01-01", end: "2026-12-31", parties: ["home", "p", "q", "r"])
        try fixture.party(3, of: "J", until: "2023-06-30")
        try fixture.party(4, of: "J", from: "2024-02-01")
        func reporters(_ year: String) throws -> [String] {
            try fixture.summary(year) { $0.who.of = ["q", "r"] }.figures(of: .byReporter).map { row in
                row.row + " " + ["agreements", "signed", "inForce"].map { row.figures[$0] ?? "-" }.joined(separator: " ")
            }.sorted()
        }
        #expect(try reporters("2022") == ["q 1 1 1", "r 0 0 0", "total 1 1 1"])
        #expect(try reporters("2023") == ["q 1 0 0", "r 0 0 0", "total 1 0 0"])
        #expect(try reporters("2024") == ["q 0 0 0", "r 1 0 1", "total 1 0 1"])
        for code in ["q", "r"] {
            let alone = try fixture.summary("2023") { $0.who.of = [code] }.stockFlow
            #expect(alone.inForceAfter == 0)
        }
        for unit in ["p", "q"] { try fixture.part(unit, of: "home") }
        let units = try fixture.summary("2024") { $0.who.of = ["home"] }.figures(of: .byUnit)
        #expect(units.map { "\($0.row) \($0.figures["inForce"] ?? "-")" }.contains("q 1") == false)
    }

    /// Ends of the day after the period up to the same day of the next year.
    @Test func expiringIsOfTheTwelveMonthsAfter() throws {
        for (reference, end) in [("A", "2023-12-31"), ("B", "2024-01-01"), ("C", "2024-12-31"), ("D", "2025-01-01")] {
            try fixture.agreement(reference, signed: "2020-01-01", end: end, parties: ["home", "p"])
        }
        #expect(try fixture.summary("2023").rows(of: .expiring).map(\.code) == ["B", "C"])
    }

    /// What is signed in the period and begins later makes a partner for the first time.
    @Test func firstTimePartnersAreThoseOfTheTrend() throws {
        try fixture.agreement("F", signed: "2023-11-20", start: "2024-01-15", end: "2026-01-14", parties: ["home", "p"])
        let result = try fixture.summary("2023") { $0.who.of = ["home"] }
        #expect(result.rows(of: .firstTimePartners).map(\.code) == ["p"])
        #expect(try fixture.summary("2024") { $0.who.of = ["home"] }.rows(of: .firstTimePartners).isEmpty)
    }

    /// Others than those who are known are party to it, too: it is of no two, and of kinds that are not all known.
    @Test func whoIsNotKnownIsNotLeftOut() throws {
        try fixture.agreement("U", signed: "2023-01-01", parties: ["home", "p"])
        try fixture.connection.execute("update agreement set parties_unknown = 'and several hospitals'")
        let result = try fixture.summary("2023") { $0.who.of = ["home"] }
        #expect(result.figures(of: .kindMix).first?.row == "university+unknown")
        #expect(result.rows(of: .tripleHelix).allSatisfy { $0.count("signed", of: .tripleHelix) ?? 0 == 0 })
        #expect(cells(.topPartners, "p", "inForce", "bilateral", in: result) == ["1", "0"])
        var filter = Partners.Filter()
        filter.who.of = ["home"]
        let day = try #require(CalendarDate(year: 2023, month: 12, day: 31))
        #expect(try fixture.registry.partners.list(filter, on: day).map(\.bilateral) == [0])
    }

    /// A signing is told as far as it is known.
    @Test func signingsAreAsPreciseAsTheyAreKnown() throws {
        try fixture.agreement("Y", signed: "2021", parties: ["home", "p"])
        try fixture.agreement("M", signed: "2022-04", parties: ["home", "p"])
        try fixture.agreement("D", signed: "2021-01-01", parties: ["home", "q"])
        let partners = try fixture.registry.partners.list(Partners.Filter(), on: .today)
        #expect(partners.map { "\($0.code) \($0.firstSigned ?? "") \($0.lastSigned ?? "")" } == [
            "home 2021 2022-04", "p 2021 2022-04", "q 2021-01-01 2021-01-01",
        ])
    }

    /// What ended on the first day of the period is in the annex, as it is in the flow.
    @Test func theAnnexHasWhatEndedOnTheFirstDay() throws {
        try fixture.agreement("A", signed: "2020-01-01", end: "2022-12-31", parties: ["home", "p"])
        try fixture.agreement("B", signed: "2020-01-01", parties: ["home", "p"])
        try fixture.action("terminated", "B", on: "2023-01-01")
        let result = try fixture.summary("2023")
        #expect(result.stockFlow.expired == 1 && result.stockFlow.terminated == 1)
        #expect(result.figures(of: .agreements).map { "\($0.row) \($0.figures["ended"] ?? "-")" }.sorted() == ["A 1", "B 1"])
        #expect(try fixture.summary("2024").rows(of: .agreements).isEmpty)
    }

    /// Each year of a run asks for those who are of a classification on its own last day.
    @Test func aRunAsksForEachYearsReporters() throws {
        try fixture.connection.execute(
            """
            insert into organization_classification (organization_id, position, scheme, from_date, until_date)
            select id, 1, 'reporter', case code when 'q' then '2023-01-01' end, case code when 'p' then '2022-12-31' end
            from organization where code in ('p', 'q')
            """)
        try fixture.agreement("A", signed: "2020-01-01", parties: ["home", "p"])
        try fixture.agreement("B", signed: "2020-01-01", parties: ["home", "q"])
        let requests = try SummaryPeriod.reading("2022..2023").map { period in
            var request = SummaryRequest(period: period)
            request.who.of = ["class:reporter"]
            return request
        }
        let run = try fixture.registry.summaries(requests)
        #expect(run.map { $0.of.map(\.code) } == [["p"], ["q"]])
        #expect(run.map { $0.rows(of: .agreements).map(\.code) } == [["A"], ["B"]])
    }

    /// How many attended is no number of agreements, and behind it stand those that were signed there; nothing is said of an
    /// event where nobody counted.
    @Test func attendanceOfEvents() throws {
        try fixture.connection.execute(
            """
            insert into event (code, name, start_date) values ('e', 'Fair', '2023'), ('f', 'Talks', '2023');
            insert into event_attendance (event_id, position, category, quantity) select id, 1, 'guests', 80 from event where code = 'e'
            """)
        try fixture.agreement("E", signed: "2023-05-01", parties: ["home", "p"], event: "e")
        try fixture.agreement("F", signed: "2023-06-01", parties: ["home", "p"], event: "f")
        let result = try fixture.summary("2023")
        #expect(cells(.events, "e", "signed", "organizations", "attendance", in: result) == ["1", "2", "80"])
        #expect(cells(.events, "f", "signed", "organizations", "attendance", in: result) == ["1", "2", nil])
        let drill = try fixture.registry.drill(SummaryCell(reading: "events:e:attendance"), of: [result.request])
        #expect(drill.rows.map(\.reference) == ["E"])
    }
}
