/// How many days went by from signing to recording; what came by an import is left out.
struct Timeliness: FigureTable {
    static let cells = 2
    static let needs: Set<Attachments.Kind> = [.recordings]
    static let columns = [
        FigureColumn("period", "Period", "期间", .code), .agreements("agreements", "Agreements", "协议", 0),
        FigureColumn("median", "Median", "中位天数", .observed(.quantile(1, of: 2), 1), unit: "days"),
        FigureColumn("ninetiethPercentile", "90th percentile", "第90百分位天数", .observed(.quantile(9, of: 10), 1), unit: "days"),
    ]
    static let order = RowOrder.asNumbered

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned, let signed = seen.fact.signedOn, !seen.fact.traits.isSigningImprecise,
            let recorded = context.attached.recordings[seen.fact.key].first else { return }
        tally.add(0, 0)
        tally.observe(0, 1, Int128(recorded.number - signed.number))
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }
    func digits(of row: Int, _ context: SummaryContext) -> Int { 1 }
    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}
