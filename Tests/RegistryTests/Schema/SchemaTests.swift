import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// How a registry is made, brought up to date, and refused.
@Suite struct SchemaTests {
    private func empty() throws -> Connection { try ThrowawayCluster.shared().connectToNewDatabase() }

    @Test func aNewDatabaseHasNoRegistry() throws {
        let connection = try empty()
        #expect(try Schema(of: connection).state() == .absent)
        let error = #expect(throws: RegistryError.self) { _ = try Schema(of: connection).registry() }
        #expect(error?.kind == .schemaMismatch)
        #expect(error?.hint == "Run: entente init")
    }

    @Test func initMakesItOnceAndKeepsItsNode() throws {
        let connection = try empty()
        let first = try Schema(of: connection).upgrade(node: 7)
        #expect(first.isNew)
        #expect(first.steps == Migration.all.map(\.name))
        #expect(first.routines == Routine.all.map(\.name))
        #expect(first.node == 7)
        let second = try Schema(of: connection).upgrade(node: nil)
        #expect(!second.isNew)
        #expect(second.steps == [] && second.routines == [])
        #expect(second.node == 7)
        #expect(throws: RegistryError.self) { _ = try Schema(of: connection).upgrade(node: 8) }
        #expect(try Schema(of: connection).registry().counts(on: .today).schemes == 2)
    }

    @Test func keysCarryTheNodeInTheirHighBits() throws {
        let connection = try empty()
        _ = try Schema(of: connection).upgrade(node: 32767)
        let code = try Schema(of: connection).registry().organizations.add(NewOrganization(name: "A"))
        let row = try #require(try connection.query(sql: "select id >> 48 as node from organization where code = $1", [code]).first)
        #expect(try row.decode("node", as: Int.self) == 32767)
    }

    @Test func digestsAreThoseOfTheServer() throws {
        let connection = try empty()
        let files = Migration.all.map { ($0.name, $0.text, $0.sha256) } + Routine.all.map { ($0.name, $0.text, $0.sha256) }
        for (name, text, sha256) in files {
            let row = try #require(
                try connection.query(
                    sql: "select encode(sha256(convert_to($1, 'UTF8')), 'hex') as digest", [text]).first)
            #expect(try row.decode("digest", as: String.self) == sha256, "\(name)")
        }
    }

    @Test func anOlderSchemaIsRefusedAndBroughtUpToDate() throws {
        let connection = try empty()
        let first = Migration.all[0]
        try connection.execute(first.text)
        try connection.change(SQL.SchemaRecord(number: first.number, name: first.name, sha256: first.sha256))
        #expect(try Schema(of: connection).state() == .older(applied: 1, known: Migration.all.count))
        #expect(throws: RegistryError.self) { _ = try Schema(of: connection).registry() }
        #expect(try Schema(of: connection).upgrade(node: nil).steps.count == Migration.all.count - 1)
        #expect(try Schema(of: connection).state() == .current)
    }

    @Test func anEditedAndANewerSchemaAreRefused() throws {
        let connection = try RegistryDatabase.connect()
        try connection.execute("update schema_migration set sha256 = 'x' where number = 2")
        #expect(try Schema(of: connection).state() == .edited(name: Migration.all[1].name))
        let refused = #expect(throws: RegistryError.self) { _ = try Schema(of: connection).upgrade(node: nil) }
        #expect(refused?.kind == .schemaMismatch && refused?.code == "schema-edited")

        let other = try RegistryDatabase.connect()
        try other.execute("insert into schema_migration (number, name, sha256) values (9999, '9999_later.sql', 'x')")
        #expect(try Schema(of: other).state() == .newer(name: "9999_later.sql"))
        let error = #expect(throws: RegistryError.self) { _ = try Schema(of: other).upgrade(node: nil) }
        #expect(error?.kind == .schemaMismatch)
    }

    /// Before there was a table of routines, there were migrations; none of today's can follow them.
    @Test func aRegistryOfAnEarlierProgramIsToBeExported() throws {
        let connection = try empty()
        try connection.execute("""
            create table schema_migration (number integer primary key, name text, sha256 text);
            insert into schema_migration values (1, '0001_foundation.sql', 'x')
            """)
        for attempt in [{ _ = try Schema(of: connection).upgrade(node: nil) }, { _ = try Schema(of: connection).registry() }] {
            let error = #expect(throws: RegistryError.self) { try attempt() }
            #expect(error?.kind == .schemaMismatch)
            #expect(error?.message == "this database was made by another program, whose tables this one can't carry on: its 0001_foundation.sql is another one")
            let server = "host=\(connection.host) port=\(connection.port) user=\(connection.user)"
            #expect(error?.hint?.contains("entente export --output registry.ndjson") == true)
            #expect(error?.hint?.contains("entente --database \"\(server) dbname=NAME\" init") == true)
        }
        #expect(try Schema(of: connection).state().description == "made by another 0001_foundation.sql")
    }

    /// What is another program's is neither half taken over nor called a mistake of this one.
    @Test(arguments: [
        ("create table organization (id int); create view agreement_today as select 1 as a; create domain amount as int", "agreement_today, amount, organization"),
        ("create table schema_migration (version text)", "schema_migration"), ("create sequence registry_key", "registry_key"),
    ])
    func tablesOfOthersAreLeftAlone(_ sql: String, _ names: String) throws {
        let connection = try empty()
        try connection.execute("create table plant (id int); \(sql)")
        let made = "select count(*) as n from pg_class where relnamespace = 'public'::regnamespace"
        let before = try connection.query(sql: made).first?.decode("n", as: Int.self)
        let error = #expect(throws: RegistryError.self) { _ = try Schema(of: connection).upgrade(node: nil) }
        #expect(error?.kind == .schemaMismatch && error?.code == "database-taken")
        #expect(error?.message == "this database holds something else, under names that a registry needs: \(names)")
        #expect(error?.hint?.contains("createdb") == true && error?.hint?.contains("dbname=NAME\" init") == true)
        #expect(try connection.query(sql: made).first?.decode("n", as: Int.self) == before)
        // Tables of other names may stand beside it.
        let beside = try empty()
        try beside.execute("create table plant (id int)")
        #expect(try Schema(of: beside).upgrade(node: nil).isNew)
    }

    /// A schema named for the role would come first in its search_path; the registry is in public all the same.
    @Test func theRegistryIsInPublicWhateverTheSearchPath() throws {
        let connection = try empty()
        try connection.execute("create schema \(ThrowawayCluster.superuser)")
        _ = try Schema(of: connection).upgrade(node: nil)
        let row = try #require(
            try connection.query(sql: "select relnamespace::regnamespace::text as s from pg_class where relname = 'agreement'").first)
        #expect(try row.decode("s", as: String.self) == "public")
        #expect(try Schema(of: connection).state() == .current)
    }

    @Test func twoUpgradesAtOnceMakeOneRegistry() async throws {
        let cluster = try ThrowawayCluster.shared()
        let database = try cluster.createDatabase()
        let upgrades = try await withThrowingTaskGroup(of: Schema.Upgrade.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let connection = try Connection(cluster.conninfo(database: database))
                    defer { connection.close() }
                    return try Schema(of: connection).upgrade(node: nil)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(upgrades.filter(\.isNew).count == 1)
        #expect(upgrades.filter { $0.steps.isEmpty && $0.routines.isEmpty }.count == 3)
    }

    @Test func aMigrationThatFailsLeavesNothingBehind() throws {
        let connection = try empty()
        for step in Migration.all.prefix(2) {
            try connection.execute(step.text)
            try connection.change(SQL.SchemaRecord(number: step.number, name: step.name, sha256: step.sha256))
        }
        // A table in the way of the third step: the first two stay, recorded, and the third leaves no trace.
        try connection.execute("create table organization_name (id bigint)")
        #expect(throws: (any Error).self) { _ = try Schema(of: connection).upgrade(node: nil) }
        #expect(try Schema(of: connection).state() == .older(applied: 2, known: Migration.all.count))
        #expect(try connection.query(sql: "select to_regclass('organization')::text as t").first?.decode("t", as: String?.self) == nil)
        try connection.execute("drop table organization_name")
        _ = try Schema(of: connection).upgrade(node: nil)
        #expect(try Schema(of: connection).state() == .current)
    }
}
