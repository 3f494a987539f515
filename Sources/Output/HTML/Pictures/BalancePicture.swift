import Values

/// Who was sent and who was received, by partner: to the left and to the right of a middle line.
struct BalancePicture {
    private var pairs: [(label: String, sent: Double, received: Double)]
    private var more: Int
    private var words: PeopleWords
    private var table: String

    private static let most = 8
    private static let rowHeight = 34

    /// Nil where nobody was sent or received.
    init?(_ table: Table?, words: PeopleWords) {
        guard let table, table.index("sent") != nil, table.index("received") != nil else { return nil }
        let all = table.categories.compactMap { row -> (label: String, sent: Double, received: Double)? in
            let (sent, received) = (table.cell(row, "sent").magnitude ?? 0, table.cell(row, "received").magnitude ?? 0)
            guard sent + received > 0 else { return nil }
            return (table.label(of: row), sent, received)
        }
        pairs = Array(all.enumerated().sorted {
            (-($0.element.sent + $0.element.received), $0.offset) < (-($1.element.sent + $1.element.received), $1.offset)
        }.map(\.element).prefix(BalancePicture.most))
        guard !pairs.isEmpty else { return nil }
        more = all.count - pairs.count
        self.words = words
        self.table = table.id
    }

    var markup: String {
        let (sent, received) = (ReportWords.sent.text(in: words.language), ReportWords.received.text(in: words.language))
        let middle = HTMLPicture.width / 2
        let largest = pairs.map { max($0.sent, $0.received) }.max() ?? 0
        let shapes = pairs.enumerated().map { index, pair -> String in
            let y = 20 + index * BalancePicture.rowHeight
            let left = SVG.length(pair.sent, of: largest, in: middle - 50)
            let right = SVG.length(pair.received, of: largest, in: middle - 50)
            return SVG.text(pair.label, x: middle, y: y + 11, "middle", columns: 46)
                + SVG.box("stock", x: middle - 1 - left, y: y + 15, width: left, height: 12)
                + SVG.box("column", x: middle + 1, y: y + 15, width: right, height: 12)
                + SVG.text(number(pair.sent), x: middle - left - 6, y: y + 25, "end")
                + SVG.text(number(pair.received), x: middle + right + 6, y: y + 25)
        }
        let legend = [
            SVG.text("← " + sent, x: middle - 8, y: 12, "end quiet"), SVG.text(received + " →", x: middle + 8, y: 12, "quiet"),
        ]
        let description = pairs.map { "\($0.label)\(words.colon)\(sent) \(number($0.sent)), \(received) \(number($0.received))" }
        return HTMLPicture(
            id: "balance", title: ReportWords.balance.text(in: words.language), description: description.joined(separator: words.separator),
            height: 24 + pairs.count * BalancePicture.rowHeight, table: table, words: words, more: (more, ReportWords.more)
        ).markup(legend + shapes)
    }

    private func number(_ count: Double) -> String { PeopleText.rounded(count, digits: count == count.rounded() ? 0 : 1) }
}
