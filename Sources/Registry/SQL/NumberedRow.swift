import Postgres

/// The key and the number within its agreement of something that was written.
struct NumberedRow: RowDecodable {
    let id: Int
    let position: Int

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        position = try row.decode("position")
    }
}

extension SQL.ActivityInsert: RowQuery { typealias Output = NumberedRow }
extension SQL.ActivityUpdate: RowQuery { typealias Output = NumberedRow }
extension SQL.DocumentInsert: RowQuery { typealias Output = NumberedRow }
extension SQL.DocumentStore: RowQuery { typealias Output = NumberedRow }
extension SQL.ObligationInsert: RowQuery { typealias Output = NumberedRow }
extension SQL.ObligationMend: RowQuery { typealias Output = NumberedRow }
