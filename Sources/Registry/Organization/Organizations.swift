import Postgres

extension Registry {
    /// The organizations of the registry.
    public var organizations: Organizations { Organizations(connection: connection) }
}

/// What can be done with organizations.
public struct Organizations {
    let connection: Connection

    /// The organization that a name means: its code, an identifier such as `ror:017z00e58`, or any name.
    /// - Throws: a ``RegistryError`` when none or more than one is meant, with the candidates.
    public func find(_ name: String) throws -> OrganizationMatch {
        try Lookup(noun: "organization", list: "entente organization list").single(
            name,
            of: connection.rows(OrganizationQueries.find, name), describedAs: \.line,
            suggestions: { try connection.rows(OrganizationQueries.suggest, name).map(\.line) })
    }

    /// The organizations that match every condition given, in the order of their codes.
    /// - Parameters:
    ///   - day: the day for which agreements in force are counted.
    ///   - kind: a kind, or `unknown`.
    ///   - country: ISO 3166-1 code, or a name of the country.
    ///   - name: a part of any name, or of the code.
    ///   - limit: most rows; nil is all.
    ///   - language: the language that names are wanted in, where the registry has them; nil is the name of record.
    public func list(
        on day: CalendarDate, kind: String? = nil, country: String? = nil, name: String? = nil, limit: Int? = nil,
        language: String? = nil
    ) throws -> [OrganizationListRow] {
        let chosen = try kind.map { $0 == "unknown" ? $0 : try self.kind($0) }
        let place = try country.map { try self.country($0) }
        return try connection.rows(OrganizationQueries.list, day, chosen, place, name, limit, language)
    }

    /// One organization with its other names; its own in a language, where it has one in it.
    public func show(
        _ name: String, on day: CalendarDate, language: String? = nil
    ) throws -> (OrganizationDetail, [OrganizationNameRow]) {
        let match = try find(name)
        guard let detail = try connection.first(OrganizationQueries.show, match.id, day, language) else {
            throw Lookup(noun: "organization", list: "entente organization list").none(name)
        }
        return (detail, try connection.rows(OrganizationQueries.names, match.id))
    }

    /// One organization in the interchange format.
    public func line(_ name: String) throws -> String {
        let match = try find(name)
        return try connection.first(OrganizationQueries.line, match.id)?.json.text ?? ""
    }

    /// Adds an organization, and gives the code it goes by.
    public func add(_ new: NewOrganization) throws -> String {
        try connection.transaction {
            let parent = try new.parent.map { try find($0).id }
            let kind = try new.kind.map { try self.kind($0) }
            let country = try new.country.map { try self.country($0) }
            guard
                let added = try connection.first(
                    OrganizationQueries.insert, new.code, new.name, kind, country, new.city, parent, new.codeStem)
            else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }
            for name in new.names {
                try connection.change(OrganizationQueries.insertName, added.id, name.name, name.kind, name.language)
            }
            for identifier in new.identifiers {
                try connection.change(
                    OrganizationQueries.insertIdentifier, added.id, identifier.scheme, identifier.value)
            }
            return added.code
        }
    }
}
