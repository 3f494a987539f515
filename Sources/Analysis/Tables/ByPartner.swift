/// The parts of tables that count agreements by a trait of their partners. Row 0 is what is not known: a partner without
/// the trait, and an agreement of which partners are said not to be known; row 1 is what has no partner; row n + 2 is the trait's number n.
struct ByPartner {
    /// The row of a trait by its number; -1 is not known.
    static func row(_ number: Int32) -> Int { number < 0 ? 0 : Int(number) + 2 }

    /// What a row is.
    static func subject(of row: Int, _ subject: (Int) -> RowSubject) -> RowSubject {
        switch row {
        case 0: .unknown
        case 1: .internal
        default: subject(row - 2)
        }
    }

    /// Gives each row of an agreement, once.
    static func eachRow(
        _ seen: Seen, _ row: (Int32) -> Int, _ body: (_ row: Int) -> Void
    ) {
        guard let first = seen.partners.first else { return body(seen.isInternal ? 1 : 0) }
        body(row(first))
        for index in seen.partners.indices.dropFirst() {
            let found = row(seen.partners[index])
            if !seen.partners[..<index].contains(where: { row($0) == found }) { body(found) }
        }
        // Beside those who are known there are others.
        if seen.fact.traits.contains(.partiesUnknown), !seen.partners.contains(where: { row($0) == 0 }) { body(0) }
    }

    /// In how many rows an agreement stands, where it counts a part in each; else 1.
    static func parts(_ seen: Seen, _ context: SummaryContext, _ row: (Int32) -> Int) -> Int {
        guard context.isFractional else { return 1 }
        var n = 0
        eachRow(seen, row) { _ in n += 1 }
        return n
    }
}

/// Agreements by the kind of their partners.
struct ByKind: FigureTable {
    static let cells = 4
    static let hasTotal = true
    static let isOfCategories = true
    static let isOfParties = true
    static let columns =
        [
            FigureColumn("kind", "Kind", "类型", .code), FigureColumn("label", "Label", "名称", .label),
            .organizations("organizations", "Organizations", "单位数", 2),
        ] + FigureColumn.signedAndInForceWithGrowth + [
            .bilateral(3), FigureColumn("amount", "Amount signed", "合同金额", .amounts),
        ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive || !seen.amounts.isEmpty else { return }
        let row = { (partner: Int32) in ByPartner.row(context.organizations.kinds[Int(partner)]) }
        let n = ByPartner.parts(seen, context, row)
        ByPartner.eachRow(seen, row) { found in
            tally.addStanding(seen.standing, found, over: n)
            tally.addBilateral(seen, found, 3, over: n)
            for sum in seen.amounts { tally.add(found, sum.amount, currency: sum.currency, over: n) }
        }
        guard seen.standing.isActive else { return }
        for partner in seen.partners { tally.bring(Int(partner), into: row(partner), 2) }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { ByPartner.subject(of: row) { .kind($0) } }
}

/// A trait of partners that is an area.
protocol Area: Sendable {
    /// The columns that name it.
    static var naming: [FigureColumn] { get }
    /// The number of the area that a country is or is in; -1 is not known.
    static func area(of country: Int32, _ context: SummaryContext) -> Int32
    /// What a row is.
    static func subject(_ number: Int) -> RowSubject
}

/// Countries (ISO 3166-1 alpha-2).
enum Country: Area {
    static let naming = [
        FigureColumn("country", "Country", "国家（地区）", .code), FigureColumn("label", "Label", "名称", .label),
    ]
    static func area(of country: Int32, _ context: SummaryContext) -> Int32 { country }
    static func subject(_ number: Int) -> RowSubject { .country(number) }
}

/// Regions of the world (UN M49).
enum Region: Area {
    static let naming = [
        FigureColumn("region", "Region", "区域", .code), FigureColumn("label", "Label", "名称", .label),
    ]
    static func area(of country: Int32, _ context: SummaryContext) -> Int32 {
        country < 0 ? -1 : context.vocabularies.regionOf[Int(country)]
    }
    static func subject(_ number: Int) -> RowSubject { .region(number) }
}

/// Agreements by the area that their partners are in. Change is what is in force at the end less what was before.
struct ByArea<Of: Area>: FigureTable {
    static var cells: Int { 5 }
    static var hasTotal: Bool { true }
    static var isOfCategories: Bool { true }
    static var isOfParties: Bool { true }
    static var columns: [FigureColumn] {
        Of.naming + [.organizations("organizations", "Organizations", "单位数", 2)] + FigureColumn.signedAndInForceWithGrowth
            + [.bilateral(4), .agreements("change", "Change", "增减", 3)]
    }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isAnything else { return }
        let row = { (partner: Int32) in
            ByPartner.row(Of.area(of: context.organizations.countries[Int(partner)], context))
        }
        let n = ByPartner.parts(seen, context, row)
        ByPartner.eachRow(seen, row) { found in
            tally.addStanding(seen.standing, found, over: n)
            tally.addBilateral(seen, found, 4, over: n)
            if seen.standing.isInForceAfter != seen.standing.isInForceBefore {
                tally.add(found, 3, sign: seen.standing.isInForceAfter ? 1 : -1, over: n, on: nil)
            }
        }
        guard seen.standing.isActive else { return }
        for partner in seen.partners { tally.bring(Int(partner), into: row(partner), 2) }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { ByPartner.subject(of: row, Of.subject) }
}
