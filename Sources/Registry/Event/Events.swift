import Postgres
import Records
import Values

extension Registry {
    /// The events of the registry.
    public var events: Events { Events(connection: connection) }
}

/// What can be done with events.
public struct Events {
    let connection: Connection

    private var lookup: Lookup { Lookup(noun: "event", list: "entente event list") }

    /// The event that a name means: its code, or its name.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String) throws -> EventMatch {
        try lookup.single(
            name, of: connection.rows(SQL.EventFind(name: name)), describedAs: { "\($0.code)  \($0.name)" },
            suggestions: {
                let listed = try list()
                let events = zip(listed.texts("code"), listed.texts("name"))
                let near = NearMatch.nearest(name, among: events.flatMap { [$0, $1] })
                return events.filter { near == nil || [$0, $1].contains(near) }.prefix(5).map { "\($0)  \($1)" }
            })
    }

    /// The series of events, in the order of their codes.
    public func series() throws -> [EventSeriesRow] { try connection.rows(SQL.EventSeries()) }

    /// The series that a name means: its code, or its name.
    func findSeries(_ name: String) throws -> EventMatch {
        let matches = try connection.rows(SQL.EventFindSeries(name: name))
        let exact = matches.filter { $0.code == name.lowercased() }
        return try Lookup(noun: "series", plural: "series", hint: "Make it with --series CODE=NAME.").single(
            name, of: exact.isEmpty ? matches : exact, describedAs: { "\($0.code)  \($0.name)" },
            suggestions: { try series().map { "\($0.code)  \($0.name)" } })
    }

    /// The agreements signed at an event, with their status on a day; titles and names in a language, where the registry
    /// has them in it.
    public func agreements(
        of name: String, on day: CalendarDate, language: String? = nil
    ) throws -> [EventAgreementRow] {
        try connection.rows(
            SQL.EventAgreements(event: find(name).id, day: day, language: language, today: .latestToday))
    }

    /// One event with all that is known of it, and the agreements signed at it that count on a day; names of organizations in a language, where the registry has them in it.
    public func show(
        _ name: String, on day: CalendarDate = .today, language: String? = nil
    ) throws -> EventDetail {
        let match = try find(name)
        guard var event = try connection.first(
            SQL.EventShow(id: match.id, day: day, today: .latestToday)) else { throw lookup.none(name) }
        event.organizations = try connection.rows(SQL.EventOrganizations(event: match.id, language: language))
        event.sessions = try connection.rows(SQL.EventSessions(event: match.id))
        event.speeches = try connection.rows(SQL.EventSpeeches(event: match.id, language: language))
        event.attendance = try connection.rows(SQL.EventAttendance(event: match.id))
        event.delegations = try connection.rows(SQL.EventDelegations(event: match.id, language: language))
        if let scheme = event.scheme {
            event.directions = try Fields(connection: connection).list(scheme: scheme)
        }
        return event
    }

    /// One event in the interchange format.
    public func json(_ name: String) throws -> String {
        try json(of: find(name).id)
    }

    func json(of id: Int) throws -> String {
        try connection.first(SQL.EventJson(id: id))?.json.text ?? ""
    }
}

extension SQL.EventJson: RowQuery { typealias Output = InterchangeRecord }
