import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What was recorded stays, and what triggers keep is not written past them.
@Suite struct KeepingTests {
    @Test func whatWasRecordedStaysUnderItsHandle() throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        #expect(sample.brokenRule("insert into event (code, name, start_date) values ('conference', 'Conference', '2023')") == nil)
        #expect(sample.brokenRule("delete from agreement_party; delete from agreement") != nil)
        for (table, handle) in [
            ("agreement", "reference"), ("organization", "code"), ("event", "code"), ("field_scheme", "code"), ("field", "code"),
            ("agreement_type", "code"),
        ] {
            #expect(sample.brokenRule("delete from \(table)") == "record_keep_check", "\(table)")
            #expect(sample.brokenRule("update \(table) set \(handle) = 'x-' || lower(\(handle))") == "record_handle_check", "\(table)")
            #expect(sample.brokenRule("update \(table) set \(handle) = \(handle)") == nil, "\(table)")
        }
        #expect(sample.brokenRule("update agreement set id = id + 1") == "record_handle_check")
        #expect(sample.brokenRule("update registry set node = 5") == "registry_keep_check")
        #expect(sample.brokenRule("delete from registry") == "registry_keep_check")
    }

    @Test func noTableIsEmptiedAtAStroke() throws {
        let sample = try RegistrySample()
        let tables = try sample.connection.query(
            sql: "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
        #expect(tables.count > 20)
        for row in tables {
            let table = try row.decode("name", as: String.self)
            #expect(sample.brokenRule("truncate \(table) cascade") == "truncate_check", "\(table)")
        }
    }

    @Test(arguments: [
        "delete from agreement_fact", "update agreement_fact set ends_on = ends_on + 1",
        "insert into agreement_fact select * from agreement_facts(array(select id from agreement))",
    ])
    func factsAreNotWrittenByHand(_ change: String) throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020") }
        #expect(sample.brokenRule(change) == "42501")
    }

    /// From inside of a trigger of one's own nobody can tell who writes: what was forged there is found.
    @Test(arguments: [
        "delete from public.agreement_fact", "update public.agreement_fact set begins_on = begins_on - 1",
        "update public.agreement_fact set phases = array[7000, 2]", "update public.agreement_fact set parties = ''''",
    ])
    func forgedFactsAreFound(_ change: String) throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020") }
        #expect(try sample.registry.wrongFacts() == [])
        #expect(
            sample.brokenRule("""
                create temp table bait (i integer);
                create function pg_temp.bite() returns trigger language plpgsql as 'begin \(change); return null; end';
                create trigger bite after insert on bait for each row execute function pg_temp.bite();
                insert into bait values (1)
                """) == nil)
        #expect(try sample.registry.wrongFacts().map(\.reference) == ["R-1"])
    }

    @Test func recordsThatHangOnAnAgreementStay() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020") }
        _ = try sample.registry.obligations.add(to: "R-1", "Report", by: "a", due: try #require(PartialDate("2021")))
        try sample.registry.obligations.update("R-1", 1, status: .met, on: try #require(CalendarDate("2021-01-01")))
        var activity = NewActivity()
        activity.kind = "patent"
        activity.date = PartialDate("2021")
        _ = try sample.registry.activities.add(activity, to: "R-1")
        #expect(sample.brokenRule("insert into agreement_document (agreement_id, position, title) select id, 1, 'Contract' from agreement") == nil)
        for table in ["obligation_status", "activity", "agreement_document", "schema_migration"] {
            #expect(sample.brokenRule("delete from \(table)") == "record_keep_check", "\(table)")
        }
        #expect(sample.brokenRule("delete from obligation") == "record_keep_check")
    }

    /// A chain may be of any length: lifting it takes no stack.
    @Test func aLongChainIsPutUnderAnother() throws {
        let sample = try RegistrySample()
        for number in 1...2 { try sample.record("R-\(number)") }
        #expect(
            sample.brokenRule("""
                insert into agreement (reference, title, parties_unknown, rank)
                  select 'C-' || n, 'Chain', 'not told', n from generate_series(1, 2000) n;
                insert into related_agreement (agreement_id, relation, related_id, agreement_rank, related_rank, position)
                  select b.id, 'renewal', a.id, b.rank, a.rank, 1
                  from agreement a join agreement b on b.rank = a.rank + 1 and b.reference like 'C-%' and a.reference like 'C-%'
                """) == nil)
        let put = """
            insert into related_agreement (agreement_id, relation, related_id, position)
              select a.id, 'framework', b.id, 1 from agreement a, agreement b where a.reference = '%1' and b.reference = '%2'
            """
        #expect(sample.brokenRule(put.replacing("%1", with: "R-1").replacing("%2", with: "R-2")) == nil)
        #expect(sample.brokenRule(put.replacing("%1", with: "C-1").replacing("%2", with: "R-1")) == nil)
        #expect(sample.brokenRule(put.replacing("%1", with: "R-2").replacing("%2", with: "C-2000")) == "related_agreement_no_cycle_check")
        #expect(sample.brokenRule("update agreement set rank = 2147483647 where reference = 'R-1'") == "agreement_rank_check")
    }

    /// Relations and events that are changed or moved from behind leave no agreement with old phases.
    @Test func phasesFollowChangesFromBehind() throws {
        let sample = try RegistrySample()
        for number in 1...3 { try sample.record("R-\(number)") { $0.signed = PartialDate("202\(number)") } }
        let stale = """
            select count(*) as n from (
              (select * from agreement_phase except select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p)
              union all
              (select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p except select * from agreement_phase)) d
            """
        func id(_ reference: String) -> String { "(select id from agreement where reference = '\(reference)')" }
        for change in [
            "insert into related_agreement (agreement_id, relation, related_id, position) values (\(id("R-3")), 'framework', \(id("R-1")), 1)",
            "update related_agreement set relation = 'replacement'",
            "update related_agreement set related_id = \(id("R-2"))",
            "update agreement set start_date = '2023-06' where reference = 'R-3'",
            "insert into lifecycle_action (agreement_id, action, date) values (\(id("R-1")), 'terminated', '2022-01-01')",
            "update lifecycle_action set agreement_id = \(id("R-2"))",
            "update lifecycle_action set action = 'suspended'",
            "delete from lifecycle_action",
            "delete from related_agreement",
            "update agreement set draft = true where reference = 'R-1'",
        ] {
            #expect(sample.brokenRule(change) == nil, "\(change)")
            #expect(try sample.number(stale) == 0, "\(change)")
        }
    }

    /// The end in a list is moved by renewals and terminations, not by a suspension.
    @Test func listsTellTheEndThatCounts() throws {
        let sample = try RegistrySample()
        for reference in ["R-1", "R-2", "R-3"] {
            try sample.record(reference) { $0.signed = PartialDate("2020-01-01"); $0.end = PartialDate("2030-12") }
        }
        let action = "insert into lifecycle_action (agreement_id, action, date, new_end_date) select id, '%', '2022-01-01', % from agreement where reference = '%'"
        for (name, end, reference) in [("suspended", "null", "R-1"), ("terminated", "null", "R-2"), ("renewed", "'2035-06-30'", "R-3")] {
            let parts = action.split(separator: "%").map(String.init)
            #expect(sample.brokenRule(parts[0] + name + parts[1] + end + parts[2] + reference + parts[3]) == nil)
        }
        func ends(_ day: String) throws -> [String] {
            let listed = try sample.registry.agreements.list(Agreements.Filter(), on: #require(CalendarDate(day)))
            return zip(listed.texts("reference"), listed.texts("endDate")).map { "\($0) \($1)" }
        }
        #expect(try ends("2023-01-01") == ["R-1 2030-12", "R-2 2021-12-31", "R-3 2030-12"])
        // A renewal takes effect on the day after the end that it follows.
        #expect(try ends("2031-01-01") == ["R-1 2030-12", "R-2 2021-12-31", "R-3 2035-06-30"])
    }

    @Test func referencesAreGivenOutToManyAtOnce() async throws {
        let sample = try RegistrySample()
        let database = sample.database
        let given = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
                    defer { connection.close() }
                    var new = NewAgreement(title: "At once")
                    new.signed = PartialDate("2024-05-06")
                    new.parties = ["a", "b"].map { NewAgreement.Party(organization: $0) }
                    return try Schema(of: connection).registry().agreements.record(new)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(given == Set((1...8).map { "2024-000\($0)" }))
    }
}
