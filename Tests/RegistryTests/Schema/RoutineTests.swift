import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Functions, triggers and views are brought to what the program carries, whatever stood there before.
@Suite struct RoutineTests {
    private static let later = ProgramVersion(99, 0)

    private func routine(_ name: String, _ text: String) -> Routine {
        Routine(name: name, sha256: SHA256.hex(of: Array(text.utf8)), text: text)
    }

    private func word(_ text: String, as type: String = "text") -> Routine {
        routine("zz_word.sql", "create or replace function zz_word() returns \(type) language sql return \(text)::\(type);")
    }

    private func schema(_ connection: Connection, _ extra: Routine..., program: ProgramVersion = .current) -> Schema {
        Schema(of: connection, routines: Routine.all + extra, program: program)
    }

    private func value(_ connection: Connection, _ sql: String) throws -> String? {
        try connection.query(sql: "select (\(sql))::text as v").first?.decode("v", as: String?.self)
    }

    @Test func aChangedFileIsRunAgainAndNoOther() throws {
        let connection = try RegistryDatabase.connect()
        #expect(try schema(connection, word("'a'")).state() == .olderRoutines(count: 1))
        #expect(try schema(connection, word("'a'")).upgrade(node: nil).routines == ["zz_word.sql"])
        #expect(try value(connection, "zz_word()") == "a")
        // What a user made upon it stays, since it is replaced in its place.
        try connection.execute("create view of_mine as select zz_word() as word")
        let second = schema(connection, word("'b'"))
        let refused = #expect(throws: RegistryError.self) { _ = try second.registry() }
        #expect(refused?.kind == .schemaMismatch && refused?.code == "routines-older" && refused?.hint == "Run: entente init")
        #expect(try second.upgrade(node: nil).routines == ["zz_word.sql"])
        #expect(try value(connection, "select word from of_mine") == "b")
        #expect(try second.state() == .current)
        #expect(try second.upgrade(node: nil).routines == [])
    }

    @Test func whatAFileNoLongerMakesIsDropped() throws {
        let connection = try RegistryDatabase.connect()
        let both = routine("zz.sql", """
            create or replace function zz_one(a text) returns text language sql return a;
            create or replace view zz_view as select zz_one('x') as x;
            create or replace function zz_note() returns trigger language plpgsql as $$ begin return null; end $$;
            create or replace trigger zz_note after insert on event for each row execute function zz_note();
            """)
        _ = try schema(connection, both).upgrade(node: nil)
        #expect(try value(connection, "select x from zz_view") == "x")
        let one = routine("zz.sql", "create or replace function zz_one(a text, b text) returns text language sql return a || b;")
        #expect(try schema(connection, one).upgrade(node: nil).routines == ["zz.sql"])
        #expect(try value(connection, "select string_agg(oid::regprocedure::text, ' ') from pg_proc where proname like 'zz%'") == "zz_one(text,text)")
        #expect(try value(connection, "to_regclass('zz_view')") == nil)
        #expect(try value(connection, "select count(*) from pg_trigger where tgname = 'zz_note'") == "0")
        // And with the file all of it.
        #expect(try Schema(of: connection).upgrade(node: nil).routines == ["zz.sql"])
        #expect(try value(connection, "to_regproc('zz_one')") == nil)
        #expect(try Schema(of: connection).state() == .current)
    }

    @Test func whatCannotBeReplacedIsMadeAnewWithAllTheRest() throws {
        let connection = try RegistryDatabase.connect()
        _ = try schema(connection, word("'a'")).upgrade(node: nil)
        let before = try value(connection, "select string_agg(object, ' ' order by object) from schema_objects()")
        let changed = schema(connection, word("1", as: "integer"))
        #expect(try changed.upgrade(node: nil).routines == Routine.all.map(\.name) + ["zz_word.sql"])
        #expect(try value(connection, "zz_word() + 1") == "2")
        #expect(try value(connection, "select string_agg(object, ' ' order by object) from schema_objects()") == before)
        #expect(try changed.state() == .current)
    }

    /// What another version of the routines made of the records does not stay.
    @Test func factsAreMadeAnewWithTheRoutines() throws {
        let sample = try RegistrySample()
        for reference in ["A-1", "A-2"] { try sample.record(reference) }
        try sample.connection.execute("alter table agreement_fact disable trigger user")
        try sample.connection.execute("update agreement_fact set ends_on = '1999-12-31' where agreement_id = (select id from agreement where reference = 'A-1')")
        try sample.connection.execute("alter table agreement_fact enable trigger user")
        let upgraded = try schema(sample.connection, word("'a'")).upgrade(node: nil)
        #expect(upgraded.facts == 1 && upgraded.routines == ["zz_word.sql"])
        #expect(try Schema(of: sample.connection).upgrade(node: nil).facts == 0)
        // One that is broken off is gone on with: until then the registry is an older one.
        try sample.connection.execute("update schema_routine set sha256 = '' where name = '\(Routine.ofFacts)'")
        #expect(try Schema(of: sample.connection).state() == .olderRoutines(count: 1))
        #expect(throws: RegistryError.self) { try Schema(of: sample.connection).upgrade(node: 977) }
        #expect(try Schema(of: sample.connection).upgrade(node: nil).routines == [Routine.ofFacts])
        #expect(try Schema(of: sample.connection).state() == .current)
        #expect(try Registry(connection: sample.connection).wrongFacts().isEmpty)
    }

    @Test func whatSomebodyElseMadeIsNeverDropped() throws {
        let connection = try RegistryDatabase.connect()
        _ = try schema(connection, word("'a'")).upgrade(node: nil)
        try connection.execute("create view of_mine as select zz_word() as word")
        let error = #expect(throws: RegistryError.self) {
            _ = try schema(connection, word("1", as: "integer")).upgrade(node: nil)
        }
        #expect(error?.code == "routines-held" && error?.details == ["view of_mine depends on function zz_word()"])
        // Nothing of it has happened.
        #expect(try value(connection, "select word from of_mine") == "a")
        #expect(try schema(connection, word("'a'")).state() == .current)
    }

    @Test func anOlderProgramRefusesNewerRoutines() throws {
        let connection = try RegistryDatabase.connect()
        _ = try schema(connection, word("'a'"), program: Self.later).upgrade(node: nil)
        let older = Schema(of: connection)
        #expect(try older.state() == .newerRoutines(program: "99.0"))
        for attempt in [{ _ = try older.registry() }, { _ = try older.upgrade(node: nil) }] {
            let error = #expect(throws: RegistryError.self) { try attempt() }
            #expect(error?.kind == .schemaMismatch && error?.code == "routines-newer")
            #expect(error?.hint == "Install entente 99.0, or a later one.")
        }
        #expect(try value(connection, "zz_word()") == "a")
        // One that carries the same ones is no older in this, whatever its number.
        #expect(try schema(connection, word("'a'")).state() == .current)
        // Nor is a file that the later program took away one that is missing.
        let shorter = Schema(of: connection, routines: Array(Routine.all.dropLast()), program: Self.later)
        _ = try shorter.upgrade(node: nil)
        #expect(try older.state() == .newerRoutines(program: "99.0"))
    }

    @Test func aTriggerThatSomebodyDroppedComesBack() throws {
        let connection = try RegistryDatabase.connect()
        try connection.execute("drop trigger agreement_fact_guard on agreement_fact")
        #expect(try Schema(of: connection).upgrade(node: nil).routines == ["agreement_fact.sql"])
        #expect(try value(connection, "select count(*) from pg_trigger where tgname = 'agreement_fact_guard'") == "1")
    }

    @Test func aFileThatFailsLeavesWhatWasThere() throws {
        let connection = try RegistryDatabase.connect()
        let broken = routine("zz.sql", "create or replace view zz_view as select nothing from nowhere;")
        #expect(throws: PostgresError.self) { _ = try schema(connection, word("'a'"), broken).upgrade(node: nil) }
        #expect(try value(connection, "to_regproc('zz_word')") == nil)
        #expect(try Schema(of: connection).state() == .current)
    }

    @Test func twoUpgradesAtOnceRunAFileOnce() async throws {
        let cluster = try ThrowawayCluster.shared()
        let database = try RegistryDatabase.create()
        let changed = word("1")
        let ran = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try Connection(cluster.conninfo(database: database))
                    defer { connection.close() }
                    return try schema(connection, changed).upgrade(node: nil).routines
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ran.filter { $0 == ["zz_word.sql"] }.count == 1)
        #expect(ran.filter(\.isEmpty).count == 3)
    }
}
