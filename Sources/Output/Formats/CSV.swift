import Values

/// Comma-separated values as RFC 4180 has them: lines end in CRLF, a field is quoted where it must be.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
struct CSV: RowRenderer {
    func opening(_ columns: [Column]) -> String {
        line(columns.map { .text($0.header) }, columns)
    }

    func line(_ row: [Cell], _ columns: [Column]) -> String {
        let fields = columns.indices.map { CSV.field(row.cell($0)) }
        // A line with nothing on it would be no row at all to many readers.
        return (fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\r\n"
    }

    func render(_ page: Page) -> String { render(page.propertyRows) }

    func render(_ summary: Summary) -> String { render(summary.cells) }

    static func field(_ cell: Cell) -> String {
        let safe = cell.spreadsheetText
        return needsQuotes(safe) ? "\"" + doublingQuotes(safe) + "\"" : safe
    }

    private static func needsQuotes(_ text: String) -> Bool {
        let bytes = text.utf8
        if bytes.first == 0x20 || bytes.last == 0x20 { return true }
        return bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    }

    private static func doublingQuotes(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        return String(result)
    }
}
