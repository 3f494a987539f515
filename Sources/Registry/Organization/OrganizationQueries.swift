import Postgres
import Values

/// The queries of organizations.
enum OrganizationQueries {
    static let find = Query(SQLFile.Queries.organization_find, takes: String.self, gives: OrganizationMatch.self)
    static let home = Query(SQLFile.Queries.organization_home, gives: OrganizationMatch.self)
    static let setHome = Query(SQLFile.Queries.organization_set_home, takes: Int.self)
    static let suggest = Query(SQLFile.Queries.organization_suggest, takes: String.self, gives: Suggestion.self)
    static let namesakes = Query(SQLFile.Queries.organization_namesakes, takes: String.self, gives: Inserted.self)
    static let findRecorded = Query(
        SQLFile.Queries.organization_find_recorded, takes: String.self, gives: OrganizationMatch.self)
    static let insert = Query(
        SQLFile.Queries.organization_insert,
        takes: String.self, String.self, String.self, String.self, String.self, String.self, String.self, Int.self,
        String.self, gives: Inserted.self)
    static let update = Query(
        SQLFile.Queries.organization_update,
        takes: Int.self, [String].self, String.self, String.self, String.self, String.self, String.self, String.self,
        Int.self)
    static let insertName = Query(
        SQLFile.Queries.organization_insert_name,
        takes: Int.self, String.self, String.self, String.self, String.self, String.self)
    static let removeName = Query(
        SQLFile.Queries.organization_remove_name, takes: Int.self, String.self, String.self)
    static let identifier = Query(
        SQLFile.Queries.organization_identifier, takes: String.self, gives: OrganizationIdentifier.self)
    static let insertIdentifier = Query(
        SQLFile.Queries.organization_insert_identifier, takes: Int.self, String.self, String.self)
    static let removeIdentifier = Query(
        SQLFile.Queries.organization_remove_identifier, takes: Int.self, String.self, String.self)
    static let insertSuccession = Query(
        SQLFile.Queries.organization_insert_succession,
        takes: Int.self, Int.self, String.self, String.self, String.self)
    static let removeSuccession = Query(
        SQLFile.Queries.organization_remove_succession, takes: Int.self, Int.self)
    static let merge = Query(SQLFile.Queries.organization_merge, takes: Int.self, Int.self)
    static let mergeReason = Query(SQLFile.Queries.organization_merge_reason, takes: Int.self, String.self)
    static let unmerge = Query(SQLFile.Queries.organization_unmerge, takes: Int.self)
    static let insertDistinct = Query(SQLFile.Queries.organization_insert_distinct, takes: Int.self, Int.self)
    static let duplicates = Query(
        SQLFile.Queries.organization_duplicates, takes: String.self, Double.self, Int.self, gives: DuplicateRow.self)
    static let duplicatesReady = Query(SQLFile.Queries.organization_duplicates_ready, gives: ImportQueries.DoneRow.self)
    static let list = Query(
        SQLFile.Queries.organization_list,
        takes: CalendarDate.self, String.self, String.self, String.self, Int.self, String.self, String.self,
        String.self, Int.self, Bool.self, Bool.self, gives: OrganizationListRow.self)
    static let show = Query(
        SQLFile.Queries.organization_show, takes: Int.self, CalendarDate.self, String.self,
        gives: OrganizationDetail.self)
    static let names = Query(SQLFile.Queries.organization_names, takes: Int.self, gives: OrganizationNameRow.self)
    static let successions = Query(
        SQLFile.Queries.organization_successions, takes: Int.self, gives: OrganizationSuccessionRow.self)
    static let merges = Query(SQLFile.Queries.organization_merges, takes: Int.self, gives: OrganizationMergeRow.self)
    static let statuses = Query(
        SQLFile.Queries.organization_statuses, takes: Int.self, CalendarDate.self, gives: OrganizationStatusRow.self)
    static let json = Query(SQLFile.Queries.organization_json, takes: Int.self, gives: InterchangeRecord.self)
    static let kinds = Query(SQLFile.Queries.organization_kinds, gives: VocabularyWord.self)
    static let country = Query(SQLFile.Queries.organization_country, takes: String.self, gives: VocabularyWord.self)

    static let all: [any DeclaredQuery] = [
        find, findRecorded, home, setHome, suggest, insert, update, insertName, removeName, identifier,
        insertIdentifier, removeIdentifier, insertSuccession, removeSuccession, merge, mergeReason, unmerge, insertDistinct, duplicates,
        duplicatesReady, namesakes, list, show, names, successions, merges, statuses, json, kinds, country,
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
