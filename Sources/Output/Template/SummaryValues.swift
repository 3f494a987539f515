import Values

/// What a template can say of a summary, by name. README lists the names.
struct SummaryValues {
    var run: [Summary]
    var people: PeopleText
    var target: Template.Target
    /// Ids of tables that there can be; one that is not there is empty rather than unknown.
    var tables: [String]

    private var words: PeopleWords { people.words }

    /// All names; where there are several periods those of the last, and `years` with those of each.
    var value: TemplateValue {
        guard let last = run.last else { return .record([:]) }
        var names = self.names(last)
        names["years"] = .list(run.map { .record(self.names($0)) })
        return .record(names)
    }

    private func names(_ summary: Summary) -> [String: TemplateValue] {
        let title = people.reportTitle(summary, periods: summary.period.label)
        var names: [String: TemplateValue] = [
            "title": .text(title), "language": .text(words.language == .zh ? "zh-Hans" : "en"),
            "period": .text(summary.period.label), "startDate": .text(summary.period.startDate), "endDate": .text(summary.period.endDate),
            "lastDay": .text(summary.lastDay), "asOf": .text(summary.asOf ?? ""), "of": .text(summary.of ?? ""),
            "subject": .text(summary.subject ?? summary.of ?? ""), "preparedBy": .text(summary.preparedBy ?? ""),
            "counting": .text(words.counting(summary.counting)),
            "opening": .list(Opening.texts(summary, words).map(TemplateValue.text)),
            "about": .list(people.overview(summary).map { .record(["title": .text($0.title), "text": .text($0.text)]) }),
            "tables": .list(summary.tables.filter { !$0.isEmpty }.map { .record(parts($0)) }),
            "style": .markup(target == .html ? HTMLStyle.sheet : ""),
            "numbers": .markup(target == .html ? HTMLOverview(summary: summary, run: [summary], people: people).figures : ""),
            "picture": .record(pictures(summary)),
        ]
        for id in tables + summary.tables.map(\.id) { names[id] = .list([]) }
        for table in summary.tables where !table.isEmpty { names[table.id] = .record(parts(table)) }
        return names
    }

    private func pictures(_ summary: Summary) -> [String: TemplateValue] {
        let pictures = Pictures(summary: summary, run: [summary], words: words).byID
        return pictures.mapValues { .markup(target == .html ? $0 ?? "" : "") }
    }

    /// A table: its title, columns, rows, row of all and notes; of one with a single row also what stands in that.
    private func parts(_ table: Table) -> [String: TemplateValue] {
        var parts: [String: TemplateValue] = [:]
        if table.rows.count == 1, let row = table.rows.first { parts = cells(row, table) }
        let words = table.inWords
        let shown = words.columns.indices
        let total = table.rows.indices.first { table.rows[$0].cell(0).plainText == Table.RowCode.total }
        func row(_ index: Int) -> TemplateValue {
            var cells = cells(table.rows[index], table)
            cells["code"] = .text(table.rows[index].cell(0).plainText)
            cells["cells"] = .list(shown.map { cell(words.rows[index].cell($0), words.columns[$0]) })
            return .record(cells)
        }
        parts["id"] = .text(table.id)
        parts["title"] = .text(table.title)
        parts["columns"] = .list(shown.map { index in
            let column = words.columns[index]
            return .record([
                "id": .text(column.id), "title": .text(column.title), "unit": .text(people.unit(column) ?? ""),
                "isNumber": .flag(column.alignment == .trailing),
            ])
        })
        parts["rows"] = .list(table.rows.indices.filter { $0 != total }.map(row))
        parts["total"] = total.map(row) ?? .flag(false)
        parts["notes"] = .list(table.notes.map(TemplateValue.text))
        return parts
    }

    private func cells(_ row: [Cell], _ table: Table) -> [String: TemplateValue] {
        let cells = table.columns.enumerated().map { ($1.id, TemplateValue.text(people.figure(row.cell($0), in: $1))) }
        return Dictionary(cells) { first, _ in first }
    }

    private func cell(_ cell: Cell, _ column: Column) -> TemplateValue {
        .record(["text": .text(people.figure(cell, in: column)), "isNumber": .flag(column.alignment == .trailing)])
    }
}
