import Postgres

/// A row that says no more than that something was done.
struct Done: RowDecodable {
    let isDone: Bool
    init(row: Row) throws(PostgresError) { isDone = try row.decode("done") }
}
