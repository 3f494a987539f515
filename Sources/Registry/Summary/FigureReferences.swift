import Analysis
import Postgres
import Values

/// The references behind the figures of a summary that is short, for a page that has all of them.
struct FigureReferences {
    /// The most agreements that a page tells behind a figure, and that a period has of which it tells any.
    static let most = 200

    private let reader: SummaryReader
    private let around: Surroundings
    private let tables: [SummaryTable]

    /// - Parameter tables: those that were counted; where each row is an agreement it names that itself, and sentences tell how
    ///   many there are.
    init(_ reader: SummaryReader, _ around: Surroundings, _ tables: [SummaryTable]) {
        (self.reader, self.around) = (reader, around)
        self.tables = tables.filter { !$0.figures.order.isOfDays || $0 == .expiring }
    }

    /// By `table:row:column`, in the order of the references; none where the period has too many agreements.
    func read(_ folded: FoldedPeriod, _ shown: [SummaryTable: SummaryRows]) throws -> [String: [String]] {
        let active = folded.rows(of: .agreements, limit: Self.most + 1)?.rows.count ?? 0
        guard active > 0, active <= Self.most else { return [:] }
        // Where none is behind the check that looks at all agreements, or too many to be told, they need not be read.
        let undated = shown[.quality]?.rows.first { $0.code == QualityCheck.undated.rawValue }
        let counts = undated.map { row in row.figureCells(of: .quality).compactMap { row.count($0.column, of: .quality) } } ?? []
        let isToldOfAll = counts.contains { 1...Self.most ~= $0 }
        let notes = try CellsBehind(reader, around, folded, tables, hasWhole: isToldOfAll)
        var behind: [String: Set<Int>] = [:]
        for table in tables {
            let rows = shown[table]
            for row in rows?.ofAll(of: table).map({ [$0] }) ?? rows?.rows ?? [] {
                for cell in row.figureCells(of: table) {
                    let keys = Set((notes.behind(cell, row) ?? []).map(\.key))
                    if !keys.isEmpty, keys.count <= Self.most { behind["\(cell)"] = keys }
                }
            }
        }
        let references = try reader.connection.texts(SQL.FactReferences(ids: Array(behind.values.reduce(into: Set<Int>()) { $0.formUnion($1) })))
        return behind.mapValues { keys in keys.compactMap { references[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }
}

extension SummaryRow {
    /// The cells of the row that hold figures.
    func figureCells(of table: SummaryTable) -> [SummaryCell] {
        let amounts = table.figures.columns.filter { $0.content == .amounts }.flatMap { column in self.amounts.keys.sorted().map { column.id + $0 } }
        return (table.figureIDs + amounts).map { SummaryCell(table, row: code, column: $0) }
    }
}
