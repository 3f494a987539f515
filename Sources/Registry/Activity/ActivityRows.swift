import Postgres
import Values

/// A line of `activity list`.
public struct ActivityRow: RowDecodable, Sendable {
    /// Reference of the agreement.
    public let reference: String
    /// Number within the agreement, from 1.
    public let position: Int
    /// Code of its kind, such as `students-exchanged`.
    public let kind: String
    /// When it happened, or its first day, as precise as it is known.
    public let date: String
    /// Its last day, in the same form; nil for one that began and ended together.
    public let endDate: String?
    /// How many, in the unit of its kind; nil where not known.
    public let quantity: Int?
    /// Value in the major unit of the currency, with its decimals; nil where none is known.
    public let amount: Numeric?
    /// ISO 4217 code of the amount; nil without one.
    public let currency: String?
    /// Code of the party that sent, paid or gave.
    public let sender: String?
    /// Code of the party that received.
    public let recipient: String?
    /// What else is known; nil is nothing.
    public let note: String?
    /// Why it was retracted; nil where it was not.
    public let retractedReason: String?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        position = try row.decode("position")
        kind = try row.decode("kind")
        date = try row.decode("date")
        endDate = try row.decode("end_date")
        quantity = try row.decode("quantity")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        sender = try row.decode("sender")
        recipient = try row.decode("recipient")
        note = try row.decode("note")
        retractedReason = try row.decode("retracted_reason")
    }
}

/// A kind of activity.
public struct ActivityKind: RowDecodable, Sendable {
    /// The kind as it is stored and exported.
    public let code: String
    /// Label in English.
    public let labelEN: String
    /// Label in Chinese.
    public let labelZH: String
    /// What its quantity counts, in English; nil where money alone is counted.
    public let unitEN: String?
    /// What its quantity counts, in Chinese.
    public let unitZH: String?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        unitEN = try row.decode("unit_en")
        unitZH = try row.decode("unit_zh")
    }
}

/// What the activities of one kind come to.
public struct ActivityTotal: RowDecodable, Sendable {
    /// The kind.
    public let kind: ActivityKind
    /// How many activities there are.
    public let activities: Int
    /// The sum of their quantities, in the unit of the kind; nil where none is known.
    public let quantity: Int?
    /// The sums of their values, each with its currency, such as `250000.00 CNY`; nil where none is known.
    public let amounts: [String]?

    public init(row: Row) throws(PostgresError) {
        kind = try ActivityKind(row: row)
        activities = try row.decode("activities")
        quantity = try row.decode("quantity")
        amounts = try row.decode("amounts")
    }
}

/// The queries of activities.
enum ActivityQueries {
    static let kinds = Query(SQLFile.Queries.activity_kinds, gives: ActivityKind.self)
    static let insertKind = Query(
        SQLFile.Queries.activity_insert_kind,
        takes: String.self, String.self, String.self, String.self, String.self, String.self)
    static let insert = Query(
        SQLFile.Queries.activity_insert,
        takes: Int.self, String.self, String.self, String.self, Int.self, Numeric.self, String.self, Int.self, Int.self,
        String.self, gives: NumberedRow.self)
    static let find = Query(SQLFile.Queries.activity_find, takes: Int.self, Int.self, gives: AttachedRow.self)
    static let update = Query(
        SQLFile.Queries.activity_update,
        takes: Int.self, String.self, String.self, String.self, Int.self, Numeric.self, String.self, Int.self, Int.self,
        String.self, gives: NumberRow.self)
    static let retract = Query(SQLFile.Queries.activity_retract, takes: Int.self, String.self)
    static let odd = Query(SQLFile.Queries.activity_odd, takes: Int.self, gives: OddRow.self)
    static let list = Query(
        SQLFile.Queries.activity_list,
        takes: CalendarDate.self, Int.self, Int.self, String.self, CalendarDate.self, CalendarDate.self, Int.self,
        Bool.self, gives: ActivityRow.self)
    static let totals = Query(
        SQLFile.Queries.activity_totals,
        takes: CalendarDate.self, Int.self, Int.self, String.self, CalendarDate.self, CalendarDate.self,
        gives: ActivityTotal.self)

    static let all: [any DeclaredQuery] = [
        kinds, insertKind, insert, find, update, retract, odd, list, totals,
    ]

    struct OddRow: RowDecodable {
        let oddity: Attached.Oddity?
        init(row: Row) throws(PostgresError) {
            let made: CalendarDate? = try row.decode("made_on")
            let ended: CalendarDate? = try row.decode("ended_on")
            oddity = made.map { .beforeAgreement($0) } ?? ended.map { .afterAgreement($0) }
        }
    }
}
