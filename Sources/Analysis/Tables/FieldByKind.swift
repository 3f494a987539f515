/// Agreements by their fields and, in each, by the kinds of their partners.
struct FieldByKind: FigureTable {
    static let cells = 2
    static let hasTotal = true
    static let isOfCategories = true
    static let isOfParties = true
    static let columns =
        [
            FigureColumn("row", "Row", "行", .code), FigureColumn("field", "Field", "领域", .part(0, isLabel: false)),
            FigureColumn("fieldLabel", "Name of the field", "领域名称", .part(0, isLabel: true)),
            FigureColumn("kind", "Kind", "类型", .part(1, isLabel: false)),
            FigureColumn("kindLabel", "Name of the kind", "类型名称", .part(1, isLabel: true)),
        ] + FigureColumn.signedAndInForceWithGrowth

    /// Each field has so many rows: what is not known, what has no partner, and each kind.
    private func width(_ context: SummaryContext) -> Int { context.vocabularies.kinds.codes.count + 2 }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned || seen.standing.isInForceAfter else { return }
        let row = { (partner: Int32) in ByPartner.row(context.organizations.kinds[Int(partner)]) }
        let width = width(context)
        let n = context.isFractional ? max(1, seen.categories.count) * ByPartner.parts(seen, context, row) : 1
        ByPartner.eachRow(seen, row) { kind in
            guard !seen.categories.isEmpty else { return tally.addStanding(seen.standing, kind, over: n) }
            for category in seen.categories { tally.addStanding(seen.standing, (Int(category) + 1) * width + kind, over: n) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        let (field, kind) = row.quotientAndRemainder(dividingBy: width(context))
        return .pair(ByField.subject(of: field, context), ByPartner.subject(of: kind) { .kind($0) })
    }
}
