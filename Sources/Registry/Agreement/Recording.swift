import Postgres
import Records
import Values

extension Agreements {
    /// Records an agreement with its parties, fields and relations, and gives its reference.
    ///
    /// All of it is stored, or nothing. A conflict with another writer is tried again.
    public func record(_ new: NewAgreement) throws -> String {
        try refuseRepeatedParty(new)
        let named = try look(up: new)
        if new.reference == nil { try rehearse(new, named) }
        // A number is given out at once and for good: whoever records at the same time gets another, and need not wait.
        let reference = try new.reference ?? nextReference(in: (new.signed ?? new.start)?.firstDay.year ?? CalendarDate.today.year)
        return try connection.retrying {
            try connection.transaction { try insert(new, named, reference) }
        }
    }

    /// Stores the agreement under a reference that is nobody's, checks every rule, and takes it back, so that a mistake
    /// costs no number.
    private func rehearse(_ new: NewAgreement, _ named: Named) throws {
        struct Passed: Error {}
        let name = "rehearsal-\(UInt64.random(in: 0...UInt64.max))"
        do {
            try connection.retrying {
                try connection.transaction {
                    _ = try insert(new, named, name)
                    try connection.checkConstraints()
                    throw Passed()
                }
            }
        } catch is Passed {
        } catch let error as PostgresError {
            // A reference that nobody gave must not be told.
            var told = RegistryError(error)
            let unnamed = { (text: String) in
                text.replacing("agreement \(name)", with: "the agreement").replacing(name, with: "the agreement")
            }
            told.message = unnamed(told.message)
            told.details = told.details.map(unnamed)
            throw told
        }
    }

    /// The rows that a new agreement names.
    private struct Named {
        let type: String
        let event: Int?
        let parties: [(party: NewAgreement.Party, match: OrganizationMatch)]
        let fields: [Int]
        let related: [(kind: RelationKind, id: Int)]
    }

    private func look(up new: NewAgreement) throws -> Named {
        let organizations = Organizations(connection: connection)
        let fields = Fields(connection: connection)
        let parties = try new.parties.map { (party: $0, match: try organizations.find($0.organization)) }
        try refuseRepeatedMatch(parties.map { ($0.party.organization, $0.match) })
        return Named(
            type: try type(new.type), event: try new.event.map { try Events(connection: connection).find($0).id },
            parties: parties, fields: try new.fields.map { try fields.find($0).id },
            related: try new.related.map { ($0.kind, try find($0.reference).id) })
    }

    private func insert(_ new: NewAgreement, _ named: Named, _ reference: String) throws -> String {
        guard
            let added = try connection.first(
                SQL.AgreementInsert(
                    reference: reference, title: new.title, type: named.type, isBinding: new.isBinding,
                    isDraft: new.isDraft, signed: new.signed?.description, start: new.start?.description,
                    end: new.end?.description, maxExtent: new.maxExtent?.description, renewalRule: new.renewalRule?.rawValue,
                    renewalMonths: new.renewalMonths, noticeDays: new.renewalNoticeDays, amount: new.value?.amount,
                    currency: new.value?.currency, partiesUnknown: new.partiesUnknown, event: named.event,
                    visibility: new.visibility.rawValue, owner: new.owner, note: new.note))
        else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }

        for title in new.titles {
            try connection.change(
                SQL.AgreementInsertTitle(agreement: added.id, language: title.language, title: title.title))
        }
        for (position, entry) in named.parties.enumerated() {
            let party = entry.party
            try connection.change(
                SQL.AgreementInsertParty(
                    agreement: added.id, organization: entry.match.id, position: position + 1, role: party.role,
                    unitName: party.unitName, ownNumber: party.ownNumber, signatoryName: party.signatoryName,
                    signatoryTitle: party.signatoryTitle, signed: party.dateSigned?.description))
        }
        for (position, field) in named.fields.enumerated() {
            try connection.change(SQL.AgreementInsertField(agreement: added.id, field: field, position: position + 1))
        }
        for (position, relation) in named.related.enumerated() {
            try connection.change(
                SQL.AgreementInsertRelated(
                    agreement: added.id, relation: relation.kind.rawValue, related: relation.id, position: position + 1))
        }
        try add(new.contacts, to: added.id)
        return added.reference
    }

    func add(_ contacts: [Contact], to id: Int) throws {
        for contact in contacts {
            try connection.change(
                SQL.AgreementSetContact(
                    agreement: id, name: contact.name, office: contact.office, email: contact.email,
                    telephone: contact.telephone))
        }
    }

    /// A reference made of a year and its next number, which no one else gets.
    func nextReference(in year: Int) throws -> String {
        try connection.first(SQL.AgreementNextReference(year: String(year)))?.reference ?? "\(year)-0001"
    }

    private func refuseRepeatedParty(_ new: NewAgreement) throws(RegistryError) {
        var seen: Set<String> = []
        for party in new.parties where !seen.insert(party.organization).inserted {
            throw repeated([party.organization])
        }
    }

    /// Two names may mean one organization.
    private func refuseRepeatedMatch(_ parties: [(name: String, match: OrganizationMatch)]) throws(RegistryError) {
        for (code, same) in Dictionary(grouping: parties, by: \.match.code).sorted(by: { $0.key < $1.key })
        where same.count > 1 {
            throw repeated(same.map(\.name), code: code)
        }
    }

    private func repeated(_ names: [String], code: String? = nil) -> RegistryError {
        RegistryError(
            .brokenRule, code: "agreement_party_agreement_id_organization_id_key",
            "\(names.map { "\(Quoted($0))" }.joined(separator: " and ")) would be a party twice",
            details: code.map { ["All of these mean \($0)."] } ?? [],
            hint: "Name each organization once; its units go into the party's unit.")
    }
}

extension SQL.AgreementNextReference: RowQuery {
    struct Output: RowDecodable {
        let reference: String
        init(row: Row) throws(PostgresError) { reference = try row.decode("reference") }
    }
}

extension SQL.AgreementInsert: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let reference: String
        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            reference = try row.decode("reference")
        }
    }
}
