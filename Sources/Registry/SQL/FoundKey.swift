import Postgres

/// A key.
struct FoundKey: RowDecodable {
    let id: Int
    init(row: Row) throws(PostgresError) { id = try row.decode("id") }
}
