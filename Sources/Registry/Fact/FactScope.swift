import Postgres
import Values

/// Which agreements a question about facts is about, by keys. Conditions that are nil do not count.
struct FactScope {
    /// A party.
    var party: Int?
    /// Fields of which one is enough.
    var fields: [Int]?
    /// The event at which they were signed.
    var event: Int?
    /// Parties of which one is enough.
    var oneOf: [Int]?
    /// Only what can count on this day or later.
    var since: CalendarDate?
    /// Only what can count on this day or earlier; undated ones besides.
    var until: CalendarDate?

    /// Whether only the days are asked for, and so the whole registry.
    var isWhole: Bool { party == nil && fields == nil && event == nil && oneOf == nil }

    /// Up to so many agreements are looked up by key, and what stands beside them too. More are read with all others: the
    /// server then looks at each once, in the order in which they lie, whatever the question.
    static let short = 4_000

    /// The keys of the agreements, where they are few; nil where they are many, or the whole registry.
    func chosen(_ connection: Connection) throws -> [Int]? {
        guard !isWhole else { return nil }
        let found = try connection.rows(
            SQL.FactChosen(party: party, fields: fields, event: event, oneOf: oneOf, most: Self.short + 1))
        return found.count <= Self.short ? Array(Set(found.map(\.id))) : nil
    }
}

extension SQL.FactChosen: RowQuery { typealias Output = FoundKey }
