import Values

/// How universities, enterprises and institutes sit together in the agreements signed in a period whose parties' kinds are all
/// known, and how much that says beyond chance.
struct TripleHelix: FigureTable {
    static let cells = 4
    static let isOfParties = true
    static let columns = [
        FigureColumn("row", "Row", "行", .code), FigureColumn("label", "Label", "名称", .label),
        .agreements("signed", "Signed", "新签", 0), .agreements("of", "Of", "总数", 2),
        FigureColumn("share", "Share", "比例", .ratio(0, of: 2)),
        FigureColumn("millibits", "Millibits", "毫比特", .worked(1, digits: 1, of: 3)),
    ]
    static let order = RowOrder.asNumbered

    private static let combinations = 8
    private static let measures = [
        ("transmission", Caption("Mutual information of the three", "三方互信息")),
        ("expected", Caption("Mean of 1,000 draws by chance", "随机 1000 次均值")),
        ("lower", Caption("Lower end of the 95 % band", "95% 区间下限")), ("upper", Caption("Upper end of the 95 % band", "95% 区间上限")),
    ]
    private static let names = [
        Caption("None of the three", "三者皆无"), Caption("University alone", "仅高校"), Caption("Enterprise alone", "仅企业"),
        Caption("University and enterprise", "高校与企业"), Caption("Institute alone", "仅科研院所"),
        Caption("University and institute", "高校与科研院所"), Caption("Enterprise and institute", "企业与科研院所"),
        Caption("University, enterprise and institute", "高校、企业与科研院所"),
    ]
    private static let codes = ["none", "u", "e", "ue", "i", "ui", "ei", "uei"]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned, !seen.parties.all.isEmpty, !seen.fact.traits.contains(.partiesUnknown) else { return }
        var combination = 0
        for party in seen.parties.all {
            switch context.organizations.kinds[Int(party)] {
            case -1: return
            case context.university: combination |= 1
            case context.enterprise: combination |= 2
            case context.institute: combination |= 4
            default: break
            }
        }
        tally.add(combination, 0)
        for row in 0..<Self.combinations { tally.add(row, 2) }
        // The measures are of all of them.
        for row in Self.measures.indices { tally.add(Self.combinations + row, 3) }
    }

    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        let found = (0..<Self.combinations).map { counts.count($0, 0) }
        guard found.contains(where: { $0 > 0 }) else { return }
        let shares = HelixShares(found)
        let (mean, lower, upper) = shares.draws()
        for (row, bits) in [shares.transmission, mean, lower, upper].enumerated() {
            counts.add(Self.combinations + row, 1, sign: Int((bits * 10).rounded()), over: 1, on: nil)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        guard row >= Self.combinations else { return .named(Self.codes[row], Self.names[row]) }
        let measure = Self.measures[row - Self.combinations]
        return .named(measure.0, measure.1)
    }

    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<Self.combinations + Self.measures.count }
}
