import Values

/// Newline-delimited JSON: one object a line. A page or a summary is one line.
struct NDJSON: RowRenderer {
    private let text = JSONWriter(lineBreak: "")

    func opening(_ columns: [Column]) -> String { "" }

    func line(_ row: [Cell], _ columns: [Column]) -> String { text.row(row, columns) + "\n" }

    func render(_ page: Page) -> String { text.page(page) + "\n" }

    func render(_ summary: Summary) -> String { text.summary(summary) + "\n" }
}
