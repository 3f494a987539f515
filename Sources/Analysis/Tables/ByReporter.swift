/// The agreements of each of those whose partners are counted as one side, where they are several; the last row is all of
/// them, with each agreement and each partner once.
struct ByReporter: FigureTable {
    static let cells = 5
    static let columns =
        [
            FigureColumn("organization", "Organization", "机构", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
            .agreements("agreements", "Agreements", "协议", 2), .agreements("internal", "Among them", "其中内部", 3),
        ] + FigureColumn.signedAndInForce + [.organizations("partners", "Partners", "合作方", 4)]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive, !seen.reporters.isEmpty else { return }
        for row in seen.reporters.map(Int.init) + [context.reporters.organizations.count] {
            tally.addStanding(seen.standing, row)
            tally.add(row, 2)
            if seen.isInternal { tally.add(row, 3) }
            for partner in seen.partners { tally.bring(Int(partner), into: row, 4) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        let reporters = context.reporters.organizations
        return row < reporters.count ? .organization(Int(reporters[row])) : .total
    }

    func fixedRows(_ context: SummaryContext) -> Range<Int> {
        let count = context.reporters.organizations.count
        return 0..<(count == 0 ? 0 : count + 1)
    }
}
