import Postgres
import Values

/// The queries of agreements.
enum AgreementQueries {
    static let find = Query(SQLFile.Queries.agreement_find, takes: String.self, gives: AgreementMatch.self)
    static let findLoosely = Query(
        SQLFile.Queries.agreement_find_loosely, takes: String.self, gives: AgreementMatch.self)
    static let suggest = Query(SQLFile.Queries.agreement_suggest, takes: String.self, gives: Suggestion.self)
    static let list = Query(
        SQLFile.Queries.agreement_list,
        takes: CalendarDate.self, String.self, String.self, Int.self, [Int].self, Int.self, CalendarDate.self,
        CalendarDate.self, String.self, Int.self, String.self, String.self, Bool.self, gives: AgreementListRow.self)
    static let show = Query(
        SQLFile.Queries.agreement_show, takes: String.self, CalendarDate.self, String.self,
        gives: AgreementDetail.self)
    static let parties = Query(SQLFile.Queries.agreement_parties, takes: Int.self, String.self, gives: AgreementPartyRow.self)
    static let fields = Query(SQLFile.Queries.agreement_fields, takes: Int.self, gives: AgreementFieldRow.self)
    static let related = Query(SQLFile.Queries.agreement_related, takes: Int.self, gives: RelatedAgreementRow.self)
    static let lifecycle = Query(SQLFile.Queries.agreement_lifecycle, takes: Int.self, gives: LifecycleRow.self)
    static let documents = Query(SQLFile.Queries.agreement_documents, takes: Int.self, gives: DocumentRow.self)
    static let types = Query(SQLFile.Queries.agreement_types, gives: VocabularyWord.self)
    static let listTypes = Query(
        SQLFile.Queries.agreement_list_types, takes: CalendarDate.self, gives: AgreementTypeRow.self)
    static let insertType = Query(
        SQLFile.Queries.agreement_insert_type, takes: String.self, String.self, String.self, String.self)
    static let json = Query(SQLFile.Queries.agreement_json, takes: Int.self, gives: InterchangeRecord.self)
    static let nextReference = Query(
        SQLFile.Queries.agreement_next_reference, takes: String.self, gives: NextReference.self)
    static let insert = Query(
        SQLFile.Queries.agreement_insert,
        takes: String.self, String.self, String.self, Bool.self, Bool.self, String.self, String.self, String.self,
        String.self, String.self, Int.self, Int.self, Numeric.self, String.self, String.self, Int.self, String.self,
        String.self, String.self, gives: Inserted.self)
    static let revise = Query(SQLFile.Queries.agreement_revise, takes: Int.self)
    static let insertTitle = Query(
        SQLFile.Queries.agreement_insert_title, takes: Int.self, String.self, String.self)
    static let insertParty = Query(
        SQLFile.Queries.agreement_insert_party,
        takes: Int.self, Int.self, Int.self, String.self, String.self, String.self, String.self, String.self,
        String.self)
    static let insertField = Query(SQLFile.Queries.agreement_insert_field, takes: Int.self, Int.self, Int.self)
    static let insertRelated = Query(
        SQLFile.Queries.agreement_insert_related, takes: Int.self, String.self, Int.self, Int.self)

    static let edition = Query(SQLFile.Queries.agreement_edition, takes: String.self, gives: AgreementEdition.self)
    static let hold = Query(SQLFile.Queries.agreement_hold, takes: Int.self, gives: AgreementEdition.Held.self)
    static let similar = Query(
        SQLFile.Queries.agreement_similar, takes: [String].self, CalendarDate.self, String.self,
        gives: SimilarAgreement.self)
    static let alike = Query(
        SQLFile.Queries.agreement_alike, takes: [String].self, gives: RecordedTwice.self)

    static let all: [any DeclaredQuery] = [
        types, listTypes, insertType, find, findLoosely, suggest, list, show, parties, fields, related, lifecycle, documents, json, nextReference, insert,
        revise, insertTitle, insertParty, insertField, insertRelated, edition, hold, similar, alike,
    ]

    struct Suggestion: RowDecodable {
        let line: String
        init(row: Row) throws(PostgresError) {
            line = "\(try row.decode("reference", as: String.self))  \(try row.decode("title", as: String.self))"
        }
    }

    struct NextReference: RowDecodable {
        let reference: String
        init(row: Row) throws(PostgresError) { reference = try row.decode("reference") }
    }

    struct Inserted: RowDecodable {
        let id: Int
        let reference: String
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            reference = try row.decode("reference")
        }
    }
}
