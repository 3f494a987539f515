/// How many partners there were before a period and at its end, who came and who left.
struct PartnerFlow: FigureTable {
    static let cells = 5
    static let isOfPast = true
    static let columns = [
        FigureColumn("period", "Period", "期间", .code), .organizations("partnersBefore", "Partners before", "期初合作单位", 0),
        .organizations("new", "New", "新增", 1), .organizations("returned", "Returned", "恢复合作", 2),
        .organizations("left", "Left", "中断", 3), .organizations("partnersAfter", "Partners after", "期末合作单位", 4),
    ]
    static let order = RowOrder.asNumbered

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {}

    func contributePast(_ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally) {
        PartnerStates.eachState(of: seen, context) { partner, said in
            let state = past.states[partner]
            for cell in cells(state) where cell == 0 || cell == 3 ? said.speaksBefore : said.speaksAfter {
                tally.bring(partner, into: 0, cell)
            }
        }
    }

    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        guard let past = context.past else { return }
        for (partner, told) in past.states.all { for cell in cells(told.state) { counts.bring(partner, into: 0, cell) } }
    }

    private func cells(_ state: PartnerStates.State) -> [Int] {
        (state.isBefore ? [0] : []) + (state.isNew ? [1] : []) + (state.hasReturned ? [2] : []) + (state.hasLeft ? [3] : [])
            + (state.isAfter ? [4] : [])
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }
    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}

/// Which partners a list is of.
protocol PartnerChoice: Sendable {
    /// Whether a partner is one of them.
    static func isOne(_ partner: Int, _ past: SummaryPast, _ context: SummaryContext) -> Bool
    /// When agreements speak for it that are counted.
    static var time: PartnerStates.Time { get }
    /// The column of what is counted.
    static var column: FigureColumn { get }
}

/// Those whose first agreement falls in the period.
enum FirstTime: PartnerChoice {
    static func isOne(_ partner: Int, _ past: SummaryPast, _ context: SummaryContext) -> Bool {
        past.firsts.isFirst(partner, in: context.span)
    }
    static let time = PartnerStates.Time.during
    static let column = FigureColumn.agreements("agreements", "Active agreements", "本期协议", 0)
}

/// Those who have left.
enum Lost: PartnerChoice {
    static func isOne(_ partner: Int, _ past: SummaryPast, _ context: SummaryContext) -> Bool { past.states[partner].hasLeft }
    static let time = PartnerStates.Time.before
    static let column = FigureColumn.agreements("agreements", "Agreements before", "期初协议", 0)
}

/// Those who have returned.
enum Reactivated: PartnerChoice {
    static func isOne(_ partner: Int, _ past: SummaryPast, _ context: SummaryContext) -> Bool { past.states[partner].hasReturned }
    static let time = PartnerStates.Time.after
    static let column = FigureColumn.agreements("agreements", "Agreements after", "期末协议", 0)
}

/// A list of partners, with how many agreements speak for each.
struct PartnerList<Choice: PartnerChoice>: FigureTable {
    static var cells: Int { 1 }
    static var isOfPast: Bool { true }
    static var columns: [FigureColumn] {
        [
            FigureColumn("organization", "Organization", "单位", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
            FigureColumn("kind", "Kind", "类型", .trait(.kind)), FigureColumn("country", "Country", "国家（地区）", .trait(.country)),
            Choice.column, FigureColumn("firstSigned", "First signed", "首次签署", .signing(.first)),
            FigureColumn("lastSigned", "Last signed", "最近签署", .signing(.last)),
        ]
    }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {}

    func contributePast(_ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally) {
        PartnerStates.eachState(of: seen, context) { partner, said in
            if said.speaks(Choice.time) { tally.add(partner, 0) }
        }
    }

    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        guard let past = context.past else { return }
        for (partner, told) in past.states.all where told.count(Choice.time) > 0 && Choice.isOne(partner, past, context) {
            counts.add(partner, 0, sign: told.count(Choice.time), over: 1, on: nil)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        context.past.map { Choice.isOne(row, $0, context) } ?? false ? .organization(row) : nil
    }
}
