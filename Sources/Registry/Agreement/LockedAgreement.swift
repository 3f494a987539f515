import Postgres
import Records
import Values

/// What a change of an agreement asks of its own row, which is locked for it.
struct LockedAgreement: RowDecodable {
    let id: Int
    let reference: String
    let isDraft: Bool
    let dateSigned: String?
    let endDate: String?
    let maxExtentDate: String?
    let isOpenEnded: Bool
    let renewalRule: RenewalRule?
    let renewalMonths: Int?
    let retractedReason: String?
    /// Reference of the agreement that it amends; nil where it is one of its own.
    let amends: String?

    /// Whether terms begin by themselves.
    var isAutomatic: Bool { renewalRule == .automatic && !isOpenEnded }

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        isDraft = try row.decode("draft")
        dateSigned = try row.decode("date_signed")
        endDate = try row.decode("end_date")
        maxExtentDate = try row.decode("max_extent_date")
        isOpenEnded = try row.decode("open_ended")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        retractedReason = try row.decode("retracted_reason")
        amends = try row.decode("amends")
    }

    /// Refuses what happens to an agreement where this one is an amendment: it is one agreement with what it amends, and no
    /// figure would look at what happened to it alone.
    func requireItsOwnLife() throws(RegistryError) {
        guard let amends else { return }
        throw Agreements.notPossible(
            "\(reference) amends \(amends) and is one agreement with it, to which this happens",
            hint: "Say it of that one: \(amends)")
    }
}

extension Agreements {
    /// Changes an agreement's revision in the transaction that is open, so that two who write what hangs on it meet.
    /// - Throws: a ``RegistryError`` where it was retracted: nothing is added to that.
    func revise(_ match: AgreementMatch) throws {
        guard try connection.change(SQL.AgreementRevise(agreement: match.id)) == 0 else { return }
        throw RegistryError(
            .brokenRule, code: "agreement-retracted", "\(match.reference) was retracted",
            hint: "Put it in again with: entente agreement retract \(match.reference) --undo")
    }

    /// Changes an agreement in a transaction of its own. Whoever else changes it waits; what conflicts is tried again.
    ///
    /// An agreement that was retracted is not changed, unless the change is to put it in again.
    func changing<Value>(
        _ reference: String, evenRetracted: Bool = false, _ change: (LockedAgreement) throws -> Value
    ) throws -> Value {
        try namingInHints(reference) {
            try connection.retrying {
                try connection.transaction { try changed(reference, evenRetracted: evenRetracted, change) }
            }
        }
    }

    /// A hint that is made where the agreement is not known calls it REFERENCE: here it is.
    private func namingInHints<Value>(_ reference: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            guard var told = error as? RegistryError ?? RegistryError(ofDatabase: error), let hint = told.hint, hint.contains("REFERENCE"),
                !reference.contains(where: \.isWhitespace)
            else { throw error }
            told.hint = hint.replacing("REFERENCE", with: reference)
            throw told
        }
    }

    private func changed<Value>(
        _ reference: String, evenRetracted: Bool, _ change: (LockedAgreement) throws -> Value
    ) throws -> Value {
        let match = try find(reference)
        guard let locked = try connection.first(SQL.AgreementTouch(agreement: match.id)) else {
            throw RegistryError(.notFound, code: "agreement-unknown", "there is no agreement \(Quoted(reference))")
        }
        if let reason = locked.retractedReason, !evenRetracted {
            throw RegistryError(
                .brokenRule, code: "agreement-retracted", "\(locked.reference) was retracted: \(Quoted(reason))",
                hint: "Put it in again with: entente agreement retract \(locked.reference) --undo")
        }
        return try change(locked)
    }

    /// Makes another record of an agreement's own, in a transaction of its own: what then is said otherwise is stored.
    /// - Parameter make: changes what is at hand; what it throws undoes all.
    /// - Returns: what `make` gives, and whether anything was otherwise before.
    func editing<Value>(
        _ reference: String, evenRetracted: Bool = false, _ make: (inout EditedAgreement) throws -> Value
    ) throws -> (value: Value, isChanged: Bool) {
        try changing(reference, evenRetracted: evenRetracted) { locked in
            let before = try record(of: locked)
            let parties = try connection.rows(SQL.AgreementSigners(agreement: locked.id))
            var edited = EditedAgreement(before, parties: parties, of: locked, connection)
            let value = try make(&edited)
            let record = edited.record
            guard record != before else { return (value, false) }
            try RecordStore(connection: connection).replace(agreement: before, with: record)
            return (value, try self.record(of: locked) != before)
        }
    }

    private func record(of locked: LockedAgreement) throws -> JSON { try .recorded(json(of: locked.id).utf8) }
}

extension SQL.AgreementTouch: RowQuery { typealias Output = LockedAgreement }
