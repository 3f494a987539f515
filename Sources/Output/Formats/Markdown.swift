import Values

/// GitHub Flavored Markdown. Every character of a cell that Markdown or HTML could read as markup is escaped.
struct Markdown: Renderer, RunRenderer {
    var people: PeopleText

    func render(_ table: Table) -> String { section(table, level: 2) }

    func render(_ page: Page) -> String {
        var blocks = ["# \(Markdown.inline(page.title))\n"]
        let lines = people.lines(page)
        if !lines.isEmpty { blocks.append(self.lines(lines)) }
        blocks += page.tables.map { section($0, level: 2) }
        if !page.notes.isEmpty { blocks.append(list(page.notes)) }
        return blocks.joined(separator: "\n")
    }

    func render(_ summary: Summary) -> String {
        var markdown = self
        markdown.people.words = people.words.said(in: summary)
        return markdown.document(of: summary)
    }

    private func document(of summary: Summary) -> String {
        document([summary], summary.tablesInReadingOrder.map { section($0.inWords, level: 2) })
    }

    func render(_ run: [Summary]) -> String { document(run, RunTables(run: run, people: people).all.saidOnce.map(render)) }

    func render(_ headed: HeadedTable) -> String {
        guard !headed.table.isEmpty else { return section(headed.table, level: 2) }
        let grids = headed.partsOfPages.map { part in
            // Its headings have their units already.
            grid(part.flat(people), heading: \.title)
        }
        return section(headed.table, level: 2, grids: grids)
    }

    private func document(_ run: [Summary], _ sections: [String]) -> String {
        guard let summary = run.last else { return "" }
        let title = people.heading(summary, periods: people.periods(run))
        var blocks = ["# \(Markdown.inline(title))\n"]
        blocks += Opening.texts(summary, people.words).map { Markdown.block($0) + "\n" }
        blocks.append(lines(people.overview(summary, run) + people.sources(summary)))
        blocks += sections
        if !summary.footer.isEmpty { blocks.append(list(summary.footer)) }
        return blocks.joined(separator: "\n")
    }

    private func section(_ table: Table, level: Int) -> String {
        section(table, level: level, grids: [table.isEmpty ? people.words.none + "\n" : grid(table, heading: people.heading)])
    }

    private func section(_ table: Table, level: Int, grids: [String]) -> String {
        var blocks: [String] = []
        if !table.title.isEmpty {
            blocks.append(String(repeating: "#", count: level) + " \(Markdown.inline(table.title))\n")
        }
        blocks += grids
        if !table.notes.isEmpty { blocks.append(list(table.notes)) }
        return blocks.joined(separator: "\n")
    }

    private func grid(_ table: Table, heading: (Column) -> String) -> String {
        var result = line(table.columns.map { Markdown.inline(heading($0)) })
        result += line(table.columns.map { $0.alignment == .trailing ? "---:" : "---" })
        for row in table.rows {
            result += line(
                table.columns.enumerated().map { Markdown.inline(people.text(row.cell($0), in: $1)) })
        }
        return result
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    private func lines(_ lines: [PeopleText.Line]) -> String {
        lines.map { "- **\(Markdown.inline($0.title))**\(people.words.colon)\(Markdown.inline($0.text))\n" }.joined()
    }

    private func list(_ notes: [String]) -> String {
        notes.map { "- \(Markdown.block($0))\n" }.joined()
    }

    /// Text inside a line: no markup, no HTML, no cell boundary; a line break is `<br>`.
    static func inline(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result += "<br>"
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(scalar)
            case _ where VisibleText.isDangerous(scalar): result += VisibleText.line(String(scalar))
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }

    /// Text at the start of a block, where a heading, a list or a rule could begin as well.
    static func block(_ text: String) -> String {
        let escaped = inline(text)
        guard let first = escaped.first else { return "" }
        if "#-+=".contains(first) { return "\\" + escaped }
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        let rest = escaped.dropFirst(digits.count)
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
            return digits + "\\" + rest
        }
        return escaped
    }
}
