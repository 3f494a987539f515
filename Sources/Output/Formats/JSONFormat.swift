import Values

/// JSON as RFC 8259 has it, broken into lines that read well in a diff.
struct JSONFormat: Renderer {
    private let text = JSONWriter(lineBreak: "\n")

    func render(_ table: Table) -> String { text.rows(table) + "\n" }

    func render(_ page: Page) -> String { text.page(page) + "\n" }

    func render(_ summary: Summary) -> String { text.summary(summary) + "\n" }
}
