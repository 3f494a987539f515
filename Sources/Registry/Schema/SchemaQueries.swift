import Postgres
import Values

/// The queries of the schema and of the registry as a whole.
enum SchemaQueries {
    static let applied = Query(SQLFile.Queries.schema_applied, gives: AppliedFile.self)
    static let isThere = Query(SQLFile.Queries.schema_is_there, gives: SchemaPresence.self)
    static let made = Query(SQLFile.Queries.schema_made, gives: MadeRoutine.self)
    static let fresh = Query(SQLFile.Queries.schema_fresh, gives: MadeObject.self)
    static let recordRoutine = Query(
        SQLFile.Queries.schema_record_routine, takes: String.self, String.self, String.self, [String].self)
    static let drop = Query(SQLFile.Queries.schema_drop, takes: [String].self, gives: Done.self)
    static let settleRoutines = Query(SQLFile.Queries.schema_settle_routines, takes: [String].self)
    static let signRoutines = Query(SQLFile.Queries.schema_sign_routines, takes: String.self)
    static let record = Query(SQLFile.Queries.schema_record, takes: Int.self, String.self, String.self)
    static let lock = Query(SQLFile.Queries.schema_lock, takes: Int.self, gives: Locked.self)
    static let unlock = Query(SQLFile.Queries.schema_unlock, takes: Int.self, gives: Unlocked.self)
    static let node = Query(SQLFile.Queries.registry_node, gives: NodeRow.self)
    static let setNode = Query(SQLFile.Queries.registry_set_node, takes: Int.self, gives: Done.self)
    static let guardKeys = Query(SQLFile.Queries.registry_guard_keys, gives: Done.self)
    static let status = Query(SQLFile.Queries.registry_status, takes: CalendarDate.self, gives: RegistryCounts.self)

    static let all: [any DeclaredQuery] = [
        applied, isThere, made, fresh, recordRoutine, drop, settleRoutines, signRoutines, record, lock, unlock, node, setNode, guardKeys, status,
    ]

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

/// A file that was run in a database.
struct AppliedFile: RowDecodable, Sendable {
    /// That of a migration; nil for a file of routines.
    let number: Int?
    let name: String
    let sha256: String
    /// Version of the program that ran a file of routines; nil for a migration.
    let program: String?

    init(row: Row) throws(PostgresError) {
        number = try row.decode("number")
        name = try row.decode("name")
        sha256 = try row.decode("sha256")
        program = try row.decode("program")
    }
}

/// Whether there is a schema of any program.
struct SchemaPresence: RowDecodable {
    let isThere: Bool
    init(row: Row) throws(PostgresError) { isThere = try row.decode("is_there") }
}
