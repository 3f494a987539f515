import Postgres

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
            name, of: connection.rows(EventQueries.find, name), describedAs: { "\($0.code)  \($0.name)" },
            suggestions: { try list().prefix(5).map { "\($0.code)  \($0.name)" } })
    }

    /// All events, the latest first, with the agreements signed at them that count on a day.
    public func list(on day: CalendarDate = .today) throws -> [EventListRow] {
        try connection.rows(EventQueries.list, day)
    }

    /// One event with all that is known of it, and the agreements signed at it that count on a day; names of organizations in a language, where the registry has them in it.
    public func show(
        _ name: String, on day: CalendarDate = .today, language: String? = nil
    ) throws -> EventDetail {
        let match = try find(name)
        guard var event = try connection.first(EventQueries.show, match.id, day) else { throw lookup.none(name) }
        event.organizations = try connection.rows(EventQueries.organizations, match.id, language)
        event.sessions = try connection.rows(EventQueries.sessions, match.id)
        event.speeches = try connection.rows(EventQueries.speeches, match.id)
        event.attendance = try connection.rows(EventQueries.attendance, match.id)
        if let scheme = event.scheme {
            event.directions = try Fields(connection: connection).list(scheme: scheme, on: day)
        }
        return event
    }

    /// One event in the interchange format.
    public func line(_ name: String) throws -> String {
        let match = try find(name)
        return try connection.first(EventQueries.line, match.id)?.json.text ?? ""
    }

    /// Adds an event, and gives its code.
    public func add(_ new: NewEvent) throws -> String {
        let organizations = Organizations(connection: connection)
        let codes = new.directions.map(\.code)
        if let repeated = codes.first(where: { code in codes.count { $0 == code } > 1 }) {
            throw RegistryError(
                .brokenRule, code: "field_scheme_id_code_key", "the key direction \(Quoted(repeated)) comes twice",
                hint: "Give each direction a code of its own.")
        }
        return try connection.transaction {
            let country = try new.country.map { try organizations.country($0) }
            guard
                let added = try connection.first(
                    EventQueries.insert, new.code, new.name, new.nameZH, new.theme, new.start.description,
                    new.end?.description, new.venue, new.city, country, new.note)
            else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
            for (role, names) in [("host", new.hosts), ("organizer", new.organizers)] {
                for (position, name) in names.enumerated() {
                    try connection.change(
                        EventQueries.insertOrganization, added.id, try organizations.find(name).id, role, position + 1)
                }
            }
            if !new.directions.isEmpty, let scheme = try connection.first(EventQueries.insertScheme, added.id) {
                try connection.change(FieldQueries.loadFields, scheme.id, codes)
                try connection.change(
                    FieldQueries.loadLabels, scheme.id, "en", codes, new.directions.map { Optional($0.label) })
            }
            return added.code
        }
    }
}
