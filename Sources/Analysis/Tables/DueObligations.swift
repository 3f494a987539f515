import Values

/// What was owed in a period, and what had become of it at its end.
struct DueObligations: FigureTable {
    static let cells = 6
    static let needs: Set<Attachments.Kind> = [.obligations]
    static let columns = [
        FigureColumn("period", "Period", "期间", .code), owed("due", "Due", "到期", 0), owed("met", "Met", "已履行", 1),
        owed("partiallyMet", "Partially met", "部分履行", 2), owed("notMet", "Not met", "未履行", 3),
        owed("open", "Still open", "尚未完成", 4), owed("overdue", "Overdue at the end", "期末逾期", 5),
    ]
    static let order = RowOrder.asNumbered

    private static func owed(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .count(cell), unit: "obligations")
    }

    private static func cell(of status: ObligationStatus) -> Int {
        switch status {
        case .met: 1
        case .partiallyMet: 2
        case .notMet: 3
        case .scheduled: 4
        }
    }

    /// What was due long ago and still is not met is overdue, whenever it was due.
    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        for obligation in context.attached.obligations[seen.fact.key] where obligation.due <= context.span.last {
            let status = obligation.status(on: context.span.last)
            if status != .met, status != .notMet, obligation.due < context.span.last { tally.add(0, 5, sign: 1, over: 1, on: obligation.due) }
            guard context.span.contains(obligation.due) else { continue }
            tally.add(0, 0, sign: 1, over: 1, on: obligation.due)
            tally.add(0, Self.cell(of: status), sign: 1, over: 1, on: obligation.due)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }
    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}
