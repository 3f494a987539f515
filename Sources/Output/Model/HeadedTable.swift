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

    /// Whether any heading stands over several columns.
    var isTwofold: Bool { headings.contains { $0.span > 1 } }

    /// The table of one period.
    init(_ table: Table, period: String, people: PeopleText) {
        rowCodes = table.rows.map { $0.cell(0).plainText }
        let words = table.inWords.withoutFlags(ReportWords.inPeriod.text(in: people.words.language))
        if let turned = HeadedTable.turned(words, people) {
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
            let later = table.columns[(index + 1)...].prefix(2).prefix { [column.id + "Before", column.id + "Growth"].contains($0.id) }
            headings.append(
                Heading(title: column.title, unit: people.unit(column), figure: column.id, span: 1 + later.count))
            if !later.isEmpty {
                table.columns[index].title = period
                for place in later.indices {
                    let isGrowth = table.columns[place].id.hasSuffix("Growth")
                    table.columns[place].title = (isGrowth ? ReportWords.change : ReportWords.before).text(in: people.words.language)
                }
            }
            index += 1 + later.count
        }
    }

    /// A table of few periods with many figures each, turned so that periods stand side by side.
    private static func turned(_ table: Table, _ people: PeopleText) -> (Table, [String])? {
        guard let first = table.columns.first, first.id == "period", !table.isEmpty,
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
