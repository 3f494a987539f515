/// What was contracted in a period, by currency and type: what agreements were signed for, and what their value grew by;
/// beside it what the parties of those that were signed bring in, in money and in kind, and what is no contract: amounts of what
/// does not bind, and ceilings of frameworks.
struct Value: FigureTable {
    static let cells = 6
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
        FigureColumn("howNotSaid", "Brought in, not said how", "投入方式不详", .observed(.sum, 4)).sparse,
        FigureColumn("notContracted", "Not contracted", "非合同金额", .observed(.sum, 5)).sparse,
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        eachSum(seen.amounts) { currency, sum in
            for row in rows(currency, seen, context) {
                tally.add(row, 0)
                tally.observe(row, 1, sum)
            }
        }
        eachSum(seen.amountsApart) { currency, sum in
            for row in rows(currency, seen, context) { tally.observe(row, 5, sum) }
        }
        // What is brought into what does not bind, or is a framework, is contracted no more than its amount is.
        guard seen.fact.traits.isContracted else { return }
        for contribution in context.attached.contributions[seen.fact.key] where seen.isBroughtIn(contribution, context) {
            for row in rows(contribution.currency, seen, context) {
                tally.observe(row, contribution.isInKind.map { $0 ? 3 : 2 } ?? 4, contribution.amount.tenThousandths)
            }
        }
    }

    /// The sum in each currency.
    private func eachSum(_ sums: [Fact.Growth], _ body: (_ currency: Int, _ sum: Int128) -> Void) {
        for (index, sum) in sums.enumerated() where !sums[..<index].contains(where: { $0.currency == sum.currency }) {
            body(sum.currency, sums.filter { $0.currency == sum.currency }.reduce(0) { $0 + $1.amount.tenThousandths })
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        let (currency, type) = row.quotientAndRemainder(dividingBy: rowsOfOne(context))
        return .pair(.currency(currency), type == rowsOfOne(context) - 1 ? .total : .type(type))
    }

    func digits(of row: Int, _ context: SummaryContext) -> Int { context.vocabularies.decimals[row / rowsOfOne(context)] }

    /// Where an agreement stands in a currency: in the row of its type, and in that of all.
    private func rows(_ currency: Int, _ seen: Seen, _ context: SummaryContext) -> [Int] {
        let first = currency * rowsOfOne(context)
        return [first + seen.fact.type, first + rowsOfOne(context) - 1]
    }

    /// How many rows a currency can have: the types, and behind them all of it.
    private func rowsOfOne(_ context: SummaryContext) -> Int { context.vocabularies.types.codes.count + 1 }
}
