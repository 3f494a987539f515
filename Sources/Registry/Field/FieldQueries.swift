import Postgres

/// The queries of fields.
enum FieldQueries {
    static let find = Query(SQLFile.Queries.field_find, takes: String.self, gives: FieldMatch.self)
    static let suggest = Query(SQLFile.Queries.field_suggest, takes: String.self, gives: Suggestion.self)
    static let schemes = Query(SQLFile.Queries.field_schemes, takes: CalendarDate.self, gives: FieldSchemeRow.self)
    static let list = Query(
        SQLFile.Queries.field_list, takes: String.self, Int.self, Int.self, CalendarDate.self, gives: FieldListRow.self)
    static let show = Query(
        SQLFile.Queries.field_show, takes: Int.self, CalendarDate.self, gives: FieldDetail.self)
    static let loadScheme = Query(
        SQLFile.Queries.field_load_scheme, takes: String.self, String.self, String.self, Bool.self,
        gives: LoadedScheme.self)
    static let loadFields = Query(SQLFile.Queries.field_load_fields, takes: Int.self, [String].self)
    static let loadBroader = Query(
        SQLFile.Queries.field_load_broader, takes: Int.self, [String].self, [String?].self)
    static let loadLabels = Query(
        SQLFile.Queries.field_load_labels, takes: Int.self, String.self, [String].self, [String?].self)

    static let all: [any DeclaredQuery] = [
        find, suggest, schemes, list, show, loadScheme, loadFields, loadBroader, loadLabels,
    ]

    struct Suggestion: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("field", as: String.self))  \(try row.decode("label", as: String.self))"
        }
    }

    struct LoadedScheme: RowDecodable {
        let id: Int
        let isShipped: Bool
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            isShipped = try row.decode("shipped")
        }
    }
}
