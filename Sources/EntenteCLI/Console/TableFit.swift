import Output
import Values

/// Leaves out what a table can spare, so that what people name things by stays readable on a narrow terminal.
///
/// The table itself breaks long texts between words; but a dozen columns at 80 characters would leave a few letters of each.
struct TableFit {
    /// Columns from this width are still of use, where texts are broken.
    private static let enough = 20
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
        var table = table
        var leftOut: [String] = []
        for id in spare where Self.need(table, enough, cutsFirst) > width {
            guard let index = table.columns.firstIndex(where: { $0.id == id }) else { continue }
            leftOut.append(table.columns.remove(at: index).title)
            table.rows = table.rows.map { row in
                var row = row
                if index < row.count { row.remove(at: index) }
                return row
            }
        }
        self.table = table
        self.leftOut = leftOut
    }

    private static func need(_ table: Table, _ enough: Int, _ cutsFirst: Bool) -> Int {
        let widths = table.columns.enumerated().map { index, column in
            let widest = table.rows.map { index < $0.count ? DisplayWidth.of($0[index].plainText) : 0 }.max() ?? 0
            let natural = max(widest, DisplayWidth.of(column.title))
            return column.kind == .text && (cutsFirst || index > 0) ? min(natural, enough) : natural
        }
        return widths.reduce(0, +) + 2 * (widths.count - 1)
    }
}
