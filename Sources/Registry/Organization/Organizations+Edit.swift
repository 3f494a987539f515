import Records
import Values

extension Organizations {
    /// Changes an organization: all of it, or nothing.
    /// - Parameter organization: its code, an identifier, or any name.
    /// - Returns: the code of what was to be changed, and whether anything of it was otherwise before.
    /// - Throws: a ``RegistryError`` where a word, a name or a rule is broken, or what is to go is not there.
    @discardableResult
    public func edit(
        _ organization: String, _ change: OrganizationChange
    ) throws -> (code: String, isChanged: Bool) {
        try Self.refuseNoName([change.name].compactMap(\.self) + change.names.filter { !$0.kind.isBrief }.map(\.name))
        do {
            return try connection.retrying {
                try connection.transaction {
                    let match = try find(organization)
                    try connection.change(SQL.ImportHold(kind: RecordKind.organization.rawValue, names: [match.code]))
                    let before = try JSON.recorded(json(of: match.id).utf8)
                    let record = try mended(before, match, change)
                    if record != before { try RecordStore(connection: connection).replace(record, .organization) }
                    try follow(match, change)
                    guard try JSON.recorded(json(of: match.id).utf8) != before else { throw NothingChanged(handle: match.code) }
                    return (match.code, true)
                }
            }
        } catch let nothing as NothingChanged {
            return (nothing.handle, false)
        }
    }

    /// The record with what the change says of the organization itself.
    private func mended(_ record: JSON, _ match: OrganizationMatch, _ change: OrganizationChange) throws -> JSON {
        var record = record
        var names = change.names
        if let name = change.name {
            record = record.setting("name", .string(name))
            if change.keepsOldName, name != match.name {
                names.insert(.init(name: match.name, kind: .former, language: nil, until: change.oldNameUntil), at: 0)
            }
        }
        for property in change.cleared { record = record.setting(property.key, nil) }
        for (property, text) in change.properties where !change.cleared.contains(property) {
            record = record.setting(property.key, .string(try meant(property, text)))
        }
        record = try record.changing("names") { known in
            for name in names.map(\.record.inNormalFormC) { Self.add(name, to: &known) }
            for gone in change.removedNames {
                let count = known.count
                known.removeAll { name in
                    name["name"]?.text == gone.name.inNormalFormC
                        && (gone.language == nil || name["language"]?.text == gone.language)
                }
                guard known.count < count else {
                    throw Self.absent("\(match.code) has no other name \(Quoted(gone.name))", match)
                }
            }
        }
        record = try record.changing("identifiers") { known in
            for text in change.identifiers {
                let identifier = JSON.string(try identifier(text).text)
                if !known.contains(identifier) { known.append(identifier) }
            }
            for text in change.removedIdentifiers {
                // What is to go need not be right.
                guard let identifier = try connection.first(SQL.OrganizationIdentifier(text: text)),
                    let index = known.firstIndex(of: .string(identifier.text))
                else { throw Self.absent("\(match.code) has no identifier \(Quoted(text))", match) }
                known.remove(at: index)
            }
        }
        record = try record.changing("classifications") { classifications in
            try Classifications(connection: connection).mend(
                &classifications, with: change.classifications, without: change.removedClassifications, of: .organization,
                called: match.code)
        }
        record = try record.changing("contacts") { contacts in
            try Contacts(connection: connection).mend(
                &contacts, with: change.contacts, without: change.removedContacts, of: match.id, called: match.code)
        }
        return record
    }

    /// One that is there already gets its dates.
    private static func add(_ name: JSON, to known: inout [JSON]) {
        let same = known.firstIndex { other in ["name", "kind", "language"].allSatisfy { other[$0] == name[$0] } }
        if let same { known[same] = known[same].changed(by: name) } else { known.append(name) }
    }

    private func meant(_ property: OrganizationChange.Property, _ text: String) throws -> String {
        switch property {
        case .kind: try kind(text)
        case .country: try country(text)
        case .partOf, .ownedBy: try find(text).code
        case .subdivision, .city, .website: text
        }
    }

    private func follow(_ match: OrganizationMatch, _ change: OrganizationChange) throws {
        for successor in change.successors {
            try connection.change(
                SQL.OrganizationInsertSuccession(
                    predecessor: match.id, successor: find(successor.organization).id, kind: successor.kind.rawValue,
                    date: successor.date?.description, note: successor.note))
        }
        for name in change.removedSuccessors {
            let successor = try find(name)
            guard try connection.change(
                SQL.OrganizationRemoveSuccession(predecessor: match.id, successor: successor.id)) > 0 else {
                throw Self.absent("\(successor.code) is no successor of \(match.code)", match)
            }
        }
    }

    private static func absent(_ message: String, _ match: OrganizationMatch) -> RegistryError {
        RegistryError(
            .notFound, code: "organization-part-unknown", message,
            hint: "See what there is with: entente organization show \(match.code)")
    }
}

extension OrganizationChange.Property {
    /// The key under which a record has it.
    fileprivate var key: String {
        switch self {
        case .partOf: "partOf"
        case .ownedBy: "ownedBy"
        case .kind, .country, .subdivision, .city, .website: rawValue
        }
    }
}
