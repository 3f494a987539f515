import Postgres
import Values

/// A list of words that is free, so that one that it does not have is no fault.
public enum FreeList: String, Sendable {
    /// Schemes under which agreements are filed.
    case filing
    /// Kinds of further amounts.
    case amount
    /// Schemes of identifiers of organizations.
    case identifier
}

extension Registry {
    /// Words that a free list does not have yet, and the one that may be meant in place of each.
    public func strange(_ words: [String], in list: FreeList) throws -> [StrangeWord] {
        guard !words.isEmpty else { return [] }
        let known = try connection.rows(SQL.AgreementFreeWords(list: list.rawValue)).map(\.word)
        return words.filter { !known.contains($0) }.compactMap { word in
            NearMatch.nearest(word, among: known).map { StrangeWord(list: list, word: word, near: $0) }
        }
    }
}

/// A word that a free list does not have yet, and is like one that it has.
public struct StrangeWord: Sendable, Hashable {
    /// The list.
    public let list: FreeList
    /// The word.
    public let word: String
    /// The one that may be meant.
    public let near: String
}

extension SQL.AgreementFreeWords: RowQuery {
    struct Output: RowDecodable {
        let word: String
        init(row: Row) throws(PostgresError) { word = try row.decode("word") }
    }
}
