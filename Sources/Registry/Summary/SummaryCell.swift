import Analysis
import Values

/// One cell of a summary: its table, its row and its column, as the long form of a summary names them.
public struct SummaryCell: Sendable, Hashable, CustomStringConvertible {
    /// The table.
    package let table: SummaryTable
    /// What stands in the first column of the row, such as `isced-f:09`, or its label; `unknown` is the row of what is not
    /// known. Nil is the one row of stock and flow.
    public internal(set) var row: String?
    /// Id of the column, such as `signed`.
    public let column: String

    /// A cell by the ids of its table and column and the code of its row.
    init(_ table: SummaryTable, row: String, column: String) { (self.table, self.row, self.column) = (table, row, column) }

    /// Reads `TABLE:ROW:COLUMN`, where the row may hold colons itself; of stock and flow the row can be left out. Table and
    /// column are named by their ids or their titles in any language, in any spelling.
    /// - Throws: a ``RegistryError`` of kind `usage` that lists the tables, or the figures of the table.
    public init(reading text: String) throws(RegistryError) {
        guard let first = text.firstIndex(of: ":"), let last = text.lastIndex(of: ":") else {
            throw RegistryError(
                .usage, code: "cell-unreadable", "\(Quoted(text)) names no cell of a summary",
                hint: "Write TABLE:ROW:COLUMN as --format csv names them, such as byField:isced-f:09:signed.")
        }
        let name = String(text[..<first])
        guard let table = SummaryTable(reading: name) else {
            throw RegistryError(
                .usage, code: "table-unknown", "there is no table \(Quoted(name)) in a summary",
                hint: "Tables: \(SummaryTable.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.table = table
        let figure = String(text[text.index(after: last)...])
        let known = table.figureID(reading: figure)
        column = known ?? figure
        row = first < last ? String(text[text.index(after: first)..<last]) : nil
        if row == nil, table != .stockFlow {
            throw RegistryError(
                .usage, code: "cell-unreadable", "\(Quoted(text)) names no row of \(table.rawValue)",
                hint: "Write \(table.rawValue):ROW:COLUMN.")
        }
        guard known != nil else {
            throw unknownColumn(of: table.figureIDs + (table == .byKind ? ["amount and a currency, such as amountCNY"] : []))
        }
    }

    public var description: String { [table.rawValue, row, column].compactMap(\.self).joined(separator: ":") }

    /// The error for a column that the table does not have, or that holds no figure.
    func unknownColumn(of figures: [String]) -> RegistryError {
        RegistryError(
            .usage, code: "column-unknown", "there is no figure \(Quoted(column)) in \(table.rawValue)",
            hint: "Figures: \(figures.joined(separator: ", ")).")
    }
}

extension SummaryTable {
    /// The table that a text names, by its id or its title in any language, in any spelling.
    package init?(reading text: String) {
        let table = Self.allCases.first { text.isSpelled(asOneOf: [$0.rawValue, $0.title.en, $0.title.zh]) }
        guard let table else { return nil }
        self = table
    }

    /// The id of the column of figures that a text names in the same way; of amounts it names the currency too.
    func figureID(reading text: String) -> String? {
        for column in figures.columns {
            if column.content == .amounts {
                guard let currency = text.currencyCode else { continue }
                let titles = column.title(of: currency)
                let id = column.id + currency
                if text.isSpelled(asOneOf: [id, titles.en, titles.zh]) { return id }
            } else if figureIDs.contains(column.id), text.isSpelled(asOneOf: [column.id, column.title.en, column.title.zh]) {
                return column.id
            }
        }
        return nil
    }

    /// Ids of the columns that hold figures; a table of amounts has one for each currency besides.
    package var figureIDs: [String] {
        figures.columns.compactMap { column in
            switch column.content {
            case .code, .label, .trait, .part, .listed, .amounts: nil
            case .count, .before, .growth, .points, .observed, .worked, .organizations, .things, .share, .ratio, .signing: column.id
            }
        }
    }
}

extension String {
    /// The last three letters, which name the currency of a column of amounts, whether in brackets or not.
    fileprivate var currencyCode: String? {
        let letters = uppercased().utf8.filter { (65...90).contains($0) }.suffix(3)
        return letters.count == 3 ? String(decoding: letters, as: UTF8.self) : nil
    }
}
