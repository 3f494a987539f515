extension Organizations {
    /// The organization whose registry this is, where it is one office's: the default for whose partners are asked for.
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
                let match = try name.map(find)
                try connection.change(SQL.OrganizationSetHome(organization: match?.id))
                return match
            }
        }
    }
}
