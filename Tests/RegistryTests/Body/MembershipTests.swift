import Testing
import Values

@testable import Registry

/// Parties that join and leave, and those who only fund, with the right values worked out by hand.
@Suite struct MembershipTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture()
        for code in ["home", "a", "b", "c", "d"] { try fixture.organization(code, "university", "CN") }
    }

    private func partners(on day: String, of: String = "home", withFunders: Bool = false) throws -> [String] {
        var filter = Partners.Filter()
        filter.who.of = [of]
        filter.who.withFunders = withFunders
        return try fixture.registry.partners.list(filter, on: #require(CalendarDate(day))).map(\.code)
    }

    @Test func whoLeftIsNoPartnerAtTheEndOfTheYear() throws {
        try fixture.agreement("A1", signed: "2020-01-01", parties: ["home", "a", "b", "c", "d"])
        try fixture.party(5, of: "A1", until: "2023-06-30")
        #expect(try partners(on: "2023-06-30").count == 4)
        #expect(try partners(on: "2023-12-31") == ["a", "b", "c"])
        let summary = try fixture.summary("2023") { $0.who.of = ["home"] }
        #expect(summary.stockFlow.cells == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
        #expect(summary.topPartners.map { "\($0.code) \($0.inForce)" } == ["a 1", "b 1", "c 1", "d 0"])
        let leaver = try fixture.summary("2023") { $0.who.of = ["d"] }.stockFlow
        #expect([leaver.inForceBefore, leaver.left, leaver.inForceAfter] == [1, 1, 0])
        #expect(try fixture.summary("2024") { $0.who.of = ["home"] }.topPartners.map(\.code) == ["a", "b", "c"])
    }

    @Test func anAccessionIsNoNewSigning() throws {
        try fixture.agreement("A1", signed: "2020-01-01", parties: ["home", "a", "b"])
        try fixture.party(3, of: "A1", from: "2023-04-01")
        try fixture.connection.execute(
            "update agreement_party set date_signed = '2023-03-15' where position = 3 and from_date is not null")
        #expect(try partners(on: "2023-03-31") == ["a"])
        #expect(try partners(on: "2023-04-01") == ["a", "b"])
        #expect(try fixture.summary("2023").stockFlow.cells == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
        let joiner = try fixture.summary("2023") { $0.who.of = ["b"] }.stockFlow
        #expect([joiner.inForceBefore, joiner.joined, joiner.inForceAfter, joiner.signed] == [0, 1, 1, 0])
        // Who signs later without having joined later is refused.
        #expect(throws: (any Error).self) {
            try fixture.connection.execute("update agreement_party set date_signed = '2023-03-15' where position = 1")
        }
    }

    @Test func whoFundsIsNoPartner() throws {
        try fixture.agreement("A1", signed: "2023-01-01", parties: ["home", "a", "b"])
        try fixture.party(3, of: "A1", role: "funder")
        #expect(try partners(on: "2023-12-31") == ["a"])
        #expect(try partners(on: "2023-12-31", withFunders: true) == ["a", "b"])
        #expect(try fixture.summary("2023") { $0.who.of = ["home"] }.figures(of: .byKind).map { $0.figures["bilateral"] } == ["1", "1"])
        let all = try fixture.summary("2023") { $0.who.of = ["home"]; $0.who.withFunders = true }
        #expect(all.figures(of: .topPartners).map { "\($0.row) \($0.figures["bilateral"] ?? "-")" } == ["a 0", "b 0"])
    }
}
