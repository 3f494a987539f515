import Postgres

extension Agreements {
    /// Records an agreement with its parties, fields and relations, and gives its reference.
    ///
    /// All of it is stored, or nothing. A conflict with another writer is tried again.
    public func record(_ new: NewAgreement) throws -> String {
        try refuseRepeatedParty(new)
        return try connection.retrying {
            try connection.transaction { try insert(new) }
        }
    }

    private func insert(_ new: NewAgreement) throws -> String {
        let organizations = Organizations(connection: connection)
        let fields = Fields(connection: connection)
        let type = try self.type(new.type)
        let event = try new.event.map { try Events(connection: connection).find($0).id }
        let parties = try new.parties.map { (party: $0, match: try organizations.find($0.organization)) }
        try refuseRepeatedMatch(parties.map { ($0.party.organization, $0.match) })
        let filed = try new.fields.map { try fields.find($0).id }
        let related = try new.related.map { ($0.relation, try find($0.reference).id) }

        guard
            let added = try connection.first(
                AgreementQueries.insert, try new.reference ?? nextReference(new), new.title, type, new.isBinding,
                new.isDraft, new.signed?.description, new.start?.description, new.end?.description,
                new.maxExtent?.description, new.renewalRule, new.renewalMonths, new.renewalNoticeDays,
                new.value?.amount, new.value?.currency, new.partiesUnknown, event, new.visibility,
                new.owner, new.note)
        else { throw RegistryError(.bug, code: "insert-gave-nothing", "the database did not say what it stored") }

        for title in new.titles {
            try connection.change(AgreementQueries.insertTitle, added.id, title.language, title.title)
        }
        for (position, entry) in parties.enumerated() {
            let party = entry.party
            try connection.change(
                AgreementQueries.insertParty, added.id, entry.match.id, position + 1, party.role, party.unit,
                party.ownNumber, party.signatoryName, party.signatoryTitle, party.dateSigned?.description)
        }
        for (position, field) in filed.enumerated() {
            try connection.change(AgreementQueries.insertField, added.id, field, position + 1)
        }
        for (position, relation) in related.enumerated() {
            try connection.change(AgreementQueries.insertRelated, added.id, relation.0, relation.1, position + 1)
        }
        return added.reference
    }

    private func nextReference(_ new: NewAgreement) throws -> String {
        let year = String((new.signed ?? new.start)?.firstDay.year ?? CalendarDate.today.year)
        _ = try connection.rows(AgreementQueries.lockNumbering, year)
        return try connection.first(AgreementQueries.nextReference, year)?.reference ?? "\(year)-0001"
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
