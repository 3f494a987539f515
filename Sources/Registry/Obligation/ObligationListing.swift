import Postgres
import Values

extension SQL.ObligationList: ListedQuery {
    static let listing = Listing<Row>("obligations", "Obligations", "履约事项", [
        .text("reference", "Reference", "编号"),
        .number("number", "No.", "序号", column: "position"),
        .text("description", "What is owed", "履约内容"),
        .text("organization", "Organization", "单位"),
        .text("organizationName", "Name", "单位名称").spared(3),
        .date("due", "Due", "到期日"),
        .word("status", ObligationStatus.self, "Status", "状态"),
        .flag("overdue", "Overdue", "逾期"),
        .date("statusDate", "Since", "状态日期").spared(2).sparse,
        .text("note", "Note", "备注").spared(1).sparse,
        .text("retracted", "Retracted", "撤回", column: "retracted_reason").sparse,
    ])
}

extension Obligations {
    /// Which obligations are listed. Conditions that are nil or false do not count.
    public struct Filter: Sendable {
        /// The agreement, by any name of it.
        public var agreement: String?
        /// The party that owes, by any name.
        public var organization: String?
        /// Only what is scheduled or partially met.
        public var isOpen = false
        /// Only what is open and past its day.
        public var isOverdue = false
        /// Due on this day or earlier.
        public var dueUntil: CalendarDate?
        /// Whether obligations that were retracted are asked for, in place of the others.
        public var isRetracted = false
        /// Most rows; nil is all.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// The obligations that match, the earliest due first, with their status on a day.
    /// - Parameter sink: takes the rows as they come, where they need not be held.
    public func list(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let agreement = try filter.agreement.map { try Agreements(connection: connection).find($0).id }
        let parties = try Organizations(connection: connection).partyKeys(filter.organization, on: day)
        return try connection.listed(
            SQL.ObligationList(
                day: day, agreement: agreement, parties: parties, isOpen: filter.isOpen,
                isOverdue: filter.isOverdue, dueUntil: filter.dueUntil, limit: filter.limit, language: audience.nameLanguage,
                isRetracted: filter.isRetracted, today: .latestToday),
            for: audience, to: sink)
    }
}
