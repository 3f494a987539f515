import Values

/// A table as HTML: inside its own scrolling box, its first column as row headings, thin bars under some counts.
struct HTMLTable {
    var table: Table
    var people: PeopleText

    /// Counts worth a bar, by the ids of their columns.
    private static let barred: Set<String> = ["signed", "inForce", "inForceAfter", "organizations", "partners"]

    var markup: String {
        let caption = HTMLText.element("caption", [:], [HTMLText.escaped(table.title)])
        let head = HTMLText.element(
            "thead", [:], [HTMLText.element("tr", [:], table.columns.map(heading))])
        let largest = table.columns.indices.map(largest)
        let rows = table.rows.map { row in
            HTMLText.element(
                "tr", [:], table.columns.indices.map { cell(row.cell($0), at: $0, largest: largest[$0]) })
        }
        let body = HTMLText.element("tbody", [:], rows)
        return HTMLText.element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": table.title],
            [isProse
                ? HTMLText.element("table", ["class": "prose"], [caption, head, body])
                : HTMLText.element("table", [:], [caption, head, body])])
    }

    /// Whether it is read line by line rather than compared down its columns: on a phone each row then becomes a block, in
    /// which every cell says what it is.
    private var isProse: Bool {
        table.columns.count > 3 && table.columns.allSatisfy { $0.kind == .text || $0.kind == .date }
    }

    private func heading(_ column: Column) -> String {
        let unit = people.unit(column).map {
            " " + HTMLText.element("small", [:], [HTMLText.escaped($0)])
        }
        return HTMLText.element(
            "th", ["scope": "col", "class": style(column)], [HTMLText.escaped(column.title), unit ?? ""])
    }

    private func cell(_ cell: Cell, at index: Int, largest: Double?) -> String {
        let column = table.columns[index]
        let text = HTMLText.escaped(shown(cell, column))
        if index == 0 && table.columns.count > 1 {
            return HTMLText.element("th", ["scope": "row", "class": style(column)], [text])
        }
        guard isProse else { return HTMLText.element("td", ["class": style(column)], [text, bar(cell, largest)]) }
        return HTMLText.element("td", ["class": style(column), "data-title": column.title], [text])
    }

    private func shown(_ cell: Cell, _ column: Column) -> String {
        let text = people.text(cell, in: column)
        return column.kind == .number ? PeopleText.grouped(text) : text
    }

    private func style(_ column: Column) -> String {
        switch column.kind {
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
        return table.rows.compactMap { $0.cell(index).magnitude }.max().flatMap { $0 > 0 ? $0 : nil }
    }

    private func bar(_ cell: Cell, _ largest: Double?) -> String {
        guard let largest, let size = cell.magnitude, size > 0 else { return "" }
        let width = Int((size / largest * 100).rounded())
        return "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 3\" preserveAspectRatio=\"none\">"
            + "<rect x=\"\(100 - width)\" width=\"\(width)\" height=\"3\"/></svg>"
    }
}
