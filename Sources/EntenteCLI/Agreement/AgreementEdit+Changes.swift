import Records
import Registry
import Values

extension AgreementEdit {
    /// What the options say of one agreement.
    func changes() throws -> AgreementChanges {
        var changes = AgreementChanges()
        changes.title = title
        changes.isDraft = draft
        changes.properties = try propertyChanges()
        changes.term = properties.term
        changes.titles = try titles.map { text throws in
            let (language, title) = try AgreementRecord.pair(text, "--title-in", example: "zh=联合实验室")
            return (language, saysNothing(title) ? nil : title)
        }
        changes.addedFields = addField
        changes.removedFields = removeField
        changes.addedParties = addParty.map(AgreementRecord.party)
        changes.removedParties = removeParty
        changes.parties = try partyChanges()
        changes.purposes = try purposes.given.purposes()
        changes.removedPurposes = try purposes.removed()
        changes.classifications = classifications.given.classification
        changes.removedClassifications = classifications.gone
        changes.amounts = try filings.given.amounts()
        changes.filings = try filings.given.filings()
        changes.removedFilings = try filings.removed()
        changes.contacts = try contacts.given.contacts()
        changes.removedContacts = contacts.gone
        changes.addedRelations = try related.map { text throws in try AgreementRecord.relation(text, "--related") }
        changes.removedRelations = try removeRelated.map { text throws in try AgreementRecord.relation(text, "--remove-related") }
        changes.removedActions = try removeAction.map { text throws in
            let (word, day) = try AgreementRecord.pair(text, "--remove-action", example: "suspended=2024-03-01")
            guard let action = LifecycleAction(reading: word) else {
                throw RegistryError(
                    .usage, code: "action-unknown", "\(Quoted(word)) is nothing that happens to an agreement",
                    hint: "Write one of \(LifecycleAction.words.joined(separator: ", ")), such as suspended=2024-03-01.")
            }
            return (action, try CalendarDate.reading(day, as: "--remove-action", isInput: true))
        }
        return changes
    }

    /// What the options say of its properties.
    func propertyChanges() throws -> PropertyChanges {
        var changes = try properties.changes()
        for property in clear { changes.clear(property.word) }
        return changes
    }

    /// Whether what stands after a sign says that there is nothing to write.
    private func saysNothing(_ text: String) -> Bool { text.isEmpty || NothingSaid(text) == .absent }

    private func partyChanges() throws -> [AgreementChanges.PartyChange] {
        func each(
            _ texts: [String], _ option: String, _ example: String,
            _ set: (inout AgreementChanges.PartyChange, String) throws -> Void
        ) throws -> [AgreementChanges.PartyChange] {
            try texts.map { text in
                let (organization, value) = try AgreementRecord.pair(text, option, example: example)
                var change = AgreementChanges.PartyChange(organization: organization)
                try set(&change, value)
                return change
            }
        }
        return try each(role, "--role", "cqmu=lead") { $0.role = saysNothing($1) ? .clear : .set($1) }
            + each(unit, "--unit", "cqmu=School of Law") { $0.unitName = saysNothing($1) ? .clear : .set($1) }
            + each(ownNumber, "--own-number", "cqmu=CQMU-17") { $0.ownNumber = saysNothing($1) ? .clear : .set($1) }
            + each(signatory, "--signatory", "\"cqmu=Li Hua, President\"") { change, text in
                let person = try AgreementRecord.signatory(saysNothing(text) ? "" : text)
                change.signatory = person.name.map { .set(($0, person.title)) } ?? .clear
            }
            + each(partySigned, "--party-signed", "cqmu=2024-05-06") { change, text in
                change.dateSigned = saysNothing(text) ? .clear : .set(try PartialDate.reading(text, as: "--party-signed"))
            }
            + each(joined, "--joined", "cqmu=2024-05-06") { change, text in
                change.from = saysNothing(text) ? .clear : .set(try PartialDate.reading(text, as: "--joined"))
            }
            + each(left, "--left", "cqmu=2024-05-06") { change, text in
                change.until = saysNothing(text) ? .clear : .set(try PartialDate.reading(text, as: "--left"))
            }
            + contributions()
    }

    /// What is said of one party is all that it brings in.
    private func contributions() throws -> [AgreementChanges.PartyChange] {
        var said: [(organization: String, texts: [String])] = []
        for text in contribution {
            let (organization, value) = try AgreementRecord.pair(text, "--contribution", example: "\"cqmu=50000 CNY\"")
            if let index = said.firstIndex(where: { organization.isSpelled(asOneOf: [$0.organization]) }) {
                said[index].texts.append(value)
            } else {
                said.append((organization, [value]))
            }
        }
        return try said.map { organization, texts in
            var change = AgreementChanges.PartyChange(organization: organization)
            switch texts {
            case [""]: change.contributions = .clear
            case _ where texts.count == 1 && Contribution.saysNone(texts[0]): change.contributions = .set([])
            default:
                if texts.contains(where: { $0.isEmpty || Contribution.saysNone($0) }) {
                    throw RegistryError(
                        .usage, code: "option-unreadable", "two things are said of the contribution of \(organization)", hint: "Say one of them.")
                }
                change.contributions = .set(try texts.map { text throws in try Contribution(reading: text, as: "--contribution") })
            }
            return change
        }
    }
}
