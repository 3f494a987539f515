/// The `trend` table as inline SVG: a column for what was signed in each period, a curve for what was in force.
struct TrendPicture {
    /// One period with its two figures.
    private struct Point {
        var label: String
        var signed: Int
        var inForce: Int
    }

    private var points: [Point]
    private var titles: (signed: String, inForce: String)
    private var title: String
    private var words: PeopleWords

    // Units of the drawing, as in the picture of stock and flow beside it.
    private static let width = 360
    private static let height = 192
    private static let top = 34
    private static let bottom = 170

    /// Nil where the summary has no trend of at least two periods in whole numbers.
    init?(_ summary: Summary, words: PeopleWords) {
        guard let table = summary.tables.first(where: { $0.id == "trend" }), table.rows.count > 1,
            let signed = table.columns.firstIndex(where: { $0.id == "signed" }),
            let inForce = table.columns.firstIndex(where: { $0.id == "inForceAfter" })
        else { return nil }
        points = table.rows.compactMap { row in
            guard let new = row.cell(signed).wholeNumber, let stock = row.cell(inForce).wholeNumber, new >= 0,
                stock >= 0
            else { return nil }
            return Point(label: row.cell(0).plainText, signed: new, inForce: stock)
        }
        guard points.count == table.rows.count else { return nil }
        titles = (table.columns[signed].title, table.columns[inForce].title)
        title = table.title
        self.words = words
    }

    var markup: String {
        let spoken = points.map { "\($0.label)\(words.colon)\($0.signed), \($0.inForce)" }
        let description =
            "\(titles.signed), \(titles.inForce)\(words.colon)" + spoken.joined(separator: words.separator)
        return HTMLPicture(
            id: "trend", title: title, description: description, width: TrendPicture.width, height: TrendPicture.height
        ).markup(legend + points.indices.map(column) + [curve, axis, lastValue])
    }

    private var largest: Int { max(1, points.map { max($0.signed, $0.inForce) }.max() ?? 1) }

    private func level(_ count: Int) -> Int {
        let room = Double(TrendPicture.bottom - TrendPicture.top)
        return TrendPicture.bottom - Int((Double(count) / Double(largest) * room).rounded())
    }

    private func middle(_ index: Int) -> Int { TrendPicture.width * (2 * index + 1) / (2 * points.count) }

    private var legend: [String] {
        [
            "<rect class=\"column\" x=\"0\" y=\"3\" width=\"10\" height=\"10\"/>",
            text(titles.signed, x: 15, y: 12, style: ""),
            "<path class=\"curve\" d=\"M180 8h14\"/>",
            text(titles.inForce, x: 199, y: 12, style: ""), "\n",
        ]
    }

    private func column(_ index: Int) -> String {
        let top = level(points[index].signed)
        let width = max(2, TrendPicture.width / points.count * 3 / 5)
        let left = middle(index) - width / 2
        let rect =
            "<rect class=\"column\" x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" "
            + "height=\"\(TrendPicture.bottom - top)\"/>"
        // Many periods would run into each other: name every other one then, and always the last.
        let step = (points.count + 9) / 10
        guard (points.count - 1 - index) % step == 0 else { return rect + "\n" }
        let label = text(points[index].label, x: middle(index), y: 186, style: "middle quiet")
        return rect + label + "\n"
    }

    private var curve: String {
        let line = points.enumerated().map { "\(middle($0)) \(level($1.inForce))" }.joined(separator: "L")
        return "<path class=\"curve\" d=\"M\(line)\"/>\n"
    }

    private var axis: String {
        let bottom = TrendPicture.bottom
        return "<path class=\"axis\" d=\"M0 \(bottom)h\(TrendPicture.width)\"/>\n"
    }

    /// The end of the curve in figures, which gives the picture its scale.
    private var lastValue: String {
        guard let last = points.last else { return "" }
        let value = PeopleText.grouped(String(last.inForce))
        return text(value, x: TrendPicture.width, y: max(26, level(last.inForce) - 7), style: "end") + "\n"
    }

    private func text(_ text: String, x: Int, y: Int, style: String) -> String {
        let short = DisplayWidth.shortened(VisibleText.line(text), to: 24)
        return HTMLText.element(
            "text", ["class": style, "x": "\(x)", "y": "\(y)"], [HTMLText.escaped(short)])
    }
}
