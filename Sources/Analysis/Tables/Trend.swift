/// One of the periods that are set side by side, up to that of the summary.
struct Trend: FigureTable {
    static let cells = 4
    static let isOfParties = true
    static let isOfPast = true
    static let columns = [
        FigureColumn("period", "Period", "期间", .code), FigureColumn.signedAndInForce[0],
        .agreements("inForceAfter", "In force at end of period", "期末有效", 1), .organizations("partners", "Partners in the period", "本期合作单位", 2),
        .organizations("firstTimePartners", "First-time partners", "新增合作单位", 3),
        FigureColumn("amount", "Amount signed", "合同金额", .amounts),
    ]
    static let order = RowOrder.asNumbered

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        tally.addStanding(seen.standing, 0)
        for sum in seen.amounts { tally.add(0, sum.amount, currency: sum.currency, over: 1) }
        if seen.standing.isActive { for partner in seen.partners { tally.bring(Int(partner), into: 0, 2) } }
    }

    func contributePast(_ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally) {
        past.firsts.eachFirst(of: seen, context) { tally.bring($0, into: 0, 3) }
    }

    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        for partner in context.past?.firsts.partners(in: context.span) ?? [] { counts.bring(partner, into: 0, 3) }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }
    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}
