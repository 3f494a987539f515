import Postgres
import Values

/// Which agreements a question about facts is about, by keys. Conditions that are nil do not count.
struct FactScope {
    /// A party, as it stands for itself.
    let party: Int?
    /// The keys under which the party was recorded: its own, and those of what was merged into it.
    let parties: [Int]?
    /// Fields of which one is enough.
    let fields: [Int]?
    /// The event at which they were signed.
    let event: Int?
    /// Keys under which parties were recorded of which one is enough.
    private(set) var oneOf: [Int]?
    /// The keys of the agreements that are meant by these, where they are few; nil where they are many, or all.
    private(set) var ids: [Int]?
    /// Only what can count on this day or later.
    var since: CalendarDate?
    /// Only what can count on this day or earlier; undated ones besides.
    var until: CalendarDate?

    /// Up to so many agreements are looked up by key, and what stands beside them too. More are read with all others: the
    /// server then looks at each once, in the order in which they lie, whatever the question.
    private static let short = 4_000

    /// Looks up what is meant.
    init(_ connection: Connection, party: Int?, fields: [Int]?, event: Int?) throws {
        self.party = party
        parties = try party.map { try Self.recorded([$0], connection) }
        self.fields = fields
        self.event = event
        if party != nil || fields != nil || event != nil { try lookUp(connection) }
    }

    /// Those that some organizations are party to; where they are few already, others come with them.
    func among(_ parties: [Int], _ connection: Connection) throws -> FactScope {
        guard ids == nil else { return self }
        var scope = self
        scope.oneOf = try Self.recorded(parties, connection)
        try scope.lookUp(connection)
        return scope
    }

    /// The keys under which organizations can have been recorded. They are looked up beforehand, since a plan made for keys
    /// that it knows takes a hub for what it is.
    private static func recorded(_ organizations: [Int], _ connection: Connection) throws -> [Int] {
        try connection.rows(SQL.FactRecordedKeys(organizations: organizations)).map(\.id)
    }

    private mutating func lookUp(_ connection: Connection) throws {
        let found = try connection.rows(
            SQL.FactChosen(parties: parties, fields: fields, event: event, oneOf: oneOf, most: Self.short + 1))
        ids = found.count <= Self.short ? Array(Set(found.map(\.id))) : nil
    }
}

extension SQL.FactChosen: RowQuery { typealias Output = FoundKey }
extension SQL.FactRecordedKeys: RowQuery { typealias Output = FoundKey }
