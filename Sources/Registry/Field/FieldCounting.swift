import Analysis
import Postgres
import Values

extension Fields {
    /// How many agreements count on a day under each field, or under each scheme, in one pass over the facts.
    /// - Parameter what: says for what a field counts.
    func counts(_ what: some RowQuery<CountedField>, on day: CalendarDate) throws -> FiledCount {
        var count = FiledCount()
        for row in try connection.rows(what) { count.add(field: row.field, countsFor: row.thing) }
        try connection.forEachBinary(SQL.FieldFiled(day: day, today: .latestToday)) { row in
            if let bytes = row.bytes(0) { count.take(PackedKeys(bytes)) }
        }
        return count
    }
}

/// That what is filed under a field counts for a field or a scheme.
struct CountedField: RowDecodable {
    let field: Int
    let thing: Int

    init(row: Row) throws(PostgresError) {
        field = try row.decode("field_id")
        thing = try row.decode("counts_for")
    }
}

/// The fields of an agreement, packed; read in binary.
struct FiledFields: RowDecodable {
    init(row: Row) throws(PostgresError) { _ = try row.decode("fields", as: [UInt8].self) }
}

extension SQL.FieldAsking: RowQuery { typealias Output = CountedField }
extension SQL.FieldBelonging: RowQuery { typealias Output = CountedField }
extension SQL.FieldFiled: RowQuery { typealias Output = FiledFields }
