import Postgres

extension Connection {
    /// Brings the statistics of tables up to date that more than a tenth of has changed in, and clears what their old rows
    /// left. Whoever loads much calls this before and after: a question that is planned for empty tables can run for
    /// minutes where it takes a second, and the database itself looks only once a minute.
    ///
    /// Runs outside of a transaction; a table that another session holds is passed over.
    func refreshStatistics() throws(PostgresError) {
        let outdated = try outdatedTables()
        guard !outdated.isEmpty else { return }
        try execute("vacuum (analyze, skip_locked) " + outdated.map(\.name).joined(separator: ", "))
    }

    /// The tables that are not as their statistics say, or hold much that is dead; quoted, as a statement names them.
    func outdatedTables() throws(PostgresError) -> [TableName] {
        _ = try rows(SQL.SchemaTellStatistics())
        return try rows(SQL.SchemaStale())
    }
}

/// The name of a table, as a statement names it.
struct TableName: RowDecodable {
    let name: String
    init(row: Row) throws(PostgresError) { name = try row.decode("name") }
}

extension SQL.SchemaDisabled: RowQuery { typealias Output = TableName }

extension SQL.SchemaGone: RowQuery { typealias Output = TableName }
extension SQL.SchemaStale: RowQuery { typealias Output = TableName }

extension SQL.SchemaTellStatistics: RowQuery { typealias Output = Done }
