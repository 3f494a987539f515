extension Organizations {
    /// The organization whose registry this is, where it is one office's: the default for whose partners are asked for.
    /// - Parameter language: the one that its name is wanted in, where it has one; nil is the name of record.
    public func home(language: String?) throws -> OrganizationMatch? {
        try home().flatMap { try called([$0], in: language).first }
    }

    /// Organizations by their names in a language, where they have one in it; nil is those of record.
    public func called(_ organizations: [OrganizationMatch], in language: String?) throws -> [OrganizationMatch] {
        guard let language, !organizations.isEmpty else { return organizations }
        let names = try connection.texts(SQL.FactNames(ids: organizations.map(\.id), language: language))
        return organizations.map { organization in
            var named = organization
            named.name = names[organization.id] ?? organization.name
            return named
        }
    }

    /// The same, by its name of record.
    public func home() throws -> OrganizationMatch? {
        try connection.first(SQL.OrganizationHome())
    }

    /// Says whose registry this is.
    /// - Parameter name: its code, an identifier or a name; nil makes it nobody's.
    /// - Throws: a ``RegistryError`` when none or more than one is meant.
    @discardableResult
    public func setHome(_ name: String?) throws -> OrganizationMatch? {
        try connection.retrying {
            try connection.transaction {
                let match = try name.map { try find($0) }
                try connection.change(SQL.OrganizationSetHome(organization: match?.id))
                return match
            }
        }
    }
}
