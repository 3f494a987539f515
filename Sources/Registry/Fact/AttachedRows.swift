import Postgres
import Values

/// Something that happened under an agreement.
struct ActivityRow: RowDecodable {
    let agreement: Int
    let kind: String
    let day: CalendarDate
    let lastDay: CalendarDate?
    let quantity: Int?
    let semesters: Int?
    let amount: Numeric?
    let currency: String?
    let isInKind: Bool?
    let sender: Int?
    let recipient: Int?

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        kind = try row.decode("kind")
        day = try row.decode("happened_on")
        lastDay = try row.decode("ended_on")
        quantity = try row.decode("quantity")
        semesters = try row.decode("semesters")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        isInKind = try row.decode("in_kind")
        sender = try row.decode("sender_id")
        recipient = try row.decode("recipient_id")
    }
}

/// Something that is owed under an agreement.
struct ObligationRow: RowDecodable {
    let agreement: Int
    let due: CalendarDate
    let days: [CalendarDate]
    let statuses: [ObligationStatus]

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        due = try row.decode("due_on")
        days = try row.decode("days", as: [CalendarDate]?.self) ?? []
        statuses = try row.decode("statuses", as: [ObligationStatus]?.self) ?? []
    }
}

/// Something that the parties of an agreement mean to do.
struct MeantPurpose: RowDecodable {
    let agreement: Int
    let purpose: String
    let sender: Int?
    let recipient: Int?
    let quota: Int?
    let unit: QuotaUnit?
    let firstYear: Int?
    let lastYear: Int?
    let level: String?
    let field: Int?

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        level = try row.decode("level")
        field = try row.decode("field_id")
        purpose = try row.decode("purpose")
        sender = try row.decode("sender_id")
        recipient = try row.decode("recipient_id")
        quota = try row.decode("quota")
        unit = try row.decode("unit")
        firstYear = try row.decode("first_year")
        lastYear = try row.decode("last_year")
    }
}

/// What a party brings into an agreement.
struct ContributionRow: RowDecodable {
    let agreement: Int
    /// First day that the day of signing can mean.
    let day: CalendarDate
    /// Whether an amendment of it brought that in, on the day of its own signing.
    let isAdded: Bool
    let amount: Numeric
    let currency: String
    let isInKind: Bool?

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        day = try row.decode("signed_on")
        isAdded = try row.decode("is_added")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        isInKind = try row.decode("in_kind")
    }
}

/// The event at which an agreement was signed.
struct SignedAtRow: RowDecodable {
    let agreement: Int
    let code: String
    let name: Caption
    let attended: Int?

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        code = try row.decode("code")
        let english = try row.decode("name", as: String.self)
        name = Caption(english, try row.decode("name_zh", as: String?.self) ?? english)
        attended = try row.decode("attended")
    }
}

/// When an agreement was recorded.
struct RecordingRow: RowDecodable {
    let agreement: Int
    let day: CalendarDate

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        day = try row.decode("recorded_on")
    }
}

/// The words for a unit of a party.
struct UnitNameRow: RowDecodable {
    let agreement: Int
    let party: Int
    let name: String

    init(row: Row) throws(PostgresError) {
        agreement = try row.decode("agreement_id")
        party = try row.decode("organization_id")
        name = try row.decode("unit_name")
    }
}

/// Whether there is any.
struct HasAny: RowDecodable {
    let has: Bool
    init(row: Row) throws(PostgresError) { has = try row.decode("has") }
}

extension SQL.FactActivities: RowQuery { typealias Output = ActivityRow }
extension SQL.FactObligations: RowQuery { typealias Output = ObligationRow }
extension SQL.FactPurposes: RowQuery { typealias Output = MeantPurpose }
extension SQL.FactContributions: RowQuery { typealias Output = ContributionRow }
extension SQL.FactEvents: RowQuery { typealias Output = SignedAtRow }
extension SQL.FactRecordings: RowQuery { typealias Output = RecordingRow }
extension SQL.FactUnitNames: RowQuery { typealias Output = UnitNameRow }
extension SQL.FactHasActivities: RowQuery { typealias Output = HasAny }
