import Testing
import Values

@testable import Registry

/// A renewal that is recorded, and one that is written as a new agreement, give the same figures.
@Suite struct RenewedInTwoWaysTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p"])
    }

    private func recorded(_ reference: String, type: String = "mou") throws {
        try fixture.agreement(reference, type, signed: "2018-01-01", end: "2020-12-31", parties: ["home", "p"])
        try fixture.action("renewed", reference, on: "2020-11-01", newEnd: "2022-12-31")
    }

    private func written(_ reference: String) throws {
        try fixture.agreement(reference, signed: "2018-01-01", end: "2020-12-31", parties: ["home", "p"])
        try fixture.agreement("\(reference)-2", signed: "2020-11-01", start: "2021-01-01", end: "2022-12-31", parties: ["home", "p"])
        try fixture.replacement("\(reference)-2", of: reference, as: "renewal")
    }

    private func renewal(_ period: String) throws -> [String] {
        let row = try #require(try fixture.summary(period).rows(of: .renewal).first)
        return ["ranOut", "renewed", "notRenewed", "wentOn", "median"].map { row.cell($0, of: .renewal).plainText }
    }

    private func activity(_ reference: String, _ day: String, until end: String? = nil) throws {
        try fixture.connection.query(
            sql: """
                insert into activity (agreement_id, kind, date, end_date, position)
                select a.id, 'visit', $2, $3, 1 from agreement a where a.reference = $1::text
                """, [reference, day, end])
    }

    @Test func termsThatRanOutAreAsLong() throws {
        try recorded("R")
        #expect(try renewal("2021") == ["1", "1", "0", "1", "36.0"])
        #expect(try renewal("2023") == ["1", "0", "1", "0", "24.0"])
        try written("W")
        #expect(try renewal("2021") == ["2", "2", "0", "2", "36.0"])
        #expect(try renewal("2023") == ["2", "0", "2", "0", "24.0"])
    }

    /// A term of so many months is so many, also where it ends with a shorter month.
    @Test(arguments: [("2020-02-29", "2021-02-28", 12, "2024", "12.0"), ("2023-08-31", "2024-02-29", 6, "2024", "6.0"), ("2025-12-31", "2026-01-30", 1, "2026", "1.0")])
    func monthsOfTerms(_ start: String, _ end: String, _ months: Int, _ year: String, _ told: String) throws {
        try fixture.agreement("T", signed: start, end: end, parties: ["home", "p"], automatic: months)
        let row = try #require(try fixture.summary(year).rows(of: .renewal).first)
        #expect(["lowerQuartile", "median", "upperQuartile"].map { row.cell($0, of: .renewal).plainText } == [told, told, told])
    }

    /// It ran out once, and was not renewed then.
    @Test func afterAGapItRanOutOnce() throws {
        try fixture.agreement("G", signed: "2018-01-01", end: "2020-12-31", parties: ["home", "p"])
        try fixture.action("renewed", "G", on: "2021-06-01", newEnd: "2023-12-31")
        #expect(try renewal("2021") == ["1", "0", "1", "0", "36.0"])
    }

    /// What goes on for another began with that one, and what happened under that one happened to it.
    @Test func dormantAlike() throws {
        try recorded("R")
        try written("W")
        for (reference, day) in [("R", "2019-05-01"), ("W", "2019-05-01")] { try activity(reference, day) }
        func dormant(_ period: String) throws -> [String] { try fixture.summary(period).rows(of: .dormant).map(\.code).sorted() }
        #expect(try dormant("2021") == ["R", "W-2"])
        #expect(try dormant("2020") == [])
    }

    /// What goes on for years is no less an activity in its last.
    @Test func whatLastsIsNotOver() throws {
        try fixture.agreement("L", signed: "2015-01-01", parties: ["home", "p"])
        try activity("L", "2016-01", until: "2020-06")
        for (year, isDormant) in [(2021, false), (2022, true)] {
            #expect(try fixture.summary("\(year)").rows(of: .dormant).isEmpty == !isDormant, "\(year)")
        }
    }

    /// 10,000 and 2,500 by an amendment are 12,500 from the day on which that was signed.
    @Test func anAmendmentAddsToTheValue() throws {
        try fixture.agreement("A", "research", signed: "2023-01-01", parties: ["home", "p"], amount: "10000", currency: "GBP")
        try fixture.agreement("A-1", "research", signed: "2024-03-01", parties: ["home", "p"], amount: "2500", currency: "GBP")
        try fixture.agreement("A-2", "research", signed: "2024-04-01", parties: ["home", "p"], amount: "9", currency: "USD")
        for later in ["A-1", "A-2"] { try fixture.replacement(later, of: "A", as: "amendment") }
        func value(_ day: String) throws -> String? {
            let agreement = try fixture.registry.agreements.show("A", on: #require(CalendarDate(day)))
            return agreement.amendedAmount?.description
        }
        #expect(try value("2024-02-29") == nil)
        #expect(try value("2024-03-01") == "12500.00")
        try fixture.action("amended", "A", on: "2024-05-01", amount: "11000", currency: "GBP")
        #expect(try value("2024-06-01") == "13500.00")
    }
}
