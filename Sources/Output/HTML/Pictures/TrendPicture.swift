import Values

/// The `trend` table as inline SVG: a column for what was signed in each period, a curve for what was in force, and both
/// figures below.
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

    private static let (top, bottom) = (30, 168)

    /// Nil where there is no trend of at least two periods in whole numbers.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table, table.rows.count > 1, let signed = table.index("signed"), let inForce = table.index("inForceAfter")
        else { return nil }
        points = table.rows.compactMap { row in
            guard let new = row.cell(signed).wholeNumber, let stock = row.cell(inForce).wholeNumber, new >= 0,
                stock >= 0
            else { return nil }
            return Point(label: row.cell(0).plainText, signed: new, inForce: stock)
        }
        guard points.count == table.rows.count, points.contains(where: { $0.signed + $0.inForce > 0 }) else { return nil }
        titles = (table.columns[signed].title, table.columns[inForce].title)
        title = table.title
        self.words = words
    }

    var markup: String {
        let spoken = points.map { "\($0.label)\(words.colon)\($0.signed), \($0.inForce)" }
        let description =
            "\(titles.signed), \(titles.inForce)\(words.colon)" + spoken.joined(separator: words.separator)
        return HTMLPicture(
            id: "trend", title: title, description: description, height: hasFigures ? 218 : 188, table: "trend", words: words
        ).markup(legend + points.indices.map(column) + [curve] + points.indices.flatMap(figures) + (hasFigures ? [] : [lastValue]))
    }

    /// Whether there is room for the figures of each period under it.
    private var hasFigures: Bool {
        points.count <= 10 && points.allSatisfy { max($0.signed, $0.inForce) < 100_000 && DisplayWidth.of($0.label) < 6 }
    }

    private var largest: Int { max(1, points.map { max($0.signed, $0.inForce) }.max() ?? 1) }

    private func level(_ count: Int) -> Int {
        TrendPicture.bottom - SVG.length(Double(count), of: Double(largest), in: TrendPicture.bottom - TrendPicture.top)
    }

    private func middle(_ index: Int) -> Int { HTMLPicture.width * (2 * index + 1) / (2 * points.count) }

    private var legend: [String] {
        [
            SVG.box("column", x: 0, y: 2, width: 10, height: 10), SVG.text(titles.signed, x: 15, y: 12, "quiet", columns: 15),
            SVG.path("curve", "M120 8h14"), SVG.text(titles.inForce, x: 139, y: 12, "quiet", columns: 33),
        ]
    }

    private func column(_ index: Int) -> String {
        let top = level(points[index].signed)
        let width = max(2, HTMLPicture.width / points.count * 3 / 5)
        return SVG.box("column", x: middle(index) - width / 2, y: top, width: width, height: TrendPicture.bottom - top)
    }

    private var curve: String {
        let line = points.enumerated().map { "\(middle($0)) \(level($1.inForce))" }.joined(separator: "L")
        let dots = points.enumerated().map { SVG.dot("stock", x: middle($0), y: level($1.inForce), radius: 3) }
        return SVG.path("curve", "M\(line)") + dots.joined() + SVG.path("axis", "M0 \(TrendPicture.bottom)h\(HTMLPicture.width)")
    }

    private func figures(_ index: Int) -> [String] {
        // Many periods would run into each other: name every other one then, and always the last.
        let widest = points.map { DisplayWidth.of($0.label) }.max() ?? 0
        let room = max(1, SVG.columns(in: HTMLPicture.width) / (widest + 1))
        let step = (points.count + room - 1) / room
        guard (points.count - 1 - index) % step == 0 else { return [] }
        let label = SVG.text(points[index].label, x: middle(index), y: TrendPicture.bottom + 15, "middle quiet")
        guard hasFigures else { return [label] }
        return [
            label,
            SVG.text(String(points[index].signed), x: middle(index), y: TrendPicture.bottom + 31, "middle"),
            SVG.text(String(points[index].inForce), x: middle(index), y: TrendPicture.bottom + 46, "middle accent"),
        ]
    }

    /// The end of the curve in figures, which gives the picture its scale.
    private var lastValue: String {
        guard let last = points.last else { return "" }
        let value = PeopleText.grouped(String(last.inForce))
        return SVG.text(value, x: HTMLPicture.width, y: max(26, level(last.inForce) - 8), "end strong")
    }
}
