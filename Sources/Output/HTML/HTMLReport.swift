import Values

/// A summary as the page that is handed in: what happened in sentences and in numbers, pictures, tables, the annex, what
/// figures mean, and notes. Several summaries are a run of years, whose tables have them side by side.
struct HTMLReport {
    /// From first to last.
    var run: [Summary]
    /// The last of them.
    var summary: Summary
    var people: PeopleText

    private var words: PeopleWords { people.words }

    /// Nil where there is no summary.
    init?(_ run: [Summary], people: PeopleText) {
        guard let last = run.last else { return nil }
        self.run = run
        summary = last
        self.people = people
    }

    var title: String { people.heading(summary, periods: people.periods(run)) }

    var markup: String {
        let all = self.tables
        let tables = all.filter { !$0.table.isEmpty }
        let annexed = annexed(tables)
        let links = FigureLinks(summary, annex: run.count == 1 ? annexed : [:])
        let annex = isOfForm ? [] : tables.filter { $0.table.id == "agreements" }
        let main = isOfForm ? tables : tables.filter { $0.table.id != "agreements" }
        func sections(_ tables: [HeadedTable]) -> [String] { tables.map { section($0, annexed, links) } }
        let parts = [
            overview(links),
            contents(main, annex, isExplained: !explained(tables).isEmpty),
            part("pictures", ReportWords.pictures, [HTMLText.element("div", ["class": "pictures"], [pictures])], isThere: !pictures.isEmpty),
            part("tables", ReportWords.tables, sections(main) + [without(all.filter(\.table.isEmpty))], isThere: !all.isEmpty),
            part("annex", ReportWords.annex, sections(annex), isThere: !annex.isEmpty),
            part("behind", ReportWords.behind, [links.markup], isThere: !links.isEmpty),
            definitions(tables),
            part("notes", ReportWords.notes, [list(generalNotes + closing)], isThere: true),
        ]
        return header + HTMLText.element("main", [:], parts) + footer
    }

    private var isOfForm: Bool { summary.form != nil }

    private func text(_ caption: Caption) -> String { summary.headWords[caption.en] ?? caption.text(in: words.language) }

    private var header: String {
        let kicker = summary.subject.map { HTMLText.element("p", ["class": "kicker"], [HTMLText.escaped($0)]) } ?? ""
        let heading = HTMLText.element("h1", [:], [HTMLText.escaped(people.reportTitle(summary, periods: people.periods(run)))])
        return HTMLText.element("header", ["id": "top"], [kicker, heading])
    }

    // MARK: The head

    private func overview(_ links: FigureLinks) -> String {
        let overview = HTMLOverview(summary: summary, run: run, people: people, links: links)
        return HTMLText.element("div", ["class": "overview"], [overview.opening, overview.figures, overview.about])
    }

    private var pictures: String { Pictures(summary: summary, run: run, words: words).markup }

    private func contents(_ tables: [HeadedTable], _ annex: [HeadedTable], isExplained: Bool) -> String {
        var items: [(String, String)] = pictures.isEmpty ? [] : [("pictures", text(ReportWords.pictures))]
        items += (tables + annex).map { ($0.table.id, $0.table.title) }
        if isExplained { items.append(("definitions", text(ReportWords.definitions))) }
        items.append(("notes", text(ReportWords.notes)))
        let links = items.map { id, title in
            HTMLText.element(
                "li", [:], [HTMLText.element("a", ["href": "#" + HTMLText.anchor(id)], [HTMLText.escaped(title)])])
        }
        return HTMLText.element(
            "nav", ["aria-label": words.contents],
            [HTMLText.element("h2", [:], [HTMLText.escaped(words.contents)]), HTMLText.element("ol", [:], links)])
    }

    // MARK: Tables

    private var tables: [HeadedTable] {
        let said = Set(generalNotes)
        return RunTables(run: run, people: people).all.map { table in
            var headed = table
            headed.table.notes.removeAll(where: said.contains)
            // A form tells people no code of the row of all.
            if isOfForm { headed.rowCodes = headed.rowCodes.map { $0 == text(ReportWords.total) ? Table.RowCode.total : $0 } }
            return headed
        }
    }

    /// Where an agreement stands in the annex, by its reference.
    private func annexed(_ tables: [HeadedTable]) -> [String: Int] {
        guard !isOfForm, let annex = tables.first(where: { $0.table.id == "agreements" }), let index = annex.table.index("reference") else {
            return [:]
        }
        let rows = annex.table.rows.enumerated().map { ($1.cell(index).plainText, $0 + 1) }
        let several = Dictionary(grouping: rows, by: \.0).filter { $1.count > 1 }
        return Dictionary(rows.filter { several[$0.0] == nil }) { first, _ in first }
    }

    private func part(_ id: String, _ title: Caption, _ parts: [String], isThere: Bool) -> String {
        guard isThere else { return "" }
        let heading = HTMLText.element("h2", [:], [HTMLText.escaped(text(title))])
        return HTMLText.element("section", ["id": id, "class": "part"], [heading] + parts)
    }

    private func section(_ headed: HeadedTable, _ annex: [String: Int], _ links: FigureLinks) -> String {
        let table = headed.table
        let parts = headed.partsOfPages
        let content = parts.enumerated().map { number, part in
            var markup = HTMLTable(part, people: people)
            markup.isExplained = !isOfForm
            markup.isOfReport = true
            markup.annex = annex
            markup.links = links
            markup.isPrintedWhole = parts.count > 1 && table.rows.count <= 20
            if number > 0 { markup.part = " (\(text(ReportWords.continued)) \(number + 1))" }
            return markup.markup
        }
        let heading = HTMLText.element("h3", [:], [HTMLText.escaped(table.title)])
        // A table that fits a page is printed on one.
        let style = table.rows.count <= 20 && parts.count == 1 ? "short" : "long"
        return HTMLText.element(
            "section", ["id": HTMLText.anchor(table.id), "class": style], [heading] + content + [list(table.notes)])
    }

    /// Says which tables there is nothing in.
    private func without(_ tables: [HeadedTable]) -> String {
        guard !tables.isEmpty else { return "" }
        let titles = tables.map(\.table.title).joined(separator: words.separator)
        return HTMLText.element(
            "p", ["class": "none"], [HTMLText.escaped(text(ReportWords.nothingIn) + words.colon + titles)])
    }

    // MARK: The foot

    private func definitions(_ tables: [HeadedTable]) -> String {
        let entries = explained(tables).map { entry in
            HTMLText.element(
                "div", ["id": "means-" + entry.id],
                [
                    HTMLText.element("dt", [:], [HTMLText.escaped(text(entry.title))]),
                    HTMLText.element("dd", [:], [HTMLText.escaped(text(entry.meaning))]),
                ])
        }
        let list = HTMLText.element("dl", ["class": "glossary"], entries)
        return part("definitions", ReportWords.definitions, [list], isThere: !entries.isEmpty)
    }

    /// What figures of the tables mean.
    private func explained(_ tables: [HeadedTable]) -> [Glossary.Entry] {
        // A form says itself what its figures mean.
        guard !isOfForm else { return [] }
        return Glossary.entries(of: tables.flatMap { headed in
            (headed.headings.map(\.figure) + headed.rowFigures).map { (table: headed.table.id, column: $0) }
        })
    }

    /// What several tables say: it holds for all of them.
    private var generalNotes: [String] {
        var counts: [String: Int] = [:]
        let tables = run.flatMap { $0.tables.map { Set($0.notes) } }
        for note in tables.flatMap({ $0 }) { counts[note, default: 0] += 1 }
        var said: Set<String> = []
        return summary.tables.flatMap(\.notes).filter { (counts[$0] ?? 0) > run.count && said.insert($0).inserted }
    }

    private var closing: [String] {
        let notes = [text(ReportWords.rounding), text(ReportWords.blanks)]
        guard let command = summary.command else { return notes }
        return notes + [text(ReportWords.drilling) + words.colon + "\(command) --drill \((firstFigure ?? text(ReportWords.cell)).quotedForShell)"]
    }

    /// The first figure of the page, as it is drilled.
    private var firstFigure: String? {
        for table in summary.tables {
            guard let row = table.rows.first,
                let place = table.columns.indices.first(where: { $0 > 0 && table.columns[$0].kind == .number && !row.cell($0).isBlank })
            else { continue }
            // A row of a form can be named by several parts.
            let parts = isOfForm ? table.columns.indices.filter { table.columns[$0].id.hasPrefix("label") } : []
            let names = (parts.isEmpty ? [0] : parts).map { row.cell($0).plainText }.filter { !$0.isEmpty }
            return "\(table.id):\(names.joined(separator: "/")):\(table.columns[place].id)"
        }
        return nil
    }

    private func list(_ notes: [String]) -> String {
        guard !notes.isEmpty else { return "" }
        return HTMLText.element("ul", ["class": "notes"], notes.map { HTMLText.element("li", [:], [HTMLText.escaped($0)]) })
    }

    private var footer: String {
        let sources = summary.footer
        let made = sources.isEmpty ? "" : words.madeFrom + words.colon
        let line = made + sources.joined(separator: words.separator)
        let text = line.isEmpty ? "" : HTMLText.element("p", [:], [HTMLText.escaped(line)])
        let back = HTMLText.element("a", ["href": "#top"], [HTMLText.escaped(words.top)])
        return HTMLText.element("footer", [:], [text, HTMLText.element("p", ["class": "back"], [back])])
    }
}
