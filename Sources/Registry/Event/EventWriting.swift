import Postgres
import Records
import Values

extension Events {
    /// Adds an event, and gives its code. All of it is stored, or nothing.
    public func add(_ new: NewEvent) throws -> String {
        try refuseRepeatedDirection(new.parts)
        return try connection.retrying {
            try connection.transaction {
                let properties = new.properties
                guard
                    let added = try connection.first(
                        SQL.EventInsert(
                            code: new.code, name: properties.name, nameZH: properties.nameZH, theme: properties.theme,
                            firstDay: properties.start?.description, lastDay: properties.end?.description, venue: properties.venue,
                            city: properties.city, country: country(properties), note: properties.note, series: series(properties),
                            edition: properties.edition))
                else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
                try write(new.parts, to: added.id)
                return added.code
            }
        }
    }

    /// Corrects an event: takes parts out, changes what is known, and adds parts after those that are there.
    /// - Returns: its code, and whether anything changed.
    @discardableResult
    public func edit(_ name: String, _ change: EventChange) throws -> (code: String, isChanged: Bool) {
        try refuseRepeatedDirection(change.parts)
        return try connection.retrying {
            try connection.transaction {
                let event = try find(name)
                _ = try connection.first(SQL.EventLock(event: event.id))
                // The last go first, so that the numbers are those that the person saw.
                for removed in change.removedParts.sorted(by: { $0.number > $1.number }) {
                    try remove(removed.part, removed.number, from: event)
                }
                for (role, organization) in change.removedOrganizations { try remove(organization, role, from: event) }
                let properties = change.properties
                let corrected = try connection.first(
                    SQL.EventUpdate(
                        event: event.id, name: properties.name, nameZH: properties.nameZH, theme: properties.theme,
                        firstDay: properties.start?.description, lastDay: properties.end?.description, venue: properties.venue,
                        city: properties.city, country: country(properties), note: properties.note, series: series(properties),
                        edition: properties.edition))
                try write(change.parts, to: event.id)
                return (event.code, corrected != nil || change.movesParts)
            }
        }
    }

    private func country(_ properties: EventProperties) throws -> String? {
        try properties.country.map { try Organizations(connection: connection).country($0) }
    }

    private func series(_ properties: EventProperties) throws -> Int? {
        guard let series = properties.series else { return nil }
        guard let border = series.firstIndex(of: "="), border != series.startIndex else { return try findSeries(series).id }
        let code = String(series[..<border])
        try connection.change(
            SQL.EventInsertSeries(code: code, name: String(series[series.index(after: border)...]), nameZH: nil))
        return try findSeries(code).id
    }

    private func write(_ parts: EventParts, to event: Int) throws {
        let organizations = Organizations(connection: connection)
        for session in parts.sessions {
            try connection.change(
                SQL.EventInsertSession(event: event, title: session.title, day: session.heldOn?.description, note: nil))
        }
        for (role, list) in [(EventRole.host, parts.hosts), (.organizer, parts.organizers)] {
            for organization in list {
                try connection.change(
                    SQL.EventInsertOrganization(
                        event: event, session: session(organization.session, of: event),
                        organization: organizations.find(organization.value).id, role: role.rawValue))
            }
        }
        for speech in parts.speeches {
            try connection.change(
                SQL.EventInsertSpeech(
                    event: event, session: session(speech.session, of: event), speaker: speech.value.speaker,
                    office: speech.value.title,
                    organization: speech.value.organization.map { try organizations.find($0).id },
                    subject: speech.value.subject))
        }
        for attendance in parts.attendance {
            let quantity = attendance.value.quantity
            try connection.change(
                SQL.EventInsertAttendance(
                    event: event, session: session(attendance.session, of: event), who: attendance.value.category,
                    quantity: quantity.count, isAtLeast: quantity.isAtLeast, note: nil))
        }
        for delegation in parts.delegations {
            let value = delegation.value
            try connection.change(
                SQL.EventInsertDelegation(
                    event: event, session: session(delegation.session, of: event),
                    country: organizations.country(value.country),
                    organization: value.organization.map { try organizations.find($0).id }, head: value.head,
                    headTitle: value.headTitle, quantity: value.quantity.count, isAtLeast: value.quantity.isAtLeast))
        }
        try write(directions: parts, to: event)
    }

    private func write(directions parts: EventParts, to event: Int) throws {
        let labels = parts.directions.map { ($0.code, "en", $0.label) } + parts.directionsZH.map { ($0.code, "zh", $0.label) }
        guard !labels.isEmpty else { return }
        guard let scheme = try connection.first(SQL.EventInsertScheme(event: event))?.id else { return }
        try connection.change(SQL.FieldLoadFields(scheme: scheme, codes: labels.map(\.0)))
        try connection.change(
            SQL.FieldLoadLabels(
                scheme: scheme, codes: labels.map(\.0), languages: labels.map(\.1), labels: labels.map(\.2)))
    }

    private func session(_ number: Int?, of event: Int) throws -> Int? {
        guard let number else { return nil }
        guard let session = try connection.first(SQL.EventFindSession(event: event, number: number)) else {
            throw RegistryError(
                .notFound, code: "session-unknown", "the event has no session \(number)",
                hint: "Sessions are numbered from 1, in the order of the program; add one with --session.")
        }
        return session.id
    }

    private func remove(_ part: EventPart, _ number: Int, from event: EventMatch) throws {
        if part == .session, try connection.first(
            SQL.EventIsSessionUsed(event: event.id, session: number))?.isUsed == true {
            throw RegistryError(
                .brokenRule, code: "session-used", "something is said of session \(number): who organized it, spoke or attended",
                hint: "Take that out first.")
        }
        let (removal, closing) = part.queries(number, of: event.id)
        guard try connection.first(removal)?.removed == 1 else {
            throw RegistryError(
                .notFound, code: "part-unknown", "\(event.code) has no \(part.rawValue) \(number)",
                hint: "See: entente event show \(event.code)")
        }
        try connection.change(closing)
    }

    private func remove(_ organization: EventParts.Placed<String>, _ role: EventRole, from event: EventMatch) throws {
        let match = try Organizations(connection: connection).find(organization.value)
        let session = try session(organization.session, of: event.id)
        guard try connection.first(
            SQL.EventRemoveOrganization(
                event: event.id, session: session, organization: match.id, role: role.rawValue))?.removed == 1 else {
            throw RegistryError(
                .notFound, code: "part-unknown", "\(match.code) is no \(role.rawValue) of \(event.code)",
                hint: "See: entente event show \(event.code)")
        }
    }

    private func refuseRepeatedDirection(_ parts: EventParts) throws(RegistryError) {
        for codes in [parts.directions, parts.directionsZH].map({ $0.map(\.code) }) {
            guard let repeated = codes.first(where: { code in codes.count { $0 == code } > 1 }) else { continue }
            throw RegistryError(
                .brokenRule, code: "field_scheme_id_code_key", "the key direction \(Quoted(repeated)) comes twice",
                hint: "Give each direction a code of its own.")
        }
    }
}

extension SQL.EventFindSession: RowQuery { typealias Output = FoundKey }

extension SQL.EventIsSessionUsed: RowQuery {
    struct Output: RowDecodable {
        let isUsed: Bool
        init(row: Row) throws(PostgresError) { isUsed = try row.decode("used") }
    }
}

extension SQL.EventRemoveOrganization: RowQuery { typealias Output = RemovedPart }

extension SQL.EventInsert: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let code: String
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            code = try row.decode("code")
        }
    }
}

extension SQL.EventUpdate: RowQuery { typealias Output = LockedEvent }
extension SQL.EventLock: RowQuery { typealias Output = LockedEvent }

extension SQL.EventInsertScheme: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        init(row: Row) throws(PostgresError) { id = try row.decode("scheme_id") }
    }
}

extension EventPart {
    /// What takes a numbered part out, and what then moves up those that follow.
    func queries(_ number: Int, of event: Int) -> (remove: any RowQuery<RemovedPart>, close: any SQLQuery) {
        switch self {
        case .session:
            (SQL.EventRemoveSession(event: event, number: number), SQL.EventCloseSession(event: event, number: number))
        case .speech:
            (SQL.EventRemoveSpeech(event: event, number: number), SQL.EventCloseSpeech(event: event, number: number))
        case .attendance:
            (
                SQL.EventRemoveAttendance(event: event, number: number),
                SQL.EventCloseAttendance(event: event, number: number)
            )
        case .delegation:
            (
                SQL.EventRemoveDelegation(event: event, number: number),
                SQL.EventCloseDelegation(event: event, number: number)
            )
        }
    }
}

/// How many parts of an event were taken out.
struct RemovedPart: RowDecodable {
    let removed: Int
    init(row: Row) throws(PostgresError) { removed = try row.decode("removed") }
}

extension SQL.EventRemoveSession: RowQuery { typealias Output = RemovedPart }
extension SQL.EventRemoveSpeech: RowQuery { typealias Output = RemovedPart }
extension SQL.EventRemoveAttendance: RowQuery { typealias Output = RemovedPart }
extension SQL.EventRemoveDelegation: RowQuery { typealias Output = RemovedPart }

/// The event that a transaction now has to itself.
struct LockedEvent: RowDecodable {
    let code: String
    init(row: Row) throws(PostgresError) { code = try row.decode("code") }
}
