import Records
import Testing
import Values

@testable import Registry

/// The balance of exchange, in persons and in semesters.
@Suite struct ExchangeBalanceTests {
    private let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["x", "u", "w"])
        try fixture.agreement("E1", "exchange", signed: "2015-01-01", parties: ["x", "u"])
        try fixture.agreement("E2", "exchange", signed: "2015-01-01", parties: ["x", "w"])
    }

    private func exchange(_ reference: String, on date: String, _ persons: Int?, semesters: Int?, from: String?, to: String?) throws {
        var new = NewActivity()
        (new.kind, new.date, new.quantity, new.semesters) = ("students-exchanged", PartialDate(date), persons, semesters)
        (new.sender, new.recipient) = (from, to)
        _ = try fixture.registry.activities.add(new, to: reference)
    }

    private func lines() throws -> [String] {
        try fixture.summary("2023") { $0.who.of = ["x"] }.rows(of: .exchangeBalance).map { row in
            let cells = [
                "sent", "received", "balance", "balanceFiveYears", "balanceEver", "semestersSent", "semestersReceived", "semesterBalance",
                "semesterBalanceFiveYears", "semesterBalanceEver",
            ].map { row.cell($0, of: .exchangeBalance).plainText }
            return "\(row.code) \(cells.map { $0.isEmpty ? "-" : $0 }.joined(separator: " "))"
        }
    }

    @Test func semestersAreCountedBesidePersons() throws {
        try exchange("E1", on: "2016-09", 2, semesters: 4, from: "x", to: "u")
        try exchange("E1", on: "2020-09", 3, semesters: 5, from: "u", to: "x")
        try exchange("E1", on: "2023-02", 4, semesters: 4, from: "x", to: "u")
        try exchange("E1", on: "2023-09", 1, semesters: 2, from: "u", to: "x")
        // Of these nobody said how long they stayed, and of those only that.
        try exchange("E2", on: "2023-09", 6, semesters: nil, from: "x", to: "w")
        #expect(try lines() == ["u 4 1 -3 0 -2 4 2 -2 3 -1", "w 6 0 -6 -6 -6 - - - - -"])
        try exchange("E2", on: "2023-10", nil, semesters: 3, from: "w", to: "x")
        #expect(try lines().last == "w 6 0 -6 -6 -6 - 3 3 3 3")
    }

    /// Of two the other one is meant where one is not said; of several nobody knows which, and they stand in a row of their own.
    @Test func whereToIsNotSaid() throws {
        try fixture.agreement("E3", "exchange", signed: "2015-01-01", parties: ["x", "u", "w"])
        try exchange("E1", on: "2023-02", 4, semesters: nil, from: "x", to: nil)
        try exchange("E1", on: "2023-02", 1, semesters: nil, from: nil, to: "x")
        try exchange("E1", on: "2023-02", 2, semesters: nil, from: "u", to: nil)
        try exchange("E3", on: "2023-02", 7, semesters: nil, from: "x", to: nil)
        // It went from one partner to another, or to x: that is not known.
        try exchange("E3", on: "2023-02", 8, semesters: nil, from: "w", to: nil)
        #expect(try lines() == ["u 4 3 -1 -1 -1 - - - - -", "w 0 0 0 0 0 - - - - -", "unknown 7 0 -7 -7 -7 - - - - -"])
    }

    /// Those of whom no side is said stand beside, so that all that is recorded is in the table.
    @Test func whichWayIsNotSaid() throws {
        try fixture.agreement("E3", "exchange", signed: "2015-01-01", parties: ["x", "u", "w"])
        try exchange("E1", on: "2023-02", 3, semesters: nil, from: nil, to: nil)
        try exchange("E3", on: "2023-02", 7, semesters: nil, from: nil, to: nil)
        try exchange("E3", on: "2023-02", 8, semesters: nil, from: "w", to: nil)
        // Not theirs, and not of the period.
        try exchange("E3", on: "2023-02", 5, semesters: nil, from: "w", to: "u")
        try exchange("E3", on: "2022-02", 9, semesters: nil, from: nil, to: nil)
        let result = try fixture.summary("2023") { $0.who.of = ["x"] }
        let told = result.rows(of: .exchangeBalance).map { "\($0.code) \($0.cell("wayNotSaid", of: .exchangeBalance).plainText)" }
        #expect(told == ["u 3", "w 8", "unknown 7"])
    }

    @Test func semestersHaveTheirAgreements() throws {
        try exchange("E1", on: "2023-02", 4, semesters: 4, from: "x", to: "u")
        try exchange("E1", on: "2023-09", 1, semesters: 2, from: "u", to: "x")
        let period = try #require(SummaryPeriod(label: "2023", firstDay: CalendarDate("2023-01-01") ?? .today, lastDay: CalendarDate("2023-12-31") ?? .today))
        var request = SummaryRequest(period: period)
        request.who.of = ["x"]
        let drilled = try fixture.registry.drill(SummaryCell(reading: "exchangeBalance:u:semesterBalance"), of: [request])
        #expect(drilled.value == "-2" && drilled.rows.map { "\($0.reference) \($0.counts?.description ?? "")" } == ["E1 -2"])
    }
}
