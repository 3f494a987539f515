import Postgres
import Values

/// One record in the interchange format, as the database writes it: a JSON object on one line.
struct InterchangeRecord: RowDecodable {
    let json: JSONText
    init(row: Row) throws(PostgresError) { json = try row.decode("json") }
}
