import Values

/// Agreements by what their parties mean to do, and which way it goes for those whose agreements are asked for.
struct ByPurpose: FigureTable {
    static let cells = 5
    static let hasTotal = true
    static let isOfCategories = true
    static let needs: Set<Attachments.Kind> = [.purposes]
    static let columns =
        [
            FigureColumn("row", "Row", "行", .code), FigureColumn("purpose", "Purpose", "合作内容", .part(0, isLabel: false)),
            FigureColumn("label", "Label", "名称", .part(0, isLabel: true)),
            FigureColumn("direction", "Direction", "方向", .part(1, isLabel: true)),
        ] + FigureColumn.signedAndInForceWithGrowth + [
            FigureColumn("quota", "Quota in persons a year", "年名额（人）", .observed(.sum, 2), unit: "persons"),
            FigureColumn("quotaMonths", "Quota in months a year", "年名额（月）", .observed(.sum, 3), unit: "months"),
            FigureColumn("quotaDays", "Quota in days a year", "年名额（天）", .observed(.sum, 4), unit: "days"),
        ]

    /// Which way a purpose goes, as the one sees it whose agreements are asked for.
    private enum Direction: Int, CaseIterable {
        case both, outgoing, incoming

        var subject: RowSubject {
            switch self {
            case .both: .named("both", Caption("Both ways, or neither", "双向或不分方向"))
            case .outgoing: .named("outgoing", Caption("Outgoing", "派出"))
            case .incoming: .named("incoming", Caption("Incoming", "接收"))
            }
        }
    }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned || seen.standing.isInForceAfter else { return }
        let purposes = context.attached.purposes[seen.fact.key].filter { $0.isFor(context.span.last) }
        let rows = purposes.map { row(of: $0, seen, context) }
        guard !rows.isEmpty else { return tally.addStanding(seen.standing, 0) }
        let distinct = rows.indices.filter { !rows[..<$0].contains(rows[$0]) }
        for index in distinct { tally.addStanding(seen.standing, rows[index], over: context.isFractional ? distinct.count : 1) }
        guard seen.standing.isInForceAfter else { return }
        for (purpose, row) in zip(purposes, rows) {
            if let quota = purpose.quota { tally.observe(row, Self.cell(of: purpose.unit), Int128(quota)) }
        }
    }

    private static func cell(of unit: QuotaUnit) -> Int {
        switch unit {
        case .persons: 2
        case .months: 3
        case .days: 4
        }
    }

    private func row(of purpose: PurposeFact, _ seen: Seen, _ context: SummaryContext) -> Int {
        let way = context.way(from: purpose.sender, to: purpose.recipient, seen)
        let direction: Direction = way.map { $0.isOut ? .outgoing : .incoming } ?? .both
        return 1 + purpose.purpose * Direction.allCases.count + direction.rawValue
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        guard row > 0 else { return .unknown }
        let (purpose, direction) = (row - 1).quotientAndRemainder(dividingBy: Direction.allCases.count)
        return .pair(.purpose(purpose), Direction.allCases[direction].subject)
    }
}
