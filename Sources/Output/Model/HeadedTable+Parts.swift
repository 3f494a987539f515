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
        let room = most - widths.prefix(lead).reduce(0, +)
        let parts = ranges(fitting: room, widths)
        return Self.even(Array(parts.joined()), in: parts.count, fitting: room, widths).map(part)
    }

    /// The pieces, in their order, in as many parts, whose widths differ as little as can be.
    private static func even(_ pieces: [Range<Int>], in count: Int, fitting room: Int, _ widths: [Int]) -> [[Range<Int>]] {
        let sizes = pieces.map { widths[$0].reduce(0, +) }
        // The least sum of squares of the first so many pieces in so many parts, and where the last part begins.
        var best: [[(cost: Int, start: Int)?]] = [[(0, 0)] + pieces.map { _ in nil }]
        for part in 1...max(1, count) {
            best.append(Array(repeating: nil, count: pieces.count + 1))
            for end in pieces.indices.map({ $0 + 1 }) {
                var size = 0
                for start in stride(from: end - 1, through: 0, by: -1) {
                    size += sizes[start]
                    // What is too wide by itself stands by itself.
                    guard size <= room || start == end - 1 else { break }
                    guard let before = best[part - 1][start] else { continue }
                    if best[part][end].map({ before.cost + size * size < $0.cost }) ?? true { best[part][end] = (before.cost + size * size, start) }
                }
            }
        }
        var parts: [[Range<Int>]] = []
        var end = pieces.count
        for part in stride(from: count, through: 1, by: -1) {
            guard let start = best[part][end]?.start else { return [pieces] }
            parts.insert(Array(pieces[start..<end]), at: 0)
            end = start
        }
        return parts
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
