import Postgres
import Values

/// Something that falls due: an end, a day by which notice must be given, or an obligation.
public struct ExpiringRow: RowDecodable, Sendable {
    /// The day on which it is due.
    public let due: CalendarDate
    /// Which day of the agreement it is, whatever happens then.
    public let kind: DueKind
    /// What happens then.
    public let what: WhatIsDue
    /// Whether the day has gone by.
    public let isOverdue: Bool
    /// Days until then; negative where it has gone by.
    public let daysLeft: Int
    /// Key of the agreement or the obligation, unique across registries of different nodes.
    public let id: Int
    /// Reference of the agreement.
    public let reference: String
    /// Number within the agreement of what is owed; nil for anything else.
    public let number: Int?
    /// Title in the language asked for, where it has one; else the title of record. Of an obligation, what is owed.
    public let title: String
    /// The end as it now is; nil for an obligation.
    public let end: CalendarDate?
    /// The end to which it renews by itself; nil where it does not.
    public let renewsTo: CalendarDate?
    /// Who looks after it; nil where not known.
    public let owner: String?
    /// Goes up with every change of the agreement.
    public let revision: Int
    /// When the agreement was last changed.
    public let changedAt: Timestamp
    /// When the registry was made: with the key it tells agreements of two registries apart.
    public let registryCreatedAt: Timestamp
    /// Names of the parties, in order; of an obligation, who owes it.
    public let parties: [String]?
    /// Names of the parties beside the home organization and who was asked for; nil where there are none, or it was not asked.
    public let partner: [String]?
    /// Whom to call first for the agreement, in a line; nil where nobody is named.
    public let contact: String?

    public init(row: Row) throws(PostgresError) {
        due = try row.decode("due")
        kind = try row.decode("kind")
        what = try row.decode("what")
        isOverdue = try row.decode("overdue")
        daysLeft = try row.decode("days_left")
        id = try row.decode("id")
        reference = try row.decode("reference")
        number = try row.decode("number")
        title = try row.decode("title")
        end = try row.decode("end_on")
        renewsTo = try row.decode("renews_to")
        owner = try row.decode("owner")
        revision = try row.decode("revision")
        changedAt = try row.decode("changed_at")
        registryCreatedAt = try row.decode("registry_created_at")
        parties = try row.decode("parties")
        partner = try row.decode("partner")
        contact = try row.decode("contact")
    }
}

extension ExpiringRow {
    /// What happens on the day; where nothing is to be done any more, people are told what comes of it.
    fileprivate func told(to audience: Audience) -> String {
        guard what == .noticeGone, audience.isForPeople, let renewsTo else { return what.rawValue }
        return audience.language == .zh ? "\(what.caption.zh)至\(renewsTo)" : "\(what.caption.en) to \(renewsTo)"
    }
}

extension ExpiringRow: ListedRow {
    public static let listing = Listing<ExpiringRow>("expiring", "Falls due", "到期提醒", [
        .day("due", "Due", "到期日") { $0.due },
        .word("state", DueState.self, "State", "情形") { $0.isOverdue ? .overdue : .due }.spared(5),
        ListedColumn("what", "What", "事项", wording: Wording(WhatIsDue.self)) { .text($0.told(to: $1)) },
        .text("reference", "Reference", "编号") { $0.reference },
        .number("number", "No.", "序号") { $0.number }.spared(6).sparse,
        .text("title", "Title", "名称") { $0.title },
        .list("partner", "Partner", "合作单位") { $0.partner }.spared(8),
        .list("parties", "Parties", "签约单位") { $0.parties }.spared(7),
        .text("owner", "Owner", "归口部门") { $0.owner }.spared(2),
        .number("daysLeft", "Days left", "剩余天数") { $0.daysLeft }.spared(4),
        .day("endDate", "Ends", "结束日期") { $0.end }.spared(1),
        .day("renewsTo", "Renews to", "续期至") { $0.renewsTo }.spared(0),
        .text("contact", "Contact", "联系人") { $0.contact }.spared(3).sparse,
    ])
}

extension Registry {
    /// What falls due, as a list. For people: where some who are no partners are party to each, they are not named in any row.
    public func listed(due rows: [ExpiringRow], for audience: Audience) throws -> Listed {
        let listed = try listed(rows, for: audience)
        guard audience.isForPeople else { return listed }
        return listed.offering(!rows.isEmpty && rows.allSatisfy { $0.partner != nil } ? "parties" : "partner")
    }
}

extension SQL.AgreementExpiring: RowQuery { typealias Output = ExpiringRow }
extension SQL.AgreementDealtWith: RowQuery { typealias Output = ExpiringRow }
