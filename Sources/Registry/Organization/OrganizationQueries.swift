import Postgres

/// The queries of organizations.
enum OrganizationQueries {
    static let find = Query(SQLFile.Queries.organization_find, takes: String.self, gives: OrganizationMatch.self)
    static let suggest = Query(SQLFile.Queries.organization_suggest, takes: String.self, gives: Suggestion.self)
    static let insert = Query(
        SQLFile.Queries.organization_insert,
        takes: String.self, String.self, String.self, String.self, String.self, Int.self, String.self, gives: Inserted.self)
    static let insertName = Query(
        SQLFile.Queries.organization_insert_name, takes: Int.self, String.self, String.self, String.self)
    static let insertIdentifier = Query(
        SQLFile.Queries.organization_insert_identifier, takes: Int.self, String.self, String.self)
    static let list = Query(
        SQLFile.Queries.organization_list,
        takes: CalendarDate.self, String.self, String.self, String.self, Int.self, String.self,
        gives: OrganizationListRow.self)
    static let show = Query(
        SQLFile.Queries.organization_show, takes: Int.self, CalendarDate.self, String.self,
        gives: OrganizationDetail.self)
    static let names = Query(SQLFile.Queries.organization_names, takes: Int.self, gives: OrganizationNameRow.self)
    static let line = Query(SQLFile.Queries.organization_line, takes: Int.self, gives: InterchangeLine.self)
    static let kinds = Query(SQLFile.Queries.organization_kinds, gives: VocabularyWord.self)
    static let country = Query(SQLFile.Queries.organization_country, takes: String.self, gives: VocabularyWord.self)

    static let all: [any DeclaredQuery] = [
        find, suggest, insert, insertName, insertIdentifier, list, show, names, line, kinds,
        country,
    ]

    struct Suggestion: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("code", as: String.self))  \(try row.decode("name", as: String.self))"
        }
    }

    struct Inserted: RowDecodable {
        let id: Int
        let code: String
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            code = try row.decode("code")
        }
    }
}
