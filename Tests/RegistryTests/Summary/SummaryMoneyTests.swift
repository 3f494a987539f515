import Foundation
import Testing
import Values

@testable import Registry

/// What a summary tells of money: in one currency, contracted or not, and by whom it was received.
@Suite struct SummaryMoneyTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture()
        for code in ["home", "p", "q"] { try fixture.organization(code, code == "home" ? "university" : "enterprise", "GB") }
    }

    /// A file of rates, to be removed.
    private func rates(_ lines: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "rates-\(UUID().uuidString).csv").path
        try "currency,day,rate,source\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func value(_ row: String, in result: SummaryResult) -> [String?] {
        let found = result.rows(of: .value).first { $0.code == row }
        return ["agreements", "total", "cash", "inKind", "howNotSaid", "notContracted"].map { found?.cell($0, of: .value).plainText }
    }

    private func income(_ currency: String, in result: SummaryResult) -> [String?] {
        let found = result.rows(of: .income).first { $0.code == currency }
        return ["contracted", "received", "receiverNotSaid", "toDate"].map { found?.cell($0, of: .income).plainText }
    }

    private func received(_ reference: String, _ amount: String, _ currency: String, on day: String, by recipient: String? = nil) throws {
        try fixture.connection.query(
            sql: """
                insert into activity (agreement_id, kind, date, amount, currency, recipient_id, position)
                select a.id, 'income', $3, $2::numeric, $4, (select id from organization where code = $5),
                  (select count(*) + 1 from activity)
                from agreement a where a.reference = $1::text
                """, [reference, amount, day, currency, recipient])
    }

    /// What parties bring in and do not say how, and what was not contracted, is told apart and not left out.
    @Test func notSaidAndNotContracted() throws {
        try fixture.agreement("A", "research", signed: "2023-03-01", parties: ["home", "p"], amount: "100", currency: "GBP")
        try fixture.agreement("N", "mou", signed: "2023-03-01", parties: ["home", "p"], amount: "70", currency: "GBP")
        try fixture.connection.execute("update agreement set binding = false where reference = 'N'")
        for (position, how, amount) in [(1, "false", 30), (2, "true", 20), (3, "null", 5)] {
            try fixture.connection.execute(
                """
                insert into agreement_contribution (agreement_id, organization_id, position, amount, currency, in_kind)
                select a.id, o.id, \(position), \(amount), 'GBP', \(how) from agreement a, organization o where a.reference = 'A' and o.code = 'p'
                """)
        }
        let result = try fixture.summary("2023") { $0.who.of = ["home"] }
        #expect(value("GBP/total", in: result) == ["1", "100.00", "30.00", "20.00", "5.00", "70.00"])
        let drill = try fixture.registry.drill(SummaryCell(reading: "value:GBP/total:notContracted"), of: [result.request])
        #expect(drill.rows.map(\.reference) == ["N"])
    }

    /// What stands in an amendment is of the agreement that it amends: what a party brings in since it was signed, and what is owed.
    @Test func broughtInByAnAmendment() throws {
        try fixture.agreement("A", "research", signed: "2022-03-01", parties: ["home", "p"], amount: "100", currency: "GBP")
        try fixture.agreement("B", "research", signed: "2023-03-01", parties: ["home", "p"])
        try fixture.replacement("B", of: "A", as: "amendment")
        try fixture.connection.execute(
            """
            insert into agreement_contribution (agreement_id, organization_id, position, amount, currency, in_kind)
            select a.id, o.id, 1, case a.reference when 'A' then 10 else 7 end, 'GBP', false from agreement a, organization o where o.code = 'p';
            insert into obligation (agreement_id, position, description, organization_id, due)
            select a.id, 1, 'Report ' || a.reference, o.id, '2023-06-30' from agreement a, organization o where o.code = 'p'
            """)
        #expect(value("GBP/total", in: try fixture.summary("2022") { $0.who.of = ["home"] }).prefix(3) == ["1", "100.00", "10.00"])
        let result = try fixture.summary("2023") { $0.who.of = ["home"] }
        #expect(value("GBP/total", in: result)[2] == "7.00")
        #expect(result.rows(of: .obligations).first?.count("due", of: .obligations) == 2)
        let day = try #require(CalendarDate("2023-05-31"))
        #expect(try fixture.registry.agreements.expiring(.init(), on: day, until: #require(CalendarDate("2023-12-31"))).map(\.reference).sorted() == ["A", "B"])
    }

    /// Of two the other one paid; of several nobody knows who received it where that is not said.
    @Test func receivedOfSeveral() throws {
        try fixture.agreement("A", "research", signed: "2022-03-01", parties: ["home", "p"])
        try fixture.agreement("C", "research", signed: "2022-03-01", parties: ["home", "p", "q"])
        try received("A", "10", "GBP", on: "2023-02-01")
        try received("C", "200", "GBP", on: "2023-02-01")
        try received("C", "3000", "GBP", on: "2023-02-01", by: "home")
        try received("C", "40000", "GBP", on: "2023-02-01", by: "q")
        #expect(income("GBP", in: try fixture.summary("2023") { $0.who.of = ["home"] }) == ["", "3010.00", "200.00", "3010.00"])
        #expect(income("GBP", in: try fixture.summary("2023")) == ["", "43210.00", "", "43210.00"])
    }

    /// Whoever of several received it, it was one of those who are asked for; and what is not said to be cash or in kind is told.
    @Test func receivedWithinOneSide() throws {
        try fixture.agreement("A", "research", signed: "2022-03-01", parties: ["home", "p", "q"])
        try received("A", "20", "GBP", on: "2023-02-01")
        let result = try fixture.summary("2023") { $0.who.of = ["home", "p", "q"] }
        #expect(income("GBP", in: result) == ["", "20.00", "", "20.00"])
        #expect(result.rows(of: .income).first?.cell("howNotSaid", of: .income).plainText == "20.00")
    }

    /// Two rates of one day contradict each other.
    @Test func oneRateADay() throws {
        let path = try rates("GBP,2023-01-01,1.1,ECB\nGBP,2023-01-01,1.2,BoE")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: RegistryError.self) { try ExchangeRates(path: path) }
        #expect(error?.message.contains("line 3") == true)
    }

    /// Each amount by the rate of its day; what has no rate yet stays what it is.
    @Test func inOneCurrency() throws {
        let path = try rates("USD,2023-01-01,0.5,A bank\nUSD,2023-07-01,0.25,A bank\nJPY,2023-06-01,0.005,Another")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try fixture.agreement("A", "research", signed: "2023-03-01", parties: ["home", "p"], amount: "100", currency: "USD")
        try fixture.agreement("B", "research", signed: "2023-08-01", parties: ["home", "p"], amount: "100", currency: "USD")
        try fixture.agreement("C", "research", signed: "2023-08-01", parties: ["home", "p"], amount: "7", currency: "GBP")
        try fixture.agreement("D", "research", signed: "2023-05-31", parties: ["home", "p"], amount: "1000", currency: "JPY")
        try fixture.action("amended", "A", on: "2023-09-01", amount: "140", currency: "USD")
        try received("A", "60", "USD", on: "2023-10-01")
        func converted(_ currency: String) throws -> SummaryResult {
            try fixture.summary("2023") { $0.conversion = SummaryConversion(into: currency, by: try ExchangeRates(path: path)) }
        }
        let result = try converted("GBP")
        // 100 at 0.5 and 40 more at 0.25, 100 at 0.25, and 7.
        #expect(value("GBP/total", in: result).prefix(2) == ["3", "92.00"])
        #expect(value("JPY/total", in: result).prefix(2) == ["1", "1000"])
        #expect(value("USD/total", in: result) == [nil, nil, nil, nil, nil, nil])
        #expect(income("GBP", in: result).prefix(2) == ["92.00", "15.00"])
        #expect(result.notes(on: .value).contains(.converted(currency: "GBP", file: path, sources: ["A bank", "Another"])))
        #expect(throws: RegistryError.self) { try converted("XXQ") }
    }

    /// The largest amount at the highest rate.
    @Test func nothingIsTooLarge() throws {
        let path = try rates("USD,2000-01-01,999999.999999999999,A bank")
        defer { try? FileManager.default.removeItem(atPath: path) }
        for reference in ["A", "B"] {
            try fixture.agreement(reference, "research", signed: "2023-03-01", parties: ["home", "p"], amount: "999999999999999.99", currency: "USD")
        }
        let result = try fixture.summary("2023") { $0.conversion = SummaryConversion(into: "GBP", by: try ExchangeRates(path: path)) }
        #expect(value("GBP/total", in: result)[1] == "1999999999999999978000.00")
        let tooHigh = try rates("USD,2000-01-01,1000000,A bank")
        defer { try? FileManager.default.removeItem(atPath: tooHigh) }
        #expect(throws: RegistryError.self) { try ExchangeRates(path: tooHigh) }
    }
}
