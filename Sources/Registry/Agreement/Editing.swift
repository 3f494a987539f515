import Postgres
import Records
import Values

extension Agreements {
    /// Mends the record of an agreement. All of it is stored, or nothing.
    ///
    /// Where the days of the parties are mended and all are known, the day of the agreement follows the last of them,
    /// unless it is mended too.
    /// - Returns: its reference, the day of the agreement where it followed, and whether anything was otherwise before.
    public func edit(
        _ reference: String, _ changes: AgreementChanges
    ) throws -> (reference: String, nowSigned: String?, isChanged: Bool) {
        do {
            return try changing(reference, evenRetracted: changes.movesParties) { locked in
                let before = try json(of: locked.id)
                let signed = try mend(locked, changes)
                guard try json(of: locked.id) != before else {
                    throw NothingChanged(handle: locked.reference)
                }
                return (locked.reference, signed, true)
            }
        } catch let nothing as NothingChanged {
            return (nothing.handle, nil, false)
        }
    }

    private func mend(_ locked: LockedAgreement, _ changes: AgreementChanges) throws -> String? {
        for removed in changes.removedActions {
            guard try connection.change(
                SQL.AgreementDeleteLifecycle(agreement: locked.id, action: removed.action.rawValue, day: removed.day)) > 0
            else {
                throw RegistryError(
                    .notFound, code: "action-unknown",
                    "\(locked.reference) was not \(removed.action.rawValue) on \(removed.day)",
                    hint: "See what happened with: entente agreement show \(locked.reference)")
            }
        }
        try write(changed(locked, changes))
        for title in changes.titles {
            if let text = title.title {
                try connection.change(SQL.AgreementSetTitle(agreement: locked.id, language: title.language, title: text))
            } else {
                try connection.change(SQL.AgreementDeleteTitle(agreement: locked.id, language: title.language))
            }
        }
        try changeParties(of: locked, changes)
        try changeFields(of: locked, changes)
        try changeContacts(of: locked, changes)
        try changeRelations(of: locked, changes)
        return try followSigning(of: locked, changes)
    }

    /// An agreement is signed on the day of the last signature: that day moves with those of the parties.
    private func followSigning(of locked: LockedAgreement, _ changes: AgreementChanges) throws -> String? {
        let areMended = changes.parties.contains { if case .keep = $0.dateSigned { false } else { true } }
        let isAdded = changes.addedParties.contains { $0.dateSigned != nil }
        guard areMended || isAdded else { return nil }
        let locked = try changed(locked, changes)
        guard !locked.isDraft, let known = locked.dateSigned.flatMap({ PartialDate($0) }) else { return nil }
        let days = try connection.rows(
            SQL.AgreementSigners(agreement: locked.id)).map { $0.dateSigned.flatMap { PartialDate($0) } }
        guard let last = days.compactMap(\.self).max(by: PartialDate.isEarlier) else { return nil }
        // A day within the month or year that is known of the last signature says more.
        guard known.lastDay < last.firstDay || last.lastDay < known.firstDay else { return nil }
        guard case .keep = changes.signed, days.allSatisfy({ $0 != nil }) else { return nil }
        var moved = locked
        moved.dateSigned = last.description
        try write(moved)
        return last.description
    }

    private func changed(_ locked: LockedAgreement, _ changes: AgreementChanges) throws -> LockedAgreement {
        var locked = locked
        locked.title = changes.title ?? locked.title
        locked.type = try changes.type.map { try type($0) } ?? locked.type
        locked.isDraft = changes.isDraft ?? locked.isDraft
        locked.visibility = changes.visibility ?? locked.visibility
        changes.isBinding.applied(to: &locked.isBinding)
        changes.signed.text.applied(to: &locked.dateSigned)
        changes.start.text.applied(to: &locked.startDate)
        changes.end.text.applied(to: &locked.endDate)
        changes.maxExtent.text.applied(to: &locked.maxExtentDate)
        if case .set(.never) = changes.renewalRule { (locked.renewalMonths, locked.renewalNoticeDays) = (nil, nil) }
        if case .clear = changes.renewalRule { (locked.renewalMonths, locked.renewalNoticeDays) = (nil, nil) }
        changes.renewalRule.applied(to: &locked.renewalRule)
        changes.renewalMonths.applied(to: &locked.renewalMonths)
        changes.renewalNoticeDays.applied(to: &locked.renewalNoticeDays)
        switch changes.value {
        case .keep: break
        case .set(let value): (locked.amount, locked.currency) = (value.amount, value.currency)
        case .clear: (locked.amount, locked.currency) = (nil, nil)
        }
        changes.partiesUnknown.applied(to: &locked.partiesUnknown)
        switch changes.event {
        case .keep: break
        case .set(let name): locked.event = try Events(connection: connection).find(name).id
        case .clear: locked.event = nil
        }
        changes.owner.applied(to: &locked.owner)
        changes.note.applied(to: &locked.note)
        return locked
    }

    private func changeParties(of locked: LockedAgreement, _ changes: AgreementChanges) throws {
        guard !(changes.addedParties.isEmpty && changes.removedParties.isEmpty && changes.parties.isEmpty) else { return }
        let parties = try connection.rows(SQL.AgreementSigners(agreement: locked.id))
        for name in changes.removedParties {
            let index = try index(of: name, among: parties, in: locked, isGoing: true)
            try connection.change(SQL.AgreementDeleteParty(party: parties[index].id))
        }
        let next = try connection.first(SQL.AgreementNextPositions(agreement: locked.id))?.party ?? 1
        for (position, party) in changes.addedParties.enumerated() {
            let match = try Organizations(connection: connection).find(party.organization)
            try connection.change(
                SQL.AgreementInsertParty(
                    agreement: locked.id, organization: match.id, position: next + position, role: party.role,
                    unitName: party.unitName, ownNumber: party.ownNumber, signatoryName: party.signatoryName,
                    signatoryTitle: party.signatoryTitle, signed: party.dateSigned?.description))
        }
        guard !changes.parties.isEmpty else { return }
        var known = try connection.rows(SQL.AgreementSigners(agreement: locked.id))
        for change in changes.parties {
            let index = try index(of: change.organization, among: known, in: locked)
            change.role.applied(to: &known[index].role)
            change.unitName.applied(to: &known[index].unitName)
            change.ownNumber.applied(to: &known[index].ownNumber)
            change.dateSigned.text.applied(to: &known[index].dateSigned)
            switch change.signatory {
            case .keep: break
            case .set(let person): (known[index].signatoryName, known[index].signatoryTitle) = person
            case .clear: (known[index].signatoryName, known[index].signatoryTitle) = (nil, nil)
            }
            try write(known[index])
        }
    }

    private func changeFields(of locked: LockedAgreement, _ changes: AgreementChanges) throws {
        let fields = Fields(connection: connection)
        for name in changes.removedFields {
            let match = try fields.find(name)
            guard try connection.change(SQL.AgreementDeleteField(agreement: locked.id, field: match.id)) > 0 else {
                throw RegistryError(
                    .brokenRule, code: "field-absent", "\(locked.reference) is not filed under \(Quoted(name))",
                    hint: "See its fields with: entente agreement show \(locked.reference)")
            }
        }
        let next = try connection.first(SQL.AgreementNextPositions(agreement: locked.id))?.field ?? 1
        for (position, name) in changes.addedFields.enumerated() {
            try connection.change(
                SQL.AgreementInsertField(
                    agreement: locked.id, field: try fields.find(name).id, position: next + position))
        }
    }

    private func changeContacts(of locked: LockedAgreement, _ changes: AgreementChanges) throws {
        for name in changes.removedContacts
        where try connection.change(SQL.AgreementRemoveContact(agreement: locked.id, name: name)) == 0 {
            throw try Contacts(connection: connection).unknown(name, of: locked.id, called: locked.reference)
        }
        try add(changes.contacts, to: locked.id)
    }

    private func changeRelations(of locked: LockedAgreement, _ changes: AgreementChanges) throws {
        for relation in changes.removedRelations {
            let other = try find(relation.reference)
            guard try connection.change(
                SQL.AgreementDeleteRelated(
                    agreement: locked.id, relation: relation.kind.rawValue, related: other.id)) > 0 else {
                throw RegistryError(
                    .brokenRule, code: "relation-absent",
                    "\(locked.reference) has no relation \(Quoted(relation.kind.rawValue)) to \(other.reference)",
                    hint: "See its relations with: entente agreement show \(locked.reference)")
            }
        }
        let next = try connection.first(SQL.AgreementNextPositions(agreement: locked.id))?.related ?? 1
        for (position, relation) in changes.addedRelations.enumerated() {
            try connection.change(
                SQL.AgreementInsertRelated(
                    agreement: locked.id, relation: relation.kind.rawValue, related: try find(relation.reference).id,
                    position: next + position))
        }
    }
}

extension AgreementChanges.Change<PartialDate> {
    /// The change as it is stored.
    fileprivate var text: AgreementChanges.Change<String> {
        switch self {
        case .keep: .keep
        case .set(let date): .set(date.description)
        case .clear: .clear
        }
    }
}

extension SQL.AgreementSigners: RowQuery {
    /// A party, and when it signed.
    struct Output: RowDecodable {
        let id: Int
        let organization: Int
        let code: String
        let name: String
        var role: String?
        var unitName: String?
        var ownNumber: String?
        var signatoryName: String?
        var signatoryTitle: String?
        var dateSigned: String?

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            organization = try row.decode("organization_id")
            code = try row.decode("code")
            name = try row.decode("name")
            role = try row.decode("role")
            unitName = try row.decode("unit_name")
            ownNumber = try row.decode("own_number")
            signatoryName = try row.decode("signatory_name")
            signatoryTitle = try row.decode("signatory_title")
            dateSigned = try row.decode("date_signed")
        }
    }
}

extension SQL.AgreementNextPositions: RowQuery {
    struct Output: RowDecodable {
        let party: Int
        let field: Int
        let related: Int

        init(row: Row) throws(PostgresError) {
            party = try row.decode("party")
            field = try row.decode("field")
            related = try row.decode("related")
        }
    }
}
