import Postgres
import Values

/// What was taken back, or put in again.
public struct AgreementRetraction: Sendable {
    /// Reference of the agreement.
    public let reference: String
    /// Whether that changed anything.
    public let isNew: Bool
    /// References of those that amend it and went with it.
    public let alongside: [String]
}

extension Agreements {
    /// Takes an agreement back that was recorded by mistake: it counts nowhere, and its reference stays taken. What amends it
    /// alone goes with it.
    public func retract(_ reference: String, reason: String) throws -> AgreementRetraction {
        try changing(reference, evenRetracted: true) { locked in
            try locked.retractedReason == nil
                ? retract(locked, reason: reason) : AgreementRetraction(reference: locked.reference, isNew: false, alongside: [])
        }
    }

    /// - Parameter reason: why it is taken back; nil puts it in again.
    private func retract(_ locked: LockedAgreement, reason: String?) throws -> AgreementRetraction {
        let all = try connection.rows(SQL.AgreementRetract(agreement: locked.id, reason: reason))
        return AgreementRetraction(
            reference: locked.reference, isNew: true, alongside: all.filter { $0.id != locked.id }.map(\.reference).sorted())
    }

    /// Puts an agreement in again that was retracted, and what went with it.
    public func putIn(_ reference: String) throws -> AgreementRetraction {
        try changing(reference, evenRetracted: true) { locked in
            guard locked.retractedReason != nil else {
                return AgreementRetraction(reference: locked.reference, isNew: false, alongside: [])
            }
            let done = try retract(locked, reason: nil)
            do {
                try connection.checkConstraints()
            } catch PostgresError.server(let error) where error.constraint == "agreement_two_parties_check" {
                throw RegistryError(
                    .brokenRule, code: "agreement_two_parties_check", "\(locked.reference) has fewer than two parties",
                    hint: "Name who is missing first: entente agreement edit \(locked.reference) --add-party ORGANIZATION")
            }
            return done
        }
    }
}

extension SQL.AgreementRetract: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let reference: String

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            reference = try row.decode("reference")
        }
    }
}
