import Analysis
import Postgres
import Values

/// What an organization is, beside the stream of facts: the columns in the order in which `fact/organizations.sql` has them.
enum OrganizationColumn: Int32, CaseIterable { case id, resolved_id, part_of_id, code, kind, country }

/// The same for the test that holds every query against the server: the types in which the columns come.
struct OrganizationColumns: RowDecodable {
    init(row: Row) throws(PostgresError) {
        for column in ["id", "resolved_id"] { _ = try row.decode(column, as: Int.self) }
        _ = try row.decode("part_of_id", as: Int?.self)
        _ = try row.decode("code", as: String.self)
        for column in ["kind", "country"] { _ = try row.decode(column, as: String?.self) }
    }
}

/// That an organization went on as another, beside the stream of facts.
struct SuccessionRow: RowDecodable {
    let predecessor: Int
    let successor: Int
    let day: CalendarDate?

    init(row: Row) throws(PostgresError) {
        predecessor = try row.decode("predecessor")
        successor = try row.decode("successor")
        day = try row.decode("day")
    }
}

/// How many agreements there are that are no drafts.
struct AgreementCount: RowDecodable {
    let agreements: Int
    init(row: Row) throws(PostgresError) { agreements = try row.decode("agreements") }
}

/// A field, beside the stream of facts.
struct FieldTrait: RowDecodable {
    let id: Int
    let scheme: String
    let code: String
    let depth: Int
    let broader: Int?
    let matches: [Int]

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        scheme = try row.decode("scheme")
        code = try row.decode("code")
        depth = try row.decode("depth")
        broader = try row.decode("broader_id")
        matches = try row.decode("matches")
    }
}

/// A word of one of the vocabularies that facts name by code.
struct FactWord: RowDecodable {
    let vocabulary: String
    let code: String
    let labelEN: String
    let labelZH: String
    let region: String?
    let decimals: Int?
    let carriesMoney: Bool?
    let isCounted: Bool?

    init(row: Row) throws(PostgresError) {
        vocabulary = try row.decode("vocabulary")
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        region = try row.decode("region")
        decimals = try row.decode("decimals")
        carriesMoney = try row.decode("carries_money")
        isCounted = try row.decode("counted")
    }
}

/// A text that belongs to a key.
struct KeyedText: RowDecodable {
    let id: Int
    let text: String?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        text = try row.decode("text")
    }
}

/// The settings of a transaction that asks about facts, as they were made.
struct FactSettings: RowDecodable {
    let settings: [String]

    init(row: Row) throws(PostgresError) {
        settings = [
            try row.decode("plans"), try row.decode("memory"), try row.decode("pages"), try row.decode("jit"),
        ]
    }
}

extension Connection {
    /// The texts of a query by their keys; those that are not known are left out.
    func texts<Query: RowQuery>(_ query: Query) throws(PostgresError) -> [Int: String] where Query.Output == KeyedText {
        Dictionary(uniqueKeysWithValues: try rows(query).compactMap { row in row.text.map { (row.id, $0) } })
    }
}

extension SQL.FactOrganizations: RowQuery { typealias Output = OrganizationColumns }
extension SQL.FactSuccessions: RowQuery { typealias Output = SuccessionRow }
extension SQL.FactFields: RowQuery { typealias Output = FieldTrait }
extension SQL.FactVocabularies: RowQuery { typealias Output = FactWord }
extension SQL.FactNames: RowQuery { typealias Output = KeyedText }
extension SQL.FactReferences: RowQuery { typealias Output = KeyedText }
extension SQL.FactLabels: RowQuery { typealias Output = KeyedText }
extension SQL.FactSettings: RowQuery { typealias Output = FactSettings }
