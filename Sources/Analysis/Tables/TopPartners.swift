/// The partners with the most agreements in force at the end of a period.
struct TopPartners: FigureTable {
    static let cells = 5
    static let isOfParties = true
    static let columns =
        [
            FigureColumn("organization", "Organization", "单位", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
            FigureColumn("kind", "Kind", "类型", .trait(.kind)), FigureColumn("country", "Country", "国家（地区）", .trait(.country)),
        ] + FigureColumn.signedAndInForce + [
            .bilateral(4), FigureColumn("fields", "Fields", "领域数", .things(3), unit: "fields"),
            FigureColumn("firstSigned", "First signed", "首次签署", .signing(.first)),
            FigureColumn("lastSigned", "Last signed", "最近签署", .signing(.last)),
        ]

    /// Cell 2 says that a partner has agreements that were active, and is not shown.
    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive else { return }
        let categories = seen.categories
        for partner in seen.partners {
            let row = Int(partner)
            tally.addStanding(seen.standing, row)
            tally.addBilateral(seen, row, 4)
            tally.add(row, 2)
            for category in categories { tally.bring(Int(category), into: row, 3) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .organization(row) }
}
