import Analysis
import Values

/// The agreements behind one cell of a summary.
public struct SummaryDrill: Sendable {
    /// How the rows lead to the cell.
    public enum Derivation: Sendable, Hashable {
        /// What they count adds up to it.
        case sum
        /// What they count adds up to a part of so many, and the cell is the share.
        case share(Int, of: Int)
        /// What they count adds up to one number, which was another in the period before.
        case growth(String, before: String)
        /// It is worked out of what the rows count.
        case worked
        /// It is the number of distinct organizations that they bring.
        case organizations
        /// It is the number of distinct fields that they bring.
        case fields
        /// It is the date on which each of them was signed.
        case date
    }

    /// What was asked for; the period is that of the cell.
    public let request: SummaryRequest
    /// The cell, with its row named.
    public let cell: SummaryCell
    /// What stands in the cell; nil where it is empty.
    public let value: String?
    /// How the rows lead to the cell.
    public let derivation: Derivation
    /// The agreements, one for each time that it counts: by the day on which it happened, else the latest signed first.
    public let rows: [SummaryDrillRow]
    /// How many rows there are before the list is cut.
    public let allRows: Int
    /// Those whose partners are counted; none for the whole registry.
    public let of: [OrganizationMatch]
    /// The field that agreements are in or below.
    public let field: FieldMatch?
    /// The event at which agreements were signed.
    public let event: EventMatch?
    /// Code of the purpose that agreements have, or one below it.
    public let purpose: String?
}

extension SummaryReader {
    /// A table that was read, so that its cells can be drilled.
    struct Counted {
        let table: SummaryTable
        let rows: SummaryRows
        let around: Surroundings
        let folded: FoldedPeriod
        var context: SummaryContext { folded.period.context }
    }

    /// Reads a table whole.
    func count(_ table: SummaryTable) throws -> Counted {
        let (folded, around) = try folded(table)
        let rows = try rows(of: [table], folded, around, isWhole: true)[table] ?? SummaryRows(rows: [], allRows: 0)
        return Counted(table: table, rows: rows, around: around, folded: folded)
    }

    /// Reads the table to find the cell, and then what is behind it: by the same fold, asked for that cell alone.
    func drill(_ asked: SummaryCell, limit: Int?) throws -> SummaryDrill {
        var cell = asked
        if cell.table == .stockFlow { cell.row = cell.row ?? request.period.label }
        let counted = try count(cell.table)
        guard let row = counted.rows.row(cell.row ?? "", of: cell.table) ?? counted.rows.ofAll(cell.row ?? "", of: cell.table) else {
            throw cell.unknownRow(of: counted.rows.rows.map(\.code))
        }
        cell.row = row.code
        let figures = cell.table.figureIDs + counted.rows.currencies.map { "amount\($0)" }
        guard figures.contains(cell.column) else { throw cell.unknownColumn(of: figures) }
        let value = row.cell(cell.column, of: cell.table)
        let found = try behind(cell, row, in: counted)
        return SummaryDrill(
            request: request, cell: cell, value: value.isBlank ? nil : value.plainText,
            derivation: cell.source(in: counted.context).derivation(row, of: cell.table, among: counted.rows.rows),
            rows: try list(found, of: cell, row, in: counted, limit: limit), allRows: found.count, of: of, field: field,
            event: event, purpose: purpose)
    }

    /// The agreements behind a cell, as they are listed.
    /// - Throws: a ``RegistryError`` of kind `bug` where they do not lead to what stands in the cell.
    func list(
        _ found: [Drilled], of cell: SummaryCell, _ row: SummaryRow, in counted: Counted, limit: Int? = nil
    ) throws -> [SummaryDrillRow] {
        let source = cell.source(in: counted.context)
        let figure = row.cell(cell.column, of: cell.table)
        // Whom an amendment brought in signed on the day of that.
        let signed: String? = if case .signing = source.content { figure.plainText } else { nil }
        return try DrilledAgreements(found, source, counted.around, self).rows(
            leadingTo: source.target(figure, row, of: cell.table), cell, signed: signed, limit: limit)
    }

    /// What a cell consists of.
    func behind(_ cell: SummaryCell, _ row: SummaryRow, in counted: Counted) throws -> [Drilled] {
        let source = cell.source(in: counted.context)
        if case .signing(let which) = source.content { return try signed(which, row, in: counted) }
        let fold = SummaryFold(
            counted.folded.context(of: row, in: cell.table, isBefore: source.isBefore),
            drilling: CellAddress(source.table, row: row.number, cell: source.cell(in: row), currency: source.currency),
            whole: source.isOfAll(row))
        let folds = SummaryFolds(fold)
        try stream(counted.around, [cell.table], whole: source.isOfAll(row)) { folds.take($0) }
        folds.settle()
        return fold.drilled
    }

    /// What an organization signed on its first or last day.
    private func signed(
        _ which: FigureColumn.Signing, _ row: SummaryRow, in counted: Counted
    ) throws -> [Drilled] {
        let bodies = counted.context.bodies
        guard let dates = try signings(of: [row.number], bodies)[row.number] else { return [] }
        var signed = SignedAgreements(bodies, of: row.number, on: which == .first ? dates.first : dates.last, asked: scope.parties)
        let keys = bodies.recorded(of: [row.number]).map(\.key)
        try FactStream(connection: connection, dimensions: counted.around.dimensions)
            .forEach(scope.among(keys, connection)) { signed.take($0) }
        return signed.found
    }
}

extension SummaryCell {
    /// The error for a row that the table does not have.
    func unknownRow(of rows: [String]) -> RegistryError {
        let shown = rows.prefix(40)
        let rest = rows.count > shown.count ? " and \(rows.count - shown.count) more" : ""
        let named = shown.joined(separator: ", ") + rest
        let hint = rows.isEmpty ? "The table has no rows for the period."
            : otherScheme(than: rows).map { "Rows: \(named). Fields of that scheme: --scheme \($0)." } ?? "Rows: \(named)."
        return RegistryError(.notFound, code: "row-unknown", "there is no row \(Quoted(row ?? "")) in \(table.rawValue)", hint: hint)
    }

    /// The scheme of the field that the row names, where the table has fields and none of that scheme.
    private func otherScheme(than rows: [String]) -> String? {
        guard [.byField, .fieldByKind].contains(table), let row, let colon = row.firstIndex(of: ":"), colon > row.startIndex else { return nil }
        let scheme = row[..<colon]
        return rows.contains { $0.hasPrefix(scheme + ":") } ? nil : String(scheme)
    }
}
