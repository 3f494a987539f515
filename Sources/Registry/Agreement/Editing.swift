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
            return try changing(reference, evenRetracted: changes.movesParties) { core in
                let before = try line(of: core.id)
                let signed = try mend(core, changes)
                guard try line(of: core.id) != before else {
                    throw NothingChanged(handle: core.reference)
                }
                return (core.reference, signed, true)
            }
        } catch let nothing as NothingChanged {
            return (nothing.handle, nil, false)
        }
    }

    private func mend(_ core: AgreementCore, _ changes: AgreementChanges) throws -> String? {
        for happening in changes.removedActions {
            guard try connection.change(AgreementLifeQueries.deleteLifecycle, core.id, happening.action, happening.day) > 0
            else {
                throw RegistryError(
                    .notFound, code: "action-unknown",
                    "\(core.reference) was not \(happening.action) on \(happening.day)",
                    hint: "See what happened with: entente agreement show \(core.reference)")
            }
        }
        try write(changed(core, changes))
        for title in changes.titles {
            if let text = title.title {
                try connection.change(AgreementLifeQueries.setTitle, core.id, title.language, text)
            } else {
                try connection.change(AgreementLifeQueries.deleteTitle, core.id, title.language)
            }
        }
        try changeParties(of: core, changes)
        try changeFields(of: core, changes)
        try changeRelations(of: core, changes)
        return try followSigning(of: core, changes)
    }

    /// An agreement is signed on the day of the last signature: that day moves with those of the parties.
    private func followSigning(of core: AgreementCore, _ changes: AgreementChanges) throws -> String? {
        let areMended = changes.parties.contains { if case .keep = $0.dateSigned { false } else { true } }
        let isAdded = changes.addedParties.contains { $0.dateSigned != nil }
        guard areMended || isAdded else { return nil }
        let core = try changed(core, changes)
        guard !core.isDraft, let known = core.dateSigned.flatMap({ PartialDate($0) }) else { return nil }
        let days = try connection.rows(AgreementLifeQueries.signers, core.id).map { $0.dateSigned.flatMap { PartialDate($0) } }
        guard let last = days.compactMap(\.self).max(by: PartialDate.isEarlier) else { return nil }
        // A day within the month or year that is known of the last signature says more.
        guard known.lastDay < last.firstDay || last.lastDay < known.firstDay else { return nil }
        guard case .keep = changes.signed, days.allSatisfy({ $0 != nil }) else { return nil }
        var moved = core
        moved.dateSigned = last.description
        try write(moved)
        return last.description
    }

    private func changed(_ core: AgreementCore, _ changes: AgreementChanges) throws -> AgreementCore {
        var core = core
        core.title = changes.title ?? core.title
        core.type = try changes.type.map { try type($0) } ?? core.type
        core.isDraft = changes.isDraft ?? core.isDraft
        core.visibility = changes.visibility ?? core.visibility
        changes.isBinding.applied(to: &core.isBinding)
        changes.signed.text.applied(to: &core.dateSigned)
        changes.start.text.applied(to: &core.startDate)
        changes.end.text.applied(to: &core.endDate)
        changes.maxExtent.text.applied(to: &core.maxExtentDate)
        if case .set("none") = changes.renewalRule { (core.renewalMonths, core.renewalNoticeDays) = (nil, nil) }
        if case .clear = changes.renewalRule { (core.renewalMonths, core.renewalNoticeDays) = (nil, nil) }
        changes.renewalRule.applied(to: &core.renewalRule)
        changes.renewalMonths.applied(to: &core.renewalMonths)
        changes.renewalNoticeDays.applied(to: &core.renewalNoticeDays)
        switch changes.value {
        case .keep: break
        case .set(let value): (core.amount, core.currency) = (value.amount, value.currency)
        case .clear: (core.amount, core.currency) = (nil, nil)
        }
        changes.partiesUnknown.applied(to: &core.partiesUnknown)
        switch changes.event {
        case .keep: break
        case .set(let name): core.event = try Events(connection: connection).find(name).id
        case .clear: core.event = nil
        }
        changes.owner.applied(to: &core.owner)
        changes.note.applied(to: &core.note)
        return core
    }

    private func changeParties(of core: AgreementCore, _ changes: AgreementChanges) throws {
        guard !(changes.addedParties.isEmpty && changes.removedParties.isEmpty && changes.parties.isEmpty) else { return }
        let parties = try connection.rows(AgreementLifeQueries.signers, core.id)
        for name in changes.removedParties {
            let place = try place(of: name, among: parties, in: core, isGoing: true)
            try connection.change(AgreementLifeQueries.deleteParty, parties[place].id)
        }
        let next = try connection.first(AgreementLifeQueries.nextPositions, core.id)?.party ?? 1
        for (position, party) in changes.addedParties.enumerated() {
            let match = try Organizations(connection: connection).find(party.organization)
            try connection.change(
                AgreementQueries.insertParty, core.id, match.id, next + position, party.role, party.unitName,
                party.ownNumber, party.signatoryName, party.signatoryTitle, party.dateSigned?.description)
        }
        guard !changes.parties.isEmpty else { return }
        var known = try connection.rows(AgreementLifeQueries.signers, core.id)
        for change in changes.parties {
            let place = try place(of: change.organization, among: known, in: core)
            change.role.applied(to: &known[place].role)
            change.unitName.applied(to: &known[place].unitName)
            change.ownNumber.applied(to: &known[place].ownNumber)
            change.dateSigned.text.applied(to: &known[place].dateSigned)
            switch change.signatory {
            case .keep: break
            case .set(let person): (known[place].signatoryName, known[place].signatoryTitle) = person
            case .clear: (known[place].signatoryName, known[place].signatoryTitle) = (nil, nil)
            }
            try write(known[place])
        }
    }

    private func changeFields(of core: AgreementCore, _ changes: AgreementChanges) throws {
        let fields = Fields(connection: connection)
        for name in changes.removedFields {
            let match = try fields.find(name)
            guard try connection.change(AgreementLifeQueries.deleteField, core.id, match.id) > 0 else {
                throw RegistryError(
                    .brokenRule, code: "field-absent", "\(core.reference) is not filed under \(Quoted(name))",
                    hint: "See its fields with: entente agreement show \(core.reference)")
            }
        }
        let next = try connection.first(AgreementLifeQueries.nextPositions, core.id)?.field ?? 1
        for (position, name) in changes.addedFields.enumerated() {
            try connection.change(AgreementQueries.insertField, core.id, try fields.find(name).id, next + position)
        }
    }

    private func changeRelations(of core: AgreementCore, _ changes: AgreementChanges) throws {
        for relation in changes.removedRelations {
            let other = try find(relation.reference)
            guard try connection.change(AgreementLifeQueries.deleteRelated, core.id, relation.relation, other.id) > 0 else {
                throw RegistryError(
                    .brokenRule, code: "relation-absent",
                    "\(core.reference) has no relation \(Quoted(relation.relation)) to \(other.reference)",
                    hint: "See its relations with: entente agreement show \(core.reference)")
            }
        }
        let next = try connection.first(AgreementLifeQueries.nextPositions, core.id)?.related ?? 1
        for (position, relation) in changes.addedRelations.enumerated() {
            try connection.change(
                AgreementQueries.insertRelated, core.id, relation.relation, try find(relation.reference).id,
                next + position)
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
