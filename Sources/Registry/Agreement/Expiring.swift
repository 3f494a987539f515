import Postgres
import Values

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
        /// Whether what is overdue is left out.
        public var isUpcomingOnly = false
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
        let scope = try Scope(filter, self, on: day)
        let rows = try connection.rows(
            SQL.AgreementExpiring(
                day: day, until: until, parties: scope.parties, fields: scope.fields, type: scope.type,
                owner: filter.owner, isOverdue: filter.isOverdueOnly, limit: filter.isUpcomingOnly ? nil : filter.limit, language: filter.language,
                today: .latestToday, own: scope.own))
        return filter.isUpcomingOnly ? Array(rows.filter { !$0.isOverdue }.prefix(filter.limit ?? .max)) : rows
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
        let scope = try Scope(filter, self, on: day)
        let dealtWith = try connection.rows(
            SQL.AgreementDealtWith(
                day: day, until: until, since: since, parties: scope.parties, fields: scope.fields, type: scope.type,
                owner: filter.owner, language: filter.language, today: .latestToday))
        let known = Set(open.map { "\($0.kind) \($0.id)" })
        let shown = open.filter { $0.isOverdue || !filter.isOverdueOnly }.prefix(filter.limit ?? .max)
        return shown + dealtWith.filter { !known.contains("\($0.kind) \($0.id)") }
    }

    /// The things that a filter names, by their keys.
    private struct Scope {
        let parties: [Int]?
        /// Those that stand in every row mostly: the home organization, and who was asked for.
        let own: [Int]
        let fields: [Int]?
        let type: String?

        init(_ filter: DueFilter, _ agreements: Agreements, on day: CalendarDate) throws {
            let connection = agreements.connection
            let organizations = Organizations(connection: connection)
            parties = try organizations.partyKeys(filter.organization, on: day)
            own = try parties ?? organizations.home().flatMap { try organizations.partyKeys($0.code, on: day) } ?? []
            fields = try Fields(connection: connection).scope(filter.field, isExact: filter.isFieldExact)
            type = try filter.type.map { try agreements.type($0) }
        }
    }
}
