import Postgres
import Records
import Values

extension Agreements {
    /// Mends the record of an agreement. All of it is stored, or nothing.
    ///
    /// Where the days of the parties are mended and all are known, the day of the agreement follows the last of them,
    /// unless it is mended too.
    /// - Returns: its reference, the day of the agreement where it followed, the end of the term that was stated, and
    ///   whether anything was otherwise before.
    public func edit(
        _ reference: String, _ changes: AgreementChanges
    ) throws -> (reference: String, nowSigned: String?, term: TermEnd?, isChanged: Bool) {
        let edited = try editing(reference, evenRetracted: changes.movesParties) { record in
            try mend(&record, changes)
            let signed = try followSigning(&record, changes)
            return (reference: record.locked.reference, signed: signed, term: try applyTerm(&record, changes))
        }
        return (edited.value.reference, edited.isChanged ? edited.value.signed : nil, edited.value.term, edited.isChanged)
    }

    private func mend(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        for (index, title) in changes.titles.enumerated()
        where changes.titles[..<index].contains(where: { $0.language == title.language }) {
            throw RegistryError(saidTwice: "the title in \(Quoted(title.language))")
        }
        record.content = try meant(changes.properties).applied(to: record.content)
        if let title = changes.title { record.content[path: "title"] = .string(title) }
        if let isDraft = changes.isDraft { record.content[path: "draft"] = isDraft ? .boolean(true) : nil }
        for title in changes.titles {
            let titles = (record.content["titles"] ?? .object([])).setting(title.language, title.title.map { .string($0) })
            record.content = record.content.setting("titles", titles.keys.isEmpty ? nil : titles)
        }
        try changeLifecycle(&record, changes)
        try changeParties(&record, changes)
        try changeFields(&record, changes)
        try changePurposes(&record, changes)
        try changeClassifications(&record, changes)
        record.change("amounts") { Filings.mend(&$0, with: changes.amounts) }
        let reference = record.locked.reference
        try record.change("filings") { filings in
            try Filings.mend(&filings, with: changes.filings, without: changes.removedFilings, of: reference)
        }
        try changeContacts(&record, changes)
        try changeRelations(&record, changes)
    }

    /// Changes with what is meant in place of the names that were given.
    func meant(_ changes: PropertyChanges) throws -> PropertyChanges {
        var meant = changes
        if let name = changes.type.value { meant.type = .set(try type(name)) }
        if let name = changes.event.value { meant.event = .set(try Events(connection: connection).find(name).code) }
        return meant
    }

    /// The end of a stated term, which is the record's where no other was said.
    private func applyTerm(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws -> TermEnd? {
        guard let term = changes.term else { return nil }
        func date(_ text: String?) -> PartialDate? { text.flatMap { PartialDate($0) } }
        let period = record.content["period"] ?? .object([])
        let stated = try TermEnd(
            term, start: date(period["startDate"]?.text), signed: date(record.content["dateSigned"]?.text))
        if !changes.end.isChange, !changes.isOpenEnded.isChange {
            var ended = PropertyChanges()
            ended.end = .set(stated.end)
            record.content = ended.applied(to: record.content)
        }
        return stated
    }

    /// An agreement is signed on the day of the last signature: that day moves with those of the parties.
    private func followSigning(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws -> String? {
        let areMended = changes.parties.contains { $0.dateSigned.isChange }
        let isAdded = changes.addedParties.contains { $0.dateSigned != nil }
        guard areMended || isAdded, record.content["draft"] == nil else { return nil }
        guard let known = record.content["dateSigned"]?.text.flatMap({ PartialDate($0) }) else { return nil }
        // Who joined later signed later, which is no signing of the agreement.
        let days = record.parties.filter { $0.part["from"] == nil }.map(\.dateSigned)
        guard let last = days.compactMap(\.self).max(by: PartialDate.isEarlier) else { return nil }
        // A day within the month or year that is known of the last signature says more.
        guard known.lastDay < last.firstDay || last.lastDay < known.firstDay else { return nil }
        guard !changes.signed.isChange, days.allSatisfy({ $0 != nil }) else { return nil }
        record.content = record.content.setting("dateSigned", .string(last.description))
        return last.description
    }

    private func changeLifecycle(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        guard !changes.removedActions.isEmpty else { return }
        let reference = record.locked.reference
        let lifecycle = try connection.rows(SQL.AgreementLifecycle(agreement: record.locked.id)).filter { $0.amendedBy == nil }
        for gone in changes.removedActions {
            // What was agreed ahead is shown by the day on which it takes effect, too.
            let ahead = lifecycle.first { $0.action == gone.action && $0.takesEffect == gone.day }?.date
            try record.change("lifecycle") { actions in
                let count = actions.count
                for day in [gone.day, ahead].compactMap(\.self) where actions.count == count {
                    actions.removeAll { $0["action"]?.text == gone.action.rawValue && $0["date"]?.text == day.description }
                }
                guard actions.count == count else { return }
                throw RegistryError(
                    .notFound, code: "action-unknown", "\(reference) was not \(gone.action.rawValue) on \(gone.day)",
                    hint: "See what happened with: entente agreement show \(reference)")
            }
        }
    }

    private func changeParties(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        for name in changes.removedParties { try record.remove(party: name) }
        for party in changes.addedParties { try record.add(party) }
        var said: Set<String> = []
        for change in changes.parties {
            let index = try record.index(of: change.organization)
            for key in change.keys where !said.insert("\(index) \(key)").inserted {
                throw RegistryError(saidTwice: "the \(key) of \(record.parties[index].name)")
            }
            try record.set("role", change.role, ofParty: index) { .string(try role($0)) }
            record.set("unitName", change.unitName, ofParty: index) { .string($0) }
            record.set("ownNumber", change.ownNumber, ofParty: index) { .string($0) }
            record.set("dateSigned", change.dateSigned, ofParty: index) { .string($0.description) }
            record.set("from", change.from, ofParty: index) { .string($0.description) }
            record.set("until", change.until, ofParty: index) { .string($0.description) }
            record.set("signatory", change.signatory, ofParty: index) { name, title in
                .known(("name", .string(name)), ("title", title.map { .string($0) }))
            }
            if case .keep = change.contributions { continue }
            record.set("contributions", change.contributions, ofParty: index) { .array($0.map(\.record)) }
            if case .set(let given) = change.contributions, given.isEmpty {
                record.set("contributions", nil, ofParty: index)
                record.set("contributes", .boolean(false), ofParty: index)
            } else {
                record.set("contributes", nil, ofParty: index)
            }
        }
    }

    private func changeFields(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        let fields = Fields(connection: connection)
        let gone = try changes.removedFields.map { (name: $0, field: JSON.string(try fields.find($0).field)) }
        let new = try changes.addedFields.map { JSON.string(try fields.find($0).field) }
        let reference = record.locked.reference
        try record.change("fields") { filed in
            for (name, field) in gone {
                guard filed.contains(field) else {
                    throw RegistryError(
                        .brokenRule, code: "field-absent", "\(reference) is not filed under \(Quoted(name))",
                        hint: "See its fields with: entente agreement show \(reference)")
                }
                filed.removeAll { $0 == field }
            }
            for field in new where !filed.contains(field) { filed.append(field) }
        }
    }

    private func changePurposes(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        guard !changes.purposes.isEmpty || !changes.removedPurposes.isEmpty else { return }
        let reference = record.locked.reference
        let naming = PurposeNaming(connection: connection, parties: record.parties.map(\.named))
        try record.change("purposes") { purposes in
            try naming.mend(&purposes, with: changes.purposes, without: changes.removedPurposes, of: reference)
        }
    }

    private func changeClassifications(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        let reference = record.locked.reference
        try record.change("classifications") { classifications in
            try Classifications(connection: connection).mend(
                &classifications, with: changes.classifications.map { Classification($0) },
                without: changes.removedClassifications, of: .agreement, called: reference)
        }
    }

    private func changeContacts(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        let locked = record.locked
        try record.change("contacts") { contacts in
            try Contacts(connection: connection).mend(
                &contacts, with: changes.contacts, without: changes.removedContacts, of: locked.id, called: locked.reference)
        }
    }

    private func changeRelations(_ record: inout EditedAgreement, _ changes: AgreementChanges) throws {
        let reference = record.locked.reference
        func written(_ relation: NewAgreement.Relation, _ other: String) -> JSON {
            .known(("relation", .string(relation.kind.rawValue)), ("reference", .string(other)))
        }
        try record.change("related") { related in
            for relation in changes.removedRelations {
                let other = try find(relation.reference).reference
                guard related.contains(written(relation, other)) else {
                    throw RegistryError(
                        .brokenRule, code: "relation-absent",
                        "\(reference) has no relation \(Quoted(relation.kind.rawValue)) to \(other)",
                        hint: "See its relations with: entente agreement show \(reference)")
                }
                related.removeAll { $0 == written(relation, other) }
            }
            for relation in changes.addedRelations {
                let new = written(relation, try find(relation.reference).reference)
                if !related.contains(new) { related.append(new) }
            }
        }
    }
}

extension EditedAgreement {
    /// Says something of a party under a key as a change has it.
    fileprivate mutating func set<Value>(
        _ key: String, _ change: Change<Value>, ofParty index: Int, _ json: (Value) throws -> JSON
    ) rethrows {
        set(key, try change.applied(to: parties[index].part[key], json), ofParty: index)
    }
}

extension SQL.AgreementSigners: RowQuery {
    /// A party as the organization that it stands for is called.
    struct Output: RowDecodable {
        let organization: Int
        let code: String
        let name: String

        init(row: Row) throws(PostgresError) {
            organization = try row.decode("organization_id")
            code = try row.decode("code")
            name = try row.decode("name")
        }
    }
}
