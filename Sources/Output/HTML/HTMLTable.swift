import Values

/// A table as HTML: inside its own scrolling box, its first column as row headings, thin bars under some counts.
struct HTMLTable {
    var headed: HeadedTable
    var people: PeopleText
    /// Whether headings lead to what they mean.
    var isExplained = false
    /// Whether it stands in a report, or in a form.
    var isOfReport = false
    /// Rows of the annex, by the reference of the agreement: the number of its row.
    var annex: [String: Int] = [:]
    /// Where figures lead, in a report.
    var links: FigureLinks?
    /// Whether it is printed on one page, though it is a part of a table that is not.
    var isPrintedWhole = false
    /// What tells this part of a table from the others, in its name.
    var part = ""

    private var table: Table { headed.table }

    /// A list as it stands.
    init(table: Table, people: PeopleText) {
        let headings = table.columns.map {
            HeadedTable.Heading(title: $0.title, unit: people.unit($0), figure: $0.id, span: 1)
        }
        self.init(HeadedTable(table, headings: headings, rowCodes: []), people: people)
    }

    init(_ headed: HeadedTable, people: PeopleText) {
        self.headed = headed
        self.people = people
    }

    /// Counts worth a bar, by the ids of their columns.
    private static let barred: Set<String> = ["signed", "inForce", "inForceAfter", "organizations", "partners"]

    var markup: String {
        let caption = HTMLText.element("caption", [:], [HTMLText.escaped(table.title + part)])
        let largest = table.columns.indices.map(largest)
        let rows = table.rows.enumerated().map { number, row in
            element(
                "tr", rowStyle(number),
                table.columns.indices.map { cell(row.cell($0), at: $0, in: number, largest: largest[$0]) })
        }
        let body = HTMLText.element("tbody", [:], rows)
        return HTMLText.element(
            "div", ["class": isPrintedWhole ? "scroll short" : "scroll", "tabindex": "0", "role": "region", "aria-label": table.title + part],
            [element("table", isProse ? "prose" : isSlim ? "slim" : "", [caption, head, body])])
    }

    private func element(_ name: String, _ style: String, _ parts: [String]) -> String {
        style.isEmpty ? HTMLText.element(name, [:], parts) : HTMLText.element(name, ["class": style], parts)
    }

    /// Whether it is read line by line rather than compared down its columns: on a phone each row then becomes a block, in
    /// which every cell says what it is.
    private var isProse: Bool {
        table.columns.count > 3 && table.columns.allSatisfy { $0.kind == .text || $0.kind == .date }
    }

    /// Whether it would be pulled apart to fill the width, so that figures stand far from what they are of.
    private var isSlim: Bool { isOfReport && table.columns.count < 4 }

    private var head: String {
        guard headed.isTwofold else {
            let cells = zip(headed.headings, table.columns).map { heading($0, "col", style($1), rows: 1) }
            return HTMLText.element("thead", [:], [HTMLText.element("tr", [:], cells)])
        }
        var start = 0
        let upper = headed.headings.map { heading in
            defer { start += heading.span }
            return heading.span > 1
                ? self.heading(heading, "colgroup", "n", rows: 1) : self.heading(heading, "col", style(table.columns[start]), rows: 2)
        }
        start = 0
        let lower = headed.headings.flatMap { heading -> [String] in
            defer { start += heading.span }
            guard heading.span > 1 else { return [] }
            return table.columns[start..<start + heading.span].map {
                HTMLText.element("th", ["scope": "col", "class": style($0)], [HTMLText.escaped($0.title)])
            }
        }
        return HTMLText.element("thead", [:], [HTMLText.element("tr", [:], upper), HTMLText.element("tr", [:], lower)])
    }

    private func heading(_ heading: HeadedTable.Heading, _ scope: String, _ style: String, rows: Int) -> String {
        let unit = heading.unit.map { " " + HTMLText.element("small", [:], [HTMLText.escaped($0)]) } ?? ""
        let parts = [term(heading.title, heading.figure), unit]
        if heading.span > 1 {
            return HTMLText.element("th", ["scope": scope, "class": style + " group", "colspan": "\(heading.span)"], parts)
        }
        if heading.title.isEmpty { return HTMLText.element("td", [:], []) }
        return rows == 1
            ? HTMLText.element("th", ["scope": scope, "class": style], parts)
            : HTMLText.element("th", ["scope": scope, "class": style, "rowspan": "\(rows)"], parts)
    }

    /// What is explained further down leads there.
    private func term(_ title: String, _ figure: String) -> String {
        guard isExplained, let entry = Glossary.entry(figure, of: table.id) else {
            return HTMLText.escaped(title)
        }
        return HTMLText.element("a", ["class": "term", "href": "#means-" + entry.id], [HTMLText.escaped(title)])
    }

    private func rowStyle(_ number: Int) -> String {
        switch number < headed.rowCodes.count ? headed.rowCodes[number] : "" {
        case Table.RowCode.total: "total"
        case let code where Table.RowCode.apart.contains(code): "apart"
        // All of a currency.
        case let code: code.hasSuffix("/" + Table.RowCode.total) ? "total" : ""
        }
    }

    private func cell(_ cell: Cell, at index: Int, in number: Int, largest: Double?) -> String {
        let column = table.columns[index]
        let text = shown(cell, column, at: index, in: number)
        // A word that is no word would push the table off the page.
        let style = style(column) + (isOfReport && column.kind == .text && HTMLTable.hasLongWord(cell) ? " w" : "")
        if index == 0 && table.columns.count > 1 {
            return HTMLText.element("th", ["scope": "row", "class": style], [text])
        }
        guard isProse else {
            let isTotal = rowStyle(number) == "total"
            return HTMLText.element("td", ["class": style], [text, isTotal ? "" : bar(cell, largest)])
        }
        return HTMLText.element("td", ["class": style, "data-title": column.title], [text])
    }

    private func shown(_ cell: Cell, _ column: Column, at index: Int, in number: Int) -> String {
        let text = isOfReport ? people.figure(cell, in: column) : people.text(cell, in: column)
        if index == 0, number < headed.rowFigures.count { return term(text, headed.rowFigures[number]) }
        if column.id == "reference", let place = annex[cell.plainText] {
            return table.id == "agreements" && part.isEmpty
                ? HTMLText.element("span", ["id": "agreement-\(place)"], [HTMLText.escaped(text)])
                : HTMLText.element("a", ["href": "#agreement-\(place)"], [HTMLText.escaped(text)])
        }
        // A file of the same folder.
        if table.id == "index", column.id == "file" { return HTMLText.element("a", ["href": text], [HTMLText.escaped(text)]) }
        let figure = HTMLText.escaped(column.kind == .number ? people.words.marks.grouped(text) : text)
        guard index > 0, !figure.isEmpty, let place = links?.place(name(of: column, at: index, in: number)) else { return figure }
        return HTMLText.element("a", ["class": "f", "href": place], [figure])
    }

    /// The figure, as it is drilled. In a table that was turned rows are figures, and columns periods.
    private func name(of column: Column, at index: Int, in number: Int) -> String {
        if number < headed.rowFigures.count { return "\(table.id):\(column.title):\(headed.rowFigures[number])" }
        guard number < headed.rowCodes.count else { return "" }
        let part = index < headed.columnCodes.count ? headed.columnCodes[index].map { "/" + $0 } ?? "" : ""
        return "\(table.id):\(headed.rowCodes[number])\(part):\(column.id)"
    }

    private static func hasLongWord(_ cell: Cell) -> Bool {
        var run = 0
        for byte in cell.plainText.utf8 {
            run = byte == UInt8(ascii: " ") || byte >= 0x80 ? 0 : run + 1
            if run > 20 { return true }
        }
        return false
    }

    private func style(_ column: Column) -> String {
        switch column.kind {
        case .text where isOfReport && column.id == "reference": "d"
        case .text: "t"
        case .date: "d"
        case .number, .share: "n"
        }
    }

    /// The largest value of a column whose bars can be compared; nil for a column without bars.
    private func largest(_ index: Int) -> Double? {
        guard index > 0, table.rows.count > 1, HTMLTable.barred.contains(table.columns[index].id) else {
            return nil
        }
        let rows = table.rows.enumerated().filter { rowStyle($0.offset) != "total" }
        return rows.compactMap { $0.element.cell(index).magnitude }.max().flatMap { $0 > 0 ? $0 : nil }
    }

    private func bar(_ cell: Cell, _ largest: Double?) -> String {
        guard let largest, let size = cell.magnitude, size > 0 else { return "" }
        let width = Int((size / largest * 100).rounded())
        return "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\">"
            + "<rect x=\"\(100 - width)\" width=\"\(width)\" height=\"3\"/></svg>"
    }
}
