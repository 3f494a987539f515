import Postgres
import Values

/// A line of `obligation list`.
public struct ObligationRow: RowDecodable, Sendable {
    /// Reference of the agreement.
    public let reference: String
    /// Number within the agreement, from 1.
    public let position: Int
    /// What is owed.
    public let description: String
    /// Code of the party that owes it.
    public let organization: String
    /// Its name in the language asked for, where it has one; else the name of record.
    public let organizationName: String
    /// By when, as precise as it is known: `2019`, `2019-03` or `2019-03-28`.
    public let due: String
    /// Status on the day asked for: `scheduled`, `met`, `partially-met` or `not-met`.
    public let status: String
    /// Whether it is open on the day asked for, and the last day that `due` can mean is over.
    public let isOverdue: Bool
    /// From which day on it has the status; nil while it was never said.
    public let statusDate: CalendarDate?
    /// What was said of the status.
    public let note: String?
    /// Why it was retracted; nil where it was not.
    public let retractedReason: String?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        position = try row.decode("position")
        description = try row.decode("description")
        organization = try row.decode("organization")
        organizationName = try row.decode("organization_name")
        due = try row.decode("due")
        status = try row.decode("status")
        isOverdue = try row.decode("overdue")
        statusDate = try row.decode("status_date")
        note = try row.decode("note")
        retractedReason = try row.decode("retracted_reason")
    }
}

/// The queries of obligations.
enum ObligationQueries {
    static let insert = Query(
        SQLFile.Queries.obligation_insert, takes: Int.self, Int.self, String.self, String.self, gives: NumberedRow.self)
    static let find = Query(SQLFile.Queries.obligation_find, takes: Int.self, Int.self, gives: AttachedRow.self)
    static let mend = Query(
        SQLFile.Queries.obligation_mend, takes: Int.self, String.self, String.self, Int.self, gives: NumberRow.self)
    static let insertStatus = Query(
        SQLFile.Queries.obligation_insert_status, takes: Int.self, String.self, CalendarDate.self, String.self,
        gives: DocumentQueries.KeyRow.self)
    static let retract = Query(SQLFile.Queries.obligation_retract, takes: Int.self, String.self)
    static let odd = Query(SQLFile.Queries.obligation_odd, takes: Int.self, gives: OddRow.self)
    static let list = Query(
        SQLFile.Queries.obligation_list,
        takes: CalendarDate.self, Int.self, Int.self, Bool.self, Bool.self, CalendarDate.self, Int.self, String.self,
        Bool.self, gives: ObligationRow.self)

    static let all: [any DeclaredQuery] = [insert, find, mend, insertStatus, retract, odd, list]

    struct OddRow: RowDecodable {
        let madeOn: CalendarDate?
        init(row: Row) throws(PostgresError) { madeOn = try row.decode("made_on") }
    }
}
