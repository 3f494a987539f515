import Postgres
import Values

/// What is written of an agreement in its own row, locked for a change.
struct LockedAgreement: RowDecodable {
    let id: Int
    let reference: String
    var title: String
    var type: String
    var isBinding: Bool?
    var isDraft: Bool
    var dateSigned: String?
    var startDate: String?
    var endDate: String?
    var maxExtentDate: String?
    var renewalRule: RenewalRule?
    var renewalMonths: Int?
    var renewalNoticeDays: Int?
    var amount: Numeric?
    var currency: String?
    var partiesUnknown: String?
    var event: Int?
    var visibility: Visibility
    var owner: String?
    var note: String?
    let lapseOn: CalendarDate?
    let lapseReason: String?
    let retractedReason: String?
    let begins: CalendarDate?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        isBinding = try row.decode("binding")
        isDraft = try row.decode("draft")
        dateSigned = try row.decode("date_signed")
        startDate = try row.decode("start_date")
        endDate = try row.decode("end_date")
        maxExtentDate = try row.decode("max_extent_date")
        renewalRule = try row.decode("renewal_rule")
        renewalMonths = try row.decode("renewal_months")
        renewalNoticeDays = try row.decode("renewal_notice_days")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        partiesUnknown = try row.decode("parties_unknown")
        event = try row.decode("event_id")
        visibility = try row.decode("visibility")
        owner = try row.decode("owner")
        note = try row.decode("note")
        lapseOn = try row.decode("lapse_on")
        lapseReason = try row.decode("lapse_reason")
        retractedReason = try row.decode("retracted_reason")
        begins = try row.decode("begins_on")
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
        try connection.retrying {
            try connection.transaction {
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
        }
    }

    /// Writes an agreement's own row as it now is.
    func write(_ locked: LockedAgreement) throws {
        try connection.change(
            SQL.AgreementUpdate(
                agreement: locked.id, title: locked.title, type: locked.type, isBinding: locked.isBinding,
                isDraft: locked.isDraft, signed: locked.dateSigned, start: locked.startDate, end: locked.endDate,
                maxExtent: locked.maxExtentDate, renewalRule: locked.renewalRule?.rawValue, renewalMonths: locked.renewalMonths,
                noticeDays: locked.renewalNoticeDays, amount: locked.amount, currency: locked.currency,
                partiesUnknown: locked.partiesUnknown, event: locked.event, visibility: locked.visibility.rawValue, owner: locked.owner,
                note: locked.note))
    }
}

extension SQL.AgreementTouch: RowQuery { typealias Output = LockedAgreement }
