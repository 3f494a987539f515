/// Agreements by the set of kinds that sit together in them, all parties counted. A row is the set as bits; the highest
/// is a kind that is not known, which is also the set of an agreement of which no party is known.
struct KindMix: FigureTable {
    static let cells = 2
    static let hasTotal = true
    static let isOfParties = true
    static let columns =
        [FigureColumn("kinds", "Kinds", "类型组合", .code), FigureColumn("label", "Label", "名称", .label)]
        + FigureColumn.signedAndInForceWithGrowth + FigureColumn.shareInForce

    /// The order in which a mix names kinds; others come behind it, by code, and what is not known last.
    static let kindOrder = ["university", "enterprise", "institute", "government", "hospital", "association", "other"]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned || seen.standing.isInForceAfter else { return }
        let unknown = context.vocabularies.kinds.codes.count
        var mix = seen.parties.all.isEmpty || seen.fact.traits.contains(.partiesUnknown) ? 1 << unknown : 0
        for party in seen.parties.all {
            let kind = Int(context.organizations.kinds[Int(party)])
            mix |= 1 << (kind < 0 ? unknown : kind)
        }
        tally.addStanding(seen.standing, mix)
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        let unknown = context.vocabularies.kinds.codes.count
        guard row != 1 << unknown else { return .unknown }
        return .kinds((0...unknown).filter { row & 1 << $0 != 0 }.map { $0 == unknown ? -1 : $0 })
    }
}

extension Vocabularies {
    /// Kinds of organizations in the order in which a mix names them.
    package static func mixOrder(_ codes: [String]) -> [String] {
        KindMix.kindOrder + codes.filter { !KindMix.kindOrder.contains($0) }.sorted()
    }
}
