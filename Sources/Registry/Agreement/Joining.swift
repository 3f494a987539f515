import Postgres
import Records
import Values

extension Agreements {
    /// Writes down that an organization joined an agreement while it ran; one that is recorded as a party of
    /// that day may get its role and its signing.
    /// - Returns: the reference of the agreement, the name of the party, and whether anything was otherwise before.
    public func join(_ reference: String, _ party: NewAgreement.Party) throws -> (reference: String, party: String, isChanged: Bool) {
        let (match, role) = try meant(party)
        let edited = try editing(reference) { record in
            try refuse(party.from, before: record, "nobody joins it before")
            if let index = record.parties.firstIndex(where: { $0.organization == match.id }) {
                try refuseRejoining(record.parties[index], party.from, record.locked.reference)
                if let day = party.dateSigned { record.set("dateSigned", .string(day.description), ofParty: index) }
                if let role { record.set("role", .string(role), ofParty: index) }
            } else {
                try record.refuseBroughtIn(match)
                try record.add(party)
            }
            return record.locked.reference
        }
        return (edited.value, match.name, edited.isChanged)
    }

    /// Nobody is party to what is not there yet.
    private func refuse(_ day: PartialDate?, before record: EditedAgreement, _ said: String) throws {
        guard let day, let first = RecordRules.beginning(after: day, of: record.content) else { return }
        throw RegistryError(
            .brokenRule, code: "party-before-agreement", "\(day) is before the agreement, of \(first): \(said)",
            hint: "Look at it with: entente agreement show \(record.locked.reference)")
    }

    /// Whoever is a party already does not begin anew: all that was counted of it before would be gone without a word.
    private func refuseRejoining(_ party: EditedAgreement.Party, _ day: PartialDate?, _ reference: String) throws {
        let (from, until) = (party.day("from"), party.day("until"))
        guard let day, from != day else { return }
        if let until, until.lastDay < day.firstDay {
            throw RegistryError(
                .brokenRule, code: "party-left-before", "\(party.name) was a party of \(reference) until \(until), and is so once",
                hint: "If it never left: entente agreement edit \(reference) --left \(party.code)=")
        }
        throw RegistryError(
            .brokenRule, code: "party-already",
            from.map { "\(party.name) is a party of \(reference) already, from \($0) on" } ?? "\(party.name) is a party of \(reference) already, from its first day on",
            hint: "If that is wrong: entente agreement edit \(reference) --joined \(party.code)=\(day)")
    }

    /// Writes down that a party left an agreement while it ran.
    /// - Parameter day: the last day on which it was a party.
    /// - Returns: as ``join(_:_:)``, and the day from which on fewer than two are left, where that is so.
    public func leave(
        _ reference: String, party: String, until day: PartialDate
    ) throws -> (reference: String, party: String, isChanged: Bool, lackingFrom: CalendarDate?) {
        let edited = try editing(reference) { record in
            let index = try record.index(of: party, isGoing: true)
            try refuse(day, before: record, "nobody leaves it before")
            record.set("until", .string(day.description), ofParty: index)
            return (record.locked, record.parties[index].name)
        }
        let locked = edited.value.0
        let after = day.lastDay.adding(days: 1)
        let isLacking = try after.map { try connection.first(SQL.AgreementLackingParties(agreement: locked.id, day: $0)) != nil } ?? false
        return (locked.reference, edited.value.1, edited.isChanged, isLacking ? after : nil)
    }
}

extension SQL.AgreementLackingParties: RowQuery { typealias Output = FoundKey }
