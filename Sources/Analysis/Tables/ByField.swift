/// Agreements by their fields, and the partners of those that were active.
struct ByField: FigureTable {
    static let cells = 7
    static let hasTotal = true
    static let isOfParties = true
    static let isOfCategories = true
    static let columns =
        [FigureColumn("field", "Field", "领域", .code), FigureColumn("label", "Label", "名称", .label)]
        + FigureColumn.signedAndInForceWithGrowth + [
            .organizations("organizations", "Organizations", "单位数", 2),
            .organizations("universities", "Universities", "高等学校", 3),
            .organizations("enterprises", "Enterprises", "企业", 4),
            .organizations("institutes", "Institutes", "科研院所", 5),
            .organizations("others", "Others", "其他", 6),
        ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive else { return }
        guard !seen.categories.isEmpty else { return add(seen, context, 0, over: 1, to: &tally) }
        let n = context.isFractional ? seen.categories.count : 1
        for category in seen.categories { add(seen, context, Int(category) + 1, over: n, to: &tally) }
    }

    private func add(_ seen: Seen, _ context: SummaryContext, _ row: Int, over n: Int, to tally: inout some Tally) {
        tally.addStanding(seen.standing, row, over: n)
        for partner in seen.partners {
            let partner = Int(partner)
            tally.bring(partner, into: row, 2)
            switch context.organizations.kinds[partner] {
            case context.university: tally.bring(partner, into: row, 3)
            case context.enterprise: tally.bring(partner, into: row, 4)
            case context.institute: tally.bring(partner, into: row, 5)
            default: tally.bring(partner, into: row, 6)
            }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { Self.subject(of: row, context) }

    /// What a row of fields is: the first is what is not known.
    static func subject(of row: Int, _ context: SummaryContext) -> RowSubject {
        row == 0 ? .unknown : row > context.fields.other ? .otherScheme : .field(row - 1)
    }
}
