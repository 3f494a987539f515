import Postgres
import Values

/// What is owed under an agreement, as its page has it.
public struct AgreementObligationRow: RowDecodable, Sendable {
    /// Number within the agreement, from 1.
    public let position: Int
    /// What is owed.
    public let description: String
    /// Code of the party that owes it.
    public let organization: String
    /// When it is due, as precise as it is known.
    public let due: String
    /// How far it is on the day.
    public let status: ObligationStatus
    /// Whether it is open after its day.
    public let isOverdue: Bool
    /// How many there are under the agreement.
    let all: Int
    /// How many of them are open.
    let open: Int

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        description = try row.decode("description")
        organization = try row.decode("organization")
        due = try row.decode("due")
        status = try row.decode("status")
        isOverdue = try row.decode("overdue")
        all = try row.decode("all_count")
        open = try row.decode("open_count")
    }
}

/// What happened under an agreement, as its page has it.
public struct AgreementActivityRow: RowDecodable, Sendable {
    /// Number within the agreement, from 1.
    public let position: Int
    /// Code of its kind.
    public let kind: String
    /// When it began, as precise as it is known.
    public let date: String
    /// When it ended; nil where that is the same, or not known.
    public let endDate: String?
    /// How many; nil where not known.
    public let quantity: Int?
    /// What it came to, in the major unit of the currency; nil where not known.
    public let amount: Numeric?
    /// ISO 4217 code of the amount; nil without one.
    public let currency: String?
    /// Code of who sent or gave; nil where not known.
    public let sender: String?
    /// Code of who received; nil where not known.
    public let recipient: String?
    /// How many there are under the agreement.
    let all: Int

    public init(row: Row) throws(PostgresError) {
        position = try row.decode("position")
        kind = try row.decode("kind")
        date = try row.decode("date")
        endDate = try row.decode("end_date")
        quantity = try row.decode("quantity")
        amount = try row.decode("amount")
        currency = try row.decode("currency")
        sender = try row.decode("sender")
        recipient = try row.decode("recipient")
        all = try row.decode("all_count")
    }
}

extension Agreements {
    /// A page names so many obligations and activities; the rest is a list of its own.
    static let mostAttached = 5
}

extension AgreementDetail {
    /// How many obligations there are, how many of them are open, and where all are listed.
    func obligationNote(_ language: Language) -> [String] {
        guard let first = obligations.first else { return [] }
        let how = "entente obligation list \(reference)"
        if language == .zh { return ["共 \(first.all) 项，其中 \(first.open) 项未了结。全部列出：\(how)"] }
        return ["\(first.open) of \(first.all) \(first.open == 1 ? "is" : "are") open. All of them: \(how)"]
    }

    /// How many activities there are, and where all are listed.
    func activityNote(_ language: Language) -> [String] {
        guard let first = activities.first, first.all > activities.count else { return [] }
        let how = "entente activity list \(reference)"
        if language == .zh { return ["最近 \(activities.count) 项，共 \(first.all) 项。全部列出：\(how)"] }
        return ["The latest \(activities.count) of \(first.all). All of them: \(how)"]
    }
}

extension AgreementObligationRow: ListedRow {
    public static let listing = Listing<AgreementObligationRow>("obligations", "Obligations", "履约事项", [
        .number("number", "No.", "序号") { $0.position },
        .text("description", "What is owed", "履约内容") { $0.description },
        .text("organization", "By", "履约方") { $0.organization },
        .date("due", "Due", "到期日") { $0.due },
        .word("status", ObligationStatus.self, "Status", "状态") { $0.status },
        .flag("overdue", "Overdue", "逾期") { $0.isOverdue ? true : nil }.sparse,
    ])
}

extension AgreementActivityRow: ListedRow {
    public static let listing = Listing<AgreementActivityRow>("activities", "Activities", "合作活动", [
        .number("number", "No.", "序号") { $0.position },
        .word("kind", .activityKind, "Kind", "类型") { $0.kind },
        .date("date", "Date", "日期") { $0.date },
        .date("endDate", "Ends", "结束日期") { $0.endDate }.sparse,
        .number("quantity", "Number", "数量") { $0.quantity }.sparse,
        ListedColumn("amount", "Amount", "金额", kind: .number) { row, _ in .optional(amount: row.amount) }.sparse,
        .text("currency", "Currency", "货币") { $0.currency }.sparse,
        .text("from", "From", "自") { $0.sender }.sparse,
        .text("to", "To", "至") { $0.recipient }.sparse,
    ])
}

extension SQL.ObligationOf: RowQuery { typealias Output = AgreementObligationRow }
extension SQL.ActivityOf: RowQuery { typealias Output = AgreementActivityRow }
