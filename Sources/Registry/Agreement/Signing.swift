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
    ///   - today: the day it is here; nothing is signed later than that.
    public func sign(
        _ reference: String, _ signatures: [Signature], on date: PartialDate, today: CalendarDate = .today
    ) throws -> SigningReport {
        guard date.firstDay <= today else {
            throw RegistryError(
                .brokenRule, code: "signed-in-future", "\(date) is in the future, and nothing is signed there",
                hint: "Sign when it is signed.")
        }
        return try changing(reference) { locked in
            var signers = try connection.rows(AgreementLifeQueries.signers, locked.id)
            guard !signers.isEmpty else {
                throw RegistryError(
                    .brokenRule, code: "agreement_two_parties_check", "\(locked.reference) names no party that could sign",
                    hint: "Add them with: entente agreement edit \(locked.reference) --add-party ORGANIZATION")
            }
            var signed: [String] = []
            var already: [String] = []
            for (index, signature) in try wanted(signatures, among: signers, of: locked) {
                if let before = signers[index].dateSigned {
                    try refuseOther(before, than: date, for: signers[index], of: locked)
                    already.append(signers[index].name)
                } else {
                    signed.append(signers[index].name)
                }
                signers[index].dateSigned = date.description
                if let name = signature?.signatoryName {
                    signers[index].signatoryName = name
                    signers[index].signatoryTitle = signature?.signatoryTitle
                }
                try write(signers[index])
            }
            let days = signers.compactMap { $0.dateSigned.flatMap { PartialDate($0) } }
            let waiting = signers.filter { $0.dateSigned == nil }.map(\.name)
            var last = locked.isDraft ? nil : locked.dateSigned
            let isComplete = locked.isDraft && waiting.isEmpty
            if isComplete, let day = days.max(by: PartialDate.isEarlier) {
                last = day.description
                try connection.change(AgreementLifeQueries.sign, locked.id, last)
            }
            return SigningReport(
                reference: locked.reference, signed: signed, alreadySigned: already, waiting: waiting,
                becameAgreement: isComplete, dateSigned: last)
        }
    }

    /// Writes what is known of a party anew.
    func write(_ signer: AgreementLifeQueries.Signer) throws {
        try connection.change(
            AgreementLifeQueries.updateParty, signer.id, signer.role, signer.unitName, signer.ownNumber,
            signer.signatoryName, signer.signatoryTitle, signer.dateSigned)
    }

    /// The index of a party among those of an agreement.
    /// - Parameter isGoing: whether it is looked for to be taken out.
    func index(
        of name: String, among parties: [AgreementLifeQueries.Signer], in locked: LockedAgreement, isGoing: Bool = false
    ) throws -> Int {
        let match = try Organizations(connection: connection).find(name)
        guard let index = parties.firstIndex(where: { $0.organization == match.id }) else {
            throw RegistryError(
                .brokenRule, code: "party-unknown", "\(match.name) is no party of \(locked.reference)",
                details: parties.map { "\($0.code)  \($0.name)" },
                hint: isGoing
                    ? "Name one of its parties." : "Add it with: entente agreement edit \(locked.reference) --add-party \(match.code)")
        }
        return index
    }

    private func wanted(
        _ signatures: [Signature], among signers: [AgreementLifeQueries.Signer], of locked: LockedAgreement
    ) throws -> [(Int, Signature?)] {
        guard signatures.isEmpty else {
            return try signatures.map { (try index(of: $0.party, among: signers, in: locked), $0) }
        }
        return signers.indices.filter { signers[$0].dateSigned == nil }.map { ($0, nil) }
    }

    private func refuseOther(
        _ before: String, than date: PartialDate, for signer: AgreementLifeQueries.Signer, of locked: LockedAgreement
    ) throws(RegistryError) {
        guard before != date.description else { return }
        throw RegistryError(
            .brokenRule, code: "signed-already", "\(signer.name) signed \(locked.reference) on \(before) already",
            hint: "If that is wrong: entente agreement edit \(locked.reference) --party-signed \(signer.code)=\(date)")
    }
}
