import Postgres
import Values

/// An agreement behind a cell of a summary, with what it adds to the cell.
public struct SummaryDrillRow: Sendable, Hashable {
    /// What people call the agreement by.
    public let reference: String
    /// Title in the language asked for, where it has one; else the title of record.
    public let title: String
    /// Code of its type, such as `mou`.
    public let type: String
    /// Date of signing, as precise as it is known.
    public let dateSigned: String?
    /// Status on the last day of the period.
    public let status: AgreementStatus
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

    init(
        _ agreement: DrilledAgreement, signed: String? = nil, happenedOn: CalendarDate?, counts: Numeric?, currency: String?,
        organizations: [String], fields: [String]
    ) {
        reference = agreement.reference
        title = agreement.title
        type = agreement.type
        dateSigned = signed ?? agreement.dateSigned
        status = agreement.status
        self.happenedOn = happenedOn
        self.counts = counts
        self.currency = currency
        self.organizations = organizations
        self.fields = fields
    }
}

extension SummaryDrillRow: ListedRow {
    /// The columns are the same whatever the cell is.
    public static let listing = Listing<SummaryDrillRow>("agreements", "Agreements", "协议", [
        .text("reference", "Reference", "编号") { $0.reference },
        .text("title", "Title", "名称") { $0.title },
        .word("type", .agreementType, "Type", "类型") { $0.type }.spared(3),
        .date("dateSigned", "Signed", "签署日期") { $0.dateSigned }.spared(4),
        .word("status", AgreementStatus.self, "Status", "状态") { $0.status }.spared(5),
        .day("date", "Date", "日期") { $0.happenedOn }.sparse,
        ListedColumn("counts", "Counts", "计数", kind: .number) { row, _ in
            row.currency == nil ? row.counts.map(Cell.count) ?? .null : .optional(amount: row.counts)
        }.sparse,
        .text("currency", "Currency", "货币") { $0.currency }.spared(6).sparse,
        .list("organizations", "Organizations", "单位") { $0.organizations }.spared(1).sparse,
        .list("fields", "Fields", "领域") { $0.fields }.spared(2).sparse,
    ])
}

/// What is said of an agreement behind a figure.
struct DrilledAgreement: RowDecodable {
    let id: Int
    let reference: String
    let title: String
    let type: String
    let dateSigned: String?
    let status: AgreementStatus

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        type = try row.decode("type")
        dateSigned = try row.decode("date_signed")
        status = try row.decode("status")
    }
}

extension SQL.FactDrilled: RowQuery { typealias Output = DrilledAgreement }
