import Output
import Values

/// Leaves out what a table can spare, so that what people name things by stays readable on a narrow terminal.
///
/// The table itself breaks long texts between words; but a dozen columns at 80 characters would leave a few letters of each.
struct TableFit {
    /// Columns from this width are still of use, where texts are broken.
    private static let enough = 20
    /// From this width a column is of some use.
    private static let least = 16
    /// What most texts of a column take that may push the rest of their line.
    private static let enoughOfALine = 44

    let table: Table
    /// The titles of the columns that were left out.
    let leftOut: [String]

    /// - Parameter spare: ids of the columns that can go, the least needed first.
    init(_ table: Table, width: Int, spare: [String]) {
        self.init(table, width: width, spare: spare, enough: Self.enough, cutsFirst: false)
    }

    /// For a pipe or a file, where a row is a line.
    init(_ table: Table, spare: [String]) {
        self.init(table, width: Rendering.usualLine, spare: spare, enough: Self.enoughOfALine, cutsFirst: true)
    }

    private init(_ table: Table, width: Int, spare: [String], enough: Int, cutsFirst: Bool) {
        let widths = Self.widths(table, enough, cutsFirst)
        // The column that is needed most goes only where not even a few words of each would stand in a line.
        let narrow = cutsFirst ? widths : Self.widths(table, Self.least, cutsFirst)
        var left: [Int] = []
        func fits(_ widths: [Int], without left: [Int]) -> Bool {
            let kept = widths.indices.filter { !left.contains($0) }
            return kept.reduce(0) { $0 + widths[$1] } + 2 * (kept.count - 1) <= width
        }
        let order = spare.compactMap { id in table.columns.firstIndex { $0.id == id } }
        for index in order where !fits(index == order.last ? narrow : widths, without: left) { left.append(index) }
        // Where a wide column went at last, there may be room again for narrow ones that went before it, the most needed first.
        while let index = left.dropLast().last, left.last == order.last, fits(widths, without: left.filter { $0 != index }) { left.removeAll { $0 == index } }
        // An amount says nothing without its currency, nor this without that.
        let money = ["amount", "currency"].compactMap { id in table.columns.firstIndex { $0.id == id } }
        if money.count == 2, money.contains(where: left.contains) { left += money.filter { !left.contains($0) } }
        self.table = table.dropping(Set(left.map { table.columns[$0].id }))
        leftOut = left.map { table.columns[$0].title }
    }

    /// What each column needs to be of use.
    private static func widths(_ table: Table, _ enough: Int, _ cutsFirst: Bool) -> [Int] {
        table.columns.enumerated().map { index, column in
            let widest = table.rows.map { index < $0.count ? DisplayWidth.of($0[index].plainText) : 0 }.max() ?? 0
            let natural = max(widest, DisplayWidth.of(column.title))
            guard column.kind == .text, cutsFirst || index > 0 else { return natural }
            if column.isHandle, !table.rows.contains(where: { $0.cell(index).plainText.contains(" ") }) { return natural }
            guard !cutsFirst, natural <= enough else { return min(natural, enough) }
            // A few words can stand in two lines; one alone can't, and Chinese is as one word where it is short.
            let texts = table.rows.map { $0.cell(index).plainText } + [column.title]
            return texts.map { text in
                let width = DisplayWidth.of(text)
                return text.contains(" ") ? max(TextWrap.longestWord(text), (width + 1) / 2) : width
            }.max() ?? natural
        }
    }
}
