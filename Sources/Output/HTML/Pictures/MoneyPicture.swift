import Values

/// What was signed is worth, by type of agreement; each currency is drawn for itself, since they do not compare.
struct MoneyPicture {
    /// The amounts of one currency.
    private struct Purse {
        var currency: String
        var total: String?
        var agreements: Int
        var parts: [(label: String, size: Double, value: String)]
    }

    private var purses: [Purse]
    private var more: Int
    private var words: PeopleWords
    private var table: String

    private static let most = (currencies: 3, types: 5)
    private static let rowHeight = 21

    /// Nil where no amount is told.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table, table.index("currency") != nil, table.index("total") != nil else { return nil }
        var purses: [Purse] = []
        for row in table.rows {
            let currency = table.cell(row, "currency").plainText
            let cell = table.cell(row, "total")
            guard !currency.isEmpty, let size = cell.magnitude, size > 0 else { continue }
            let value = PeopleText.grouped(PeopleText.withoutZeros(cell.plainText))
            if purses.last?.currency != currency { purses.append(Purse(currency: currency, agreements: 0, parts: [])) }
            let last = purses.count - 1
            if table.cell(row, "type").plainText == Table.RowCode.total {
                purses[last].total = value
                purses[last].agreements = table.cell(row, "agreements").wholeNumber ?? 0
            } else {
                purses[last].parts.append((table.label(of: row), size, value))
                if purses[last].total == nil { purses[last].agreements += table.cell(row, "agreements").wholeNumber ?? 0 }
            }
        }
        purses = purses.enumerated().sorted { ($1.element.agreements, $0.offset) < ($0.element.agreements, $1.offset) }.map(\.element)
        guard !purses.isEmpty else { return nil }
        self.purses = purses.prefix(MoneyPicture.most.currencies).map { purse in
            var purse = purse
            purse.parts = Array(purse.parts.sorted { $0.size > $1.size }.prefix(MoneyPicture.most.types))
            return purse
        }
        more = purses.count - self.purses.count
        self.words = words
        self.table = table.id
    }

    var markup: String {
        var y = 0
        var shapes: [String] = []
        for purse in purses {
            shapes.append(SVG.text(purse.currency, x: 0, y: y + 13, "strong"))
            if let total = purse.total { shapes.append(SVG.text(total, x: HTMLPicture.width, y: y + 13, "end strong")) }
            y += 20
            shapes.append(SVG.path("axis", "M0 \(y)H\(HTMLPicture.width)"))
            y += 4
            let largest = purse.parts.map(\.size).max() ?? 0
            for part in purse.parts {
                shapes.append(
                    SVG.text(part.label, x: 0, y: y + 14, columns: 19)
                        + SVG.box("stock", x: 130, y: y + 3, width: SVG.length(part.size, of: largest, in: 120), height: 13)
                        + SVG.text(part.value, x: HTMLPicture.width, y: y + 14, "end", columns: 14))
                y += MoneyPicture.rowHeight
            }
            y += 12
        }
        let description = purses.map { purse in
            "\(purse.currency)\(words.colon)" + purse.parts.map { "\($0.label) \($0.value)" }.joined(separator: ", ")
        }.joined(separator: words.separator)
        return HTMLPicture(
            id: "money", title: ReportWords.money.text(in: words.language), description: description, height: y,
            table: table, words: words, more: (more, ReportWords.moreCurrencies)
        ).markup(shapes)
    }
}
