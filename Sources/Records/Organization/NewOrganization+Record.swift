import Values

extension NewOrganization {
    /// The organization as a record, with what is known of it.
    /// - Parameter code: what it goes by.
    package func record(code: String) -> JSON {
        .known(
            ("record", .string("organization")), ("code", .string(code)), ("name", .string(name)),
            ("names", names.isEmpty ? nil : .array(names.map(\.record))), ("kind", kind.map { .string($0) }),
            ("country", country.map { .string($0) }), ("subdivision", subdivision.map { .string($0) }),
            ("city", city.map { .string($0) }), ("website", website.map { .string($0) }),
            ("partOf", partOf.map { .string($0) }), ("ownedBy", ownedBy.map { .string($0) }),
            ("identifiers", identifiers.isEmpty ? nil : .array(identifiers.map { .string($0) })),
            ("classifications", classifications.isEmpty ? nil : .array(classifications.map(\.record))),
            ("contacts", contacts.isEmpty ? nil : .array(contacts.map(\.record))))
    }
}

extension NewOrganization.Name {
    /// The name as a record has it.
    package var record: JSON {
        .known(
            ("name", .string(name)), ("kind", .string(kind.rawValue)), ("language", language.map { .string($0) }),
            ("from", from.map { .string($0.description) }), ("until", until.map { .string($0.description) }))
    }
}
