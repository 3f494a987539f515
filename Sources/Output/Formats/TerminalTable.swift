import Values

/// Aligned columns for a terminal: a header, a thin rule, rows, and two spaces between columns.
///
/// Nothing in a cell can steer the terminal. Only where the width of a terminal is known are long texts broken between words
/// into a few lines, and cut where these do not hold them (else they push the rest of their line); and a single row that is still too wide is written as lines of title and value.
struct TerminalTable: Renderer {
    var color: Bool
    var width: Int?
    var people: PeopleText

    func render(_ table: Table) -> String {
        table.isEmpty ? "" : grid(table) + notes(table.notes)
    }

    func render(_ page: Page) -> String {
        document(page.title, people.lines(page), page.tables.map { (table: $0, text: grid($0, leavesOut: true)) }, page.notes)
    }

    func render(_ summary: Summary) -> String {
        var table = self
        table.people.words = people.words.said(in: summary)
        return table.document(of: summary)
    }

    private func document(of summary: Summary) -> String {
        document(
            people.heading(summary, periods: summary.period.label), people.overview(summary) + people.sources(summary),
            summary.tablesInReadingOrder.map { (table: $0, text: grid($0, inWords: true, leavesOut: true)) }, summary.footer,
            opening: Opening.texts(summary, people.words))
    }

    /// - Parameter tables: each with its rows as they are shown.
    func document(
        _ title: String, _ lines: [PeopleText.Line], _ tables: [(table: Table, text: String)], _ notes: [String], opening: [String] = []
    ) -> String {
        var result = wrapped(VisibleText.line(title), most: .max).map { bold($0) + "\n" }.joined()
        for paragraph in opening {
            let text = VisibleText.line(paragraph)
            result += "\n" + wrapped(text, most: 100).joined(separator: "\n") + "\n"
        }
        if !lines.isEmpty { result += "\n" + self.lines(lines) }
        for (table, text) in tables {
            result += "\n" + bold(VisibleText.line(table.title)) + "\n"
            result += table.isEmpty ? people.words.none + "\n" : text
            result += self.notes(table.notes)
        }
        return result + self.notes(notes)
    }

    /// Says which columns have no room; nothing where all have.
    func noRoom(for leftOut: [String]) -> String {
        leftOut.isEmpty ? "" : wrapped(people.words.noRoom(for: leftOut), most: .max).map { dim($0) + "\n" }.joined()
    }

    /// A text as the lines that the terminal has room for, of at most so many columns; elsewhere as one.
    private func wrapped(_ text: String, most: Int) -> [String] {
        width.map { TextWrap.lines(text, width: min($0, most)) } ?? [text]
    }

    private func lines(_ lines: [PeopleText.Line]) -> String {
        let titles = lines.map { VisibleText.line($0.title) }
        let widest = titles.map(DisplayWidth.of).max() ?? 0
        return zip(titles, lines).reduce(into: "") { result, line in
            // What goes on stands below where it began.
            let room = width.map { max(20, $0 - widest - 2) }
            let parts = room.map { TextWrap.lines(VisibleText.line(line.1.text), width: $0) } ?? [VisibleText.line(line.1.text)]
            for (index, part) in parts.enumerated() {
                result += pad(index == 0 ? line.0 : "", to: widest, .leading) + "  " + part + "\n"
            }
        }
    }

    func notes(_ notes: [String]) -> String {
        notes.isEmpty ? "" : "\n" + notes.flatMap { wrapped(VisibleText.line($0), most: .max) }.map { dim($0) + "\n" }.joined()
    }

    /// - Parameter leavesOut: whether columns that have no room go, and are told, rather than all be cut.
    func grid(_ whole: Table, inWords: Bool = false, leavesOut: Bool = false) -> String {
        let shown = inWords ? whole.inWords : whole
        // Room for bars comes before what can be spared.
        let spared = width.map { shown.sparing(for: $0 - TerminalFigures.least - 2) } ?? shown
        let (table, leftOut) = width.flatMap { leavesOut && shown.rows.count > 1 ? spared.fitting($0) : nil } ?? (spared, [])
        let headings = table.columns.map { VisibleText.line($0.title) }
        let rows = table.rows.map { row in
            table.columns.enumerated().map { VisibleText.line(people.text(row.cell($0), in: $1)) }
        }
        let content = table.columns.indices.map { index in rows.map { DisplayWidth.of($0[index]) }.max() ?? 0 }
        var widths = zip(headings, content).map { max(DisplayWidth.of($0), $1) }
        if let width {
            let words = table.columns.indices.map { index in
                max(TextWrap.leastHeading(headings[index]), rows.map { TextWrap.longestWord($0[index]) }.max() ?? 0)
            }
            widths = TerminalFit(columns: table.columns, content: content, words: words).widths(widths, limit: width)
            // One row whose words would be cut is read better line by line.
            let isCut = zip(zip(table.columns, words), widths).contains { $0.0.kind == .text && min($0.1, TerminalFit.longestWord) > $1 }
            if rows.count == 1, isCut || TerminalFit.total(widths) > width {
                let lines = zip(headings, rows[0]).map { PeopleText.Line(title: $0, text: $1) }
                return self.lines(lines.filter { !$0.text.isEmpty })
            }
        } else if TerminalFit.total(widths) > Rendering.usualLine {
            for index in widths.indices where table.columns[index].kind == .text {
                widths[index] = min(widths[index], max(DisplayWidth.of(headings[index]), Rendering.usualText))
            }
        }
        let top = (width == nil ? [headings] : broken(headings, widths, most: .max)).map { bold(line($0, widths, table.columns)) + "\n" }
        var result = top.joined()
        result += dim(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) + "\n"
        let total = TerminalFit.total(widths)
        let figures = TerminalFigures(table: table, codes: whole.rows.map { $0.cell(0).plainText })
        let bars = width.flatMap { figures.bars(room: $0 - total - 2) }
        for (index, row) in rows.enumerated() {
            for (place, part) in (width == nil ? [row] : broken(row, widths)).enumerated() {
                let line = line(part, widths, table.columns)
                let bar = place == 0 ? bars?[index] ?? "" : ""
                result += bar.isEmpty ? line + "\n" : pad(line, to: total + 2, .leading) + bar + "\n"
            }
        }
        if width != nil { result += figures.sparklines.map { $0 + "\n" }.joined() }
        return result + noRoom(for: leftOut)
    }

    /// The lines of a row whose texts are broken to the widths of their columns. A row of more than three is read no more as one.
    func broken(_ row: [String], _ widths: [Int], most: Int = 3) -> [[String]] {
        let cells = zip(row, widths).map { text, width in
            DisplayWidth.of(text) <= width ? [text] : TextWrap.lines(text, width: width, most: most)
        }
        let count = cells.map(\.count).max() ?? 0
        return (0..<count).map { line in cells.map { line < $0.count ? $0[line] : "" } }
    }

    func line(_ cells: [String], _ widths: [Int], _ columns: [Column]) -> String {
        var result = ""
        for (index, cell) in cells.enumerated() {
            let text = width == nil ? cell : DisplayWidth.shortened(cell, to: widths[index])
            let isLast = index == cells.count - 1
            let alignment = columns[index].alignment
            if index > 0 { result += "  " }
            result += isLast && alignment == .leading ? text : pad(text, to: widths[index], alignment)
        }
        while result.last == " " { result.removeLast() }
        return result
    }

    private func pad(_ text: String, to width: Int, _ alignment: Column.Alignment) -> String {
        let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return alignment == .trailing ? space + text : text + space
    }

    func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
