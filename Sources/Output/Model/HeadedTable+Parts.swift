import Values

extension HeadedTable {
    /// The widest that a table of figures may be to fit a page of A4, in columns of text.
    static let widest = 112

    /// The table as several, each of which fits a page of A4.
    var partsOfPages: [HeadedTable] { parts(fitting: HeadedTable.widest, widths: pageWidths) }

    /// The table as several, each of which fits into so many columns of text, and of which none is much narrower than it need be;
    /// all begin with the columns that name rows.
    /// - Parameter widths: what each column takes, with what is between it and the next.
    func parts(fitting most: Int, widths: [Int]) -> [HeadedTable] {
        guard headings.count > lead, widths.reduce(0, +) > most else { return [self] }
        var room = most - widths.prefix(lead).reduce(0, +)
        var parts = ranges(fitting: room, widths)
        // As many parts with less room to each are even; no heading is broken for it.
        let pieces = parts.joined().count
        while room > 1 {
            room -= 1
            let narrower = ranges(fitting: room, widths)
            guard narrower.count == parts.count, narrower.joined().count == pieces else { break }
            parts = narrower
        }
        return parts.map(part)
    }

    /// The columns behind those that name rows, filled from the first into parts.
    private func ranges(fitting room: Int, _ widths: [Int]) -> [[Range<Int>]] {
        var parts: [[Range<Int>]] = [[]]
        var used = 0
        var start = lead
        for heading in headings.dropFirst(lead) {
            // A heading over more columns than fit is said again over the rest of them.
            for range in pieces(of: start..<start + heading.span, room, widths) {
                let width = widths[range].reduce(0, +)
                if used + width > room, used > 0 {
                    parts.append([])
                    used = 0
                }
                parts[parts.count - 1].append(range)
                used += width
            }
            start += heading.span
        }
        return parts
    }

    private var hasFigures: Bool { table.columns.contains { $0.kind == .number || $0.kind == .share } }

    /// How many columns name the rows: in a table of figures all texts before them. Each has a heading of its own.
    var lead: Int { hasFigures ? max(1, table.columns.prefix { $0.kind == .text }.count) : 1 }

    private func pieces(of columns: Range<Int>, _ room: Int, _ widths: [Int]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var from = columns.lowerBound
        var used = 0
        for index in columns {
            if used + widths[index] > room, index > from {
                pieces.append(from..<index)
                (from, used) = (index, 0)
            }
            used += widths[index]
        }
        return pieces + [from..<columns.upperBound]
    }

    private func part(_ ranges: [Range<Int>]) -> HeadedTable {
        let shown = Array(0..<lead) + ranges.flatMap { Array($0) }
        var part = self
        part.table.columns = shown.map { table.columns[$0] }
        if !columnCodes.isEmpty { part.columnCodes = shown.map { columnCodes[$0] } }
        part.table.rows = table.rows.map { row in shown.map { row.cell($0) } }
        part.headings = Array(headings.prefix(lead)) + ranges.map { range in
            var heading = self.heading(over: range.lowerBound)
            heading.span = range.count
            return heading
        }
        return part
    }

    private func heading(over column: Int) -> Heading {
        var end = 0
        for heading in headings {
            end += heading.span
            if column < end { return heading }
        }
        return headings[headings.count - 1]
    }

    /// About how many columns of text each takes at least. Texts wrap, and so do headings, between words.
    private var pageWidths: [Int] {
        let hasFigures = hasFigures
        return table.columns.enumerated().map { index, column in
            let cells = table.rows.prefix(200).map { DisplayWidth.of($0.cell(index).plainText) }.max() ?? 0
            let word = column.title.split(separator: " ").map { min(DisplayWidth.of(String($0)), 12) }.max() ?? 0
            let content = column.kind == .text && column.id != "reference" ? min(cells, index == 0 && hasFigures ? 22 : 10) : cells
            return max(content, word * 4 / 5) + 2
        }
    }
}
