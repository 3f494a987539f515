import Postgres

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

extension SQL.SchemaApplied: RowQuery { typealias Output = AppliedFile }
extension SQL.SchemaIsThere: RowQuery { typealias Output = SchemaPresence }
