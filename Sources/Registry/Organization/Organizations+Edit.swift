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
        do {
            return try connection.retrying {
                try connection.transaction {
                    let match = try find(organization)
                    let before = try json(of: match.id)
                    try mend(match, change)
                    guard try json(of: match.id) != before else { throw NothingChanged(handle: match.code) }
                    return (match.code, true)
                }
            }
        } catch let nothing as NothingChanged {
            return (nothing.handle, false)
        }
    }

    private func mend(_ match: OrganizationMatch, _ change: OrganizationChange) throws {
        try update(match, change)
        try addNames(change.names, to: match.id)
        for name in change.removedNames
        where try connection.change(
            SQL.OrganizationRemoveName(organization: match.id, name: name.name, language: name.language)) == 0 {
            throw Self.absent("\(match.code) has no other name \(Quoted(name.name))", match)
        }
        for text in change.identifiers { try add(identifier(text), to: match.id) }
        for text in change.removedIdentifiers {
            // What is to go need not be right.
            guard
                let identifier = try connection.first(SQL.OrganizationIdentifier(text: text)),
                try connection.change(
                    SQL.OrganizationRemoveIdentifier(
                        organization: match.id, scheme: identifier.scheme, value: identifier.value)) > 0
            else { throw Self.absent("\(match.code) has no identifier \(Quoted(text))", match) }
        }
        for name in change.removedContacts
        where try connection.change(SQL.OrganizationRemoveContact(organization: match.id, name: name)) == 0 {
            throw try Contacts(connection: connection).unknown(name, of: match.id, called: match.code)
        }
        try add(change.contacts, to: match.id)
        try follow(match, change)
    }

    func add(_ contacts: [Contact], to id: Int) throws {
        for contact in contacts {
            try connection.change(
                SQL.OrganizationSetContact(
                    organization: id, name: contact.name, office: contact.office, email: contact.email,
                    telephone: contact.telephone))
        }
    }

    func addNames(_ names: [NewOrganization.Name], to id: Int) throws {
        for name in names {
            try connection.change(
                SQL.OrganizationInsertName(
                    organization: id, name: name.name, kind: name.kind.rawValue, language: name.language,
                    from: name.from?.description, until: name.until?.description))
        }
    }

    func add(_ identifier: OrganizationIdentifier, to id: Int) throws {
        try connection.change(
            SQL.OrganizationInsertIdentifier(organization: id, scheme: identifier.scheme, value: identifier.value))
    }

    private func update(_ match: OrganizationMatch, _ change: OrganizationChange) throws {
        if let name = change.name, change.keepsOldName, name != match.name {
            try addNames(
                [.init(name: match.name, kind: .former, language: nil, until: change.oldNameUntil)], to: match.id)
        }
        let changed =
            (change.name == nil ? [] : ["name"])
            + Set(change.properties.keys).union(change.cleared).map(\.rawValue).sorted()
        guard !changed.isEmpty else { return }
        func value(_ property: OrganizationChange.Property) -> String? { change.cleared.contains(property) ? nil : change.properties[property] }
        try connection.change(
            SQL.OrganizationUpdate(
                id: match.id, changed: changed, name: change.name,
                kind: value(.kind).map { text throws in try kind(text) },
                country: value(.country).map { text throws in try country(text) }, subdivision: value(.subdivision),
                city: value(.city), website: value(.website),
                partOf: value(.partOf).map { text throws in try find(text).id }))
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
