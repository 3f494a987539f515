import Values

/// A run of periods on a terminal: a figure's heading stands once, and below it the periods, side by side; figures that have no
/// room beside the others stand below them, with what names the rows again.
extension TerminalTable: RunRenderer {
    func render(_ run: [Summary]) -> String {
        guard let summary = run.last else { return "" }
        let tables = RunTables(run: run, people: people).all.saidOnce
        return document(
            people.heading(summary, periods: people.periods(run)), people.overview(summary, run) + people.sources(summary),
            tables.map { (table: $0.table, text: rows($0)) }, summary.footer, opening: Opening.texts(summary, people.words))
    }

    func render(_ headed: HeadedTable) -> String {
        headed.table.isEmpty ? "" : rows(headed) + notes(headed.table.notes)
    }

    private func rows(_ headed: HeadedTable) -> String {
        guard headed.isTwofold || !headed.rowFigures.isEmpty else { return grid(headed.table, leavesOut: true) }
        let limit = width ?? Rendering.usualLine
        let (fitting, leftOut) = sparingNames(headed, limit)
        // The gutter behind the last column is none.
        let parts = fitting.parts(fitting: limit + 2, widths: widths(fitting).map { $0 + 2 })
        let blocks = parts.map { block($0) }.joined(separator: "\n")
        return blocks + noRoom(for: leftOut)
    }

    /// The table without the last of what names its rows, where otherwise the periods of no figure have room beside each other.
    private func sparingNames(_ headed: HeadedTable, _ limit: Int) -> (HeadedTable, leftOut: [String]) {
        var headed = headed
        var leftOut: [String] = []
        while headed.lead > 1 {
            let widths = widths(headed).map { $0 + 2 }
            var start = headed.lead
            let groups = headed.headings.dropFirst(headed.lead).map { heading in
                defer { start += heading.span }
                return widths[start..<start + heading.span].reduce(0, +)
            }
            guard widths.prefix(headed.lead).reduce(0, +) + (groups.max() ?? 0) > limit + 2 else { break }
            // What tells rows apart stays.
            guard let spare = (1..<headed.lead).last(where: { headed.tellsRowsApart(without: $0) }) else { break }
            leftOut.insert(headed.headings[spare].title, at: 0)
            headed.removeName(spare)
        }
        return (headed, leftOut)
    }

    private func block(_ headed: HeadedTable) -> String {
        let (table, widths) = (headed.table, widths(headed))
        var result = headings(headed, widths).map { bold($0) + "\n" }.joined()
        result += dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n"
        for row in table.rows {
            let texts = table.columns.enumerated().map { VisibleText.line(people.text(row.cell($0), in: $1)) }
            for part in broken(texts, widths) { result += line(part, widths, table.columns) + "\n" }
        }
        return result
    }

    /// The lines of headings: those over several columns, then those over one.
    private func headings(_ headed: HeadedTable, _ widths: [Int]) -> [String] {
        var lower = broken(headed.table.columns.map { VisibleText.line($0.title) }, widths, most: .max).map { line($0, widths, headed.table.columns) }
        guard headed.isTwofold else { return lower }
        var start = 0
        let groups = headed.headings.map { heading in
            defer { start += heading.span }
            return TerminalFit.total(Array(widths[start..<start + heading.span]))
        }
        let titles = headed.headings.map { $0.span > 1 ? VisibleText.line($0.title) : "" }
        let columns = titles.map { Column("", $0) }
        lower.insert(contentsOf: broken(titles, groups, most: .max).map { line($0, groups, columns) }, at: 0)
        return lower
    }

    /// What the columns take: figures all that they need, names as much as leaves room to some periods.
    private func widths(_ headed: HeadedTable) -> [Int] {
        let table = headed.table
        var widths = table.columns.enumerated().map { index, column in
            let texts = table.rows.map { VisibleText.line(people.text($0.cell(index), in: column)) }
            let title = VisibleText.line(column.title)
            let natural = max(texts.map(DisplayWidth.of).max() ?? 0, DisplayWidth.of(title))
            guard column.kind == .text else { return natural }
            let words = max(TextWrap.longestWord(title), min(texts.map(TextWrap.longestWord).max() ?? 0, TerminalFit.longestWord))
            return min(natural, max(words, width == nil ? Rendering.usualText : TerminalFit.longestWord))
        }
        // No word of a heading is cut: the last of its columns gives it room.
        var start = 0
        for heading in headed.headings {
            defer { start += heading.span }
            guard heading.span > 1 else { continue }
            let group = TerminalFit.total(Array(widths[start..<start + heading.span]))
            widths[start + heading.span - 1] += max(0, TextWrap.longestWord(heading.title) - group)
        }
        return widths
    }
}

extension HeadedTable {
    /// Whether no two rows are called the same without one of the columns that name them.
    fileprivate func tellsRowsApart(without column: Int) -> Bool {
        var names: Set<[String]> = []
        return table.rows.allSatisfy { row in
            names.insert((0..<lead).filter { $0 != column }.map { row.cell($0).plainText }).inserted
        }
    }

    /// Leaves out one of the columns that name rows.
    fileprivate mutating func removeName(_ column: Int) {
        headings.remove(at: column)
        table.columns.remove(at: column)
        if column < columnCodes.count { columnCodes.remove(at: column) }
        for row in table.rows.indices where column < table.rows[row].count { table.rows[row].remove(at: column) }
    }
}
