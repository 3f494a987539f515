import Analysis
import Values

/// Where the figure of a cell comes from: the cell that is counted for it.
struct CellSource {
    let table: SummaryTable
    let content: FigureColumn.Content
    /// The number of the cell that is counted.
    let cell: Int
    /// The number of the currency, of a column of amounts.
    let currency: Int?

    /// Whether every agreement of the scope is behind it, whatever the period.
    func isOfAll(_ row: SummaryRow) -> Bool { table == .quality && row.code == QualityCheck.undated.rawValue }

    /// The cell that is counted for a row; where a check counts organizations, they stand behind its counts.
    func cell(in row: SummaryRow) -> Int { countsOrganizations(row) ? cell + 2 : cell }

    private func countsOrganizations(_ row: SummaryRow) -> Bool {
        table == .quality && row.code == QualityCheck.suspectedDuplicateOrganizations.rawValue
    }

    /// Whether it is a figure of the period before.
    var isBefore: Bool { if case .before = content { true } else { false } }

    /// How the agreements behind the cell lead to it.
    func derivation(_ row: SummaryRow, of table: SummaryTable, among rows: [SummaryRow]) -> SummaryDrill.Derivation {
        func cell(_ row: SummaryRow, _ content: FigureColumn.Content) -> Cell { row.cell(content, of: table) ?? .null }
        func count(_ row: SummaryRow, _ number: Int) -> Int {
            if case .integer(let count) = cell(row, .count(number)) { count } else { 0 }
        }
        return switch content {
        case .share(let cell), .points(let cell): .share(count(row, cell), of: rows.last.map { count($0, cell) } ?? 0)
        case .ratio(let cell, let whole): .share(count(row, cell), of: count(row, whole))
        case .growth(let number, _):
            .growth(cell(row, .count(number)).plainText, before: cell(row, .before(number)).plainText)
        case .organizations: .organizations
        case .things: .fields
        case .signing: .date
        case .count where countsOrganizations(row): .organizations
        case .observed(.sum, _): .sum
        case .observed, .worked: .worked
        case .code, .label, .trait, .part, .listed, .count, .before, .amounts: .sum
        }
    }

    /// What the agreements behind the cell must lead to: the cell, or of a share what it is a share of.
    func target(_ value: Cell, _ row: SummaryRow, of table: SummaryTable) -> DrillTarget {
        switch content {
        case .share(let cell), .ratio(let cell, _), .points(let cell), .growth(let cell, _):
            return DrillTarget(row.cell(.count(cell), of: table) ?? .null, isDistinct: countsOrganizations(row))
        case .organizations, .things: return DrillTarget(value, isDistinct: true)
        case .signing: return DrillTarget(.null, isDistinct: false)
        case .worked(_, _, let cell): return DrillTarget(row.cell(.count(cell), of: table) ?? .null, isDistinct: false)
        case .observed(.sum, _): return DrillTarget(value, isDistinct: false)
        case .observed: return DrillTarget(.null, isDistinct: false)
        case .code, .label, .trait, .part, .listed, .count, .before, .amounts: return DrillTarget(value, isDistinct: countsOrganizations(row))
        }
    }
}

extension SummaryRow {
    /// The cell in which something stands; nil where the table has no such column.
    fileprivate func cell(_ content: FigureColumn.Content, of table: SummaryTable) -> Cell? {
        table.figures.columns.firstIndex { $0.content == content }.map { cells[$0] }
    }
}

/// What agreements behind a cell must lead to.
struct DrillTarget {
    /// Whether the distinct things that they bring are counted, in place of what they add.
    let isDistinct: Bool
    /// In units of the last decimal; nil where they lead to no number.
    let units: Int128?
    /// How many decimals there are.
    let digits: Int

    init(_ value: Cell, isDistinct: Bool) {
        self.isDistinct = isDistinct
        switch value {
        case .integer(let count):
            units = Int128(count)
            digits = 0
        case .decimal(let text):
            digits = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
            units = Int128(text.filter { $0 != "." })
        default:
            units = nil
            digits = 0
        }
    }
}

extension SummaryCell {
    /// Where its figure comes from.
    func source(in context: SummaryContext) -> CellSource {
        let columns = table.figures.columns
        let content = columns.first { $0.id == column }?.content ?? .amounts
        let currency = content == .amounts ? context.vocabularies.currencies[String(column.dropFirst("amount".count))] : nil
        let cell =
            switch content {
            case .count(let cell), .before(let cell), .organizations(let cell), .things(let cell), .share(let cell),
                .points(let cell), .ratio(let cell, _), .growth(let cell, _), .observed(_, let cell), .worked(_, _, let cell): cell
            case .code, .label, .trait, .part, .listed, .amounts, .signing: 0
            }
        return CellSource(table: table, content: content, cell: cell, currency: currency)
    }
}
