/// The agreements of each of those whose partners are counted as one side, where they are several.
struct ByReporter: FigureTable {
    static let cells = 5
    static let hasTotal = true
    static let columns =
        [
            FigureColumn("organization", "Organization", "单位", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
            .agreements("agreements", "Agreements", "协议", 2), .agreements("internal", "Among them", "其中内部", 3),
        ] + FigureColumn.signedAndInForceWithGrowth + [.organizations("partners", "Partners", "合作单位", 4)]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive, !seen.reporters.isEmpty else { return }
        for reporter in seen.reporters {
            let row = Int(reporter)
            let days = seen.fact.spans.isEmpty ? .always : context.reporters.membership(of: reporter, in: seen.fact)
            let standing = seen.standing(on: days, context)
            guard standing.isActive else { continue }
            tally.addStanding(standing, row)
            tally.add(row, 2)
            if seen.isInternal { tally.add(row, 3) }
            seen.eachPartner(on: days, context) { tally.bring($0, into: row, 4) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        .organization(Int(context.reporters.organizations[row]))
    }

    func fixedRows(_ context: SummaryContext) -> Range<Int> {
        0..<context.reporters.organizations.count
    }
}
