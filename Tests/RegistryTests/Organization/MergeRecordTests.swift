import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What is written of a merge agrees with the merge, whoever writes it; and nothing that a merge carries is lost.
@Suite struct MergeRecordTests {
    private static func id(_ code: String) -> String { "(select id from organization where code = '\(code)')" }

    @Test func noMergeIsForged() throws {
        let sample = try RegistrySample()
        let forged = "insert into organization_merge (merged_id, survivor_id) values (\(Self.id("a")), \(Self.id("b")))"
        #expect(sample.brokenRule(forged) == "organization_merge_standing_fkey")
        try sample.registry.organizations.merge("a", into: "c", reason: "twice")
        #expect(sample.brokenRule(forged) == "organization_merge_standing_fkey")
        for (change, rule) in [
            ("update organization_merge set undone_at = now()", "organization_merge_written_fkey"),
            ("update organization_merge set survivor_id = \(Self.id("b"))", "organization_merge_keep_check"),
            ("update organization_merge set id = 1", "organization_merge_keep_check"),
            ("delete from organization_merge", "organization_merge_keep_check"),
            ("alter table organization_merge disable trigger organization_merge_keep; delete from organization_merge",
                "organization_merge_written_fkey"),
            ("""
            create temp table way (id int);
            create function pg_temp.way() returns trigger language plpgsql as $$
              begin update organization_merge set undone_at = now(); return new; end $$;
            create trigger way before insert on way for each row execute function pg_temp.way();
            insert into way values (1)
            """, "organization_merge_written_fkey"),
        ] {
            #expect(sample.brokenRule(change) == rule, "\(change)")
        }
        #expect(sample.brokenRule("update organization_merge set reason = 'recorded twice', merged_on = '2020-01-01'") == nil)
        try sample.registry.organizations.undoMerge("a")
        #expect(sample.brokenRule("update organization_merge set undone_at = null") == "organization_merge_keep_check")
        #expect(sample.brokenRule("insert into organization_merge (merged_id, survivor_id, undone_at) values (\(Self.id("a")), \(Self.id("b")), now())") == "organization_merge_keep_check")
        try sample.registry.organizations.merge("a", into: "c", reason: nil)
        #expect(try sample.number("select count(*) as n from organization_merge") == 2)
    }

    @Test func whatMergedPartiesOweAndReceiveComesBack() throws {
        let first = try InterchangeDatabase()
        try first.load(InterchangeRoundTripTests.golden)
        _ = try first.registry.organizations.add(NewOrganization(code: "keeps", name: "The one that stays"))
        let before = try first.export()
        try first.registry.organizations.merge("unknown-kind", into: "keeps", reason: "recorded twice")
        let merged = try first.export()
        #expect(merged.contains(#""by":"unknown-kind""#) && merged.contains(#""to":"unknown-kind""#))
        let second = try InterchangeDatabase()
        try second.load(merged)
        #expect(try second.export() == merged)
        #expect(try second.load(merged).agreementsUnchanged == 4)

        // Lines that name the survivor mean the same party.
        let third = try InterchangeDatabase()
        try third.load(merged.replacing(#""by":"unknown-kind""#, with: #""by":"keeps""#).replacing(#""to":"unknown-kind""#, with: #""to":"keeps""#))
        #expect(try third.export() == merged)

        try second.registry.organizations.undoMerge("unknown-kind")
        #expect(try second.export() == before)
    }

    @Test func aRetractedAgreementDoesNotStandInTheWay() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(throws: PostgresError.self) { try sample.registry.organizations.merge("a", into: "b", reason: nil) }
        _ = try sample.registry.agreements.retract("R-1", reason: "recorded by mistake")
        var changes = AgreementChanges()
        changes.removedParties = ["a"]
        _ = try sample.registry.agreements.edit("R-1", changes)
        try sample.registry.organizations.merge("a", into: "b", reason: nil)
        #expect(throws: RegistryError.self) { try sample.registry.agreements.putIn("R-1") }
        #expect(sample.brokenRule("update agreement set retracted_at = null, retracted_reason = null") == "agreement_two_parties_check")

        let exported = InterchangeDatabase(of: sample)
        let text = try exported.export()
        let second = try InterchangeDatabase()
        try second.load(text)
        #expect(try second.export() == text)
    }

    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func whatFollowedIsNotMergedIntoWhatWasBefore(_ isolation: IsolationLevel) async throws {
        func follow(_ from: String, _ to: String) -> String {
            "insert into organization_succession (predecessor_id, successor_id, kind) values (\(Self.id(from)), \(Self.id(to)), 'renamed')"
        }
        func merge(_ from: String, _ into: String) -> String {
            "update organization set merged_into_id = \(Self.id(into)) where code = '\(from)'"
        }
        let sample = try RegistrySample()
        _ = try sample.registry.organizations.add(NewOrganization(code: "d", name: "Delta Institute"))
        #expect(sample.brokenRule(follow("a", "b")) == nil)
        #expect(sample.brokenRule(follow("b", "c")) == nil)
        #expect(sample.brokenRule(merge("b", "a")) == "organization_merge_succession_check")
        #expect(sample.brokenRule(merge("c", "a")) == "organization_merge_succession_check")
        #expect(sample.brokenRule(merge("a", "c")) == "organization_merge_succession_check")
        let broken = try await Race.failures(in: sample.database, isolation, [follow("c", "d"), merge("d", "a")])
        #expect(broken == 1)
        #expect(try sample.number("select count(*) as n from organization where merged_into_id is not null") <= (isolation == .readCommitted ? 1 : 0))

        let other = try RegistrySample()
        #expect(other.brokenRule(merge("b", "a")) == nil)
        #expect(other.brokenRule(follow("a", "b")) == "organization_succession_no_cycle_check")
        #expect(other.brokenRule(follow("a", "c")) == nil)
        #expect(other.brokenRule(follow("c", "b")) == "organization_succession_no_cycle_check")
    }

    @Test func whatIsOwedMeetsAMergeUnderWay() async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        let database = sample.database
        let gate = Gate(count: 2)
        let merging = Task {
            let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
            defer { connection.close() }
            try connection.transaction {
                try connection.execute("update organization set merged_into_id = \(Self.id("c")) where code = 'a'")
                gate.arriveAndWait()
                try connection.execute("select pg_sleep(0.3)")
            }
        }
        gate.arriveAndWait()
        let due = try #require(PartialDate("2020"))
        #expect(try sample.registry.obligations.add(to: "R-1", "A report", by: "a", due: due).position == 1)
        try await merging.value
        #expect(try sample.number("select count(*) as n from obligation b join organization r on r.id = b.organization_id join organization o on o.id = r.resolved_id where o.code = 'c'") == 1)
    }
}
