import Values

/// What went in and out of force in a period, read from the `stockFlow` table of a summary.
///
/// Several rows are a run of periods: the stock before the first, the sum of the flows, the stock after the last.
struct StockMovement {
    /// One change of the stock, with the heading of its column.
    struct Change {
        var title: String
        var count: Int
        var isGain: Bool
    }

    var before: Int
    var after: Int
    var flows: [Change]
    var signed: Int?
    var titles: (before: String, after: String)

    private static let gains = ["entered", "resumed", "joined"]
    private static let losses = ["expired", "terminated", "replaced", "suspended", "left"]

    /// Nil where a stock or a flow is missing or is not a whole number.
    init?(_ summary: Summary) { self.init([summary.filled("stockFlow")].compactMap(\.self)) }

    /// The tables of several periods, from first to last.
    init?(_ tables: [Table]) {
        guard var table = tables.first else { return nil }
        table.rows = tables.flatMap(\.rows)
        guard let first = table.rows.first, let last = table.rows.last else { return nil }
        func index(_ id: String) -> Int? { table.index(id) }
        func total(_ id: String) -> Int? {
            guard let index = index(id) else { return nil }
            let counts = table.rows.compactMap { $0.cell(index).wholeNumber }
            return counts.count == table.rows.count ? counts.reduce(0, &+) : nil
        }
        guard let beforeIndex = index("inForceBefore"), let afterIndex = index("inForceAfter"),
            let before = first.cell(beforeIndex).wholeNumber, let after = last.cell(afterIndex).wholeNumber
        else { return nil }
        flows = []
        for id in StockMovement.gains + StockMovement.losses {
            // Who asks for everyone has nobody who joins or leaves.
            if ["joined", "left"].contains(id), total(id) ?? 0 == 0 { continue }
            guard let index = index(id), let count = total(id), count >= 0 else { return nil }
            let isGain = StockMovement.gains.contains(id)
            flows.append(Change(title: table.columns[index].title, count: count, isGain: isGain))
        }
        self.before = before
        self.after = after
        signed = total("signed")
        titles = (table.columns[beforeIndex].title, table.columns[afterIndex].title)
    }

    /// Whether nothing was in force, began, ended or was signed.
    var isEmpty: Bool { before == 0 && after == 0 && gained == 0 && lost == 0 && signed ?? 0 == 0 }
    var gained: Int { flows.filter(\.isGain).map(\.count).reduce(0, &+) }
    var lost: Int { flows.filter { !$0.isGain }.map(\.count).reduce(0, &+) }
}
