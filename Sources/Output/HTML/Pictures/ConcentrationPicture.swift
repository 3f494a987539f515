import Values

/// How concentrated agreements are, on a scale from 0 to 1: by partner, country and field.
struct ConcentrationPicture {
    private var points: [(label: String, index: Double, value: String)]
    private var words: PeopleWords
    private var table: String

    private static let rowHeight = 46

    /// Nil where no index is told.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table, table.index("index") != nil else { return nil }
        points = table.rows.compactMap { row in
            let cell = table.cell(row, "index")
            guard let index = cell.magnitude, index > 0, index <= 1 else { return nil }
            return (table.label(of: row), index, PeopleText.rounded(index, digits: 2))
        }
        guard !points.isEmpty else { return nil }
        self.words = words
        self.table = table.id
    }

    var markup: String {
        let description = points.map { "\($0.label) \($0.value), \(evenly($0.index))" }.joined(separator: words.separator)
        let bottom = points.count * ConcentrationPicture.rowHeight
        let ends = [
            SVG.text(ReportWords.spread.text(in: words.language), x: 0, y: bottom + 10, "quiet"),
            SVG.text(ReportWords.single.text(in: words.language), x: HTMLPicture.width, y: bottom + 10, "end quiet"),
        ]
        return HTMLPicture(
            id: "concentration", title: ReportWords.concentration.text(in: words.language), description: description,
            height: bottom + 18, table: table, words: words
        ).markup(points.enumerated().map { point($1, y: $0 * ConcentrationPicture.rowHeight) } + ends)
    }

    private func point(_ point: (label: String, index: Double, value: String), y: Int) -> String {
        let x = 6 + Int((point.index * Double(HTMLPicture.width - 12)).rounded())
        return SVG.text(point.label, x: 0, y: y + 12, columns: 22)
            + SVG.text("\(point.value) · \(evenly(point.index))", x: HTMLPicture.width, y: y + 12, "end quiet", columns: 40)
            + SVG.box("track", x: 0, y: y + 20, width: HTMLPicture.width, height: 8, radius: 4)
            + SVG.box("column", x: 0, y: y + 20, width: x, height: 8, radius: 4) + SVG.dot("stock", x: x, y: y + 24, radius: 6)
    }

    /// The number of equals that would have the same index, which says more to people.
    private func evenly(_ index: Double) -> String {
        let equals = PeopleText.rounded(1 / index, digits: 1)
        return words.language == .zh ? "相当于\(equals)家均分" : "like \(equals) equal shares"
    }
}
