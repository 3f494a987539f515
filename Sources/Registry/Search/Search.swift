import Postgres
import Values

extension Registry {
    /// Search over names, titles, numbers and people.
    public var search: Search { Search(connection: connection) }
}

/// Finds what a text may mean, typing errors forgiven.
public struct Search {
    /// What search finds.
    public enum Kind: String, Sendable, CaseIterable {
        case organization, agreement, event, field, person
    }

    let connection: Connection

    /// What a text may mean, the best match first.
    ///
    /// Of the text, its first 500 characters count. Of words that a great part of all titles hold, the newest agreements
    /// are found rather than all.
    /// - Parameters:
    ///   - kinds: only these; all where there are none.
    ///   - limit: most rows.
    ///   - language: the language that names and titles are wanted in; nil is those of record.
    ///   - day: what was signed or held later is left out.
    /// - Throws: a ``RegistryError`` for a text without a letter or digit.
    public func find(
        _ text: String, kinds: [Kind] = [], limit: Int = 20, language: String? = nil, on day: CalendarDate
    ) throws -> [SearchRow] {
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
            throw RegistryError(
                .usage, code: "search-blank", "there is no letter or digit in what to search for",
                hint: "Write a part of a name, a title, a number or a person's name.")
        }
        return try connection.rows(
            SQL.SearchEverything(
                text: String(text.prefix(500)), kinds: kinds.isEmpty ? nil : kinds.map(\.rawValue),
                limit: min(limit, 1000), language: language, day: day, today: .latestToday))
    }

    /// Words of the registry that come near to those of a text, the nearest first; at most five.
    public func near(_ text: String) throws -> [String] {
        try connection.rows(SQL.SearchNear(text: String(text.prefix(500)))).map(\.term)
    }
}

/// A thing that was found, and why.
public struct SearchRow: RowDecodable, Sendable {
    /// organization, agreement, event, field or person.
    public let kind: String
    /// Code of an organization or event, `scheme:code` of a field, reference of an agreement; of a person, where the
    /// name stands: the reference of an agreement or the code of an event.
    public let code: String
    /// The name or title, in the language asked for where there is one.
    public let name: String
    /// What matched: name, former-name, title, reference, own-number, code, signatory, speaker, label, session, or the
    /// scheme of an identifier such as ror.
    public let matched: String
    /// Language of the text that matched; nil for a text of record.
    public let language: String?
    /// Code of the organization whose number or signatory, or speaker, matched.
    public let of: String?
    /// The text that matched, as it is recorded.
    public let text: String
    /// How well it matched: 1 is a text that is what was searched for.
    public let score: Double

    public init(row: Row) throws(PostgresError) {
        kind = try row.decode("kind")
        code = try row.decode("code")
        name = try row.decode("name")
        matched = try row.decode("matched")
        language = try row.decode("matched_language")
        of = try row.decode("of_code")
        text = try row.decode("said")
        score = try row.decode("score")
    }
}

extension SQL.SearchEverything: RowQuery { typealias Output = SearchRow }

extension SQL.SearchNear: RowQuery {
    struct Output: RowDecodable {
        let term: String
        init(row: Row) throws(PostgresError) { term = try row.decode("term") }
    }
}
