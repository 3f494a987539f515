import Postgres
import Values

extension Registry {
    /// Search over names, titles, numbers and people.
    public var search: Search { Search(connection: connection) }
}

/// Finds what a text may mean, typing errors forgiven.
public struct Search {
    /// What search finds.
    public enum Kind: String, ClosedWord, PostgresDecodable {
        case organization, agreement, event, field, purpose, person

        public var caption: Caption {
            switch self {
            case .organization: Caption(rawValue, "单位")
            case .agreement: Caption(rawValue, "协议")
            case .event: Caption(rawValue, "活动")
            case .field: Caption(rawValue, "领域")
            case .purpose: Caption(rawValue, "合作内容")
            case .person: Caption(rawValue, "人员")
            }
        }
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

extension SQL.SearchNear: RowQuery {
    struct Output: RowDecodable {
        let term: String
        init(row: Row) throws(PostgresError) { term = try row.decode("term") }
    }
}
