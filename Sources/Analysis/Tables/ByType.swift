/// Agreements by their type.
struct ByType: FigureTable {
    static let cells = 2
    static let hasTotal = true
    static let columns =
        [FigureColumn("type", "Type", "类型", .code), FigureColumn("label", "Label", "名称", .label)]
        + FigureColumn.signedAndInForceWithGrowth + FigureColumn.shareInForce

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        tally.addStanding(seen.standing, seen.fact.type)
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .type(row) }
}
