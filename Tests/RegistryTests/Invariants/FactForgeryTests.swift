import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Facts that somebody wrote past the triggers are found, each by the columns that are wrong, and made anew.
@Suite struct FactForgeryTests {
    private func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.fields = ["isced-f:0912"]
        }
        try sample.record("R-2") { $0.signed = PartialDate("2021") }
        return sample
    }

    /// Writes as replication does: no trigger looks.
    private func forge(_ sql: String, _ sample: RegistrySample) throws {
        try sample.connection.execute("set session_replication_role = replica; \(sql); set session_replication_role = origin")
    }

    @Test func everyColumnIsLookedAt() throws {
        let sample = try sample()
        let columns = try sample.connection.query(
            sql: """
                select attname::text as name, format_type(atttypid, null) as type from pg_attribute
                where attrelid = 'agreement_fact'::regclass and attnum > 0 and not attisdropped and attname <> 'agreement_id'
                """)
        #expect(columns.count > 20)
        let other = [
            "date": "date '2001-01-01'", "integer": "7", "smallint": "7", "bigint": "7", "text": "'nda'", "numeric": "7", "bytea": "'\\x07'",
            "integer[]": "'{7,1}'", "bigint[]": "'{7,1}'", "text[]": "'{x}'", "date[]": "'{2001-01-01}'",
        ]
        for row in columns {
            let (name, type) = (try row.decode("name", as: String.self), try row.decode("type", as: String.self))
            let value = try #require(other[type], "\(type)")
            try forge("update agreement_fact set \(name) = \(value) where agreement_id = (select id from agreement where reference = 'R-1')", sample)
            let wrong = try sample.registry.wrongFacts()
            #expect(wrong.map(\.reference) == ["R-1"], "\(name)")
            #expect(wrong.map(\.problem) == [.different], "\(name)")
            #expect(wrong.map(\.columns) == [[name]], "\(name)")
            try sample.registry.mend(wrong)
            #expect(try sample.registry.wrongFacts() == [], "\(name)")
        }
    }

    @Test(arguments: [
        ("delete from agreement_fact where signed_on < '2021-01-01'", "R-1" as String?, RegistryProblem.missing),
        ("update agreement set retracted_at = now(), retracted_reason = 'x' where reference = 'R-2'", "R-2", .leftOver),
        ("update agreement set start_date = '2022' where reference = 'R-2'", "R-2", .different),
        ("insert into lifecycle_action (agreement_id, action, date) select id, 'terminated', '2023-01-01' from agreement where reference = 'R-1'", "R-1", .different),
        ("delete from agreement_field", "R-1", .different),
        ("insert into agreement_fact (agreement_id, traits, type, parties) values (1, 0, 'mou', '')", nil, .leftOver),
    ])
    func whatWasWrittenPastTheTriggersIsFound(_ sql: String, _ reference: String?, _ problem: RegistryProblem) throws {
        let sample = try sample()
        #expect(try sample.registry.wrongFacts() == [])
        try forge(sql, sample)
        let wrong = try sample.registry.wrongFacts()
        #expect(wrong.map(\.reference) == [reference])
        #expect(wrong.map(\.problem) == [problem])
        // To look changes nothing; to mend does, and only the facts.
        #expect(try sample.registry.wrongFacts() == wrong)
        let revisions = try sample.number("select sum(revision)::bigint as n from agreement")
        try sample.registry.mend(wrong)
        #expect(try sample.registry.wrongFacts() == [])
        #expect(try sample.number("select sum(revision)::bigint as n from agreement") == revisions)
    }

    /// Triggers that somebody switched off, and what a transaction then left undone, are seen without a look at facts.
    @Test func aQuickLookFindsWhatIsSwitchedOff() throws {
        let sample = try sample()
        #expect(try sample.registry.findings() == [])
        try sample.connection.execute("alter table touched disable trigger all")
        try sample.connection.execute("update agreement set start_date = '2022' where reference = 'R-2'")
        #expect(try sample.registry.findings().map(\.problem) == [.disabled, .unfinished])
        #expect(try sample.registry.findings().map(\.table) == ["touched", "touched"])
        try sample.connection.execute("alter table touched enable trigger all")
        #expect(try sample.registry.findings().map(\.problem) == [.unfinished])
        #expect(try sample.registry.wrongFacts().map(\.reference) == ["R-2"])
        try sample.registry.mend(sample.registry.findings())
        #expect(try sample.registry.findings() == [])
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func aQuickLookFindsWhatIsGone() throws {
        let sample = try sample()
        try sample.connection.execute("drop trigger touched_work_off on touched; drop view agreement_today")
        let findings = try sample.registry.findings()
        #expect(findings.map(\.problem) == [.gone, .gone])
        #expect(findings.map(\.table) == ["trigger touched_work_off on public.touched", "view public.agreement_today"])
        #expect(findings.map(\.isMendable) == [false, false])
    }

    /// What a transaction has touched is worked off, whatever it does to the notes.
    @Test(arguments: [
        "delete from touched", "update touched set keys = '{}'", "insert into touched (change, keys) values ('changed', '{1}')",
        "insert into touched (change, keys) select 'added', array_agg(id) from agreement", "insert into touched (change, keys) values ('zz', '{1}')",
    ])
    func notesOfATransactionAreNotWrittenByHand(_ sql: String) throws {
        let sample = try sample()
        #expect(throws: PostgresError.self) {
            try sample.connection.execute("begin; update agreement set type = 'research' where reference = 'R-1'; \(sql); commit")
        }
        try sample.connection.execute("rollback")
        #expect(try sample.registry.wrongFacts() == [])
        #expect(try sample.number("select count(*) as n from agreement where type = 'research'") == 0)
    }

    @Test func aQuickLookFindsStatisticsThatAreOutOfDate() throws {
        let sample = try sample()
        // The server may look through the table by itself meanwhile; here it must not.
        try sample.connection.execute("""
            alter table agreement_type set (autovacuum_enabled = off);
            insert into agreement_type (code, label_en, label_zh, definition_en) select 'type-' || n, 'Type ' || n, '类型' || n, 'Made up.' from generate_series(1, 700) n
            """)
        let findings = try sample.registry.findings().filter { $0.table == "agreement_type" }
        #expect(findings.map(\.problem) == [.outdated])
        try sample.registry.mend(findings)
        #expect(try sample.registry.findings().filter { $0.table == "agreement_type" } == [])
    }
}
