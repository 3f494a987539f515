import Values

/// What came of signing.
public struct SigningReport: Sendable {
    /// Reference of the agreement.
    public let reference: String
    /// Names of the parties that have now signed.
    public let signed: [String]
    /// Names of the parties that had signed on that day already.
    public let alreadySigned: [String]
    /// Names of the parties that are still to sign.
    public let waiting: [String]
    /// Whether the last signature has now made an agreement of the draft.
    public let becameAgreement: Bool
    /// Day of the last signature; nil while it is a draft.
    public let dateSigned: String?
}

extension Agreements {
    /// A signature of one party.
    public struct Signature: Sendable {
        /// The organization, by any name.
        public var party: String
        /// Who signs for it; nil leaves what is known.
        public var signatoryName: String?
        /// Office of the signatory; only with a name.
        public var signatoryTitle: String?

        /// A signature by a party.
        public init(party: String, signatoryName: String? = nil, signatoryTitle: String? = nil) {
            self.party = party
            self.signatoryName = signatoryName
            self.signatoryTitle = signatoryTitle
        }
    }

    /// Writes down that parties signed on a day; once all have, a draft becomes an agreement, signed on the last of
    /// their days.
    /// - Parameters:
    ///   - signatures: who signed; none means every party that has not.
    ///   - language: the one in which the parties are named, where they have a name in it; nil is the name of record.
    ///   - today: the day it is here; nothing is signed later than that.
    public func sign(
        _ reference: String, _ signatures: [Signature], on date: PartialDate, language: String? = nil, today: CalendarDate = .today
    ) throws -> SigningReport {
        guard date.firstDay <= today else {
            throw RegistryError(
                .brokenRule, code: "signed-in-future", "\(date) is in the future, and nothing is signed there",
                hint: "Sign when it is signed.")
        }
        return try editing(reference) { record in
            let locked = record.locked
            guard !record.parties.isEmpty else {
                throw RegistryError(
                    .brokenRule, code: "agreement_two_parties_check", "\(locked.reference) names no party that could sign",
                    hint: "Add them with: entente agreement edit \(locked.reference) --add-party ORGANIZATION")
            }
            let called = try language.map { try connection.texts(SQL.FactNames(ids: record.parties.map(\.organization), language: $0)) } ?? [:]
            func name(_ party: EditedAgreement.Party) -> String { called[party.organization] ?? party.name }
            var signed: [String] = []
            var already: [String] = []
            for (index, signature) in try wanted(signatures, of: record) {
                let party = record.parties[index]
                if let before = party.dateSigned {
                    try refuseOther(before, than: date, for: party, of: locked)
                    already.append(name(party))
                } else {
                    signed.append(name(party))
                }
                record.set("dateSigned", .string(date.description), ofParty: index)
                if let name = signature?.signatoryName {
                    let title = signature?.signatoryTitle
                    record.set(
                        "signatory", .known(("name", .string(name)), ("title", title.map { .string($0) })), ofParty: index)
                }
            }
            let waiting = record.parties.filter { $0.dateSigned == nil }.map(name)
            var last = locked.isDraft ? nil : locked.dateSigned
            let isComplete = locked.isDraft && waiting.isEmpty
            if isComplete, let day = record.parties.compactMap(\.dateSigned).max(by: PartialDate.isEarlier) {
                last = day.description
                record.content = record.content.setting("draft", nil).setting("dateSigned", .string(day.description))
            }
            return SigningReport(
                reference: locked.reference, signed: signed, alreadySigned: already, waiting: waiting,
                becameAgreement: isComplete, dateSigned: last)
        }.value
    }

    private func wanted(_ signatures: [Signature], of record: EditedAgreement) throws -> [(Int, Signature?)] {
        guard signatures.isEmpty else { return try signatures.map { (try record.index(of: $0.party), $0) } }
        return record.parties.indices.filter { record.parties[$0].dateSigned == nil }.map { ($0, nil) }
    }

    private func refuseOther(
        _ before: PartialDate, than date: PartialDate, for party: EditedAgreement.Party, of locked: LockedAgreement
    ) throws(RegistryError) {
        guard before.description != date.description else { return }
        throw RegistryError(
            .brokenRule, code: "signed-already", "\(party.name) signed \(locked.reference) on \(before) already",
            hint: "If that is wrong: entente agreement edit \(locked.reference) --party-signed \(party.code)=\(date)")
    }
}
