import Analysis
import Support
import Testing
import Values

@testable import Registry

/// Partners by what became of them are those of the summary's tables.
@Suite struct PartnerChangeTests {
    @Test func theListsAreThoseOfTheTables() throws {
        let seed = drawnSeed("partners by what became of them")
        var years = try RandomYears(seed: seed)
        try years.fill(60)
        var found = 0
        for round in 0..<16 {
            let request = try years.request()
            let comment: Comment = "seed \(seed), round \(round): \(request)"
            let result = try years.fixture.registry.summary(request)
            for (table, change) in [(SummaryTable.firstTimePartners, PartnerChange.new(request.period)), (.lostPartners, .lost(request.period))] {
                var filter = Partners.Filter()
                (filter.who, filter.field, filter.event, filter.change) = (request.who, request.field, request.event, change)
                let rows = try years.fixture.registry.partners.list(filter, on: request.asOf ?? request.period.lastDay)
                #expect(Set(rows.map(\.code)) == Set(result.rows(of: table).map(\.code)), "\(table) \(comment)")
                #expect(rows.allSatisfy { $0.agreements > 0 && $0.references.count == $0.agreements }, comment)
                if case .lost = change { #expect(rows.allSatisfy { $0.inForce == 0 }, comment) }
                found += rows.count
            }
        }
        #expect(found > 0, "seed \(seed)")
    }

    /// Of ``SampleYear``: whose first agreement is of 2023, and whose last one ended then.
    @Test func workedOutByHand() throws {
        let fixture = try SampleYear.make()
        let year = try #require(try SummaryPeriod.reading("2023").first)
        func partners(_ change: PartnerChange, kind: String? = nil) throws -> [String] {
            var filter = Partners.Filter()
            (filter.who.of, filter.change, filter.kinds) = (["x"], change, [kind].compactMap(\.self))
            return try fixture.registry.partners.list(filter, on: .today).map { "\($0.code) \($0.references.joined(separator: " "))" }
        }
        #expect(try partners(.new(year)) == ["k A8"])
        #expect(try partners(.lost(year), kind: "university") == ["u2 A3"])
        #expect(try partners(.lost(year), kind: "hospital") == [])
        let before = try #require(try SummaryPeriod.reading("2022").first)
        #expect(try partners(.new(before)) == ["e1 A1 A9"])
    }

    /// A renewal begins while what it renews still runs, and brings in a third: who is one from its own first day, though the
    /// two agreements count as one until the former is over.
    @Test func whoComesInWithARenewalIsAPartnerFromItsFirstDay() throws {
        let fixture = try SummaryFixture()
        for code in ["x", "a", "b"] { try fixture.organization(code, "university", "CN") }
        try fixture.agreement("E", signed: "2020-01-01", end: "2022-12-31", parties: ["x", "a"])
        try fixture.agreement("R", signed: "2022-06-01", end: "2025-05-31", parties: ["x", "a", "b"])
        try fixture.replacement("R", of: "E", as: "renewal")
        let (year, next) = (try fixture.summary("2022"), try fixture.summary("2023"))
        func flow(_ result: SummaryResult) -> [Int?] {
            ["partnersBefore", "new", "left", "partnersAfter"].map { result.rows(of: .partnerFlow).first?.count($0, of: .partnerFlow) }
        }
        #expect(flow(year) == [2, 1, 0, 3])
        #expect(flow(next) == [3, 0, 0, 3])
        #expect(year.stockFlow.inForceAfter == 1 && next.stockFlow.renewed == 1 && next.stockFlow.inForceAfter == 1)
        #expect(year.rows(of: .byKind).first?.count("organizations", of: .byKind) == 3)
        let listed = try fixture.registry.partners.list(Partners.Filter(), on: year.request.lastDay)
        #expect(listed.map { "\($0.code) \($0.inForce)" } == ["a 1", "x 1", "b 0"])
    }

    /// The numbers of the partners of x who came and left in a year, and who left and returned.
    private static func flow(_ year: String, in fixture: SummaryFixture) throws -> [String] {
        let result = try fixture.summary(year) { $0.who.of = ["x"] }
        let row = try #require(result.rows(of: .partnerFlow).first)
        return ["partnersBefore", "new", "returned", "left", "partnersAfter"].map { row.cell($0, of: .partnerFlow).plainText }
            + result.rows(of: .lostPartners).map(\.code) + result.rows(of: .reactivatedPartners).map(\.code)
    }

    /// Who has left is back when what it signed is in force; who signed before it would have left has not.
    @Test func whoHasLeftReturnsWhenItIsInForce() throws {
        let fixture = try SummaryFixture()
        for code in ["x", "late", "prompt"] { try fixture.organization(code, "university", "CN") }
        for code in ["late", "prompt"] {
            try fixture.agreement("\(code)-1", signed: "2018-01-01", end: "2020-12-31", parties: ["x", code])
            try fixture.agreement("\(code)-2", signed: code == "late" ? "2022-05-01" : "2021-01-01", start: "2023-04-01", parties: ["x", code])
        }
        func flow(_ year: String) throws -> [String] { try Self.flow(year, in: fixture) }
        #expect(try flow("2020") == ["2", "0", "0", "0", "2"] && flow("2021") == ["2", "0", "0", "1", "1", "late"])
        #expect(try flow("2022") == ["1", "0", "0", "0", "1"] && flow("2023") == ["1", "0", "1", "0", "2", "late"])
        // Who comes with what begins later comes when that begins.
        try fixture.organization("new", "university", "CN")
        try fixture.agreement("N", signed: "2020-06-01", start: "2021-01-01", end: "2023-12-31", parties: ["x", "late", "new"])
        try fixture.replacement("N", of: "late-1", as: "renewal")
        #expect(try flow("2020") == ["2", "0", "0", "0", "2"] && flow("2021") == ["2", "1", "0", "0", "3"])
    }

    /// The same where the agreement itself is renewed, and only from a later day: it was agreed before the end, or after it.
    @Test func whoRenewsBeforeTheEndHasNotLeft() throws {
        let fixture = try SummaryFixture()
        for code in ["x", "late", "prompt"] { try fixture.organization(code, "university", "CN") }
        for (code, agreed) in [("late", "2021-02-01"), ("prompt", "2020-11-01")] {
            try fixture.agreement(code.uppercased(), signed: "2018-01-01", end: "2020-12-31", parties: ["x", code])
            try fixture.action("renewed", code.uppercased(), on: "2022-03-01", agreed: agreed, newEnd: "2024-02-29")
        }
        func flow(_ year: String) throws -> [String] { try Self.flow(year, in: fixture) }
        #expect(try flow("2020") == ["2", "0", "0", "0", "2"] && flow("2021") == ["2", "0", "0", "1", "1", "late"])
        #expect(try flow("2022") == ["1", "0", "1", "0", "2", "late"])
    }

    /// Who was party to what goes on without it has nothing in force, and is lost.
    @Test func whoLeftWhatGoesOnHasNothingInForce() throws {
        let fixture = try SummaryFixture()
        for code in ["x", "a", "b"] { try fixture.organization(code, "university", "CN") }
        try fixture.agreement("A", signed: "2020-01-01", parties: ["x", "a", "b"])
        try fixture.party(3, of: "A", until: "2022-05-31")
        for asked in [[], ["x"]] {
            var filter = Partners.Filter()
            (filter.who.of, filter.change) = (asked, .lost(try #require(try SummaryPeriod.reading("2022").first)))
            let day = try #require(CalendarDate(year: 2022, month: 12, day: 31))
            let lost = try fixture.registry.partners.list(filter, on: day)
            #expect(lost.map { "\($0.code) \($0.agreements) \($0.inForce)" } == ["b 1 0"])
        }
    }

    /// Nobody is dormant where nothing is known of activities; then who has nothing but what is.
    @Test func dormantPartnersHaveNothingElse() throws {
        let fixture = try SummaryFixture()
        for code in ["x", "a", "b", "c"] { try fixture.organization(code, "university", "CN") }
        try fixture.agreement("D-1", signed: "2015-01-01", parties: ["x", "a"])
        try fixture.agreement("D-2", signed: "2015-01-01", parties: ["x", "b"])
        try fixture.agreement("D-3", signed: "2023-06-01", parties: ["x", "b"])
        try fixture.agreement("D-4", signed: "2015-01-01", parties: ["x", "c"])
        try fixture.agreement("D-5", signed: "2015-01-01", end: "2016-12-31", parties: ["x", "c"])
        let day = try #require(CalendarDate(year: 2024, month: 6, day: 30))
        func dormant() throws -> [String] {
            var filter = Partners.Filter()
            (filter.who.of, filter.change) = (["x"], .dormant)
            return try fixture.registry.partners.list(filter, on: day).map { "\($0.code) \($0.references.joined(separator: " "))" }
        }
        #expect(try dormant() == [])
        try fixture.connection.query(
            sql: """
                insert into activity (agreement_id, position, kind, date)
                select id, 1, 'visit', case reference when 'D-4' then '2023-01-05' else '2016-02-01' end
                from agreement where reference in ('D-1', 'D-4')
                """, [])
        #expect(try dormant() == ["a D-1"])
        let request = try fixture.summary("2024") { ($0.who.of, $0.asOf) = (["x"], day) }
        #expect(Set(request.rows(of: .dormant).map(\.code)) == ["D-1", "D-2"])
    }
}
