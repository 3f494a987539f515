import Values

extension NewAgreement {
    /// The agreement as a text that can be recorded.
    /// - Parameter organizations: those that are new and are to be added with it, by the names that parties have here.
    public func text(adding organizations: [NewOrganization]) -> RecordText {
        RecordText(record(adding: organizations))
    }

    /// The agreement as a record, with what is known of it.
    package func record(adding organizations: [NewOrganization]) -> JSON {
        let own = JSON.known(
            ("reference", word(reference)), ("title", title.isEmpty ? nil : .string(title)),
            ("titles", titles.isEmpty ? nil : .object(titles.map { .init(key: $0.language, value: .string($0.title)) })),
            ("draft", isDraft ? .boolean(true) : nil),
            ("parties", list(parties.map { $0.record(adding: organizations) })),
            ("fields", list(fields.map { .string($0) })), ("purposes", list(purposes.map(\.record))),
            ("related", list(related.map {
                .known(("relation", .string($0.kind.rawValue)), ("reference", .string($0.reference)))
            })),
            ("classifications", list(classifications.map { .string($0) })),
            ("amounts", list(amounts.compactMap(\.record))), ("filings", list(filings.map(\.record))),
            ("contacts", list(contacts.map(\.record))))
        return properties.keys.reduce(own) { $0.setting($1, properties[$1]) }
    }
}

extension NewAgreement.Party {
    /// The party as a record has it.
    package func record(adding organizations: [NewOrganization]) -> JSON {
        let new = organizations.first { $0.name == organization }
        let named: JSON = new.map {
            .known(
                ("name", .string($0.name)), ("kind", word($0.kind)), ("country", word($0.country)),
                ("identifiers", list($0.identifiers.map { .string($0) })))
        } ?? .string(organization)
        return .known(
            ("organization", named), ("role", word(role)), ("unitName", word(unitName)), ("ownNumber", word(ownNumber)),
            ("signatory", object(("name", word(signatoryName)), ("title", word(signatoryTitle)))),
            ("dateSigned", word(dateSigned?.description)), ("from", word(from?.description)),
            ("until", word(until?.description)), ("contributes", contributesNothing ? .boolean(false) : nil),
            ("contributions", list(contributions.map(\.record))), ("signedAs", word(signedAs)))
    }
}

private func word(_ text: String?) -> JSON? { text.map { .string($0) } }

private func list(_ elements: [JSON]) -> JSON? { elements.isEmpty ? nil : .array(elements) }

private func object(_ members: (String, JSON?)...) -> JSON? {
    let known = members.compactMap { key, value in value.map { JSON.Member(key: key, value: $0) } }
    return known.isEmpty ? nil : .object(known)
}
