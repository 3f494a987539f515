import Postgres

extension Registry {
    /// What a person who has typed the beginning of a name may mean.
    public var candidates: Candidates { Candidates(connection: connection) }
}

/// Finds what is named by the beginning, or a part, of its code or one of its names.
public struct Candidates {
    /// What can be looked for.
    public enum Noun: String, Sendable, CaseIterable {
        case organization, agreement, field, event, series, type, kind, country, currency, scheme, purpose, role
        case organizationClassification = "organization-classification"
        case agreementClassification = "agreement-classification"
        case activityKind = "activity-kind"
    }

    /// One that may be meant.
    public struct Candidate: RowDecodable, Sendable, Hashable {
        /// What it goes by: a code, a reference, or `scheme:code`.
        public let code: String
        /// Name, title or label; nil where it has none.
        public let label: String?

        public init(row: Row) throws(PostgresError) {
            code = try row.decode("code")
            label = try row.decode("label")
        }

        /// A candidate that is known without a database.
        public init(code: String, label: String?) {
            self.code = code
            self.label = label
        }
    }

    private let connection: Connection

    /// Over a connection whose schema need not have been looked at: whoever types can't wait for that.
    public init(connection: Connection) { self.connection = connection }

    /// Those that begin with what was typed first, then those that hold it.
    ///
    /// However many there are in the registry: beginnings come from ordered indexes, parts of names from the search.
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - inside: whether organizations and agreements are wanted too that hold what was typed inside a name or title.
    public func find(_ noun: Noun, typed: String, limit: Int, inside: Bool = true) throws -> [Candidate] {
        var found: [Candidate]
        switch noun {
        case .organization: found = try connection.rows(SQL.CompletionOrganizations(typed: typed, limit: limit))
        case .agreement: found = try connection.rows(SQL.CompletionAgreements(typed: typed, limit: limit))
        default: return try connection.rows(SQL.CompletionCandidates(noun: noun.rawValue, typed: typed, limit: limit))
        }
        guard inside, found.count < limit, !typed.contains(where: \.isNewline), typed.contains(where: { !$0.isWhitespace }) else {
            return found
        }
        let seen = Set(found.map(\.code))
        found += try connection.rows(
            SQL.CompletionInside(typed: typed, noun: noun.rawValue, limit: limit,
            today: .latestToday)).filter { !seen.contains($0.code) }
        return Array(found.prefix(limit))
    }
}

extension SQL.CompletionCandidates: RowQuery { typealias Output = Candidates.Candidate }
extension SQL.CompletionOrganizations: RowQuery { typealias Output = Candidates.Candidate }
extension SQL.CompletionAgreements: RowQuery { typealias Output = Candidates.Candidate }
extension SQL.CompletionInside: RowQuery { typealias Output = Candidates.Candidate }
