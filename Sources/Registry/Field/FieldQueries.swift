import Postgres
import Records
import Values

/// The queries of fields.
enum FieldQueries {
    static let find = Query(SQLFile.Queries.field_find, takes: String.self, gives: FieldMatch.self)
    static let suggest = Query(SQLFile.Queries.field_suggest, takes: String.self, gives: Suggestion.self)
    static let scope = Query(SQLFile.Queries.field_scope, takes: Int.self, Bool.self, gives: Scope.self)
    static let schemes = Query(SQLFile.Queries.field_schemes, gives: FieldSchemeRow.self)
    static let schemeCodes = Query(SQLFile.Queries.field_scheme_codes, gives: SchemeCode.self)
    static let list = Query(
        SQLFile.Queries.field_list, takes: String.self, Int.self, Int.self, gives: FieldListRow.self)
    static let filed = Query(
        SQLFile.Queries.field_filed, takes: CalendarDate.self, Bool.self, gives: FiledFields.self)
    static let asking = Query(SQLFile.Queries.field_asking, gives: CountedField.self)
    static let belonging = Query(SQLFile.Queries.field_belonging, gives: CountedField.self)
    static let show = Query(
        SQLFile.Queries.field_show, takes: Int.self, CalendarDate.self, gives: FieldDetail.self)
    static let codes = Query(SQLFile.Queries.field_codes, takes: [String].self, gives: KnownField.self)
    static let matches = Query(SQLFile.Queries.field_matches, takes: Int.self, gives: MatchedField.self)
    static let between = Query(SQLFile.Queries.field_between, takes: Int.self, Int.self, gives: Between.self)
    static let match = Query(SQLFile.Queries.field_match, takes: [Int].self, [String].self, [Int].self)
    static let unmatch = Query(SQLFile.Queries.field_unmatch, takes: Int.self, Int.self)
    static let loadScheme = Query(
        SQLFile.Queries.field_load_scheme, takes: String.self, String.self, String.self, Bool.self,
        gives: LoadedScheme.self)
    static let loadFields = Query(SQLFile.Queries.field_load_fields, takes: Int.self, [String].self)
    static let loadDetach = Query(
        SQLFile.Queries.field_load_detach, takes: Int.self, [String].self, [String?].self)
    static let loadBroader = Query(
        SQLFile.Queries.field_load_broader, takes: Int.self, [String].self, [String?].self)
    static let loadLabels = Query(
        SQLFile.Queries.field_load_labels, takes: Int.self, [String].self, [String].self, [String].self)

    static let retire = Query(SQLFile.Queries.field_retire, takes: Int.self, Bool.self)
    static let retireScheme = Query(SQLFile.Queries.field_retire_scheme, takes: Int.self, Bool.self)
    static let retired = Query(SQLFile.Queries.field_retired, takes: String.self, gives: RetiredField.self)

    static let all: [any DeclaredQuery] = [
        find, suggest, scope, schemes, schemeCodes, list, filed, asking, belonging, show, codes, matches, between, match,
        unmatch, loadScheme, loadFields, loadDetach, loadBroader, loadLabels, retire, retireScheme, retired,
    ]

    struct Suggestion: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("field", as: String.self))  \(try row.decode("label", as: String.self))"
        }
    }

    struct Scope: RowDecodable {
        let fields: [Int]
        init(row: Row) throws(PostgresError) { fields = try row.decode("fields") }
    }

    struct SchemeCode: RowDecodable {
        let id: Int
        let code: String
        let isShipped: Bool
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            code = try row.decode("code")
            isShipped = try row.decode("shipped")
        }
    }

    struct RetiredField: RowDecodable {
        let field: String
        init(row: Row) throws(PostgresError) { field = try row.decode("field") }
    }

    /// A field of a scheme; where the scheme has none, the scheme alone.
    struct KnownField: RowDecodable {
        let scheme: String
        let code: String?
        let id: Int?
        let broader: String?
        init(row: Row) throws(PostgresError) {
            scheme = try row.decode("scheme")
            code = try row.decode("code")
            id = try row.decode("id")
            broader = try row.decode("broader")
        }
    }

    struct Between: RowDecodable {
        let relation: FieldRelation
        init(row: Row) throws(PostgresError) { relation = try row.decode("relation") }
    }

    struct LoadedScheme: RowDecodable {
        let id: Int
        let isShipped: Bool
        let isRetired: Bool
        /// Whether it has another title than before; not for one that is new.
        let isRetitled: Bool
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            isShipped = try row.decode("shipped")
            isRetired = try row.decode("retired")
            isRetitled = try row.decode("retitled")
        }
    }
}
