import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Merges carry along what names an organization, and undone they bring back exactly that.
@Suite struct MergeTests {
    private static func merge(_ from: String, into: String) -> String {
        "update organization set merged_into_id = (select id from organization where code = '\(into)') where code = '\(from)'"
    }
    private static func unmerge(_ code: String) -> String {
        "update organization set merged_into_id = null where code = '\(code)'"
    }
    private static func party(_ reference: String, _ code: String) -> String {
        """
        insert into agreement_party (agreement_id, organization_id, position)
        select a.id, o.id, 9 from agreement a, organization o where a.reference = '\(reference)' and o.code = '\(code)'
        """
    }

    @Test func theRulesHoldFromBehind() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(sample.brokenRule(Self.merge("a", into: "b")) == "organization_merge_same_agreement_check")
        #expect(sample.brokenRule(Self.merge("a", into: "a")) == "organization_merged_check")
        #expect(sample.brokenRule(Self.merge("a", into: "c")) == nil)
        #expect(sample.brokenRule(Self.merge("c", into: "a")) == "organization_merged_check")
        #expect(sample.brokenRule(Self.merge("a", into: "b")) == "organization_merged_once_check")
        #expect(sample.brokenRule("delete from organization where code = 'c'") == "record_keep_check")
        #expect(sample.brokenRule("update organization set code = 'z' where code = 'c'") == "record_handle_check")
        // What an organization stands for follows from merges, whoever writes it.
        #expect(sample.brokenRule("update organization set resolved_id = (select id from organization where code = 'b') where code = 'a'") == "organization_merged_into_id_fkey")
        #expect(sample.brokenRule("update organization set resolved_id = (select id from organization where code = 'b') where code = 'c'") == nil)
        #expect(try sample.number("select count(*) as n from organization where (resolved_id = id) <> (merged_into_id is null)") == 0)
    }

    @Test func whoeverNamesAMergedOneGetsTheSurvivor() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        try sample.registry.organizations.merge("a", into: "c", reason: "recorded twice")
        #expect(try sample.registry.organizations.find("a").code == "c")
        #expect(try sample.registry.organizations.find("Alpha University").code == "c")
        #expect(sample.brokenRule(Self.party("R-1", "a")) == "agreement_party_agreement_id_organization_id_key")
        try sample.record("R-2")
        #expect(sample.brokenRule(Self.party("R-1", "c")) == "agreement_party_agreement_id_organization_id_key")
        #expect(try sample.number("select count(*) as n from agreement_party p join organization o on o.id = p.organization_id where o.code = 'a'") == 1)
        #expect(try sample.number("select count(*) as n from agreement_party p join organization r on r.id = p.organization_id join organization o on o.id = r.resolved_id where o.code = 'c'") == 2)
        let merged = try #require(throws: RegistryError.self) {
            try sample.registry.organizations.merge("a", into: "b", reason: nil)
        }
        #expect(merged.code == "organization_merged_once_check")
        #expect(try sample.number("select count(*) as n from organization_merge where reason = 'recorded twice' and undone_at is null") == 1)
        try sample.registry.organizations.undoMerge("Alpha University")
        // What was recorded as a after the merge was the survivor's: it was found by its name, not its record.
        #expect(try sample.registry.organizations.find("a").code == "a")
        #expect(try sample.number("select count(*) as n from organization_merge where undone_at is not null") == 1)
        #expect(throws: RegistryError.self) { try sample.registry.organizations.undoMerge("a") }
    }

    /// Neither a party nor a fact is written, and still every question finds the agreement under the survivor.
    @Test func aMergeWritesNothingOfAgreements() throws {
        let sample = try RegistrySample()
        let registry = sample.registry
        try sample.record("R-1") {
            $0.parties[0].ownNumber = "OWN-77"
            $0.signed = PartialDate("2021")
        }
        _ = try registry.obligations.add(to: "R-1", "A report", by: "a", due: try #require(PartialDate("2022")))
        var visit = NewActivity()
        (visit.kind, visit.date, visit.sender) = ("visit", PartialDate("2022"), "a")
        _ = try registry.activities.add(visit, to: "R-1")
        func rows() throws -> [String] {
            try ["agreement", "agreement_party", "agreement_fact", "obligation", "activity"].map { table in
                try sample.connection.query(sql: "select '\(table) ' || string_agg(concat(ctid, xmin), ' ' order by ctid) as rows from \(table)")
                    .first?.decode("rows") ?? ""
            }
        }
        func found(_ party: String) throws -> [String] {
            let organization = try registry.organizations.find(party).code
            var agreements = Agreements.Filter()
            agreements.organizations = [organization]
            var obligations = Obligations.Filter()
            obligations.organization = organization
            var activities = Activities.Filter()
            activities.organization = organization
            var partners = Partners.Filter()
            partners.who.of = [organization]
            return try registry.agreements.list(agreements, on: .today).texts("reference")
                + registry.obligations.list(obligations, on: .today).texts("organization")
                + registry.activities.list(activities, on: .today).texts("from")
                + registry.partners.list(partners, on: .today).map(\.code)
                + registry.search.find("OWN-77", on: .today).compactMap(\.of)
        }
        let before = try rows()
        #expect(try found("a") == ["R-1", "a", "a", "b", "a"])
        #expect(try found("c") == ["a"])
        try registry.organizations.merge("a", into: "c", reason: nil)
        #expect(try rows() == before)
        #expect(try found("c") == ["R-1", "c", "c", "b", "c"])
        #expect(try registry.wrongFacts() == [])
        try registry.organizations.undoMerge("a")
        #expect(try rows() == before)
        #expect(try found("a") == ["R-1", "a", "a", "b", "a"])
        #expect(try registry.wrongFacts() == [])
    }

    /// Random merges, undone merges, units and parties against a model that only keeps who points to whom.
    @Test func exactlyWhatWasMovedComesBack() throws {
        let seed = drawnSeed("random merges")
        var generator = SeededRandom(seed: seed)
        let sample = try RegistrySample()
        let codes = (0..<8).map { "o\($0)" }
        for code in codes { _ = try sample.registry.organizations.add(NewOrganization(code: code, name: "Organization \(code)")) }
        for number in 0..<12 {
            let parties = codes.shuffled(using: &generator).prefix(2)
            try sample.record("M-\(number)") { $0.parties = parties.map { NewAgreement.Party(organization: $0) } }
        }
        var model: [String: String] = [:]
        func resolved(_ code: String) -> String { model[code].map(resolved) ?? code }
        let recorded = try parties(sample, "id")
        for _ in 0..<120 {
            let (from, into) = (codes.randomElement(using: &generator) ?? "", codes.randomElement(using: &generator) ?? "")
            if model[from] != nil, Bool.random(using: &generator) {
                #expect(sample.brokenRule(Self.unmerge(from)) == nil, "seed \(seed)")
                model[from] = nil
            } else {
                let together = recorded.values.contains { pair in
                    Set(pair.map(resolved)) == [resolved(from), resolved(into)]
                }
                let isRefused = model[from].map { $0 != into } ?? (resolved(into) == from || together)
                let rule = sample.brokenRule(Self.merge(from, into: into))
                #expect((rule != nil) == isRefused, "seed \(seed): \(from) into \(into): \(rule ?? "went through")")
                if rule == nil { model[from] = into }
            }
            let expected = recorded.mapValues { $0.map(resolved) }
            #expect(try parties(sample, "resolved_id") == expected, "seed \(seed)")
        }
        for code in model.keys { #expect(sample.brokenRule(Self.unmerge(code)) == nil, "seed \(seed)") }
        #expect(try parties(sample, "resolved_id") == recorded, "seed \(seed)")
    }

    private func parties(_ sample: RegistrySample, _ column: String) throws -> [String: [String]] {
        var parties: [String: [String]] = [:]
        for row in try sample.connection.query(sql: """
            select a.reference, o.code from agreement_party p join agreement a on a.id = p.agreement_id
            join organization r on r.id = p.organization_id join organization o on o.id = r.\(column) order by p.position
            """) {
            parties[try row.decode("reference", as: String.self), default: []].append(try row.decode("code", as: String.self))
        }
        return parties
    }

    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func crossingMergesAndLatePartiesAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        _ = try sample.registry.organizations.add(NewOrganization(code: "d", name: "Delta Institute"))
        let crossing = try await Race.failures(in: sample.database, isolation, [Self.merge("c", into: "d"), Self.merge("d", into: "c")])
        // Elsewhere a merge could not see whom it waited for, and is refused.
        let isMade = isolation == .readCommitted
        #expect(crossing == (isMade ? 1 : 2))
        #expect(try sample.number("select count(*) as n from organization where merged_into_id is not null") == (isMade ? 1 : 0))

        let other = try RegistrySample()
        try other.record("R-1")
        _ = try other.registry.organizations.add(NewOrganization(code: "d", name: "Delta Institute"))
        let late = try await Race.failures(in: other.database, isolation, [Self.party("R-1", "c"), Self.merge("c", into: "d")])
        #expect(late == (isMade ? 0 : 1))
        #expect(
            try other.number("""
                select count(*) as n from organization o join organization s on s.id = o.resolved_id
                where s.merged_into_id is not null or s.resolved_id <> s.id
                """) == 0)
    }

    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func successionsDoNotComeBack(_ isolation: IsolationLevel) async throws {
        func follow(_ from: String, _ to: String) -> String {
            """
            insert into organization_succession (predecessor_id, successor_id, kind)
            select p.id, s.id, 'renamed' from organization p, organization s where p.code = '\(from)' and s.code = '\(to)'
            """
        }
        let sample = try RegistrySample()
        #expect(sample.brokenRule(follow("a", "a")) == "organization_succession_no_cycle_check")
        #expect(sample.brokenRule(follow("a", "b")) == nil)
        #expect(sample.brokenRule(follow("b", "a")) == "organization_succession_no_cycle_check")
        let broken = try await Race.failures(in: sample.database, isolation, [follow("b", "c"), follow("c", "a")])
        #expect(broken >= 1)
        #expect(try sample.number("select count(*) as n from organization_succession") == 3 - broken)
    }

    @Test func unitsFollowTheirParent() throws {
        let sample = try RegistrySample()
        let units = "select count(*) as n from organization u join organization p on p.id = u.part_of_id where u.code = 'b' and p.code = "
        _ = try sample.registry.organizations.edit("b", change { $0.properties[.partOf] = "a" })
        try sample.registry.organizations.merge("a", into: "c", reason: nil)
        #expect(try sample.number(units + "'c'") == 1)
        #expect(sample.brokenRule("update organization set part_of_id = (select id from organization where code = 'b') where code = 'c'") == "organization_no_cycle_fkey")
        try sample.registry.organizations.undoMerge("a")
        #expect(try sample.number(units + "'a'") == 1)
        #expect(sample.brokenRule(Self.merge("a", into: "b")) == "organization_no_cycle_fkey")
    }

    private func change(_ make: (inout OrganizationChange) -> Void) -> OrganizationChange {
        var change = OrganizationChange()
        make(&change)
        return change
    }
}
