import Analysis
import Postgres
import Values

/// Which agreements a question about facts is about, by keys. Conditions that are nil do not count.
struct FactScope {
    /// Whose they are, with what counts as each; empty for everyone.
    let subjects: [Bodies.Subject]
    /// Who counts as one with whom.
    let who: WhoCounts
    /// The keys under which a party was recorded of which one is enough.
    let parties: [Int]?
    /// Fields of which one is enough.
    let fields: [Int]?
    /// The event at which they were signed.
    let event: Int?
    /// Purposes of which one is enough.
    let purposes: [Int]?
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
    /// - Parameters:
    ///   - of: whose agreements; none are everyone.
    ///   - day: the day on which it is asked who was succeeded.
    init(
        _ connection: Connection, of: [OrganizationMatch], _ who: WhoCounts, on day: CalendarDate, fields: [Int]?, event: Int?,
        purposes: [Int]?
    ) throws {
        subjects = try Organizations(connection: connection).subjects(of, who, on: day)
        self.who = who
        parties = subjects.isEmpty ? nil : Array(Set(subjects.flatMap(\.recorded)))
        self.fields = fields
        self.event = event
        self.purposes = purposes
        if parties != nil || fields != nil || event != nil || purposes != nil { try lookUp(connection) }
    }

    /// Those that are recorded under some keys of parties; where they are few already, others come with them.
    func among(_ parties: [Int], _ connection: Connection) throws -> FactScope {
        guard ids == nil else { return self }
        var scope = self
        scope.oneOf = parties
        try scope.lookUp(connection)
        return scope
    }

    /// Some of those that are meant, by their keys.
    func of(_ keys: [Int]) -> FactScope {
        var scope = self
        scope.ids = ids.map { ids in keys.filter(Set(ids).contains) } ?? keys
        return scope
    }

    private mutating func lookUp(_ connection: Connection) throws {
        let found = try connection.rows(
            SQL.FactChosen(parties: parties, fields: fields, event: event, purposes: purposes, oneOf: oneOf, most: Self.short + 1))
        ids = found.count <= Self.short ? Array(Set(found.map(\.id))) : nil
    }
}

extension SQL.FactChosen: RowQuery { typealias Output = FoundKey }
