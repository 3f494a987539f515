import Values

/// The same table of several periods as one: categories with a column for each period, lists one after the other.
struct YearsBeside {

    /// The tables with their periods, from first to last.
    var tables: [(period: String, table: Table)]
    var people: PeopleText
    /// The codes of rows, in their order; else that of the last period, and what only earlier ones have behind it.
    private var order: [String]?
    /// Codes of what stands side by side, where that is no periods.
    private var sideCodes: [String]?
    /// Whether rows that are periods are turned, so that these stand side by side.
    var turns = true
    /// Ids of the columns to show, in their order; nil is all.
    var columns: [String]?

    init(tables: [(period: String, table: Table)], people: PeopleText) {
        self.tables = tables
        self.people = people
    }

    /// Nil where there are none.
    var headed: HeadedTable? {
        guard let last = tables.last?.table else { return nil }
        if last.columns.first?.id == "period" { return HeadedTable(merged(last), period: "", people: people, turns: turns) }
        return isOfCategories ? beside(last) : HeadedTable(listed(last), period: "", people: people, turns: turns)
    }

    /// Whether rows are categories, the same ones each year, and not a list of what happened.
    private var isOfCategories: Bool {
        tables.allSatisfy { _, table in
            let codes = table.rows.map { $0.cell(0).plainText }
            let first = table.columns.first?.id
            return Set(codes).count == codes.count && first != "reference"
                && table.columns.contains { $0.kind == .number || $0.kind == .share }
        }
    }

    /// Rows that are periods: one that several tables have is that of the last.
    private func merged(_ last: Table) -> Table {
        var merged = last
        var rows: [String: [Cell]] = [:]
        for row in tables.flatMap(\.table.rows) { rows[row.cell(0).plainText] = row }
        merged.rows = rows.keys.sorted().compactMap { rows[$0] }
        merged.notes = notes
        // What each figure is of is said in any case.
        return columns.map { merged.keeping(["period"] + $0) } ?? merged
    }

    private func listed(_ last: Table) -> Table {
        // What is so of each is said before, since the list of a year alone may say it of all.
        var listed = last.inWords
        listed.rows = tables.flatMap { $0.table.inWords.rows }
        listed = listed.withoutFlags(ReportWords.flags(of: last.id).text(in: people.words.language))
        let periods = tables.flatMap { year in year.table.rows.map { _ in Cell.text(year.period) } }
        listed.columns.insert(Column("period", people.words.period), at: 0)
        listed.rows = zip(periods, listed.rows).map { [$0] + $1 }
        listed.notes = notes
        return columns.map { listed.keeping(["period"] + $0) } ?? listed
    }

    private func beside(_ last: Table) -> HeadedTable {
        let words = tables.map { period, table in (period: period, table: table.inWords.withoutBlankAmounts) }
        let figures = words.reduce(into: [Column]()) { figures, year in
            let new = year.table.columns.dropFirst().filter { column in
                column.kind != .text && column.kind != .date && !["Before", "Growth", "Points"].contains(where: column.id.hasSuffix)
                    && !figures.contains { $0.id == column.id }
            }
            figures += new
        }
        let shown = columns.map { columns in columns.compactMap { id in figures.first { $0.id == id } } } ?? figures
        let all = order ?? tables.reversed().flatMap { $0.table.rows.map { $0.cell(0).plainText } }
        var seen: Set<String> = []
        var codes = all.filter { seen.insert($0).inserted }
        let apart = Table.RowCode.apart + [Table.RowCode.total]
        codes = codes.filter { !apart.contains($0) } + apart.filter(codes.contains)
        let texts = words.last.map { Array($0.table.columns.prefix { $0.kind == .text }) } ?? []
        let asked = columns.map { columns in texts.filter { columns.contains($0.id) } } ?? texts
        let lead = asked.isEmpty ? Array(texts.prefix(1)) : asked
        var table = Table(id: last.id, title: last.title, columns: lead, notes: notes)
        var headings = table.columns.map { HeadedTable.Heading(title: $0.title, figure: $0.id, span: 1) }
        for figure in shown {
            headings.append(
                .init(title: figure.title, unit: people.unit(figure), figure: figure.id, span: tables.count))
            table.columns += words.map { Column(figure.id, $0.period, kind: figure.kind, unit: figure.unit) }
        }
        let places = tables.map { _, table in
            Dictionary(table.rows.enumerated().map { ($1.cell(0).plainText, $0) }) { first, _ in first }
        }
        table.rows = codes.map { code in
            let rows = zip(words, places).map { year, place in place[code].map { year.table.rows[$0] } }
            let known = words.indices.last { rows[$0] != nil }
            let labels = lead.map { column in known.map { words[$0].table.cell(rows[$0] ?? [], column.id) } ?? .text(code) }
            return labels + shown.flatMap { figure in
                zip(words, rows).map { year, row in row.map { year.table.cell($0, figure.id) } ?? figure.cellOfNone }
            }
        }
        var headed = HeadedTable(table, headings: headings, rowCodes: codes)
        if let sideCodes { headed.columnCodes = lead.map { _ in nil } + shown.flatMap { _ in sideCodes.map(Optional.some) } }
        return headed
    }

    /// Fields against kinds of partner: kinds stand side by side as periods do.
    init?(pairs table: Table, people: PeopleText) {
        guard let kind = table.index("kind"), table.index("field") != nil else { return nil }
        var kinds: [String] = []
        for row in table.categories where !kinds.contains(row.cell(kind).plainText) { kinds.append(row.cell(kind).plainText) }
        tables = kinds.map { code in
            var part = table.dropping(["row", "kind", "kindLabel"])
            let rows = table.categories.filter { $0.cell(kind).plainText == code }
            part.rows = rows.map { row in part.columns.map { table.cell(row, $0.id) } }
            let label = rows.first.map { table.cell($0, "kindLabel").plainText } ?? ""
            return (label.isEmpty ? code : label, part)
        }
        self.people = people
        sideCodes = kinds
        order = table.categories.map { table.cell($0, "field").plainText }
    }

    /// What is said in all periods once; what only some say with their period.
    private var notes: [String] {
        var notes: [String] = []
        for note in tables.flatMap(\.table.notes) where !notes.contains(note) { notes.append(note) }
        return notes.map { note in
            let periods = tables.filter { $0.table.notes.contains(note) }.map(\.period)
            return periods.count == tables.count ? note : periods.joined(separator: ", ") + people.words.colon + note
        }
    }
}

extension Table {
    /// The table with these columns alone, where it has them, in this order.
    fileprivate func keeping(_ ids: [String]) -> Table {
        var table = self
        let places = ids.compactMap(index)
        table.columns = places.map { columns[$0] }
        table.rows = rows.map { row in places.map { row.cell($0) } }
        return table
    }
}

extension Column {
    /// What stands where a category is not there at all: a count of none, or nothing.
    fileprivate var cellOfNone: Cell { ["agreements", "organizations"].contains(unit) ? .integer(0) : .null }
}
