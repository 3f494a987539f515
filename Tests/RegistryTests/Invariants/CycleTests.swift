import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// No chain comes back to where it began, at any isolation level, two connections at once included.
@Suite struct CycleTests {
    private static let relate = """
        insert into related_agreement (agreement_id, relation, related_id, position)
        select a.id, 'renewal', b.id, 1 from agreement a, agreement b where a.reference = '%1' and b.reference = '%2'
        """
    private static func relate(_ from: String, _ to: String) -> String {
        relate.replacing("%1", with: from).replacing("%2", with: to)
    }
    private static func place(_ unit: String, below parent: String) -> String {
        "update organization set part_of_id = (select id from organization where code = '\(parent)') where code = '\(unit)'"
    }

    @Test func relationsDoNotComeBack() throws {
        let sample = try RegistrySample()
        for number in 1...4 { try sample.record("R-\(number)") }
        #expect(sample.brokenRule(Self.relate("R-1", "R-1")) == "related_agreement_no_cycle_check")
        #expect(sample.brokenRule(Self.relate("R-2", "R-1")) == nil)
        #expect(sample.brokenRule(Self.relate("R-3", "R-2")) == nil)
        #expect(sample.brokenRule(Self.relate("R-1", "R-3")) == "related_agreement_no_cycle_check")
        #expect(sample.brokenRule(Self.relate("R-1", "R-4")) == nil)
        #expect(sample.brokenRule(Self.relate("R-4", "R-3")) == "related_agreement_no_cycle_check")
        // Not even a writer who forges the ranks gets a cycle in.
        #expect(
            sample.brokenRule("""
                alter table related_agreement disable trigger user;
                insert into related_agreement select a.id, 'framework', b.id, 99, 0, 1 from agreement a, agreement b
                  where a.reference = 'R-1' and b.reference = 'R-3'
                """) == "related_agreement_agreement_id_fkey")
    }

    @Test func parentsAndBroaderFieldsDoNotComeBack() throws {
        let sample = try RegistrySample()
        #expect(sample.brokenRule(Self.place("a", below: "a")) == "organization_no_cycle_fkey")
        #expect(sample.brokenRule(Self.place("a", below: "b")) == nil)
        #expect(sample.brokenRule(Self.place("b", below: "c")) == nil)
        #expect(sample.brokenRule(Self.place("c", below: "a")) == "organization_no_cycle_fkey")
        #expect(try sample.number("select depth as n from organization where code = 'a'") == 2)
        #expect(sample.brokenRule("update organization set part_of_id = null where code = 'b'") == nil)
        #expect(try sample.number("select depth as n from organization where code = 'a'") == 1)
        #expect(sample.brokenRule("alter table organization disable trigger user; update organization set depth = 7 where code = 'a'") != nil)
        #expect(
            sample.brokenRule("update field set broader_id = (select id from field where code = '0912') where code = '09'")
                == "field_no_cycle_fkey")
        #expect(
            sample.brokenRule("""
                update field set broader_id = (select f.id from field f join field_scheme s on s.id = f.scheme_id where s.code = 'ford' and f.code = '3')
                where code = '0912'
                """) == "field_no_cycle_fkey")
    }

    /// Two connections each write one half of a cycle, and commit; at most one half gets in.
    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func twoHalvesOfACycleAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        for number in 1...2 { try sample.record("R-\(number)") }
        let broken = try await Race.failures(
            in: sample.database, isolation, [Self.relate("R-1", "R-2"), Self.relate("R-2", "R-1")])
        #expect(broken >= 1)
        #expect(try sample.number("select count(*) as n from related_agreement") == 2 - broken)

        let units = try await Race.failures(
            in: sample.database, isolation, [Self.place("a", below: "b"), Self.place("b", below: "a")])
        #expect(units >= 1)
        #expect(try sample.number("select count(*) as n from organization where part_of_id is not null") == 2 - units)
    }

    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func theLastTwoPartiesLeaveAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.parties.append(NewAgreement.Party(organization: "c")) }
        let broken = try await Race.failures(
            in: sample.database, isolation,
            ["delete from agreement_party where position = 1", "delete from agreement_party where position = 2"])
        #expect(broken == 1)
        #expect(try sample.number("select count(*) as n from agreement_party") == 2)
    }

    /// What happens to one agreement on two connections at once is told as if it had come one after the other.
    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func twoEventsOfOneAgreementAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020") }
        func action(_ name: String, _ day: String) -> String {
            "insert into lifecycle_action (agreement_id, action, date) select id, '\(name)', '\(day)' from agreement"
        }
        let broken = try await Race.failures(
            in: sample.database, isolation, [action("suspended", "2021-01-01"), action("terminated", "2022-01-01")])
        let actions = try sample.number("select count(*) as n from lifecycle_action")
        #expect(actions == 2 - broken)
        #expect(
            try sample.number("""
                select count(*) as n from ((select * from agreement_phase) except (select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p)) d
                """) == 0)
        #expect(try sample.number("select count(*) as n from agreement_phase") == actions + 1)
    }

    /// The day of a replacement is that of the later agreement, also when it is moved at the same moment.
    @Test(arguments: [IsolationLevel.readCommitted, .repeatableRead, .serializable])
    func aReplacementAndItsDayAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        for number in 1...3 { try sample.record("R-\(number)") { $0.signed = PartialDate("202\(number)") } }
        // R-3 relates to another already, so the new relation has no need to lift it.
        #expect(sample.brokenRule(Self.relate("R-3", "R-2")) == nil)
        let broken = try await Race.failures(
            in: sample.database, isolation,
            [
                Self.relate("R-3", "R-1").replacing("renewal", with: "replacement") + "; select pg_sleep(0.3)",
                "update agreement set start_date = '2024-06-01' where reference = 'R-3'",
            ])
        #expect(broken <= 1)
        #expect(
            try sample.number("""
                select count(*) as n from ((select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p) except (select * from agreement_phase)) d
                """) == 0)
    }
}
