import Values

/// How much the agreements in force at the end of a period gather on few: the Herfindahl-Hirschman index, the sum of the
/// squared shares, which is 1 where all are one's, and one by the number of those who have alike. An agreement counts 1/n for
/// each of n; what is not known counts for none. Beside it what the first of them hold, from the largest on: the Lorenz curve,
/// between whole numbers of sharers drawn straight.
struct Concentration: FigureTable {
    /// Cell 0 counts agreements, cell 1 holds the index in ten-thousandths, cell 2 counts those who share them; cell 3 holds
    /// their parts, in rows that are not shown; those behind it hold what the first have, in millionths.
    static let cells = 4 + first.count
    static let isOfParties = true
    static let columns = [
        FigureColumn("by", "By", "维度", .code), FigureColumn("label", "Label", "名称", .label),
        .agreements("agreements", "Agreements in force", "期末有效协议", 0),
        FigureColumn("sharers", "Shared by", "分布个数", .worked(2, digits: 0, of: 0)),
        FigureColumn("index", "Concentration (HHI)", "集中度（HHI）", .worked(1, digits: 4, of: 0)),
    ] + first.enumerated().map { index, percent in
        FigureColumn(
            "first\(percent)", "Held by the first \(percent)%", "前\(percent)%所占比例", .worked(4 + index, digits: FigureRows.shareDigits, of: 0)).asShare
    }
    static let order = RowOrder.asNumbered

    /// Of how many in a hundred it is told what they hold.
    private static let first = [10, 25, 50, 75]

    /// What an agreement counts in parts: fractions of each n would take arrays of their own for every one of tens of thousands.
    private static let whole = 1 << 32
    private static let names = [
        ("partner", Caption("Partner", "合作单位")), ("country", Caption("Country", "国家（地区）")), ("field", Caption("Field", "领域")),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isInForceAfter else { return }
        add(seen.partners, 0, to: &tally)
        add(seen.countries(context), 1, to: &tally)
        add(seen.categories, 2, to: &tally)
    }

    private func add(_ sharers: [Int32], _ row: Int, to tally: inout some Tally) {
        guard !sharers.isEmpty else { return }
        tally.add(row, 0)
        for sharer in sharers { tally.add((Int(sharer) + 1) * Self.names.count + row, 3, sign: Self.whole / sharers.count, over: 1, on: nil) }
    }

    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        for row in Self.names.indices {
            let parts = stride(from: row + Self.names.count, to: counts.rowCount, by: Self.names.count)
                .map { Double(counts.count($0, 3)) }.filter { $0 > 0 }
            let all = parts.reduce(0, +)
            guard all > 0 else { continue }
            let index = parts.reduce(0) { $0 + ($1 / all) * ($1 / all) }
            counts.add(row, 1, sign: Int((index * 10_000).rounded()), over: 1, on: nil)
            counts.add(row, 2, sign: parts.count, over: 1, on: nil)
            let sorted = parts.sorted(by: >)
            for (cell, percent) in Self.first.enumerated() {
                let held = Self.held(by: Double(sorted.count * percent) / 100, of: sorted)
                counts.add(row, 4 + cell, sign: Int((held / all * 1_000_000).rounded()), over: 1, on: nil)
            }
        }
    }

    /// What the first so many have, and of the next as much as is left.
    private static func held(by number: Double, of parts: [Double]) -> Double {
        let whole = Int(number)
        let next = whole < parts.count ? parts[whole] * (number - Double(whole)) : 0
        return parts.prefix(whole).reduce(0, +) + next
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? {
        Self.names.indices.contains(row) ? .named(Self.names[row].0, Self.names[row].1) : nil
    }

    func fixedRows(_ context: SummaryContext) -> Range<Int> { Self.names.indices }
}
