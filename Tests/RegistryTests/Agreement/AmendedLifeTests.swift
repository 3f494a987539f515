import Testing
import Values

@testable import Registry

/// An amendment written as an agreement of its own lives and ends with what it amends: they are one agreement.
@Suite struct AmendedLifeTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p"])
        try fixture.agreement("A", signed: "2020-01-01", end: "2022-12-31", parties: ["home", "p"], amount: "100.00", currency: "EUR")
    }

    private func amend(_ reference: String, _ amended: String, signed: String, end: String? = nil, amount: String? = nil, _ currency: String? = nil) throws {
        try fixture.agreement(reference, signed: signed, end: end, parties: ["home", "p"], amount: amount, currency: currency)
        try fixture.replacement(reference, of: amended, as: "amendment")
    }

    private func follow(_ reference: String, _ former: String, as relation: String, signed: String, start: String, end: String? = nil) throws {
        try fixture.agreement(reference, signed: signed, start: start, end: end, parties: ["home", "p"])
        try fixture.replacement(reference, of: former, as: relation)
    }

    private func status(_ reference: String, _ on: String) throws -> AgreementStatus {
        try fixture.registry.agreements.why(reference, on: day(on)).status
    }

    private func flow(_ period: String) throws -> [String] {
        let row = try #require(try fixture.summary(period).rows(of: .stockFlow).first)
        return ["inForceBefore", "entered", "expired", "replaced", "inForceAfter", "signedAsRenewal", "renewed"].map { row.cell($0, of: .stockFlow).plainText }
    }

    @Test func whatRenewsAnAmendmentRenewsTheAgreement() throws {
        try amend("A/1", "A", signed: "2021-01-01", end: "2023-12-31")
        try amend("A/2", "A/1", signed: "2021-06-01")
        try follow("R", "A/2", as: "renewal", signed: "2023-11-01", start: "2024-01-01", end: "2026-12-31")
        #expect(try flow("2023") == ["1", "0", "0", "0", "1", "1", "0"])
        #expect(try flow("2024") == ["1", "0", "0", "0", "1", "0", "1"])
        #expect(try fixture.registry.agreements.why("A", on: day("2024-06-01")).renewalByAnother?.by == "R")
        #expect(try fixture.registry.agreements.expiring(.init(), on: day("2024-02-01"), until: day("2026-01-01")).isEmpty)
        // Said of both it is one renewal; of no draft, none.
        try fixture.replacement("R", of: "A", as: "renewal")
        #expect(try flow("2024") == ["1", "0", "0", "0", "1", "0", "1"])
        #expect(try fixture.registry.wrongFacts() == [])
        try fixture.connection.execute("delete from related_agreement where relation = 'renewal' and related_id = (select id from agreement where reference = 'A')")
        try fixture.connection.execute("update agreement set draft = true where reference = 'R'")
        #expect(try flow("2024") == ["1", "0", "1", "0", "0", "0", "0"])
        #expect(try fixture.registry.wrongFacts() == [])
    }

    @Test func whatReplacesAnAmendmentReplacesTheAgreement() throws {
        try amend("A/1", "A", signed: "2021-01-01", end: "2025-12-31")
        try follow("N", "A/1", as: "replacement", signed: "2023-11-01", start: "2024-01-01")
        #expect(try flow("2024") == ["1", "1", "0", "1", "1", "0", "0"])
        #expect(try status("A", "2024-01-01") == .replaced && status("A/1", "2024-01-01") == .replaced)
        try fixture.connection.execute("update agreement set start_date = '2024-03-01' where reference = 'N'")
        #expect(try status("A", "2024-02-29") == .inForce && status("A", "2024-03-01") == .replaced)
        #expect(try fixture.registry.wrongFacts() == [])
    }

    @Test func anAmendmentIsOverWithItsAgreement() throws {
        try amend("A/1", "A", signed: "2021-01-01")
        try amend("A/2", "A/1", signed: "2021-03-01", end: "2030-12-31")
        #expect(try status("A/1", "2024-01-01") == .inForce && status("A", "2024-01-01") == .inForce)
        try fixture.action("terminated", "A", on: "2024-03-01")
        for reference in ["A", "A/1", "A/2"] {
            #expect(try status(reference, "2024-02-29") == .inForce && status(reference, "2024-03-01") == .terminated)
        }
        let told = try fixture.registry.agreements.why("A/2", on: day("2024-06-01"))
        #expect(try told.overWith == "A" && told.overOn == day("2024-03-01") && told.lastDay == day("2024-02-29"))
        #expect(try fixture.registry.agreements.show("A/2", on: day("2021-06-01")).lastDay == day("2024-02-29"))
        var filter = Agreements.Filter()
        filter.statuses = [.terminated]
        #expect(try fixture.registry.agreements.list(filter, on: day("2024-06-01")).texts("reference").sorted() == ["A", "A/1", "A/2"])
    }

    @Test func anAmendmentWithoutAnEndExpiresWithItsAgreement() throws {
        try amend("A/1", "A", signed: "2021-01-01")
        #expect(try status("A/1", "2022-12-31") == .inForce && status("A/1", "2023-01-01") == .expired)
    }

    /// No figure looks at what happened to an amendment alone.
    @Test func whatHappensIsSaidOfTheAgreement() throws {
        try amend("A/1", "A", signed: "2021-01-01", end: "2023-12-31")
        let agreements = fixture.registry.agreements
        #expect(throws: RegistryError.self) { try agreements.renew("A/1", today: day("2023-06-01")) }
        #expect(throws: RegistryError.self) { try agreements.happen(.init(.terminated, on: day("2023-06-01")), to: "A/1") }
        #expect(throws: RegistryError.self) { try agreements.lapse("A/1") }
        var renewal = Agreements.NewRenewal()
        renewal.until = PartialDate("2025-12-31")
        #expect(try agreements.renew("A", renewal, today: day("2023-06-01")).before == "2023-12-31")
    }

    @Test func whatAmendmentsAreWorthIsToldByCurrency() throws {
        try amend("A/1", "A", signed: "2021-01-01", amount: "20.00", "EUR")
        try amend("A/2", "A", signed: "2021-02-01", amount: "7.00", "USD")
        try amend("A/3", "A/2", signed: "2021-03-01", amount: "3.00", "USD")
        func values(_ on: String) throws -> [String?] {
            let shown = try fixture.registry.agreements.show("A", on: day(on))
            return [worth(shown.amendedAmount, shown.amendedCurrency)] + (shown.addedValues ?? [])
        }
        #expect(try values("2020-06-01") == [nil])
        #expect(try values("2021-02-28") == ["120.00 EUR", "20.00 EUR", "7.00 USD"])
        #expect(try values("2021-03-01") == ["120.00 EUR", "20.00 EUR", "10.00 USD"])
    }
}
