import Values

/// The tables of a summary as people read them; of several summaries, a run of years, each table has them side by side. Every form
/// for people reads a run from here.
struct RunTables {
    /// From first to last.
    var run: [Summary]
    var people: PeopleText
    /// Whether a table of few periods with many figures is turned, so that periods stand side by side.
    var turns = true
    /// The columns asked for, by what people call them; nil is all.
    var columns: [String]?

    private var isOfForm: Bool { run.last?.form != nil }

    /// All of them, in the order of the last summary.
    var all: [HeadedTable] { run.last?.tables.compactMap { headed($0) } ?? [] }

    /// One of them.
    /// - Throws: `OutputError` where there is no such table, or a column is not of it.
    func table(_ id: String) throws(OutputError) -> HeadedTable? {
        guard let last = run.last else { return nil }
        let table = try last.selecting(table: id)
        guard let columns else { return headed(table) }
        return headed(table, showing: try table.selecting(columns).columns.map(\.id))
    }

    private func headed(_ table: Table, showing columns: [String]? = nil) -> HeadedTable? {
        let years = run.compactMap { year in
            year.tables.first { $0.id == table.id }.map { (period: year.period.label, table: $0) }
        }
        if years.count > 1 {
            var beside = YearsBeside(tables: years, people: people)
            (beside.turns, beside.columns) = (turns, columns)
            return beside.headed
        }
        if table.id == "fieldByKind" { return YearsBeside(pairs: table, people: people)?.headed }
        return HeadedTable(table, period: run.last?.period.label ?? "", people: people, isOfForm: isOfForm, turns: turns)
    }
}

extension HeadedTable {
    /// The table with one heading a column, which says of a figure also of which period it is.
    func flat(_ people: PeopleText) -> Table {
        var flat = table
        var index = 0
        for heading in headings {
            let unit = heading.unit.map { " (\($0))" } ?? ""
            for place in index..<index + heading.span {
                flat.columns[place].title = heading.span > 1 ? "\(heading.title) \(table.columns[place].title)\(unit)" : heading.title + unit
            }
            index += heading.span
        }
        return flat
    }
}

extension [HeadedTable] {
    /// The tables, of whose notes those of the first hold for all and are not said again.
    var saidOnce: [HeadedTable] {
        guard let first else { return [] }
        let said = Set(first.table.notes)
        return [first] + dropFirst().map { headed in
            var headed = headed
            headed.table.notes.removeAll(where: said.contains)
            return headed
        }
    }
}
