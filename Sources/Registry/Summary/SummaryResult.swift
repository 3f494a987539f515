import Analysis
import Values

/// The annual cooperation summary of one period.
public struct SummaryResult: Sendable {
    /// What was asked for.
    public let request: SummaryRequest
    /// Those whose partners are counted; none for the whole registry.
    public let of: [OrganizationMatch]
    /// The field that agreements are in or below.
    public let field: FieldMatch?
    /// The event at which agreements were signed.
    public let event: EventMatch?
    /// Code of the purpose that agreements have, or one below it.
    public let purpose: String?
    /// What that is called.
    package let purposeLabel: String?
    /// The scheme whose fields are shown; nil where nothing is filed.
    public let scheme: ShownScheme?
    /// The tables that were asked for, and stock and flow.
    package let tables: [SummaryTable: SummaryRows]
    /// How many agreements entered by a date of reduced precision.
    package let assumed: AssumedDates
    /// Units that are party to what was active, and of another kind than what they count as.
    package let unitsOfOtherKind: [UnitOfOtherKind]
    /// How many agreements were signed for an amount that was not contracted, and is in no sum.
    package var amountsApart = 0
    /// Whether the registry has any activities, where a table looks at them.
    package var hasActivities = true
    /// The references behind figures, by `table:row:column`; none where they were not asked for, or are many.
    package var behind: [String: [String]] = [:]
    /// Who works with whom at the end; nil where it was not asked for, and where agreements are too many to be drawn.
    package var network: SummaryNetwork?

    /// The rows of a table; none of one that was not asked for.
    package func rows(of table: SummaryTable) -> [SummaryRow] { tables[table]?.rows ?? [] }

    /// A whole number of a table by the code of its row and the id of its column; 0 where there is none.
    package func count(_ table: SummaryTable, _ code: String, _ column: String) -> Int {
        rows(of: table).first { $0.code == code }?.count(column, of: table) ?? 0
    }
}

/// A unit that counts as what it is part of, and is of another kind.
public struct UnitOfOtherKind: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// What its kind is called.
    public let kind: String
}

/// The rows of one table of a summary.
package struct SummaryRows: Sendable {
    /// The rows, in their order.
    package let rows: [SummaryRow]
    /// How many there are before the list is cut.
    package let allRows: Int
    /// The currencies in which amounts stand, in the order of their codes.
    package var currencies: [String] { Set(rows.flatMap(\.amounts.keys)).sorted() }

    /// The row of all of a list of agreements, which is not shown, where a text names it; nil of other tables.
    func ofAll(_ text: String = "total", of table: SummaryTable) -> SummaryRow? {
        guard table.figures.order.isOfDays, text.isSpelled(asOneOf: ["total", "Total", "合计"]) else { return nil }
        let cells = table.figures.columns.indices.map { index -> Cell in
            guard case .count = table.figures.columns[index].content else { return .null }
            return .integer(rows.reduce(0) { sum, row in if case .integer(let count) = row.cells[index] { sum + count } else { sum } })
        }
        return SummaryRow(number: FigureRow.ofAll, code: "total", place: .max, cells: cells, amounts: [:])
    }

    /// The row that a text names: by its code, or by what it is called in the language asked for, where that is one row.
    func row(_ text: String, of table: SummaryTable) -> SummaryRow? {
        if let row = rows.first(where: { $0.code == text }) { return row }
        let named = rows.filter { row in
            let labels = zip(table.figures.columns, row.cells).filter { column, _ in
                column.content == .label || column.content == .trait(.name)
            }
            return text.isSpelled(asOneOf: [row.code] + labels.map(\.1.plainText))
        }
        return named.count == 1 ? named.first : nil
    }
}

/// One row of a table of a summary.
package struct SummaryRow: Sendable {
    /// The number under which it is counted.
    package let number: Int
    /// The code by which it is named; `unknown` for what is not known.
    package let code: String
    /// Where it stands among those that are ordered by days.
    package let place: Int64
    /// Its cells, one for each column of the table; a column of amounts stands empty here.
    package let cells: [Cell]
    /// Sums by the ISO 4217 code of their currency.
    package let amounts: [String: Cell]

    /// The cell of a column, by its id; null for one that the table does not have.
    package func cell(_ column: String, of table: SummaryTable) -> Cell {
        if column.hasPrefix("amount"), let amount = amounts[String(column.dropFirst("amount".count))] { return amount }
        return table.figures.columns.firstIndex { $0.id == column }.map { cells[$0] } ?? .null
    }

    /// A whole number of a column, by its id; nil where there is none.
    func count(_ column: String, of table: SummaryTable) -> Int? {
        if case .integer(let count) = cell(column, of: table) { count } else { nil }
    }
}
