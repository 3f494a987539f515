import Records
import Values

extension Agreements {
    /// Writes down that an organization joined an agreement while it ran; one that is a party already joined then.
    /// - Returns: the reference of the agreement, the name of the party, and whether anything was otherwise before.
    public func join(_ reference: String, _ party: NewAgreement.Party) throws -> (reference: String, party: String, isChanged: Bool) {
        let (match, role) = try meant(party)
        let edited = try editing(reference) { record in
            if let index = record.parties.firstIndex(where: { $0.organization == match.id }) {
                if let day = party.from { record.set("from", .string(day.description), ofParty: index) }
                if let day = party.dateSigned { record.set("dateSigned", .string(day.description), ofParty: index) }
                if let role { record.set("role", .string(role), ofParty: index) }
            } else {
                try record.add(party)
            }
            return record.locked.reference
        }
        return (edited.value, match.name, edited.isChanged)
    }

    /// Writes down that a party left an agreement while it ran.
    /// - Parameter day: the last day on which it was a party.
    /// - Returns: as ``join(_:_:)``.
    public func leave(_ reference: String, party: String, until day: PartialDate) throws -> (reference: String, party: String, isChanged: Bool) {
        let edited = try editing(reference) { record in
            let index = try record.index(of: party, isGoing: true)
            record.set("until", .string(day.description), ofParty: index)
            return (record.locked.reference, record.parties[index].name)
        }
        return (edited.value.0, edited.value.1, edited.isChanged)
    }
}
