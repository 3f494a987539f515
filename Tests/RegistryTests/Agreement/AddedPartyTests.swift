import Records
import Support
import Testing
import Values

@testable import Registry

/// Whom an amendment brings into an agreement stands with that agreement from its day on, wherever one asks.
@Suite struct AddedPartyTests {
    private static let whole = """
        {"record":"organization","code":"home","name":"Home University","kind":"university","country":"GB"}
        {"record":"organization","code":"beta","name":"Beta University","kind":"university","country":"FR"}
        {"record":"organization","code":"delta","name":"Delta Works","kind":"enterprise","country":"DE"}
        {"reference":"A-1","title":"Research","type":"research","dateSigned":"2020-07-01","period":{"startDate":"2020-07-01","endDate":"2025-06-30"},"parties":[{"organization":"home"},{"organization":"beta"}]}
        {"reference":"A-1/1","title":"Accession","type":"research","dateSigned":"2024-02-01","period":{"startDate":"2024-03"},"parties":[{"organization":"home"},{"organization":"beta"},{"organization":"delta","role":"associated-partner","unitName":"Laboratory"}],"related":[{"relation":"amendment","reference":"A-1"}]}
        {"reference":"A-1/2","title":"To come","type":"research","draft":true,"parties":[{"organization":"home"}],"related":[{"relation":"amendment","reference":"A-1"}]}
        """

    private let database: InterchangeDatabase
    private var agreements: Agreements { database.registry.agreements }

    init() throws {
        database = try InterchangeDatabase()
        try database.load(Self.whole)
    }

    private func listed(_ day: String, _ change: (inout Agreements.Filter) -> Void = { _ in }) throws -> Listed {
        var filter = Agreements.Filter()
        filter.title = "Research"
        change(&filter)
        return try agreements.list(filter, on: RegistryTests.day(day))
    }

    @Test func itIsShownWithTheAmendmentThatBroughtIt() throws {
        func parties(_ day: String) throws -> [String] {
            try agreements.show("A-1", on: RegistryTests.day(day)).parties.map {
                [$0.code, $0.role, $0.unitName, $0.from, $0.amendedBy].compactMap(\.self).joined(separator: " ")
            }
        }
        #expect(try parties("2024-01-31") == ["home", "beta"])
        // Signed, and known to come.
        #expect(try parties("2024-02-01") == ["home", "beta", "delta associated-partner Laboratory 2024-03 A-1/1"])
        #expect(try parties("2024-06-01") == ["home", "beta", "delta associated-partner Laboratory 2024-03 A-1/1"])
        #expect(try agreements.show("A-1/1", on: day("2024-06-01")).parties.compactMap(\.amendedBy).isEmpty)
        let happened = try agreements.show("A-1", on: day("2024-06-01")).whatHappened.compactMap { if case .move(let move) = $0 { "\(move.party) \(move.date) \(move.amendedBy ?? "")" } else { nil } }
        #expect(happened == ["Delta Works 2024-03 A-1/1"])
        // It is recorded with the amendment, and with that alone.
        #expect(try !agreements.json("A-1").contains("delta"))
    }

    @Test func listsNameItFromItsDayOn() throws {
        #expect(try listed("2024-02-29").texts("parties") == ["Home University;Beta University"])
        #expect(try listed("2024-03-01").texts("parties") == ["Home University;Beta University;Delta Works"])
        #expect(try listed("2024-03-01").texts("country") == ["DE;FR;GB"])
        let filters: [(inout Agreements.Filter) -> Void] = [
            { $0.organizations = ["delta"] }, { $0.with = ["delta", "beta"] }, { $0.kinds = ["enterprise"] }, { $0.countries = ["DE"] },
        ]
        for (number, filter) in filters.enumerated() {
            #expect(try listed("2024-02-29", filter).texts("reference").isEmpty, "\(number)")
            #expect(try listed("2024-03-01", filter).texts("reference") == ["A-1"], "\(number)")
        }
        let due = try agreements.expiring(.init(), on: day("2024-06-01"), until: day("2025-12-31")).filter { $0.reference == "A-1" }
        #expect(due.map(\.parties) == [["Home University", "Beta University", "Delta Works"]])
    }

    /// What is said of it is said of the amendment: a second begin would move all that was counted of it.
    @Test func itIsSaidOfTheAmendment() throws {
        var joining = NewAgreement.Party(organization: "delta")
        joining.from = PartialDate("2024-09-01")
        var edit = AgreementChanges()
        var change = AgreementChanges.PartyChange(organization: "delta")
        change.until = .set(try #require(PartialDate("2025-01-01")))
        edit.parties = [change]
        for attempt in [
            { _ = try agreements.join("A-1", joining) }, { _ = try agreements.edit("A-1", edit) },
            { _ = try agreements.leave("A-1", party: "delta", until: #require(PartialDate("2025-01-01"))) },
        ] {
            let error = #expect(throws: RegistryError.self) { try attempt() }
            #expect(error?.message == "Delta Works is a party of A-1 by A-1/1, which amends it" && error?.hint == "Say it of that one: A-1/1")
        }
        _ = try agreements.leave("A-1/1", party: "delta", until: #require(PartialDate("2025-01-01")))
        #expect(try agreements.show("A-1", on: day("2025-06-01")).parties.last?.until == "2025-01-01")
    }

    /// Who left and was brought in again in one year is one partner of that year.
    @Test func theAnnexNamesEachOnce() throws {
        try database.load("""
            {"reference":"B-1","title":"Laboratory","type":"research","dateSigned":"2020-07-01","parties":[{"organization":"home"},{"organization":"beta"},{"organization":"delta","until":"2021-04-30"}]}
            {"reference":"B-1/1","title":"Back","type":"research","dateSigned":"2021-09-01","parties":[{"organization":"delta"},{"organization":"home"}],"related":[{"relation":"amendment","reference":"B-1"}]}
            """)
        var request = SummaryRequest(period: try SummaryPeriod.reading("2021")[0])
        request.who.of = ["home"]
        let row = try #require(database.registry.summary(request).rows(of: .agreements).first { $0.code == "B-1" })
        #expect("\(row.cells)".split(separator: "Delta Works").count == 2, "\(row.cells)")
    }

    @Test func aRenewalByAnotherTakesItOver() throws {
        let renewal = try agreements.renewal(of: "A-1", signed: PartialDate("2025-06-01"), until: PartialDate("2027-06-30"))
        #expect(renewal.parties.map(\.organization) == ["home", "beta", "delta"])
        #expect(renewal.parties.last?.role == "associated-partner" && renewal.parties.last?.unitName == "Laboratory")
        // Named by a second amendment it is one still.
        try database.load("""
            {"reference":"A-1/3","title":"Extension","type":"research","dateSigned":"2024-05-01","parties":[{"organization":"home"},{"organization":"delta"}],"related":[{"relation":"amendment","reference":"A-1"}]}
            """)
        #expect(try agreements.show("A-1", on: day("2024-06-01")).parties.map(\.code) == ["home", "beta", "delta"])
        #expect(try agreements.renewal(of: "A-1", signed: PartialDate("2025-06-01"), until: PartialDate("2027-06-30")).parties.count == 3)
        _ = try agreements.record(agreements.renewal(of: "A-1", signed: PartialDate("2025-06-01"), until: PartialDate("2027-06-30")))
        var request = SummaryRequest(period: try SummaryPeriod.reading("2025")[0])
        request.who.of = ["home"]
        #expect(try database.registry.summary(request).rows(of: .lostPartners).isEmpty)
    }

    /// It signed on the day of the amendment that brought it, not on that of the agreement: in every figure one story.
    @Test func itSignedWithTheAmendment() throws {
        for who in [nil, "home", "beta"] {
            var filter = Partners.Filter()
            filter.who.of = who.map { [$0] } ?? []
            let partners = try database.registry.partners.list(filter, on: day("2024-06-01"))
            #expect(partners.filter { $0.code == "delta" }.map { "\($0.firstSigned ?? "") \($0.lastSigned ?? "")" } == ["2024-02-01 2024-02-01"], "\(who ?? "")")
            var request = SummaryRequest(period: try SummaryPeriod.reading("2024")[0])
            request.who.of = who.map { [$0] } ?? []
            let summary = try database.registry.summary(request)
            let row = try #require(summary.rows(of: .topPartners).first { $0.code == "delta" }, "\(who ?? "")")
            #expect(row.cell("firstSigned", of: .topPartners).plainText == "2024-02-01" && row.cell("lastSigned", of: .topPartners).plainText == "2024-02-01")
        }
        // With it the others have signed since.
        var filter = Partners.Filter()
        filter.who.of = ["delta"]
        #expect(try database.registry.partners.list(filter, on: day("2024-06-01")).map { "\($0.code) \($0.firstSigned ?? "")" } == ["beta 2024-02-01", "home 2024-02-01"])
        let pairs = try database.connection.query(sql: "select organization || ' ' || partner || ' ' || first_signed as line from partner_pair order by 1")
            .map { try $0.decode("line", as: String.self) }
        #expect(pairs == ["beta delta 2024-02-01", "beta home 2020-07-01", "delta beta 2024-02-01", "delta home 2024-02-01", "home beta 2020-07-01", "home delta 2024-02-01"])
        let shown = try database.registry.organizations.show("delta", on: day("2024-06-01"))
        #expect(shown.detail.inForce == 1 && shown.detail.agreements == 1 && shown.statuses.count == 1)
    }

    /// An amendment that names all parties anew keeps nobody in who leaves later.
    @Test func whoLeavesLaterHasLeft() throws {
        try database.update("""
            {"reference":"A-1","parties":[{"organization":"home"},{"organization":"beta","until":"2024-12-31"}]}
            """)
        func partners(_ day: String) throws -> [String] {
            var filter = Partners.Filter()
            filter.who.of = ["home"]
            filter.inForceOnly = true
            return try database.registry.partners.list(filter, on: RegistryTests.day(day)).map(\.code)
        }
        #expect(try partners("2024-12-31") == ["beta", "delta"] && partners("2025-01-01") == ["delta"])
        #expect(try listed("2025-01-01") { $0.organizations = ["beta"] }.texts("reference").isEmpty)
        #expect(try database.registry.wrongFacts() == [])
    }
}
