/// How many agreements were in force before a period and at its end, and what changed from one day to the next.
struct StockFlow: FigureTable {
    static let cells = 15
    /// The cell of those that were signed to go on in the place of another.
    private static let signedAsRenewal = 14
    static let columns =
        [
            FigureColumn("period", "Period", "期间", .code),
            .agreements("inForceBefore", "In force at start of period", "期初有效", 0),
            .agreements("entered", "Entered", "新生效", cell(of: .entered)),
            .agreements("resumed", "Resumed", "恢复履行", cell(of: .resumed)),
            .agreements("expired", "Expired", "期满终止", cell(of: .expired)),
            .agreements("terminated", "Terminated", "提前终止", cell(of: .terminated)),
            .agreements("replaced", "Replaced", "由新协议取代", cell(of: .replaced)),
            .agreements("suspended", "Suspended", "中止履行", cell(of: .suspended)),
            .agreements("joined", "Joined", "中途加入", cell(of: .joined)).ofSome,
            .agreements("left", "Left", "中途退出", cell(of: .left)).ofSome,
            .agreements("inForceAfter", "In force at end of period", "期末有效", 1), .agreements("signed", "Signed", "新签", 2),
            .agreements("signedAsRenewal", "Signed as renewal", "其中续签", signedAsRenewal),
            FigureColumn("amended", "Amended", "变更", .count(cell(of: .amended)), unit: "amendments"),
            FigureColumn("renewed", "Renewed", "续签", .count(cell(of: .renewed)), unit: "renewals"),
            FigureColumn(
                "renewedByItself", "Renewed by itself", "自动续期", .count(cell(of: .renewedByItself)), unit: "terms"),
        ]
    static let order = RowOrder.asNumbered

    static func cell(of flow: Flow) -> Int { 3 + flow.rawValue }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        if seen.standing.isInForceBefore { tally.add(0, 0) }
        if seen.standing.isInForceAfter { tally.add(0, 1) }
        if seen.standing.isSigned { tally.add(0, 2) }
        if seen.standing.isSigned, seen.fact.continues != nil { tally.add(0, Self.signedAsRenewal) }
        seen.eachFlow(context) { flow, day in
            tally.add(0, Self.cell(of: flow), sign: 1, over: 1, on: day)
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .named(context.label) }

    func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<1 }
}
