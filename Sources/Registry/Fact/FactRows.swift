import Analysis
import Postgres
import Values

extension FactScope {
    /// Whether a stream is short.
    struct Size: RowDecodable {
        let isShort: Bool
        init(row: Row) throws(PostgresError) { isShort = try row.decode("short") }
    }

    /// How many agreements there are that are no drafts.
    struct Count: RowDecodable {
        let agreements: Int
        init(row: Row) throws(PostgresError) { agreements = try row.decode("agreements") }
    }
}

/// What an organization is, beside the stream of facts.
struct OrganizationTrait: RowDecodable {
    let id: Int
    let standsFor: Int
    let code: String
    let kind: String?
    let country: String?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        standsFor = try row.decode("resolved_id")
        code = try row.decode("code")
        kind = try row.decode("kind")
        country = try row.decode("country")
    }
}

/// A field, beside the stream of facts.
struct FieldTrait: RowDecodable {
    let id: Int
    let scheme: String
    let code: String
    let depth: Int
    let broader: Int?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        scheme = try row.decode("scheme")
        code = try row.decode("code")
        depth = try row.decode("depth")
        broader = try row.decode("broader_id")
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

    init(row: Row) throws(PostgresError) {
        vocabulary = try row.decode("vocabulary")
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        region = try row.decode("region")
        decimals = try row.decode("decimals")
    }
}

/// A key.
struct FoundKey: RowDecodable {
    let id: Int
    init(row: Row) throws(PostgresError) { id = try row.decode("id") }
}

/// Whether there is any.
struct FoundAny: RowDecodable {
    let isFound: Bool
    init(row: Row) throws(PostgresError) { isFound = try row.decode("found") }
}

/// A text that belongs to a key.
struct KeyedText: RowDecodable {
    let id: Int
    let text: String?

    /// A name.
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
