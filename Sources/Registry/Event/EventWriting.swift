import Records
import Values

extension Events {
    /// Adds an event, and gives its code. All of it is stored, or nothing.
    public func add(_ new: NewEvent) throws -> String {
        try refuseRepeatedDirection(new.parts)
        return try connection.retrying {
            try connection.transaction {
                let facts = new.facts
                guard
                    let added = try connection.first(
                        EventQueries.insert, new.code, facts.name, facts.nameZH, facts.theme, facts.start?.description,
                        facts.end?.description, facts.venue, facts.city, country(facts), facts.note, series(facts),
                        facts.edition)
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
                _ = try connection.first(EventQueries.lock, event.id)
                // The last go first, so that the numbers are those that the person saw.
                for removed in change.removedParts.sorted(by: { $0.number > $1.number }) {
                    try remove(removed.part, removed.number, from: event)
                }
                for (role, organization) in change.removedOrganizations { try remove(organization, role, from: event) }
                let facts = change.facts
                let corrected = try connection.first(
                    EventQueries.update, event.id, facts.name, facts.nameZH, facts.theme, facts.start?.description,
                    facts.end?.description, facts.venue, facts.city, country(facts), facts.note, series(facts),
                    facts.edition)
                try write(change.parts, to: event.id)
                return (event.code, corrected != nil || change.movesParts)
            }
        }
    }

    private func country(_ facts: EventFacts) throws -> String? {
        try facts.country.map { try Organizations(connection: connection).country($0) }
    }

    private func series(_ facts: EventFacts) throws -> Int? {
        guard let series = facts.series else { return nil }
        guard let border = series.firstIndex(of: "="), border != series.startIndex else { return try findSeries(series).id }
        let code = String(series[..<border])
        try connection.change(
            EventPartQueries.insertSeries, code, String(series[series.index(after: border)...]), nil)
        return try findSeries(code).id
    }

    private func write(_ parts: EventParts, to event: Int) throws {
        let organizations = Organizations(connection: connection)
        for session in parts.sessions {
            try connection.change(
                EventPartQueries.insertSession, event, session.title, session.heldOn?.description, nil)
        }
        for (role, list) in [("host", parts.hosts), ("organizer", parts.organizers)] {
            for organization in list {
                try connection.change(
                    EventQueries.insertOrganization, event, session(organization.session, of: event),
                    organizations.find(organization.value).id, role)
            }
        }
        for speech in parts.speeches {
            try connection.change(
                EventPartQueries.insertSpeech, event, session(speech.session, of: event), speech.value.speaker,
                speech.value.title, speech.value.organization.map { try organizations.find($0).id }, speech.value.subject)
        }
        for attendance in parts.attendance {
            let quantity = attendance.value.quantity
            try connection.change(
                EventPartQueries.insertAttendance, event, session(attendance.session, of: event),
                attendance.value.category, quantity.count, quantity.isAtLeast, nil)
        }
        for delegation in parts.delegations {
            let value = delegation.value
            try connection.change(
                EventPartQueries.insertDelegation, event, session(delegation.session, of: event),
                organizations.country(value.country), value.organization.map { try organizations.find($0).id },
                value.head, value.headTitle, value.quantity.count, value.quantity.isAtLeast)
        }
        try write(directions: parts, to: event)
    }

    private func write(directions parts: EventParts, to event: Int) throws {
        let labels = parts.directions.map { ($0.code, "en", $0.label) } + parts.directionsZH.map { ($0.code, "zh", $0.label) }
        guard !labels.isEmpty else { return }
        guard let scheme = try connection.first(EventQueries.insertScheme, event)?.id else { return }
        try connection.change(FieldQueries.loadFields, scheme, labels.map(\.0))
        try connection.change(
            FieldQueries.loadLabels, scheme, labels.map(\.0), labels.map(\.1), labels.map(\.2))
    }

    private func session(_ number: Int?, of event: Int) throws -> Int? {
        guard let number else { return nil }
        guard let session = try connection.first(EventPartQueries.findSession, event, number) else {
            throw RegistryError(
                .notFound, code: "session-unknown", "the event has no session \(number)",
                hint: "Sessions are numbered from 1, in the order of the program; add one with --session.")
        }
        return session.id
    }

    private func remove(_ part: EventPart, _ number: Int, from event: EventMatch) throws {
        if part == .session, try connection.first(EventPartQueries.isSessionUsed, event.id, number)?.isUsed == true {
            throw RegistryError(
                .brokenRule, code: "session-used", "something is said of session \(number): who organized it, spoke or attended",
                hint: "Take that out first.")
        }
        guard let queries = EventPartQueries.removals[part],
            try connection.first(queries.remove, event.id, number)?.removed == 1
        else {
            throw RegistryError(
                .notFound, code: "part-unknown", "\(event.code) has no \(part.rawValue) \(number)",
                hint: "See: entente event show \(event.code)")
        }
        try connection.change(queries.close, event.id, number)
    }

    private func remove(_ organization: EventParts.Placed<String>, _ role: String, from event: EventMatch) throws {
        let match = try Organizations(connection: connection).find(organization.value)
        let session = try session(organization.session, of: event.id)
        guard try connection.first(EventPartQueries.removeOrganization, event.id, session, match.id, role)?.removed == 1 else {
            throw RegistryError(
                .notFound, code: "part-unknown", "\(match.code) is no \(role) of \(event.code)",
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
