/// Money received under agreements, by currency: beside what was contracted in the period, what came in it, and all that
/// came up to its end. What came under an agreement of several is theirs whose agreements are asked for where that is said.
struct Income: FigureTable {
    static let cells = 8
    static let unit: Int128 = 10_000
    static let needs: Set<Attachments.Kind> = [.activities]
    static let columns = [
        FigureColumn("currency", "Currency", "货币", .code), FigureColumn("contracted", "Contracted", "本期合同金额", .observed(.sum, 1)),
        FigureColumn("received", "Received", "本期到账", .observed(.sum, 2)),
        FigureColumn("cash", "Of it cash", "其中现金", .observed(.sum, 3)), FigureColumn("inKind", "Of it in kind", "其中实物", .observed(.sum, 4)),
        FigureColumn("howNotSaid", "Of it not said how", "其中方式不详", .observed(.sum, 7)).sparse,
        FigureColumn("receiverNotSaid", "Received of several, not said by whom", "收款方不详", .observed(.sum, 6)).sparse,
        FigureColumn("toDate", "Received to date", "累计到账", .observed(.sum, 5)),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        for sum in seen.amounts { tally.observe(sum.currency, 1, sum.amount.tenThousandths) }
        for activity in context.attached.activities[seen.fact.key] where activity.kind == context.income && activity.day <= context.span.last {
            guard let amount = activity.amount?.tenThousandths else { continue }
            let isOwn = context.receives(activity, seen)
            if isOwn == true { tally.observe(activity.currency, 5, amount) }
            guard isOwn != false, context.span.contains(activity.day) else { continue }
            guard isOwn == true else {
                tally.observe(activity.currency, 6, amount)
                continue
            }
            tally.observe(activity.currency, 2, amount)
            tally.observe(activity.currency, activity.isInKind.map { $0 ? 4 : 3 } ?? 7, amount)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .currency(row) }
    func digits(of row: Int, _ context: SummaryContext) -> Int { context.vocabularies.decimals[row] }
}
