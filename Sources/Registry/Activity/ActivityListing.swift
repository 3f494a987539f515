import Postgres
import Values

extension SQL.ActivityList: ListedQuery {
    static let listing = Listing<Row>("activities", "Activities", "合作活动", [
        .text("reference", "Reference", "编号"),
        .number("number", "No.", "序号", column: "position"),
        .word("kind", .activityKind, "Kind", "类型"),
        .date("date", "Date", "日期"),
        .date("endDate", "Ends", "结束日期").spared(2).sparse,
        .number("quantity", "Number", "数量").sparse,
        .number("semesters", "Semesters", "学期数").spared(4).sparse,
        .amount("amount", "Amount", "金额").spared(6).sparse,
        .text("currency", "Currency", "货币").spared(5).sparse,
        .text("from", "From", "自", column: "sender").spared(7).sparse,
        .text("to", "To", "至", column: "recipient").spared(8).sparse,
        .text("note", "Note", "备注").spared(1).sparse,
        .text("retracted", "Retracted", "撤回", column: "retracted_reason").sparse,
        .flag("inKind", "In kind", "实物").spared(3).sparse,
    ])
}

extension SQL.ActivityTotals: ListedQuery {
    static let listing = Listing<Row>("totals", "Totals", "合计", [
        .word("kind", .activityKind, "Kind", "类型", column: "code"),
        .number("activities", "Activities", "合作活动"),
        .number("quantity", "Number", "数量"),
        .label("unitOfKind", "Unit", "计量单位", columns: ("unit_en", "unit_zh")),
        .list("amounts", "Amounts", "金额"),
    ])
}

extension Activities {
    /// Which activities are listed. Conditions that are nil do not count.
    public struct Filter: Sendable {
        /// The agreement, by any name of it.
        public var agreement: String?
        /// A party of the agreement, by any name.
        public var organization: String?
        /// Code of a kind, in any case.
        public var kind: String?
        /// Ended on this day or later.
        public var from: CalendarDate?
        /// Begun on this day or earlier.
        public var until: CalendarDate?
        /// Whether activities that were retracted are asked for, in place of the others; totals never count them.
        public var isRetracted = false
        /// Most rows; nil is all. Totals are not cut.
        public var limit: Int?

        /// A filter that leaves nothing out, to be narrowed by its properties.
        public init() {}
    }

    /// The activities that match and happened by a day, the latest first.
    /// - Parameter sink: takes the rows as they come, where they need not be held.
    public func list(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs, to sink: ListSink? = nil
    ) throws -> Listed {
        let (agreement, parties, kind) = try resolve(filter, on: day)
        return try connection.listed(
            SQL.ActivityList(
                day: day, agreement: agreement, parties: parties, kind: kind, from: filter.from, until: filter.until,
                limit: filter.limit, isRetracted: filter.isRetracted),
            for: audience, to: sink)
    }

    /// What the activities that match and happened by a day come to, by kind.
    public func totals(
        _ filter: Filter, on day: CalendarDate, for audience: Audience = .programs
    ) throws -> Listed {
        let (agreement, parties, kind) = try resolve(filter, on: day)
        return try connection.listed(
            SQL.ActivityTotals(
                day: day, agreement: agreement, parties: parties, kind: kind, from: filter.from,
                until: filter.until),
            for: audience)
    }

    private func resolve(_ filter: Filter, on day: CalendarDate) throws -> (Int?, [Int]?, String?) {
        (
            try filter.agreement.map { try Agreements(connection: connection).find($0).id },
            try Organizations(connection: connection).partyKeys(filter.organization, on: day),
            try filter.kind.map { try kind($0) }
        )
    }
}
