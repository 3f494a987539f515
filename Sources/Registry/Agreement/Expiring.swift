import Postgres
import Values

/// Something that falls due: an end, a day by which notice must be given, or an obligation.
public struct ExpiringRow: RowDecodable, Sendable {
    /// The day on which it is due.
    public let due: CalendarDate
    /// `end`, `notice` or `obligation`: which day of the agreement it is, whatever happens then.
    public let kind: String
    /// What happens then: `ends`, `notice` (the last day for it), `renews` (by itself), `consent` (it ends unless
    /// the parties agree to renew it), `terminates` (a termination is to come), `obligation` (a party owes something by
    /// then) or `done` (it was dealt with; ``Agreements/calendar(_:on:until:since:)`` alone tells of that).
    public let what: String
    /// Whether the day has gone by.
    public let isOverdue: Bool
    /// Days until then; negative where it has gone by.
    public let daysLeft: Int
    /// Key of the agreement or the obligation, unique across registries of different nodes.
    public let id: Int
    /// Reference of the agreement.
    public let reference: String
    /// Title in the language asked for, where it has one; else the title of record. Of an obligation, what is owed.
    public let title: String
    /// The end as it now is; nil for an obligation.
    public let end: CalendarDate?
    /// The end to which it renews by itself; nil where it does not.
    public let renewsTo: CalendarDate?
    /// Who looks after it; nil where not known.
    public let owner: String?
    /// Goes up with every change of the agreement.
    public let revision: Int
    /// When the agreement was last changed.
    public let changedAt: Timestamp
    /// When the registry was made: with the key it tells agreements of two registries apart.
    public let registryCreatedAt: Timestamp
    /// Names of the parties, in order; of an obligation, who owes it.
    public let parties: [String]?

    public init(row: Row) throws(PostgresError) {
        due = try row.decode("due")
        kind = try row.decode("kind")
        what = try row.decode("what")
        isOverdue = try row.decode("overdue")
        daysLeft = try row.decode("days_left")
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        end = try row.decode("end_on")
        renewsTo = try row.decode("renews_to")
        owner = try row.decode("owner")
        revision = try row.decode("revision")
        changedAt = try row.decode("changed_at")
        registryCreatedAt = try row.decode("registry_created_at")
        parties = try row.decode("parties")
    }
}

extension Agreements {
    /// What of the things due is asked for. Conditions that are nil do not count.
    public struct DueFilter: Sendable {
        /// A party, by any name.
        public var organization: String?
        /// The field, by any name, with what is as narrow in any scheme.
        public var field: String?
        /// Whether the field alone is meant.
        public var isFieldExact = false
        /// Code of a type, in any case.
        public var type: String?
        /// A part of the owner, in any case.
        public var owner: String?
        /// Whether only what is overdue is asked for.
        public var isOverdueOnly = false
        /// Most rows; nil is all.
        public var limit: Int?
        /// The language that titles and names are wanted in, where the registry has them; nil is those of record.
        public var language: String?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// What ends or needs notice from a day to another, and what is overdue on the first, however long ago, until it is
    /// dealt with: renewed, replaced, terminated, let lapse or retracted, and an obligation met or given up. The earliest
    /// comes first.
    public func expiring(_ filter: DueFilter, on day: CalendarDate, until: CalendarDate) throws -> [ExpiringRow] {
        let scope = try Scope(filter, self)
        return try connection.rows(
            AgreementLifeQueries.expiring, day, until, scope.organization, scope.fields, scope.type, filter.owner,
            filter.isOverdueOnly, filter.limit, filter.language)
    }

    /// What a calendar shows: all that ``expiring(_:on:until:)`` gives, and then what was dealt with or moved beyond the
    /// last day after it had been recorded, so that a calendar which has it takes it out or moves it.
    /// - Parameter since: what was dealt with before this day, in UTC, is left out.
    public func calendar(
        _ filter: DueFilter, on day: CalendarDate, until: CalendarDate, since: CalendarDate
    ) throws -> [ExpiringRow] {
        var whole = filter
        whole.isOverdueOnly = false
        whole.limit = nil
        let open = try expiring(whole, on: day, until: until)
        let scope = try Scope(filter, self)
        let dealtWith = try connection.rows(
            AgreementLifeQueries.dealtWith, day, until, since, scope.organization, scope.fields, scope.type, filter.owner,
            filter.language)
        let known = Set(open.map { "\($0.kind) \($0.id)" })
        let shown = open.filter { $0.isOverdue || !filter.isOverdueOnly }.prefix(filter.limit ?? .max)
        return shown + dealtWith.filter { !known.contains("\($0.kind) \($0.id)") }
    }

    /// The things that a filter names, by their keys.
    private struct Scope {
        let organization: Int?
        let fields: [Int]?
        let type: String?

        init(_ filter: DueFilter, _ agreements: Agreements) throws {
            let connection = agreements.connection
            organization = try filter.organization.map { try Organizations(connection: connection).find($0).id }
            fields = try Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact)
            type = try filter.type.map { try agreements.type($0) }
        }
    }
}
