/// What was contracted in a period, by currency and type: what agreements were signed for, and what their value grew by;
/// beside it what the parties of those that were signed bring in, in money and in kind.
struct Value: FigureTable {
    static let cells = 4
    static let needs: Set<Attachments.Kind> = [.contributions]
    static let unit: Int128 = 10_000
    static let columns = [
        FigureColumn("row", "Row", "行", .code), FigureColumn("currency", "Currency", "货币", .part(0, isLabel: false)),
        FigureColumn("type", "Type", "类型", .part(1, isLabel: false)),
        FigureColumn("label", "Name of the type", "类型名称", .part(1, isLabel: true)),
        .agreements("agreements", "Agreements with an amount", "有金额的协议", 0),
        FigureColumn("total", "Total", "合计金额", .observed(.sum, 1)), FigureColumn("mean", "Mean", "平均金额", .observed(.mean, 1)),
        FigureColumn("median", "Median", "中位金额", .observed(.quantile(1, of: 2), 1)),
        FigureColumn("cash", "Brought in as cash", "现金投入", .observed(.sum, 2)),
        FigureColumn("inKind", "Brought in in kind", "实物投入", .observed(.sum, 3)),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        for (index, sum) in seen.amounts.enumerated() where !seen.amounts[..<index].contains(where: { $0.currency == sum.currency }) {
            let row = sum.currency * types(context) + seen.fact.type
            tally.add(row, 0)
            let all = seen.amounts.filter { $0.currency == sum.currency }
            tally.observe(row, 1, all.reduce(0) { $0 + $1.amount.tenThousandths })
        }
        guard seen.standing.isSigned else { return }
        for contribution in context.attached.contributions[seen.fact.key] {
            guard let isInKind = contribution.isInKind else { continue }
            let row = contribution.currency * types(context) + seen.fact.type
            tally.observe(row, isInKind ? 3 : 2, contribution.amount.tenThousandths)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        .pair(.currency(row / types(context)), .type(row % types(context)))
    }

    func digits(of row: Int, _ context: SummaryContext) -> Int { context.vocabularies.decimals[row / types(context)] }

    private func types(_ context: SummaryContext) -> Int { max(1, context.vocabularies.types.codes.count) }
}
