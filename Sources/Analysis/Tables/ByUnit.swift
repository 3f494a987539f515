/// Agreements by the unit of the one whose agreements are asked for: organizations that are part of it, and the words that a
/// party has for its unit, alike.
struct ByUnit: FigureTable {
    static let cells = 3
    static let hasTotal = true
    static let isOfCategories = true
    static let needs: Set<Attachments.Kind> = [.unitNames]
    static let columns =
        [FigureColumn("unit", "Unit", "二级单位（院系）", .code), FigureColumn("name", "Name", "名称", .trait(.name))]
        + FigureColumn.signedAndInForceWithGrowth + [.organizations("partners", "Partners", "合作单位", 2)]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard context.bodies.isOfSome, seen.standing.isActive else { return }
        let rows = rows(of: seen, context).map { (row: $0.row, days: $0.days, standing: seen.standing(on: $0.days, context)) }
            .filter(\.standing.isActive)
        tally.addStandings(rows.map { ($0.row, $0.standing) }, isFractional: context.isFractional)
        for (row, days, _) in rows {
            seen.eachPartner(on: days, context) { tally.bring($0, into: row, 2) }
        }
    }

    /// Organizations have even numbers, words odd ones; 0 is of no unit. Each with the days on which it is party.
    private func rows(of seen: Seen, _ context: SummaryContext) -> [(row: Int, days: Membership)] {
        var rows: [(row: Int, days: Membership)] = []
        let names = context.attached.unitNames[seen.fact.key]
        for place in 0..<seen.fact.parties.count {
            let key = seen.fact.parties[place]
            guard let recorded = context.organizations[key], context.bodies.isAsked(recorded) else { continue }
            let unit = context.organizations.survivors[recorded]
            let (isUnit, name) = (unit != context.bodies.numbers[recorded], names.first { $0.party == key })
            let row: Int
            // Of a unit that is asked for itself, the words for its own units are told.
            if isUnit, name == nil || !context.bodies.isNamed(unit) {
                row = 2 * Int(unit) + 2
            } else {
                row = name.map { 2 * Int($0.name) + 1 } ?? 0
            }
            let days = seen.fact.membership(of: place)
            if let known = rows.firstIndex(where: { $0.row == row }) {
                rows[known].days = rows[known].days.union(days)
            } else {
                rows.append((row, days))
            }
        }
        return rows
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        if row == 0 { return .unknown }
        return row % 2 == 0 ? .organization(row / 2 - 1) : .unitWords(row / 2)
    }
}
