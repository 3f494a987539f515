import Values

/// Bars under one another, each below what it is called; a mark shows what it was before. It serves several tables.
struct BarPicture {
    /// One bar.
    struct Bar {
        var label: String
        var size: Double
        /// Its size for people.
        var value: String
        var before: Double?
        /// Whether it stands back behind the others, as what is not known does.
        var isQuiet = false
    }

    var id: String
    var title: String
    var table: String
    var bars: [Bar]
    var words: PeopleWords

    private static let most = 10
    private static let rowHeight = 32

    /// The bars of a table of categories by what is in force at the end; nil where none is.
    init?(_ id: String, _ title: Caption, of table: Table?, words: PeopleWords) {
        guard let table, table.index("inForce") != nil else { return nil }
        let bars = table.categories.compactMap { row -> Bar? in
            let cell = table.cell(row, "inForce")
            guard let size = cell.magnitude, size > 0 else { return nil }
            let code = row.cell(0).plainText
            return Bar(
                label: table.label(of: row), size: size, value: PeopleText.short(cell),
                before: BarPicture.before(row, in: table, size),
                isQuiet: Table.RowCode.apart.contains(code))
        }
        guard bars.count > 1 else { return nil }
        self.init(id: id, title: title.text(in: words.language), table: table.id, bars: bars, words: words)
    }

    init(id: String, title: String, table: String, bars: [Bar], words: PeopleWords) {
        (self.id, self.title, self.table, self.bars, self.words) = (id, title, table, bars, words)
    }

    private static func before(_ row: [Cell], in table: Table, _ size: Double) -> Double? {
        table.cell(row, "inForceBefore").magnitude ?? table.cell(row, "change").magnitude.map { max(0, size - $0) }
    }

    var markup: String {
        let shown = Array(bars.prefix(BarPicture.most))
        let hasBefore = shown.contains { $0.before != nil }
        let top = hasBefore ? 20 : 0
        let largest = shown.map { max($0.size, $0.before ?? 0) }.max() ?? 0
        let description = shown.map { "\($0.label) \($0.value)" }.joined(separator: words.separator)
        let rest = bars.count - shown.count
        let picture = HTMLPicture(
            id: id, title: title, description: description, height: top + shown.count * BarPicture.rowHeight,
            table: table, words: words, more: (rest, ReportWords.more))
        let legend = hasBefore ? BarPicture.legend(words) : []
        return picture.markup(legend + shown.enumerated().map { bar($1, y: top + $0 * BarPicture.rowHeight, largest) })
    }

    private static func legend(_ words: PeopleWords) -> [String] {
        [
            SVG.path("mark", "M1 3v10"),
            SVG.text(ReportWords.atStart.text(in: words.language), x: 8, y: 12, "quiet"),
        ]
    }

    private func bar(_ bar: Bar, y: Int, _ largest: Double) -> String {
        let width = SVG.length(bar.size, of: largest, in: HTMLPicture.width)
        let mark = bar.before.map { before in
            let x = max(1, min(HTMLPicture.width - 1, SVG.length(before, of: largest, in: HTMLPicture.width)))
            return SVG.path("halo", "M\(x) \(y + 16)v10") + SVG.path("mark", "M\(x) \(y + 14)v14")
        }
        return SVG.text(bar.label, x: 0, y: y + 12, columns: 46)
            + SVG.text(bar.value, x: HTMLPicture.width, y: y + 12, "end strong")
            + SVG.box("track", x: 0, y: y + 17, width: HTMLPicture.width, height: 8)
            + SVG.box(bar.isQuiet ? "still" : "stock", x: 0, y: y + 17, width: width, height: 8) + (mark ?? "")
    }
}
