import Analysis
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// DESIGN, invariant 8: a count says whether it is whole, fractional or pairwise; and no agreement counts twice in one
/// row, however it was written.
@Suite struct CountingTests {
    private static let levels: [IsolationLevel] = [.readCommitted, .repeatableRead, .serializable]

    /// Three agreements of 2023: R-1 of a, b and c in three broad fields, R-2 of a and b in one, R-3 of a and b in none.
    private func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.connection.execute(
            "update organization set kind = 'university', country = 'CN' where code in ('a', 'c'); "
                + "update organization set kind = 'enterprise', country = 'US' where code = 'b'")
        try sample.record("R-1") {
            $0.signed = PartialDate("2023-01-01")
            $0.parties.append(NewAgreement.Party(organization: "c"))
            $0.fields = ["isced-f:09", "isced-f:0912", "isced-f:0613", "ford:1"]
        }
        try sample.record("R-2") { $0.signed = PartialDate("2023-02-01"); $0.fields = ["isced-f:0613"] }
        try sample.record("R-3") { $0.signed = PartialDate("2023-03-01") }
        return sample
    }

    private func summary(_ sample: RegistrySample, _ counting: SummaryRequest.Counting) throws -> SummaryResult {
        var request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
        request.counting = counting
        return try sample.registry.summary(request)
    }

    /// The tables of categories, and what they count as in force, by the name of the row.
    private func counts(_ result: SummaryResult) -> [SummaryTable: [String: String]] {
        var counts: [SummaryTable: [String: String]] = [:]
        for table in [SummaryTable.byField, .byKind, .byCountry, .byRegion] {
            let rows = result.figures(of: table).filter { $0.row != "total" }.map { ($0.row, $0.figures["inForce"] ?? "") }
            counts[table] = Dictionary(rows) { first, second in "\(first) and \(second)" }
        }
        return counts
    }

    @Test func wholeCountsOneInEachRowAndSaysSo() throws {
        let result = try summary(try sample(), .whole)
        let counts = counts(result)
        // Two fields below one broad field are one row.
        #expect(counts[.byField] == ["isced-f:09": "1", "isced-f:06": "2", "other scheme": "1", "unknown": "1"])
        #expect(counts[.byKind] == ["university": "3", "enterprise": "3"])
        #expect(counts[.byCountry] == ["CN": "3", "US": "3"])
        #expect(counts[.byRegion] == ["142": "3", "019": "3"])
        for table in counts.keys {
            #expect(result.notes(on: table).contains(.wholeCounting(inForce: 3)), "\(table)")
        }
    }

    @Test func fractionsAddUpToTheAgreementsAndSaySo() throws {
        let result = try summary(try sample(), .fractional)
        let counts = counts(result)
        #expect(counts[.byField] == ["other scheme": "0.3333", "isced-f:06": "1.3333", "isced-f:09": "0.3333", "unknown": "1.0000"])
        try expectSound(result)
        for table in counts.keys {
            #expect(result.notes(on: table).contains(.fractionalCounting(decimals: 4)), "\(table)")
        }
    }

    /// What is not a table of categories counts an agreement once, and has no word on it.
    @Test func otherTablesCountEachAgreementOnce() throws {
        for counting in SummaryRequest.Counting.allCases {
            let result = try summary(try sample(), counting)
            #expect(result.byType.map(\.inForce).reduce(0, +) == 3 && result.kindMix.map(\.inForce).reduce(0, +) == 3)
            for table in [SummaryTable.stockFlow, .byType, .kindMix, .topPartners] {
                #expect(!result.notes(on: table).contains { if case .fractionalCounting = $0 { true } else { false } }, "\(table)")
            }
        }
    }

    /// A consortium is no clique: partners are counted pairwise, an agreement once for each pair with its organization.
    @Test func partnersArePairwise() throws {
        let sample = try sample()
        for (of, expected) in [("a", ["b 3", "c 1"]), ("b", ["a 3", "c 1"]), ("c", ["a 1", "b 1"])] {
            var request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
            request.who.of = [of]
            let top = try sample.registry.summary(request).topPartners
            #expect(top.map { "\($0.code) \($0.inForce)" } == expected)
            var filter = Partners.Filter()
            filter.who.of = [of]
            let listed = try sample.registry.partners.list(filter, on: #require(CalendarDate("2023-12-31")))
            #expect(listed.map { "\($0.code) \($0.agreements)" } == expected)
            #expect(listed.allSatisfy { Set($0.references).count == $0.agreements }, "\(of)")
        }
        let everyone = try summary(sample, .fractional).topPartners
        #expect(everyone.map { "\($0.code) \($0.inForce)" } == ["a 3", "b 3", "c 1"])
    }

    /// What was signed on a day that nobody knows, and begins later, was not made by a day before; today it is there.
    @Test func aListAndItsCountsMeanTheSame() throws {
        let sample = try sample()
        try sample.record("R-4") { $0.start = PartialDate("2150-02-01") }
        for (day, expected) in [(CalendarDate("2100-01-01"), 4), (CalendarDate.today, 4), (CalendarDate("2023-12-31"), 3), (CalendarDate("2023-02-15"), 2)] {
            let day = try #require(day)
            let listed = try sample.registry.agreements.list(Agreements.Filter(), on: day)
            #expect(listed.texts("reference").count == expected, "\(day)")
            var filter = Partners.Filter()
            filter.who.of = ["a"]
            let partners = try sample.registry.partners.list(filter, on: day).filter { $0.code == "b" }
            #expect(partners.map(\.agreements) == [expected], "\(day)")
            let organizations = try sample.registry.organizations.list(on: day)
            let index = try #require(organizations.texts("code").firstIndex(of: "a"))
            #expect(organizations.texts("agreements")[index] == String(expected), "\(day)")
            let statuses = try sample.registry.organizations.show("a", on: day).statuses
            #expect(statuses.map(\.agreements).reduce(0, +) == expected, "\(day)")
        }
    }

    // MARK: - Broken on purpose

    private static func addField(_ field: String, _ reference: String, position: Int = 9) -> String {
        """
        insert into agreement_field (agreement_id, field_id, position)
        select a.id, f.id, \(position) from agreement a, field f join field_scheme s on s.id = f.scheme_id
        where a.reference = '\(reference)' and s.code || ':' || f.code = '\(field)'
        """
    }

    private static func addParty(_ organization: String, _ reference: String, position: Int = 9) -> String {
        """
        insert into agreement_party (agreement_id, organization_id, position)
        select a.id, o.id, \(position) from agreement a, organization o
        where a.reference = '\(reference)' and o.code = '\(organization)'
        """
    }

    private static let merge =
        "update organization set merged_into_id = (select id from organization where code = 'a') where code = 'c'"

    @Test func nothingIsNamedTwiceFromBehind() throws {
        let sample = try sample()
        let before = try summary(sample, .whole)
        #expect(sample.brokenRule(Self.addField("isced-f:0613", "R-2")) == "agreement_field_pkey")
        #expect(
            sample.brokenRule("update agreement_field set field_id = (select min(field_id) from agreement_field)")
                == "agreement_field_pkey")
        #expect(sample.brokenRule(Self.addParty("b", "R-2")) == "agreement_party_agreement_id_organization_id_key")
        #expect(
            sample.brokenRule("update agreement_party set organization_id = (select id from organization where code = 'a')")
                == "agreement_party_agreement_id_organization_id_key")
        #expect(
            sample.brokenRule("""
                insert into agreement_phase
                select agreement_id, starts_on + 1, ends_on, status, 'suspended' from agreement_phase limit 1
                """) != nil)
        #expect(counts(try summary(sample, .whole)) == counts(before))
    }

    /// Two parties of one agreement are not merged, so that it never has one organization for two partners.
    @Test func aMergeDoesNotCountTwice() throws {
        let sample = try sample()
        #expect(sample.brokenRule(Self.merge) == "organization_merge_same_agreement_check")
        #expect(try sample.number(Self.doubled) == 0)
        #expect(counts(try summary(sample, .whole))[.byKind] == ["university": "3", "enterprise": "3"])
        #expect(try summary(sample, .whole).topPartners.map(\.inForce) == [3, 3, 1])
    }

    /// Parties that stand twice in one agreement.
    private static let doubled = "select count(*) - count(distinct (p.agreement_id, o.resolved_id)) as n from agreement_party p join organization o on o.id = p.organization_id"

    /// One connection merges c into a while another makes c a party of what a is party to.
    @Test(arguments: levels)
    func aMergeAndANewPartyAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try sample()
        try sample.connection.execute(
            "delete from agreement_party where organization_id = (select id from organization where code = 'c')")
        let broken = try await Race.failures(
            in: sample.database, isolation,
            [Self.merge, Self.addParty("c", "R-3")])
        #expect(broken >= 1)
        #expect(try sample.number(Self.doubled) == 0)
        try expectSound(sample)
    }

    /// What two connections add at once is there once: one gets in, or neither where both have to begin anew.
    @Test(arguments: levels)
    func theSameFieldTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try sample()
        let broken = try await Race.failures(
            in: sample.database, isolation,
            [Self.addField("isced-f:0912", "R-3"), Self.addField("isced-f:0912", "R-3", position: 8)])
        #expect(broken >= 1)
        #expect(counts(try summary(sample, .whole))[.byField]?["isced-f:09"] == "\(3 - broken)")
    }

    @Test(arguments: levels)
    func theSamePartyTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try sample()
        let broken = try await Race.failures(
            in: sample.database, isolation, [Self.addParty("c", "R-3"), Self.addParty("c", "R-3", position: 8)])
        #expect(broken >= 1)
        #expect(try summary(sample, .whole).topPartners.first { $0.code == "c" }?.inForce == 3 - broken)
        try expectSound(sample)
    }

    /// Fields of one row, and partners of one kind, that come at once: whole counts stay 1, fractions still add up.
    @Test(arguments: levels)
    func fieldsAndPartiesOfOneRowAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try sample()
        let broken = try await Race.failures(
            in: sample.database, isolation,
            [
                Self.addField("isced-f:0612", "R-2", position: 2), Self.addField("isced-f:06", "R-2", position: 3),
                Self.addParty("c", "R-2", position: 3),
            ])
        #expect(broken <= 2)
        #expect(counts(try summary(sample, .whole))[.byField]?["isced-f:06"] == "2")
        #expect(counts(try summary(sample, .whole))[.byKind] == ["university": "3", "enterprise": "3"])
        try expectSound(sample)
    }

    /// Whatever happened, columns of fractions add up to the three agreements.
    private func expectSound(_ sample: RegistrySample) throws { try expectSound(summary(sample, .fractional)) }

    /// Each cell is rounded once, and differs by less than one in its last decimal; the row of all is exact.
    private func expectSound(_ result: SummaryResult) throws {
        for (table, rows) in counts(result) {
            let sum = try rows.values.reduce(0) { try $0 + #require(Int($1.filter { $0 != "." })) }
            #expect(abs(sum - 30_000) < rows.count, "\(table): \(rows)")
            #expect(result.figures(of: table).last?.figures["inForce"] == "3.0000", "\(table)")
        }
    }
}
