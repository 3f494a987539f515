import Analysis
import Values

/// One cell of a summary: its table, its row and its column, as the long form of a summary names them.
public struct SummaryCell: Sendable, Hashable, CustomStringConvertible {
    /// The table.
    package let table: SummaryTable
    /// What stands in the first column of the row, such as `isced-f:09`; `unknown` is the row of what is not known. Nil is
    /// the one row of stock and flow.
    public internal(set) var row: String?
    /// Id of the column, such as `signed`.
    public let column: String

    /// Reads `TABLE:ROW:COLUMN`, where the row may hold colons itself; of stock and flow the row can be left out.
    /// - Throws: a ``RegistryError`` of kind `usage` that lists the tables, or the figures of the table.
    public init(reading text: String) throws(RegistryError) {
        guard let first = text.firstIndex(of: ":"), let last = text.lastIndex(of: ":") else {
            throw RegistryError(
                .usage, code: "cell-unreadable", "\(Quoted(text)) names no cell of a summary",
                hint: "Write TABLE:ROW:COLUMN as --format csv names them, such as byField:isced-f:09:signed.")
        }
        let name = String(text[..<first])
        guard let table = SummaryTable(rawValue: name) else {
            throw RegistryError(
                .usage, code: "table-unknown", "there is no table \(Quoted(name)) in a summary",
                hint: "Tables: \(SummaryTable.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.table = table
        column = String(text[text.index(after: last)...])
        row = first < last ? String(text[text.index(after: first)..<last]) : nil
        if row == nil, table != .stockFlow {
            throw RegistryError(
                .usage, code: "cell-unreadable", "\(Quoted(text)) names no row of \(table.rawValue)",
                hint: "Write \(table.rawValue):ROW:COLUMN.")
        }
        guard table.figureIDs.contains(column) || table == .byKind && Self.isAmount(column) else {
            throw unknownColumn(of: table.figureIDs + (table == .byKind ? ["amount and a currency, such as amountCNY"] : []))
        }
    }

    public var description: String { [table.rawValue, row, column].compactMap(\.self).joined(separator: ":") }

    private static func isAmount(_ column: String) -> Bool {
        column.utf8.count == 9 && column.hasPrefix("amount") && column.utf8.suffix(3).allSatisfy { (65...90).contains($0) }
    }

    /// The error for a column that the table does not have, or that holds no figure.
    func unknownColumn(of figures: [String]) -> RegistryError {
        RegistryError(
            .usage, code: "column-unknown", "there is no figure \(Quoted(column)) in \(table.rawValue)",
            hint: "Figures: \(figures.joined(separator: ", ")).")
    }
}

extension SummaryTable {
    /// Ids of the columns that hold figures; a table of amounts has one for each currency besides.
    package var figureIDs: [String] {
        figures.columns.compactMap { column in
            switch column.content {
            case .code, .label, .trait, .amounts: nil
            case .count, .organizations, .things, .share, .ratio, .signing: column.id
            }
        }
    }
}
