import Postgres
import Values

/// The queries of the schema and of the registry as a whole.
enum SchemaQueries {
    static let applied = Query(SQLFile.Queries.schema_applied, gives: AppliedMigration.self)
    static let record = Query(SQLFile.Queries.schema_record, takes: Int.self, String.self, String.self)
    static let lock = Query(SQLFile.Queries.schema_lock, takes: Int.self, gives: Locked.self)
    static let unlock = Query(SQLFile.Queries.schema_unlock, takes: Int.self, gives: Unlocked.self)
    static let node = Query(SQLFile.Queries.registry_node, gives: NodeRow.self)
    static let setNode = Query(SQLFile.Queries.registry_set_node, takes: Int.self, gives: Done.self)
    static let guardKeys = Query(SQLFile.Queries.registry_guard_keys, gives: Done.self)
    static let status = Query(SQLFile.Queries.registry_status, takes: CalendarDate.self, gives: RegistryCounts.self)

    static let disabled = Query(SQLFile.Queries.schema_disabled, gives: TableName.self)
    static let stale = Query(SQLFile.Queries.schema_stale, gives: TableName.self)
    static let tellStatistics = Query(SQLFile.Queries.schema_tell_statistics, gives: Told.self)

    static let all: [any DeclaredQuery] = [
        applied, record, lock, unlock, node, setNode, guardKeys, status, disabled, stale, tellStatistics,
    ]

    struct Told: RowDecodable {
        init(row: Row) throws(PostgresError) { _ = try row.decode("told", as: Bool.self) }
    }

    struct Locked: RowDecodable {
        let isLocked: Bool
        init(row: Row) throws(PostgresError) { isLocked = try row.decode("locked") }
    }

    struct Unlocked: RowDecodable {
        let isUnlocked: Bool
        init(row: Row) throws(PostgresError) { isUnlocked = try row.decode("unlocked") }
    }

    struct NodeRow: RowDecodable {
        let node: Int
        init(row: Row) throws(PostgresError) { node = try row.decode("node") }
    }

    struct Done: RowDecodable {
        let isDone: Bool
        init(row: Row) throws(PostgresError) { isDone = try row.decode("done") }
    }
}

/// A step that was run in a database.
struct AppliedMigration: RowDecodable, Sendable {
    let number: Int
    let name: String
    let sha256: String

    init(row: Row) throws(PostgresError) {
        number = try row.decode("number")
        name = try row.decode("name")
        sha256 = try row.decode("sha256")
    }
}
