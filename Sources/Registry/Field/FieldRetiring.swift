import Values

/// What became of a scheme or a field that was to be retired, or to be brought back.
public struct FieldRetirement: Sendable, Hashable {
    /// The code of the scheme, or the field as `scheme:code`.
    public let name: String
    /// Whether it is a scheme.
    public let isScheme: Bool
    /// Whether it is retired now.
    public let isRetired: Bool
    /// Whether it was otherwise before.
    public let isChanged: Bool
}

extension Fields {
    /// Retires a scheme or a field, or brings it back. What is retired is not listed or offered, and its labels mean
    /// nothing; `scheme:code` still finds it, and questions find what is filed under it as before.
    /// - Parameter name: the code of a scheme, or a field by any name.
    /// - Throws: a ``RegistryError`` for an unknown name, and for what the program brings.
    public func retire(_ name: String, isUndone: Bool = false) throws -> FieldRetirement {
        try connection.retrying {
            try connection.transaction {
                let scheme = try connection.rows(SQL.FieldSchemeCodes()).first { $0.code == name.lowercased() }
                if let scheme {
                    if scheme.isShipped { throw Self.shipped(scheme.code) }
                    let changes = try connection.change(SQL.FieldRetireScheme(scheme: scheme.id, isRetired: !isUndone))
                    return FieldRetirement(name: scheme.code, isScheme: true, isRetired: !isUndone, isChanged: changes > 0)
                }
                let field = try find(name)
                if field.isShipped { throw Self.shipped(field.field) }
                let changes = try connection.change(SQL.FieldRetire(field: field.id, isRetired: !isUndone))
                return FieldRetirement(name: field.field, isScheme: false, isRetired: !isUndone, isChanged: changes > 0)
            }
        }
    }

    private static func shipped(_ name: String) -> RegistryError {
        RegistryError(
            .brokenRule, code: "scheme-shipped", "\(name) is brought by the program, and is not retired",
            hint: "Schemes of your own and their fields can be. To make two fields one: entente field map A B")
    }
}
