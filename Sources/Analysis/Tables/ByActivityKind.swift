/// What happened under agreements in a period, by kind.
struct ByActivityKind: FigureTable {
    static let cells = 2
    static let needs: Set<Attachments.Kind> = [.activities]
    static let columns = [
        FigureColumn("kind", "Kind", "类型", .code), FigureColumn("label", "Label", "名称", .label),
        FigureColumn("count", "Recorded", "记录数", .count(0), unit: "activities"),
        FigureColumn("quantity", "Quantity", "数量", .count(1)), FigureColumn("amount", "Amount", "金额", .amounts),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        for activity in context.attached.activities[seen.fact.key] where context.span.contains(activity.day) {
            tally.add(activity.kind, 0, sign: 1, over: 1, on: activity.day)
            if let quantity = activity.quantity, quantity > 0 { tally.add(activity.kind, 1, sign: quantity, over: 1, on: activity.day) }
            if let amount = activity.amount { tally.add(activity.kind, amount, currency: activity.currency, over: 1) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .activityKind(row) }
}
