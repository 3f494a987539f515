import Postgres
import Records
import Values

/// The record of an event while a verb makes it, or makes another one of it: what people name is looked up, and what can't
/// be is refused in words.
struct EditedEvent {
    let connection: Connection
    private(set) var record: JSON

    /// - Parameter record: what is recorded; for a new event its code alone.
    init(_ record: JSON, _ connection: Connection) {
        self.record = record
        self.connection = connection
    }

    private var code: String { record["code"]?.text ?? "" }
    private var organizations: Organizations { Organizations(connection: connection) }

    /// Sets what is said of the event as a whole; nil stays, but where it is cleared.
    /// - Parameter series: the code of the series.
    mutating func set(_ properties: EventProperties, series: String?) throws {
        for cleared in properties.cleared { set(cleared.key, nil) }
        let country = try properties.country.map { try organizations.country($0) }
        let values = [
            ("name", properties.name), ("theme", properties.theme), ("startDate", properties.start?.description),
            ("endDate", properties.end?.description), ("venue", properties.venue), ("city", properties.city), ("country", country),
            ("series", series), ("edition", properties.edition), ("note", properties.note),
        ]
        for (key, value) in values { if let value { set(key, .string(value)) } }
        if let name = properties.nameZH { set("names", .known(("zh", .string(name)))) }
    }

    /// Takes a numbered part out; those after it move up.
    mutating func remove(_ part: EventPart, _ number: Int) throws {
        let list = part.list
        guard let elements = record[list]?.elements, elements.indices.contains(number - 1) else {
            throw RegistryError(
                .notFound, code: "part-unknown", "\(code) has no \(part.rawValue) \(number)",
                hint: "See: entente event show \(code)")
        }
        if part == .session { try closeSession(number) }
        mend(list) { $0.remove(at: number - 1) }
    }

    /// What is said of later sessions is said of the one before from now on.
    private mutating func closeSession(_ number: Int) throws {
        let session = record["sessions"]?.elements[number - 1]
        let placed = [EventPart.speech, .attendance, .delegation].flatMap { record[$0.list]?.elements ?? [] }
        guard session?["hosts"] == nil, session?["organizers"] == nil, !placed.contains(where: { $0["session"]?.integer == number }) else {
            throw RegistryError(
                .brokenRule, code: "session-used", "something is said of session \(number): who organized it, spoke or attended",
                hint: "Take that out first.")
        }
        for part in [EventPart.speech, .attendance, .delegation] {
            mend(part.list) { elements in
                elements = elements.map { element in
                    guard let session = element["session"]?.integer, session > number else { return element }
                    return element.setting("session", .number(String(session - 1)))
                }
            }
        }
    }

    /// Takes a role from an organization.
    mutating func remove(_ role: EventRole, of organization: EventParts.Placed<String>) throws {
        let match = try organizations.find(organization.value)
        let (organizations, code) = (organizations, code)
        try mendHolders(role, organization.session) { holders in
            let index = try holders.firstIndex { try $0.text.map { try organizations.find($0).id } == match.id }
            guard let index else {
                throw RegistryError(
                    .notFound, code: "part-unknown", "\(match.code) is no \(role.rawValue) of \(code)",
                    hint: "See: entente event show \(code)")
            }
            holders.remove(at: index)
        }
    }

    /// Adds parts after those that are there.
    mutating func add(_ parts: EventParts) throws {
        mend("sessions") { sessions in
            sessions += parts.sessions.map {
                .known(("title", .string($0.title)), ("date", $0.heldOn.map { .string($0.description) }))
            }
        }
        for (role, list) in [(EventRole.host, parts.hosts), (.organizer, parts.organizers)] {
            for organization in list {
                let code = try organizations.find(organization.value).code
                try mendHolders(role, organization.session) { $0.append(.string(code)) }
            }
        }
        for speech in parts.speeches {
            let value = speech.value
            try append(.known(
                ("speaker", .string(value.speaker)), ("title", value.title.map { .string($0) }),
                ("organization", try value.organization.map { .string(try organizations.find($0).code) }),
                ("subject", value.subject.map { .string($0) })), to: .speech, speech.session)
        }
        for attendance in parts.attendance {
            let value = attendance.value
            try append(
                .known(("category", .string(value.category))).setting(value.quantity), to: .attendance, attendance.session)
        }
        for delegation in parts.delegations {
            let value = delegation.value
            try append(JSON.known(
                ("country", .string(try organizations.country(value.country))),
                ("organization", try value.organization.map { .string(try organizations.find($0).code) }),
                ("head", value.head.map { head in
                    .known(("name", .string(head)), ("title", value.headTitle.map { .string($0) }))
                })).setting(value.quantity), to: .delegation, delegation.session)
        }
    }

    private mutating func append(_ element: JSON, to part: EventPart, _ session: Int?) throws {
        try requireSession(session)
        mend(part.list) { $0.append(element.setting("session", session.map { .number(String($0)) })) }
    }

    /// Changes who holds a role at the event, or at a session of it.
    private mutating func mendHolders(
        _ role: EventRole, _ session: Int?, _ change: (inout [JSON]) throws -> Void
    ) throws {
        try requireSession(session)
        let key = "\(role.rawValue)s"
        guard let session else { return record = try record.changing(key, change) }
        record = try record.changing("sessions") { sessions in
            sessions[session - 1] = try sessions[session - 1].changing(key, change)
        }
    }

    private func requireSession(_ number: Int?) throws(RegistryError) {
        guard let number, !(record["sessions"]?.elements ?? []).indices.contains(number - 1) else { return }
        throw RegistryError(
            .notFound, code: "session-unknown", "the event has no session \(number)",
            hint: "Sessions are numbered from 1, in the order of the program; add one with --session.")
    }

    private mutating func set(_ key: String, _ value: JSON?) { record = record.setting(key, value) }

    private mutating func mend(_ list: String, _ change: (inout [JSON]) -> Void) {
        record = record.changing(list, change)
    }
}

extension EventPart {
    /// The key of the list in which a record has it.
    fileprivate var list: String {
        switch self {
        case .session: "sessions"
        case .speech: "speeches"
        case .attendance: "attendance"
        case .delegation: "delegations"
        }
    }
}

extension JSON {
    fileprivate func setting(_ quantity: EventParts.Quantity) -> JSON {
        setting("quantity", quantity.count.map { .number(String($0)) })
            .setting("atLeast", quantity.isAtLeast ? .boolean(true) : nil)
    }
}
