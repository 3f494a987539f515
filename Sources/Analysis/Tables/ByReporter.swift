/// The agreements of each of those whose partners are counted as one side, where they are several.
struct ByReporter: FigureTable {
    static let cells = 5
    static let hasTotal = true
    static let isOfCategories = true
    static let columns =
        [
            FigureColumn("organization", "Organization", "单位", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
            .agreements("agreements", "Agreements", "协议", 2), .agreements("internal", "Among them", "其中内部", 3),
        ] + FigureColumn.signedAndInForceWithGrowth + [.organizations("partners", "Partners", "合作单位", 4)]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive, !seen.reporters.isEmpty else { return }
        let found = seen.reporters.map { reporter in
            let days = seen.fact.spans.isEmpty ? .always : context.reporters.membership(of: reporter, in: seen.fact)
            return (row: Int(reporter), days: days, standing: seen.standing(on: days, context))
        }.filter(\.standing.isActive)
        let n = context.isFractional ? found.count : 1
        // Who has nobody beside it but who funds it is alone.
        let isAmongThem = seen.isInternal && found.count > 1 && context.reporters.count(in: seen.fact) > 1
        tally.addStandings(found.map { ($0.row, $0.standing) }, isFractional: context.isFractional)
        for (row, days, _) in found {
            tally.add(row, 2, over: n)
            if isAmongThem { tally.add(row, 3, over: n) }
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
