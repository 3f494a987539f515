import Values

/// A grid of counts, the more the darker: fields against kinds of partner, or against years.
struct HeatPicture {
    private var title: String
    private var table: String
    private var rows: [(label: String, cells: [Cell])]
    private var headings: [String]
    private var words: PeopleWords
    private var more: Int

    private static let most = 9
    private static let label = 150
    private static let rowHeight = 30

    /// Fields against kinds, from the table of pairs; nil where there are not at least two of each.
    init?(pairs table: Table?, words: PeopleWords) {
        guard let table, table.index("fieldLabel") != nil || table.index("field") != nil else { return nil }
        var fields: [String] = []
        var kinds: [String] = []
        var labels: [String: String] = [:]
        var cells: [[String]: Cell] = [:]
        for row in table.categories {
            let (field, kind) = (table.cell(row, "field").plainText, table.cell(row, "kind").plainText)
            guard field != Table.RowCode.total, kind != Table.RowCode.total, !field.isEmpty, !kind.isEmpty else { continue }
            if !fields.contains(field) { fields.append(field) }
            if !kinds.contains(kind) { kinds.append(kind) }
            labels["f" + field] = HeatPicture.label(table, row, "fieldLabel") ?? field
            labels["k" + kind] = HeatPicture.label(table, row, "kindLabel") ?? kind
            cells[[field, kind]] = table.cell(row, "inForce")
        }
        let sums = Dictionary(uniqueKeysWithValues: fields.map { field in
            (field, kinds.reduce(0) { $0 + (cells[[field, $1]]?.magnitude ?? 0) })
        })
        let weights = Dictionary(uniqueKeysWithValues: kinds.map { kind in
            (kind, fields.reduce(0) { $0 + (cells[[$1, kind]]?.magnitude ?? 0) })
        })
        fields = HeatPicture.sorted(fields.filter { sums[$0] ?? 0 > 0 }, by: sums)
        kinds = Array(HeatPicture.sorted(kinds.filter { weights[$0] ?? 0 > 0 }, by: weights).prefix(7))
        let rows = fields.prefix(HeatPicture.most).map { field in
            (labels["f" + field] ?? field, kinds.map { cells[[field, $0]] ?? .null })
        }
        self.init(
            ReportWords.fieldsAndKinds, table.id, rows, kinds.map { labels["k" + $0] ?? $0 },
            more: fields.count - rows.count, words)
    }

    /// Fields against years.
    init?(years tables: [(period: String, table: Table)], words: PeopleWords) {
        guard tables.count > 1, let last = tables.last?.table else { return nil }
        let years = tables.suffix(10)
        let rows = last.namedCategories.prefix(HeatPicture.most).map { row in
            let code = row.cell(0).plainText
            return (last.label(of: row), years.map { year in year.table.row(code).map { year.table.cell($0, "inForce") } ?? .null })
        }
        self.init(
            ReportWords.fieldsAndYears, last.id, rows, years.map(\.period), more: last.namedCategories.count - rows.count, words)
    }

    private init?(
        _ title: Caption, _ table: String, _ rows: [(String, [Cell])], _ headings: [String], more: Int, _ words: PeopleWords
    ) {
        guard rows.count > 1, headings.count > 1, rows.contains(where: { $0.1.contains { $0.magnitude ?? 0 > 0 } }) else { return nil }
        self.title = title.text(in: words.language)
        self.table = table
        self.rows = rows.map { (label: $0.0, cells: $0.1) }
        self.headings = headings
        self.more = more
        self.words = words
    }

    private static func label(_ table: Table, _ row: [Cell], _ id: String) -> String? {
        let text = table.cell(row, id).plainText
        return text.isEmpty ? nil : text
    }

    /// The largest first, what is not known last.
    private static func sorted(_ codes: [String], by sizes: [String: Double]) -> [String] {
        let apart = Table.RowCode.apart
        let known = codes.filter { !apart.contains($0) }.enumerated().sorted {
            (-(sizes[$0.element] ?? 0), $0.offset) < (-(sizes[$1.element] ?? 0), $1.offset)
        }
        return known.map(\.element) + apart.filter(codes.contains)
    }

    var markup: String {
        let reach = SVG.reach(ofTurned: headings)
        let top = headings.contains { DisplayWidth.of($0) > 5 } ? max(78, reach.up + 10) : 22
        // Turned headings lean out over the last column.
        let beyond = reach.right.reversed().enumerated().map { $1 - 12 - 20 * $0 }
        let lean = top > 22 ? max(24, beyond.max() ?? 0) : 0
        let width = (HTMLPicture.width - HeatPicture.label - lean) / headings.count
        let largest = rows.flatMap(\.cells).compactMap(\.magnitude).max() ?? 0
        let description = rows.map { row in
            row.label + words.colon + zip(headings, row.cells).map { "\($0) \($1.isBlank ? "0" : PeopleText.short($1))" }.joined(separator: ", ")
        }.joined(separator: words.separator)
        let heads = headings.enumerated().map { index, heading in
            let middle = HeatPicture.label + index * width + width / 2
            return top > 22
                ? SVG.text(heading, x: middle - 4, y: top - 6, "quiet", columns: SVG.turnedColumns, turned: true)
                : SVG.text(heading, x: middle, y: top - 8, "middle quiet")
        }
        let lines = rows.enumerated().map { line, row in
            let y = top + line * HeatPicture.rowHeight
            let cells = row.cells.enumerated().map { cell($1, x: HeatPicture.label + $0 * width, y: y, width: width, largest) }
            return SVG.label(row.label, y: y + 14, columns: SVG.columns(in: HeatPicture.label)) + cells.joined()
        }
        return HTMLPicture(
            id: "fields", title: title, description: description, height: top + rows.count * HeatPicture.rowHeight,
            table: table, words: words, more: (more, ReportWords.more)
        ).markup(heads + lines)
    }

    private func cell(_ cell: Cell, x: Int, y: Int, width: Int, _ largest: Double) -> String {
        let size = cell.magnitude ?? 0
        let step = size <= 0 ? 0 : min(5, 1 + Int(size / largest * 4.999))
        let box = SVG.box("heat\(step)", x: x, y: y, width: width - 2, height: HeatPicture.rowHeight - 2, radius: 2)
        guard step > 0 else { return box }
        return box + SVG.text(PeopleText.short(cell), x: x + width / 2 - 1, y: y + 18, "middle on\(step)", columns: 6)
    }
}
