import Values

/// How pictures and sentences find what they need in a table: by the ids of its columns and the codes of its rows.
extension Table {
    /// Codes of rows that are no category like the others.
    enum RowCode {
        static let total = "total"
        static let unknown = "unknown"
        static let `internal` = "internal"
        static let otherScheme = "other scheme"
        /// What a table does not tell apart, in the order in which it stands below the rest.
        static let apart = [otherScheme, `internal`, unknown]
    }

    /// Where the column of an id stands.
    func index(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }

    /// The cell of a row in the column of an id; null where there is no such column.
    func cell(_ row: [Cell], _ id: String) -> Cell { index(id).map { row.cell($0) } ?? .null }

    /// The row whose first cell is a code.
    func row(_ code: String) -> [Cell]? { rows.first { $0.cell(0).plainText == code } }

    /// The rows but that of all.
    var categories: [[Cell]] { rows.filter { $0.cell(0).plainText != RowCode.total } }

    /// The categories that have a name: not what is filed in another scheme, has no partner or is not known.
    var namedCategories: [[Cell]] {
        categories.filter { !RowCode.apart.contains($0.cell(0).plainText) }
    }

    /// What a row is called: its label or name, else its code.
    func label(of row: [Cell]) -> String {
        let named = ["label", "name"].map { cell(row, $0) }.first { !$0.isBlank }
        return (named ?? row.cell(0)).plainText
    }
}

extension Summary {
    /// The table of an id, where it has rows.
    func filled(_ id: String) -> Table? { tables.first { $0.id == id && !$0.isEmpty } }

    /// The last day that figures look at, ISO 8601: that of the period, or the day at which it is cut.
    var lastDay: String { min(period.endDate, asOf ?? period.endDate) }

    /// Whether the period is over on the day for which figures are asked.
    var isOver: Bool { lastDay == period.endDate }
}
