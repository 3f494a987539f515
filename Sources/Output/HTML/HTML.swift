import Values

/// One self-contained page: no script, no font or picture from elsewhere, readable on a phone and on paper.
struct HTML: Renderer, RunRenderer {
    var language: Language
    private var people: PeopleText { PeopleText(words: .of(language)) }

    init(language: Language) { self.language = language }

    func render(_ table: Table) -> String {
        page(table.title, [header(table.title), main([section(table, showsTitle: false)])])
    }

    func render(_ headed: HeadedTable) -> String {
        let parts = headed.partsOfPages.map { HTMLTable($0, people: people).markup }
        return page(headed.table.title, [header(headed.table.title), main(parts + [notes(headed.table.notes)])])
    }

    func render(_ page: Page) -> String {
        let parts = [definitions(people.lines(page))] + page.tables.map { section($0) } + [notes(page.notes)]
        return self.page(page.title, [header(page.title), main(parts)])
    }

    func render(_ summary: Summary) -> String { render([summary]) }

    /// One page of the summaries of several periods, from first to last.
    func render(_ run: [Summary]) -> String {
        var people = people
        if let last = run.last { people.words = people.words.said(in: last) }
        guard let report = HTMLReport(run, people: people) else { return "" }
        return page(report.title, [report.markup], in: report.summary.formLanguage)
    }

    private func page(_ title: String, _ parts: [String], in code: String? = nil) -> String {
        let head = HTMLText.element(
            "head", [:],
            [
                "<meta charset=\"utf-8\">\n",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                "<meta name=\"color-scheme\" content=\"light dark\">\n",
                // Nothing may be loaded or run, even if markup got in.
                "<meta http-equiv=\"Content-Security-Policy\" ",
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
                HTMLText.element("title", [:], [HTMLText.escaped(title)]),
                "<style>\n\(HTMLStyle.sheet)</style>\n",
            ])
        let code = code ?? (language == .zh ? "zh-Hans" : "en")
        let body = HTMLText.element("body", [:], parts)
        return "<!DOCTYPE html>\n" + HTMLText.element("html", ["lang": code], [head, body])
    }

    private func header(_ title: String) -> String {
        HTMLText.element("header", ["id": "top"], [HTMLText.element("h1", [:], [HTMLText.escaped(title)])])
    }

    private func main(_ parts: [String]) -> String { HTMLText.element("main", [:], parts) }

    private func definitions(_ lines: [PeopleText.Line]) -> String {
        guard !lines.isEmpty else { return "" }
        let items = lines.map { line in
            HTMLText.element(
                "div", [:],
                [
                    HTMLText.element("dt", [:], [HTMLText.escaped(line.title)]),
                    HTMLText.element("dd", [:], [HTMLText.escaped(line.text)]),
                ])
        }
        return HTMLText.element("dl", [:], items)
    }

    private func section(_ table: Table, showsTitle: Bool = true) -> String {
        let heading = showsTitle ? HTMLText.element("h2", [:], [HTMLText.escaped(table.title)]) : ""
        let content =
            table.isEmpty
            ? HTMLText.element("p", ["class": "none"], [HTMLText.escaped(people.words.none)])
            : HTMLTable(table: table, people: people).markup
        // A table that fits a page is printed on one.
        let style = table.rows.count <= 12 ? "short" : "long"
        return HTMLText.element(
            "section", ["id": HTMLText.anchor(table.id), "class": style], [heading, content, notes(table.notes)])
    }

    private func notes(_ notes: [String]) -> String {
        guard !notes.isEmpty else { return "" }
        let items = notes.map { HTMLText.element("li", [:], [HTMLText.escaped($0)]) }
        return HTMLText.element("ul", ["class": "notes"], items)
    }
}
