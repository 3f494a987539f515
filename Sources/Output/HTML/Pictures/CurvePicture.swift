import Values

/// What the largest have of all agreements in force: the Lorenz curve of partners, countries and fields, from the largest on,
/// against the line on which all would stand if they were alike.
struct CurvePicture {
    private struct Curve {
        var label: String
        /// From nobody, who has nothing, to all.
        var points: [(part: Double, held: Double)]
    }

    private var curves: [Curve]
    private var words: PeopleWords
    private var table: String

    private static let (left, top, width, height) = (40, 10, 300, 190)
    private static let most = 3

    /// Nil where not at least two share anything, or it is not told what they hold.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table else { return nil }
        let columns = table.columns.compactMap { column in
            column.id.hasPrefix("first") ? Double(column.id.dropFirst("first".count)).map { (id: column.id, part: $0 / 100) } : nil
        }
        curves = table.rows.prefix(CurvePicture.most).compactMap { row in
            guard !columns.isEmpty, table.cell(row, "sharers").magnitude ?? 0 > 1 else { return nil }
            let told = columns.compactMap { column in table.cell(row, column.id).magnitude.map { (part: column.part, held: $0) } }
            guard told.count == columns.count else { return nil }
            return Curve(label: table.label(of: row), points: [(0, 0)] + told + [(1, 1)])
        }
        guard !curves.isEmpty else { return nil }
        self.words = words
        self.table = table.id
    }

    var markup: String {
        let (left, top, width, height) = (CurvePicture.left, CurvePicture.top, CurvePicture.width, CurvePicture.height)
        let frame = [
            SVG.path("axis", "M\(left) \(top)V\(top + height)H\(left + width)"),
            SVG.path("axis even", "M\(left) \(top + height)L\(left + width) \(top)"),
            SVG.text("100%", x: left - 6, y: top + 8, "end quiet"), SVG.text("0", x: left - 6, y: top + height, "end quiet"),
            SVG.text("50%", x: left - 6, y: top + height / 2 + 4, "end quiet"),
            SVG.text("50%", x: left + width / 2, y: top + height + 16, "middle quiet"),
            SVG.text("100%", x: left + width, y: top + height + 16, "end quiet"),
            SVG.text(ReportWords.largest.text(in: words.language), x: left, y: top + height + 32, "quiet", columns: 48),
        ]
        let lines = curves.enumerated().reversed().map { place, curve in
            SVG.path("curve line\(place)", "M" + curve.points.map { "\(x($0.part)) \(y($0.held))" }.joined(separator: "L"))
        }
        let room = (HTMLPicture.width - left) / CurvePicture.most
        let legend = curves.enumerated().map { place, curve in
            let x = left + place * room
            return SVG.path("curve line\(place)", "M\(x) \(top + height + 48)h18")
                + SVG.text(curve.label, x: x + 24, y: top + height + 52, "small", columns: SVG.columns(in: room - 24))
        }
        return HTMLPicture(
            id: "curve", title: ReportWords.curve.text(in: words.language), description: description, height: top + height + 60,
            table: table, words: words
        ).markup(frame + lines + legend)
    }

    private var description: String {
        curves.map { curve in
            curve.label + words.colon
                + curve.points.dropFirst().dropLast().map { point in
                    ReportWords.holds.text(in: words.language).replacing("{n}", with: "\(Int(point.part * 100))%")
                        .replacing("{}", with: "\(PeopleText.rounded(point.held * 100, digits: 0))%")
                }.joined(separator: ", ")
        }.joined(separator: words.separator)
    }

    private func x(_ part: Double) -> Int { CurvePicture.left + Int((part * Double(CurvePicture.width)).rounded()) }
    private func y(_ held: Double) -> Int { CurvePicture.top + Int(((1 - held) * Double(CurvePicture.height)).rounded()) }
}
