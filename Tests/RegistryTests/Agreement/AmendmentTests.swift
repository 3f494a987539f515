import Records
import Support
import Testing
import Values

@testable import Registry

/// An amendment written as an agreement of its own is one agreement with the one that it amends, in every figure.
@Suite struct AmendmentTests {
    private static let whole = """
        {"record":"organization","code":"home","name":"Home University","kind":"university","country":"GB"}
        {"record":"organization","code":"beta","name":"Beta University","kind":"university","country":"FR"}
        {"reference":"A-1","title":"Research","type":"research","dateSigned":"2023-07-01","period":{"startDate":"2023-07-01","endDate":"2024-06-30"},"value":{"amount":"10000.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}]}
        {"reference":"A-1/1","title":"Amendment","type":"research","dateSigned":"2024-05-15","period":{"startDate":"2024-07-01","endDate":"2025-06-30"},"value":{"amount":"2500.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}],"related":[{"relation":"amendment","reference":"A-1"}]}
        {"reference":"A-1/2","title":"Amendment to come","type":"research","draft":true,"period":{"startDate":"2025-07-01","endDate":"2026-06-30"},"value":{"amount":"4000.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}],"related":[{"relation":"amendment","reference":"A-1"}]}
        """

    private let database: InterchangeDatabase

    init() throws {
        database = try InterchangeDatabase()
        try database.load(Self.whole)
    }

    private func summary(_ year: String) throws -> SummaryResult {
        try database.registry.summary(SummaryRequest(period: try SummaryPeriod.reading(year)[0]))
    }

    private func sums(_ year: String) throws -> [String] {
        try summary(year).byKind.flatMap { row in row.amounts.map { "\($0.currency) \($0.amount)" } }
    }

    private func partners(_ day: String) throws -> [String] {
        try database.registry.partners.list(.init(), on: RegistryTests.day(day)).map { "\($0.code) \($0.inForce) of \($0.agreements)" }
    }

    @Test func oneAgreementInEveryFigure() throws {
        #expect(try sums("2023") == ["EUR 10000.00"] && sums("2024") == ["EUR 2500.00"] && sums("2025") == [])
        // Before, entered, resumed, expired, terminated, replaced, suspended, after, signed, as a renewal, amended, …
        #expect(try summary("2023").stockFlow.cells == [0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0])
        #expect(try summary("2024").stockFlow.cells == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0])
        #expect(try summary("2025").stockFlow.cells == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(try partners("2025-01-01") == ["beta 1 of 1", "home 1 of 1"])
        #expect(try database.registry.wrongFacts() == [])
    }

    /// A party that an amendment adds is the agreement's from the amendment's begin, wherever one asks; a draft adds nobody.
    @Test func whomItAddsIsAParty() throws {
        try database.load("""
            {"record":"organization","code":"delta","name":"Delta Works","kind":"enterprise","country":"DE"}
            {"record":"organization","code":"later","name":"Later Works","kind":"enterprise","country":"DE"}
            {"reference":"A-1/3","title":"Accession","type":"research","dateSigned":"2024-02-01","period":{"startDate":"2024-03-01"},"parties":[{"organization":"home"},{"organization":"delta"}],"related":[{"relation":"amendment","reference":"A-1"}]}
            {"reference":"A-1/4","title":"To come","type":"research","draft":true,"parties":[{"organization":"home"},{"organization":"later"}],"related":[{"relation":"amendment","reference":"A-1"}]}
            """)
        func partners(_ day: String, of who: String) throws -> [String] {
            var filter = Partners.Filter()
            filter.who.of = [who]
            return try database.registry.partners.list(filter, on: RegistryTests.day(day)).map { "\($0.code) \($0.inForce)" }
        }
        #expect(try partners("2024-02-29", of: "home") == ["beta 1"] && partners("2024-03-01", of: "home") == ["beta 1", "delta 1"])
        #expect(try partners("2024-03-01", of: "delta") == ["beta 1", "home 1"] && partners("2024-03-01", of: "later").isEmpty)
        func flow(of who: String) throws -> [Int] {
            var request = SummaryRequest(period: try SummaryPeriod.reading("2024")[0])
            request.who.of = [who]
            return Array(try database.registry.summary(request).stockFlow.cells.prefix(8))
        }
        #expect(try flow(of: "home") == [1, 0, 0, 0, 0, 0, 0, 1])
        // Before, entered, …, joined: it came into one that ran.
        #expect(try flow(of: "delta").first == 0 && flow(of: "delta").last == 1)
        var filter = Agreements.Filter()
        filter.organizations = ["delta"]
        #expect(try database.registry.agreements.list(filter, on: day("2024-06-01")).texts("reference").sorted() == ["A-1", "A-1/3"])
        #expect(try database.registry.wrongFacts() == [])
    }

    /// A draft changes nothing, and is listed with the end that it says.
    @Test func aDraftEndsAsItSays() throws {
        let listed = try database.registry.agreements.list(Agreements.Filter(), on: day("2024-08-01"))
        let ends = Dictionary(uniqueKeysWithValues: zip(listed.texts("reference"), listed.texts("endDate")))
        #expect(ends["A-1/2"] == "2026-06-30" && ends["A-1"] == "2025-06-30", "\(ends)")
    }

    @Test func theLaterEndIsItsEnd() throws {
        let agreements = database.registry.agreements
        #expect(try agreements.why("A-1", on: day("2024-01-01")).end == day("2024-06-30"))
        #expect(try agreements.why("A-1", on: day("2024-08-01")).end == day("2025-06-30"))
        #expect(try agreements.why("A-1", on: day("2025-06-30")).status == .inForce)
        #expect(try agreements.why("A-1", on: day("2025-07-01")).status == .expired)
        // Nothing is overdue on the old end, and the amendment has none of its own.
        let due = try agreements.expiring(.init(), on: day("2024-08-01"), until: day("2025-12-31"))
        #expect(due.map(\.reference) == ["A-1"])
        #expect(try due.map(\.due) == [day("2025-06-30")])
        // Once it is signed, nothing falls due on the end that it moves; before, that was the end.
        #expect(try agreements.expiring(.init(), on: day("2024-05-20"), until: day("2024-07-31")).isEmpty)
        #expect(try agreements.expiring(.init(), on: day("2024-05-10"), until: day("2024-07-31")).map(\.reference) == ["A-1"])
    }

    @Test func whatADraftWouldDoIsTold() throws {
        func relations(_ reference: String, _ language: Language) throws -> [String] {
            let shown = try database.registry.agreements.show(reference, on: day("2024-08-01"))
            return shown.related.map { RelationPhrases.phrase($0, language) + " " + $0.reference }
        }
        #expect(try relations("A-1", .en) == ["is amended by A-1/1", "would be amended by A-1/2"])
        #expect(try relations("A-1/2", .en) == ["would amend A-1"] && relations("A-1", .zh) == ["由其变更 A-1/1", "拟由其变更 A-1/2"])
    }

    @Test func aChainCountsWithItsFirst() throws {
        try database.load(
            #"{"reference":"A-1/1a","title":"Again","type":"research","dateSigned":"2025-06-01","period":{"startDate":"2025-07-01","open":true},"value":{"amount":"100.00","currency":"USD"},"parties":[{"organization":"home"},{"organization":"beta"}],"related":[{"relation":"amendment","reference":"A-1/1"}]}"#)
        #expect(try database.registry.agreements.why("A-1", on: day("2030-01-01")).status == .inForce)
        #expect(try sums("2025") == ["USD 100.00"])
        #expect(try summary("2025").stockFlow.cells == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0])
        // What changes far down the chain is told at its head.
        try database.connection.execute("update agreement set open_ended = false, end_date = '2027-12-31' where reference = 'A-1/1a'")
        #expect(try database.registry.agreements.why("A-1", on: day("2028-01-01")).status == .expired)
        _ = try database.registry.agreements.retract("A-1/1a", reason: "a mistake")
        #expect(try database.registry.agreements.why("A-1", on: day("2025-07-01")).status == .expired)
        #expect(try database.registry.wrongFacts() == [])
    }

    /// What amends what was recorded by mistake counts no more than that does, in lists either.
    @Test func anAmendmentGoesWithWhatItAmends() throws {
        let agreements = database.registry.agreements
        func listed() throws -> [String] {
            let listed = try agreements.list(.init(), on: day("2024-08-01"))
            return zip(listed.texts("reference"), listed.texts("status")).map { "\($0) \($1)" }.sorted()
        }
        #expect(try listed() == ["A-1 in-force", "A-1/1 in-force", "A-1/2 draft"])
        #expect(try agreements.retract("A-1", reason: "a mistake").alongside == ["A-1/1"])
        #expect(try listed() == ["A-1/2 draft"])
        #expect(try agreements.putIn("A-1").alongside == ["A-1/1"])
        #expect(try listed() == ["A-1 in-force", "A-1/1 in-force", "A-1/2 draft"])
        // One that amends another, too, stays.
        try database.load(#"{"reference":"B-1","title":"Other","dateSigned":"2023-07-01","parties":[{"organization":"home"},{"organization":"beta"}]}"#)
        try database.connection.execute("insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position) select a.id, 'amendment', b.id, 0, 0, 2 from agreement a, agreement b where a.reference = 'A-1/1' and b.reference = 'B-1'")
        #expect(try agreements.retract("A-1", reason: "a mistake").alongside == [])
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func aDraftBecomesAnAmendment() throws {
        #expect(try database.registry.agreements.why("A-1", on: day("2025-08-01")).status == .expired)
        try database.connection.execute("update agreement set draft = false, date_signed = '2025-06-01' where reference = 'A-1/2'")
        #expect(try database.registry.agreements.why("A-1", on: day("2025-08-01")).status == .inForce)
        #expect(try sums("2025") == ["EUR 4000.00"])
        #expect(try database.registry.wrongFacts() == [])
    }

    @Test func whatWasNotContractedIsInNoSum() throws {
        try database.load("""
            {"reference":"M-1","title":"Intent","type":"research","binding":false,"dateSigned":"2020-01-01","value":{"amount":"100.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}]}
            {"reference":"M-2","title":"Framework","type":"framework","dateSigned":"2020-01-01","value":{"amount":"1000.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}]}
            {"reference":"M-3","title":"Contract","type":"contract-research","dateSigned":"2020-01-01","value":{"amount":"0.10","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}]}
            """)
        #expect(try sums("2020") == ["EUR 0.10"])
        #expect(try summary("2020").notes(on: .byKind).contains(.amountsApart(2)))
    }

    @Test func aChangeOfValueCountsItsDifference() throws {
        try database.load("""
            {"reference":"V-1","title":"Grows","type":"research","dateSigned":"2020-01-01","value":{"amount":"100.00","currency":"EUR"},"parties":[{"organization":"home"},{"organization":"beta"}],"lifecycle":[{"action":"amended","date":"2021-03-01","value":{"amount":"150.00","currency":"EUR"}},{"action":"amended","date":"2022-03-01","value":{"amount":"90.00","currency":"USD"}}]}
            """)
        #expect(try sums("2020") == ["EUR 100.00"] && sums("2021") == ["EUR 50.00"])
        #expect(try sums("2022") == ["EUR -150.00", "USD 90.00"])
    }
}
