import Postgres
import Support
import Testing
import Values

@testable import Registry

/// An agreement that renews another is one with it on every day, in lists, partners and figures.
@Suite struct RenewedInPlaceTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p", "q"])
    }

    private func written(_ reference: String, signed: String, end: String? = nil, isOpen: Bool = false, automatic: Int? = nil, renews: String? = nil) throws {
        try fixture.agreement(reference, signed: signed, end: end, parties: ["home", "p"], automatic: automatic, isOpen: isOpen)
        if let renews { try fixture.replacement(reference, of: renews, as: "renewal") }
    }

    private func inForce(_ on: String) throws -> [String] { try fixture.inForce(on) }

    private func flow(_ period: String) throws -> [String] {
        try fixture.flow(period, ["inForceBefore", "entered", "expired", "inForceAfter", "signedAsRenewal", "renewed"])
    }

    @Test func oneThatBeginsBeforeTheOldEndWaits() throws {
        try written("E", signed: "2020-01-01", end: "2024-12-31")
        try written("N", signed: "2024-05-01", end: "2028-12-31", renews: "E")
        #expect(try inForce("2024-04-30") == ["E"] && inForce("2024-05-01") == ["E"] && inForce("2024-12-31") == ["E"])
        #expect(try inForce("2025-01-01") == ["N"] && inForce("2028-12-31") == ["N"] && inForce("2029-01-01") == [])
        #expect(try flow("2024") == ["1", "0", "0", "1", "1", "0"] && flow("2025") == ["1", "0", "0", "1", "0", "1"])
        let agreements = fixture.registry.agreements
        let waiting = try agreements.why("N", on: day("2024-07-01"))
        #expect(try waiting.status == .signed && waiting.waitsFor == "E" && waiting.waitsUntil == day("2024-12-31"))
        #expect(try waiting.since == nil && waiting.until == day("2024-12-31"))
        #expect(try agreements.why("N", on: day("2025-01-01")).waitsFor == nil)
        #expect(try agreements.why("E", on: day("2024-07-01")).renewalByAnother?.day == day("2025-01-01"))
        #expect(try agreements.show("N", on: day("2024-07-01")).status == .signed)
        // Ended sooner, it goes on sooner.
        try fixture.action("terminated", "E", on: "2024-09-01")
        #expect(try inForce("2024-08-31") == ["E"] && inForce("2024-09-01") == ["N"])
    }

    /// Who is party to the later alone has it from its begin on.
    @Test func forWhoIsPartyToOneAlone() throws {
        try written("E", signed: "2020-01-01", end: "2024-12-31")
        try fixture.agreement("N", signed: "2024-05-01", end: "2028-12-31", parties: ["home", "p", "q"])
        try fixture.replacement("N", of: "E", as: "renewal")
        for (party, status) in [("p", "N signed, E in-force"), ("q", "N in-force")] {
            var filter = Agreements.Filter()
            filter.organizations = [party]
            let listed = try fixture.registry.agreements.list(filter, on: day("2024-07-01"))
            #expect(zip(listed.texts("reference"), listed.texts("status")).map { "\($0) \($1)" }.joined(separator: ", ") == status)
            filter.statuses = [.inForce]
            #expect(try fixture.registry.agreements.list(filter, on: day("2024-07-01")).texts("reference").count == 1)
            let summary = try fixture.summary("2024") { ($0.who.of, $0.asOf) = ([party], try day("2024-07-01")) }
            #expect(summary.stockFlow.inForceAfter == 1)
            let shown = try fixture.registry.organizations.list(on: day("2024-07-01"))
            let counts = Dictionary(uniqueKeysWithValues: zip(shown.texts("code"), shown.texts("inForce")))
            #expect(counts[party] == "1")
        }
        #expect(try inForce("2024-07-01") == ["E"])
    }

    @Test func oneThatCannotGoOnCountsForItself() throws {
        try written("E", signed: "2020-01-01", end: "2024-12-31")
        try written("SHORT", signed: "2023-01-01", end: "2023-12-31", renews: "E")
        try written("LATE", signed: "2025-02-01", renews: "E")
        #expect(try inForce("2023-06-01") == ["E", "SHORT"] && inForce("2025-01-15") == [] && inForce("2025-02-01") == ["LATE"])
        // Two of one end: the first that can goes on, the other counts.
        try written("E-2", signed: "2020-01-01", end: "2021-12-31")
        for reference in ["ONE", "TWO"] { try written(reference, signed: "2021-06-01", end: "2022-12-31", renews: "E-2") }
        #expect(try inForce("2021-07-01") == ["E", "E-2", "TWO"] && inForce("2022-01-01") == ["E", "ONE", "TWO"])
    }

    @Test(arguments: [true, false]) func whatHasNoEndEndsWhereAnotherRenewsIt(isOpen: Bool) throws {
        try written("O", signed: "2020-01-01", isOpen: isOpen)
        try written("N", signed: "2023-05-01", end: "2028-12-31", renews: "O")
        #expect(try inForce("2023-04-30") == ["O"] && inForce("2023-05-01") == ["N"])
        #expect(try flow("2023") == ["1", "0", "0", "1", "1", "1"] && flow("2024") == ["1", "0", "0", "1", "0", "0"])
        let agreements = fixture.registry.agreements
        // Before it began the other had no end.
        let before = try agreements.why("O", on: day("2023-04-30"))
        #expect(before.end == nil && before.isOpenEnded == isOpen && before.lastDay == nil)
        #expect(try agreements.why("O", on: day("2023-05-01")).lastDay == day("2023-04-30"))
        #expect(try agreements.expiring(.init(), on: day("2023-06-01"), until: day("2030-01-01")).map(\.reference) == ["N"])
        #expect(try fixture.registry.wrongFacts() == [])
        // A draft renews nothing.
        try fixture.connection.execute("update agreement set draft = true where reference = 'N'")
        #expect(try inForce("2024-01-01") == ["O"])
        #expect(try fixture.registry.wrongFacts() == [])
    }

    /// What was opened after the other began is over with that.
    @Test func openedLater() throws {
        try written("A", signed: "2020-01-01", end: "2022-12-31")
        try fixture.action("renewed", "A", on: "2022-03-01", isOpen: true)
        try written("N", signed: "2022-06-01", renews: "A")
        #expect(try inForce("2022-12-31") == ["A"] && inForce("2023-01-01") == ["N"])
        try written("M", signed: "2020-01-01", automatic: 0)
        try written("M-2", signed: "2021-01-01", renews: "M")
        #expect(try inForce("2021-06-01") == ["A", "M-2"])
    }

    /// A second renewal by the verb, of what another agreement renews.
    @Test func whatIsRenewedByAnotherIsNotRenewedOnceMore() throws {
        let agreements = fixture.registry.agreements
        try written("E", signed: "2023-01-01", end: "2025-12-31")
        try written("N", signed: "2025-10-01", end: "2027-12-31", renews: "E")
        try fixture.connection.execute("update agreement set start_date = '2026-02-01' where reference = 'N'")
        for until in ["2026-02-01", "2027-12-31"] {
            let error = #expect(throws: RegistryError.self) { try agreements.renew("E", on: day("2025-11-01"), until: PartialDate(until)) }
            #expect(error?.code == "renewed-already" && error?.message == "N renews E already, from 2026-02-01 on", "\(error?.message ?? "")")
        }
        var open = Agreements.NewRenewal()
        open.isOpenEnded = true
        #expect(throws: RegistryError.self) { try agreements.renew("E", open) }
        // What fills the time before is another thing.
        #expect(try !agreements.renew("E", on: day("2025-11-01"), until: PartialDate("2026-01-31")).isUnchanged)
        #expect(try inForce("2026-01-31") == ["E"] && inForce("2026-02-01") == ["N"])
        #expect(try agreements.expiring(.init(), on: day("2025-11-15"), until: day("2028-12-31")).map { "\($0.reference) \($0.due)" } == ["N 2027-12-31"])
        // What follows a renewal that was agreed ahead follows its end.
        try written("A", signed: "2024-01-01", end: "2026-12-31")
        _ = try agreements.renew("A", on: day("2026-10-01"), until: PartialDate("2028-12-31"))
        let today = try agreements.why("A", on: .today)
        if today.end == (try day("2026-12-31")) {
            #expect(try agreements.renewal(of: "A", signed: PartialDate("2026-10-02"), until: PartialDate("2030-12-31")).start == PartialDate("2029-01-01"))
            let error = #expect(throws: RegistryError.self) {
                try agreements.renewal(of: "A", signed: PartialDate("2026-10-02"), start: PartialDate("2027-01-01"), until: PartialDate("2030-12-31"))
            }
            #expect(error?.message == "A is renewed to 2028-12-31 already")
        }
    }

    /// A renewal recorded twice begins no term twice.
    @Test func twoRenewalsToOneEnd() throws {
        try written("S", signed: "2020-01-01", end: "2022-12-31", automatic: 12)
        for on in ["2022-06-01", "2022-09-01"] { try fixture.action("renewed", "S", on: on, newEnd: "2024-12-31") }
        func renewed(_ period: String) throws -> [String] {
            let row = try #require(try fixture.summary(period).rows(of: .stockFlow).first)
            return ["renewed", "renewedByItself"].map { row.cell($0, of: .stockFlow).plainText }
        }
        #expect(try renewed("2023") == ["1", "0"] && renewed("2025") == ["0", "1"])
        #expect(try fixture.registry.agreements.why("S", on: day("2023-06-01")).toCome.isEmpty)
    }

    /// In every registry: what is in force on a day is as many in a list as in the figures, and so for each partner.
    @Test func randomRegistriesTellOneStory() throws {
        let seed = drawnSeed("one story")
        var years = try RandomYears(seed: seed)
        try years.fill(150)
        let registry = years.fixture.registry
        let amending = Set(try years.fixture.connection.query(
            sql: "select distinct a.reference::text from agreement a join related_agreement r on r.agreement_id = a.id where r.relation = 'amendment'"
        ).map { try $0.decode("reference", as: String.self) })
        var random = SeededRandom(seed: seed &+ 1)
        var filter = Agreements.Filter()
        filter.statuses = [.inForce]
        for _ in 0..<6 {
            let date = try #require(CalendarDate(daysSinceEpoch: 17_000 + random.below(2800)))
            let listed = try registry.agreements.list(filter, on: date).texts("reference").filter { !amending.contains($0) }
            var request = SummaryRequest(period: try #require(SummaryPeriod(label: "day", firstDay: date, lastDay: date)))
            request.top = 100
            let summary = try registry.summary(request)
            #expect(listed.count == summary.stockFlow.inForceAfter, "seed \(seed), \(date)")
            let partners = try registry.partners.list(Partners.Filter(), on: date).filter { $0.inForce > 0 }
            let top = summary.rows(of: .topPartners).map { "\($0.code) \($0.count("inForce", of: .topPartners) ?? 0)" }.filter { !$0.hasSuffix(" 0") }
            #expect(partners.map { "\($0.code) \($0.inForce)" }.sorted() == top.sorted(), "seed \(seed), \(date)")
            let party = random.one(of: years.organizations)
            (filter.organizations, request.who.of) = ([party], [party])
            let own = try registry.agreements.list(filter, on: date).texts("reference").filter { !amending.contains($0) }
            #expect(try own.count == registry.summary(request).stockFlow.inForceAfter, "seed \(seed), \(date), \(party)")
            filter.organizations = []
        }
    }
}
