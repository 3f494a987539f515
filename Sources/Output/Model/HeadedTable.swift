import Values

/// A table as a page shows it: in words, with headings that several columns share.
struct HeadedTable {
    /// A heading over one column, or over several that say the same of different times.
    struct Heading: Hashable {
        /// The heading.
        var title: String
        /// The unit of the columns below it.
        var unit: String?
        /// The id of the figure that it names, by which it is explained.
        var figure: String
        /// How many columns stand below it.
        var span: Int
    }

    /// The columns, whose titles are those below the headings, and the rows.
    var table: Table
    /// From left to right; their spans add up to the columns.
    var headings: [Heading]
    /// Ids of the figures that rows are about, in a table whose rows are figures; else none.
    var rowFigures: [String] = []
    /// Codes of the rows, by which that of all is told apart.
    var rowCodes: [String] = []
    /// Of rows that are told apart by columns, as fields by kinds, the code of the other thing by column; else none.
    var columnCodes: [String?] = []

    /// Whether any heading stands over several columns.
    var isTwofold: Bool { headings.contains { $0.span > 1 } }

    /// The table of one period.
    /// - Parameters:
    ///   - isOfForm: whether it is to stay as the form has it.
    ///   - turns: whether a table of few periods with many figures is turned.
    init(_ table: Table, period: String, people: PeopleText, isOfForm: Bool = false, turns: Bool = true) {
        rowCodes = table.rows.map { $0.cell(0).plainText }
        let words = isOfForm
            ? table
            : table.inWords.withoutBlankAmounts.withoutFlags(ReportWords.flags(of: table.id).text(in: people.words.language))
        if turns, let turned = HeadedTable.turned(words, people) {
            (self.table, rowFigures) = turned
            rowCodes = []
            headings = self.table.columns.map { Heading(title: $0.title, figure: $0.id, span: 1) }
        } else {
            self.table = words
            headings = []
            group(period, people)
        }
    }

    /// A table with headings that are made already.
    init(_ table: Table, headings: [Heading], rowCodes: [String]) {
        self.table = table
        self.headings = headings
        self.rowCodes = rowCodes
    }

    /// Puts a figure, what it was before and how it grew under one heading.
    private mutating func group(_ period: String, _ people: PeopleText) {
        var index = 0
        while index < table.columns.count {
            let column = table.columns[index]
            let later = table.columns[(index + 1)...].prefix(2).prefix { HeadedTable.beside(column, $0) != nil }
            headings.append(
                Heading(title: column.title, unit: unit(column, people), figure: column.id, span: 1 + later.count))
            if !later.isEmpty {
                table.columns[index].title = period
                for place in later.indices {
                    table.columns[place].title = HeadedTable.beside(column, table.columns[place])?.text(in: people.words.language) ?? ""
                }
            }
            index += 1 + later.count
        }
    }

    /// What a column says of the figure before it: what it was, how it grew, or by how many points; nil where it is another.
    private static func beside(_ figure: Column, _ column: Column) -> Caption? {
        switch column.id {
        case figure.id + "Before": ReportWords.before
        case figure.id + "Growth": ReportWords.change
        case figure.id + "Points": ReportWords.points
        default: nil
        }
    }

    /// The unit, unless the heading says it already.
    private func unit(_ column: Column, _ people: PeopleText) -> String? {
        people.unit(column).flatMap { $0.lowercased() == column.title.lowercased() ? nil : $0 }
    }

    /// A table of few periods with many figures each, turned so that periods stand side by side.
    private static func turned(_ table: Table, _ people: PeopleText) -> (Table, [String])? {
        guard let first = table.columns.first, first.id == "period", table.id != "trend", !table.isEmpty,
            table.columns.count > max(4, table.rows.count)
        else { return nil }
        var turned = table
        // The unit of most stands once, above them.
        let units = table.columns.dropFirst().map { people.unit($0) ?? "" }
        let usual = units.max { left, right in units.count { $0 == left } < units.count { $0 == right } } ?? ""
        turned.columns =
            [Column("figure", usual)] + table.rows.map { Column("period", $0.cell(0).plainText, kind: .number) }
        turned.rows = table.columns.enumerated().dropFirst().map { index, column in
            let unit = people.unit(column).map { $0 == usual ? "" : " (\($0))" } ?? ""
            return [.text(column.title + unit)] + table.rows.map { .text(people.figure($0.cell(index), in: column)) }
        }
        return (turned, table.columns.dropFirst().map(\.id))
    }
}
