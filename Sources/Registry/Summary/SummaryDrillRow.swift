import Postgres
import Values

/// An agreement behind a cell of a summary, with what it adds to the cell.
public struct SummaryDrillRow: RowDecodable, Sendable, Hashable {
    /// What people call the agreement by.
    public let reference: String
    /// Title in the language asked for, where it has one; else the title of record.
    public let title: String
    /// Code of its type, such as `mou`.
    public let type: String
    /// Date of signing, as precise as it is known.
    public let dateSigned: String?
    /// Status on the last day of the period; nil where neither signing nor start is known.
    public let status: String?
    /// The day on which it entered, expired or what else is counted; nil where no one day is.
    public let happenedOn: CalendarDate?
    /// What it adds to the cell: agreements, or an amount in the major unit of the currency. Rows add up to the cell. Nil
    /// where the cell counts organizations or fields, or is a date.
    public let counts: Numeric?
    /// ISO 4217 code, where an amount is added.
    public let currency: String?
    /// Codes of the organizations that it brings into the row.
    public let organizations: [String]
    /// The fields that it brings, as `scheme:code`.
    public let fields: [String]
    /// How many rows there are before the list is cut.
    let allRows: Int
    /// Whether the rows lead to the cell; nil where the cell is a date.
    let addsUp: Bool?

    public init(row: Row) throws(PostgresError) {
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        dateSigned = try row.decode("date_signed")
        status = try row.decode("status")
        happenedOn = try row.decode("happened_on")
        counts = try row.decode("counts")
        currency = try row.decode("currency")
        organizations = try row.decode("organizations", as: [String]?.self) ?? []
        fields = try row.decode("fields", as: [String]?.self) ?? []
        allRows = try row.decode("all_rows")
        addsUp = try row.decode("adds_up")
    }
}
