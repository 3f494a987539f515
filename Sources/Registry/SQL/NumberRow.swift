import Postgres

/// The number within its agreement or event that something was given.
struct NumberRow: RowDecodable {
    let position: Int
    init(row: Row) throws(PostgresError) { position = try row.decode("position") }
}

extension SQL.ActivityUpdate: RowQuery { typealias Output = NumberRow }

extension SQL.DocumentInsert: RowQuery { typealias Output = NumberRow }
extension SQL.DocumentStore: RowQuery { typealias Output = NumberRow }
extension SQL.ObligationMend: RowQuery { typealias Output = NumberRow }
