import Values

/// Bars beside the rows of a table of categories, and a line of small columns for a trend: for who reads on a terminal.
struct TerminalFigures {
    var table: Table
    /// The codes of its rows, by which that of all is told apart, however the table is shown.
    var codes: [String]

    /// Tables whose rows are categories that can be compared.
    private static let categories: Set<String> = [
        "byType", "byField", "byKind", "kindMix", "byCountry", "byRegion", "topPartners", "byReporter", "byPurpose", "byUnit",
    ]
    private static let widest = 24
    /// Bars that are shorter say little.
    static let least = 6

    /// A bar for each row by what is in force at the end, where there is room for one.
    func bars(room: Int) -> [String]? {
        let room = min(room, TerminalFigures.widest)
        guard TerminalFigures.categories.contains(table.id), table.rows.count > 1, room >= TerminalFigures.least,
            let index = table.index("inForce")
        else { return nil }
        let sizes = zip(table.rows, codes).map { row, code in
            code == Table.RowCode.total ? 0 : row.cell(index).magnitude ?? 0
        }
        guard let largest = sizes.max(), largest > 0 else { return nil }
        return sizes.map { TerminalFigures.bar($0 / largest, room) }
    }

    /// A bar of eighths of a column.
    private static func bar(_ share: Double, _ room: Int) -> String {
        guard share > 0 else { return "" }
        let eighths = max(1, Int((share * Double(room) * 8).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    /// Lines of small columns for the figures of a trend, each with what it is.
    var sparklines: [String] {
        guard table.id == "trend", table.rows.count > 2 else { return [] }
        return ["signed", "inForceAfter", "partners"].compactMap { id in
            guard let index = table.index(id) else { return nil }
            let sizes = table.rows.map { $0.cell(index).magnitude ?? 0 }
            guard let largest = sizes.max(), largest > 0 else { return nil }
            let steps = Array("▁▂▃▄▅▆▇█")
            let line = sizes.map { steps[max(0, min(7, Int(($0 / largest * 7).rounded())))] }
            return String(line) + "  " + VisibleText.line(table.columns[index].title)
        }
    }
}
