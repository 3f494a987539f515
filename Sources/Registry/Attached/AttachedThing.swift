import Postgres
import Values

/// A kind of thing that hangs on an agreement by its number, and can be retracted: documents, obligations, activities.
struct AttachedThing {
    /// What it is called, such as `obligation`; the noun of its commands too.
    let noun: String
    /// Gives one by its agreement and number.
    let find: @Sendable (_ agreement: Int, _ number: Int) -> any RowQuery<AttachedRow>
    /// Retracts one for a reason, or puts it in again.
    let retract: @Sendable (_ id: Int, _ reason: String?) -> any SQLQuery

    /// The one of a number.
    /// - Throws: a ``RegistryError`` where there is none, or where it was retracted: nothing more is written of that.
    func standing(_ number: Int, of agreement: AgreementMatch, _ connection: Connection) throws -> AttachedRow {
        let row = try self.row(number, of: agreement, connection)
        guard let reason = row.retractedReason else { return row }
        throw RegistryError(
            .brokenRule, code: "\(noun)-retracted",
            "\(noun) \(number) of \(agreement.reference) was retracted: \(Quoted(reason))",
            hint: "Put it in again with: entente \(noun) retract \(agreement.reference) \(number) --undo")
    }

    /// Retracts the one of a number, or puts it in again where there is no reason.
    func change(_ number: Int, of reference: String, reason: String?, _ connection: Connection) throws -> AttachedRetraction {
        try AttachedRetraction.making(of: reference, reason: reason, connection) { agreement in
            let row = try self.row(number, of: agreement, connection)
            return (number, row.retractedReason, retract(row.id, reason))
        }
    }

    private func row(_ number: Int, of agreement: AgreementMatch, _ connection: Connection) throws -> AttachedRow {
        if let row = try connection.first(find(agreement.id, number)) { return row }
        let plural = noun.hasSuffix("y") ? "\(noun.dropLast())ies" : noun + "s"
        throw Lookup(noun: noun, plural: plural, hint: "See: entente \(noun) list \(agreement.reference)").none("\(number)")
    }
}

/// Something that hangs on an agreement, by its key.
struct AttachedRow: RowDecodable {
    let id: Int
    let retractedReason: String?

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        retractedReason = try row.decode("retracted_reason")
    }
}

/// What was retracted of an agreement, or put in again.
public struct AttachedRetraction: Sendable, Hashable {
    /// Reference of the agreement.
    public let reference: String
    /// Number within the agreement, from 1.
    public let position: Int
    /// Whether anything changed: false where it was so already.
    public let isNew: Bool

    /// Retracts something of an agreement, or puts it in again where there is no reason.
    /// - Parameter find: gives its number, why it is retracted now, and what writes the change.
    static func making(
        of reference: String, reason: String?, _ connection: Connection,
        _ find: (AgreementMatch) throws -> (position: Int, retractedReason: String?, change: any SQLQuery)
    ) throws -> AttachedRetraction {
        try connection.retrying {
            try connection.transaction {
                let agreements = Agreements(connection: connection)
                let agreement = try agreements.find(reference)
                try agreements.revise(agreement)
                let found = try find(agreement)
                let isNew = (found.retractedReason == nil) == (reason != nil)
                if isNew { try connection.change(found.change) }
                return AttachedRetraction(reference: agreement.reference, position: found.position, isNew: isNew)
            }
        }
    }
}

/// Something that was written down or corrected, by its agreement and its number there.
public struct Attached: Sendable, Hashable {
    /// Reference of the agreement.
    public let reference: String
    /// Number within the agreement, from 1.
    public let position: Int
    /// Whether anything changed: false where all of it was known already.
    public let isChanged: Bool
    /// What is odd about it without being wrong; nil is nothing.
    public let oddity: Oddity?

    /// What is odd about a day, held against the life of its agreement.
    public enum Oddity: Sendable, Hashable {
        /// All of it lies before the day on which the agreement was made.
        case beforeAgreement(CalendarDate)
        /// All of it lies after the last day of the agreement.
        case afterAgreement(CalendarDate)
    }
}

extension SQL.ActivityFind: RowQuery { typealias Output = AttachedRow }
extension SQL.ObligationFind: RowQuery { typealias Output = AttachedRow }
