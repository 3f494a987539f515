import Postgres

extension Registry {
    /// What a person who has typed the beginning of a name may mean.
    public var candidates: Candidates { Candidates(connection: connection) }
}

/// Finds what is named by the beginning, or a part, of its code or one of its names.
public struct Candidates {
    /// What can be looked for.
    public enum Noun: String, Sendable, CaseIterable {
        case organization, agreement, field, event, type, kind, country, currency, scheme
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
    /// - Parameter limit: how many at most.
    public func find(_ noun: Noun, typed: String, limit: Int) throws -> [Candidate] {
        try connection.rows(CompletionQueries.candidates, noun.rawValue, typed, limit)
    }
}

/// The queries of completion.
enum CompletionQueries {
    static let candidates = Query(
        SQLFile.Queries.completion_candidates, takes: String.self, String.self, Int.self,
        gives: Candidates.Candidate.self)

    static let all: [any DeclaredQuery] = [candidates]
}
