import Values

/// Tab-separated values, one row a line: a tab, a line break or a backslash inside a cell is `\t`, `\n`, `\r`, `\\`.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front, as in CSV: pasted from the clipboard, it
/// is these values that are computed.
struct TSV: RowRenderer {
    func opening(_ columns: [Column]) -> String {
        line(columns.map { .text($0.header) }, columns)
    }

    func line(_ row: [Cell], _ columns: [Column]) -> String {
        columns.indices.map { TSV.field(row.cell($0)) }.joined(separator: "\t") + "\n"
    }

    func render(_ page: Page) -> String { render(page.propertyRows) }

    func render(_ summary: Summary) -> String { render(summary.cells) }

    static func field(_ cell: Cell) -> String {
        var result = String.UnicodeScalarView()
        for scalar in cell.spreadsheetText.unicodeScalars {
            switch scalar {
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
