/// What happened under agreements in a period, by kind.
struct Activities: FigureTable {
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

/// Money received under agreements, by currency: beside what was contracted in the period, what came in it, and all that
/// came up to its end.
struct Income: FigureTable {
    static let cells = 6
    static let unit: Int128 = 10_000
    static let needs: Set<Attachments.Kind> = [.activities]
    static let columns = [
        FigureColumn("currency", "Currency", "货币", .code), FigureColumn("contracted", "Contracted", "本期合同金额", .observed(.sum, 1)),
        FigureColumn("received", "Received", "本期到账", .observed(.sum, 2)),
        FigureColumn("cash", "Of it cash", "其中现金", .observed(.sum, 3)), FigureColumn("inKind", "Of it in kind", "其中实物", .observed(.sum, 4)),
        FigureColumn("toDate", "Received to date", "累计到账", .observed(.sum, 5)),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        for sum in seen.amounts { tally.observe(sum.currency, 1, sum.amount.tenThousandths) }
        for activity in context.attached.activities[seen.fact.key] where activity.kind == context.income && activity.day <= context.span.last {
            guard let amount = activity.amount?.tenThousandths, context.receives(activity) else { continue }
            tally.observe(activity.currency, 5, amount)
            guard context.span.contains(activity.day) else { continue }
            tally.observe(activity.currency, 2, amount)
            if let isInKind = activity.isInKind { tally.observe(activity.currency, isInKind ? 4 : 3, amount) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .currency(row) }
    func digits(of row: Int, _ context: SummaryContext) -> Int { context.vocabularies.decimals[row] }
}

/// Students who went to and came from each partner, in the period, in the five years to its end, and since the start, with
/// what purposes allow a year; as the one sees it whose agreements are asked for.
struct ExchangeBalance: FigureTable {
    static let cells = 8
    static let needs: Set<Attachments.Kind> = [.activities, .purposes]
    static let columns = [
        FigureColumn("organization", "Organization", "机构", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
        people("sent", "Sent", "派出", 0), people("received", "Received", "接收", 1), people("balance", "Balance", "差额", 2),
        people("balanceFiveYears", "Balance, five years", "五年差额", 3), people("balanceEver", "Balance, all years", "历年差额", 4),
        people("quotaOut", "Quota out a year", "年派出名额", 5), people("quotaIn", "Quota in a year", "年接收名额", 6),
    ]

    private static func people(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .count(cell), unit: "persons")
    }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard context.bodies.isOfSome else { return }
        for activity in context.attached.activities[seen.fact.key] where activity.kind == context.exchange && activity.day <= context.span.last {
            guard let quantity = activity.quantity, quantity > 0,
                let way = context.way(from: activity.sender, to: activity.recipient) else { continue }
            let sign = way.isOut ? -quantity : quantity
            tally.add(way.partner, 4, sign: sign, over: 1, on: nil)
            if activity.day > context.span.last.back(years: 5) { tally.add(way.partner, 3, sign: sign, over: 1, on: nil) }
            guard context.span.contains(activity.day) else { continue }
            tally.add(way.partner, 2, sign: sign, over: 1, on: nil)
            tally.add(way.partner, way.isOut ? 0 : 1, sign: quantity, over: 1, on: nil)
        }
        guard seen.standing.isInForceAfter else { return }
        for purpose in context.attached.purposes[seen.fact.key] where context.isExchange(purpose) && purpose.isFor(context.span.last) {
            guard purpose.unit == .persons, let quota = purpose.quota,
                let way = context.way(from: purpose.sender, to: purpose.recipient) else { continue }
            tally.add(way.partner, way.isOut ? 5 : 6, sign: quota, over: 1, on: nil)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .organization(row) }
}
