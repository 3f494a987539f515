import Values

/// Which kinds sit together: a line for each combination, with a dot for each kind in it, and a bar for how often.
struct KindMixPicture {
    /// One combination.
    private struct Mix {
        var kinds: Set<String>
        var label: String
        var cell: Cell
        var size: Double
    }

    private var mixes: [Mix] = []
    private var kinds: [(code: String, label: String)] = []
    private var table: Table
    private var words: PeopleWords

    private static let most = 8
    private static let column = 26
    private static let rowHeight = 26

    /// Nil where there are not at least two combinations in force.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table, table.index("inForce") != nil else { return nil }
        self.table = table
        self.words = words
        var labels: [String: String] = [:]
        for row in table.namedCategories {
            let codes = row.cell(0).plainText.split(separator: "+").map(String.init)
            let cell = table.cell(row, "inForce")
            guard let size = cell.magnitude, size > 0, mixes.count < KindMixPicture.most else { continue }
            let names = KindMixPicture.parts(of: table.label(of: row))
            for (place, code) in codes.enumerated() where labels[code] == nil {
                labels[code] = names.count == codes.count ? names[place] : code
                kinds.append((code, labels[code] ?? code))
            }
            mixes.append(Mix(kinds: Set(codes), label: table.label(of: row), cell: cell, size: size))
        }
        kinds = Array(kinds.prefix(7))
        guard mixes.count > 1 else { return nil }
    }

    /// The names in `University + Enterprise`.
    private static func parts(of label: String) -> [String] {
        label.split(whereSeparator: { $0 == "+" || $0 == "＋" }).map { String($0).withoutBlankEnds }
    }

    var markup: String {
        let top = max(84, SVG.reach(ofTurned: kinds.map(\.label)).up + 12)
        let left = kinds.count * KindMixPicture.column + 6
        let largest = mixes.map(\.size).max() ?? 0
        let heads = kinds.enumerated().map { index, kind in
            SVG.text(kind.label, x: index * KindMixPicture.column + 9, y: top - 6, "quiet", columns: SVG.turnedColumns, turned: true)
        }
        let lines = mixes.enumerated().map { line(in: $1, y: top + $0 * KindMixPicture.rowHeight, left: left, largest) }
        let description = mixes.map { "\($0.label) \(PeopleText.short($0.cell))" }.joined(separator: words.separator)
        return HTMLPicture(
            id: "mix", title: ReportWords.mixes.text(in: words.language), description: description,
            height: top + mixes.count * KindMixPicture.rowHeight, table: table.id, words: words
        ).markup(heads + lines)
    }

    private func line(in mix: Mix, y: Int, left: Int, _ largest: Double) -> String {
        let middle = y + 11
        let places = kinds.indices.filter { mix.kinds.contains(kinds[$0].code) }.map { $0 * KindMixPicture.column + 10 }
        let dots = kinds.indices.map { index in
            let isIn = mix.kinds.contains(kinds[index].code)
            return SVG.dot(isIn ? "stock" : "track", x: index * KindMixPicture.column + 10, y: middle, radius: isIn ? 6 : 4)
        }
        let link = places.count > 1 ? SVG.path("tie", "M\(places[0]) \(middle)H\(places[places.count - 1])") : ""
        let room = HTMLPicture.width - left - 52
        let width = SVG.length(mix.size, of: largest, in: room)
        return link + dots.joined() + SVG.box("stock", x: left, y: y + 3, width: width, height: 16)
            + SVG.text(PeopleText.short(mix.cell), x: left + width + 6, y: y + 16, "strong", columns: 9)
    }
}
