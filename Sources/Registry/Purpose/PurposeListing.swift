import Postgres
import Values

extension SQL.PurposeList: ListedQuery {
    static let listing = Listing<Row>("purposes", "Purposes", "合作内容", [
        .text("purpose", "Purpose", "合作内容", column: "code"),
        .label("label", "Label", "名称"),
        .text("broader", "Broader", "上位").spared(6).sparse,
        .number("agreements", "Agreements", "协议"),
        .text("ewp", "EWP", "EWP").spared(5).sparse,
        .text("mext", "MEXT", "文部科学省").spared(4).sparse,
        .text("universitiesAustralia", "Universities Australia", "澳大利亚大学联盟").spared(3).sparse,
        .text("indonesia", "Indonesia", "印度尼西亚").spared(2).sparse,
        .flag("shipped", "Shipped", "内置").spared(7),
        .flag("retired", "Retired", "停用").spared(0).sparse,
        .definition().spared(1).sparse,
    ])
}

/// A purpose of one agreement.
public struct PurposeRow: RowDecodable, Sendable {
    /// Code of the purpose.
    public let code: String
    /// Its label in English.
    public let labelEN: String
    /// Its label in Chinese.
    public let labelZH: String
    /// Code of the party that sends or gives; nil where not known, or where all do.
    public let sender: String?
    /// Its name.
    public let senderName: String?
    /// Code of the party that receives.
    public let recipient: String?
    /// Its name.
    public let recipientName: String?
    /// How much was agreed; nil where not known.
    public let quantity: Int?
    /// What is counted.
    public let unit: QuotaUnit?
    /// Over what time.
    public let span: QuotaSpan?
    /// Level of study.
    public let level: String?
    /// The field that it is for, as `scheme:code`.
    public let field: String?
    /// The first year for which it was agreed.
    public let firstYear: Int?
    /// The last year.
    public let lastYear: Int?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        sender = try row.decode("sender")
        senderName = try row.decode("sender_name")
        recipient = try row.decode("recipient")
        recipientName = try row.decode("recipient_name")
        quantity = try row.decode("quantity")
        unit = try row.decode("unit")
        span = try row.decode("per")
        level = try row.decode("level")
        field = try row.decode("field")
        firstYear = try row.decode("first_year")
        lastYear = try row.decode("last_year")
    }
}

extension PurposeRow: ListedRow {
    public static let listing = Listing<PurposeRow>("purposes", "Purposes", "合作内容", [
        .text("purpose", "Purpose", "合作内容") { $0.code },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
        ListedColumn("from", "From", "派出方") { purpose, audience in
            .optional(audience.isForPeople ? purpose.senderName : purpose.sender)
        }.sparse,
        ListedColumn("to", "To", "接收方") { purpose, audience in
            .optional(audience.isForPeople ? purpose.recipientName : purpose.recipient)
        }.sparse,
        .number("quota", "Quota", "名额") { $0.quantity }.sparse,
        .word("unit", QuotaUnit.self, "Unit", "计量单位") { $0.unit }.sparse,
        .word("per", QuotaSpan.self, "Over", "期间") { $0.span }.sparse,
        .text("level", "Level", "层次") { $0.level }.sparse,
        .text("field", "Field", "领域") { $0.field }.sparse,
        ListedColumn("years", "Years", "年份") { purpose, _ in
            guard let first = purpose.firstYear else { return .null }
            guard let last = purpose.lastYear else { return .text("\(first)-") }
            return .text(first == last ? "\(first)" : "\(first)-\(last)")
        }.sparse,
    ])
}

extension SQL.AgreementPurposes: RowQuery { typealias Output = PurposeRow }
