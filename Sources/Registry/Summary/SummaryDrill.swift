import Values

/// The agreements behind one cell of a summary.
public struct SummaryDrill: Sendable {
    /// How the rows lead to the cell.
    public enum Relation: Sendable, Hashable {
        /// What they count adds up to it.
        case sum
        /// What they count adds up to a part of so many, and the cell is the share.
        case share(Int, of: Int)
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
    public let relation: Relation
    /// The agreements, one for each time that it counts: by the day on which it happened, else the latest signed first.
    public let rows: [SummaryDrillRow]
    /// How many rows there are before the list is cut.
    public let allRows: Int
    /// The organization whose partners are counted; nil for the whole registry.
    public let of: OrganizationMatch?
    /// The field that agreements are in or below.
    public let field: FieldMatch?
    /// The event at which agreements were signed.
    public let event: EventMatch?
}

extension SummaryReader {
    /// Reads the table to find the cell, and then what is behind it.
    func drill(_ cell: SummaryCell, limit: Int?) throws -> SummaryDrill {
        var cell = cell
        let (value, relation) = try find(&cell)
        let figure: String? = if case .share(let part, _) = relation { "\(part)" } else { value }
        let rows = try rows(behind: cell, figure, limit: limit)
        return SummaryDrill(
            request: request, cell: cell, value: value, relation: relation, rows: rows, allRows: rows.first?.allRows ?? 0,
            of: of, field: field, event: event)
    }

    /// The agreements behind a cell.
    /// - Parameter figure: what stands in the cell; of a share, what it is a share of.
    /// - Throws: a ``RegistryError`` of kind `bug` where they do not lead to the figure.
    func rows(behind cell: SummaryCell, _ figure: String?, limit: Int? = nil) throws -> [SummaryDrillRow] {
        let column = cell.column != "share" ? cell.column : cell.table == .quality ? "found" : "inForce"
        let isDate = ["firstSigned", "lastSigned"].contains(column)
        let rows = try rows(
            SummaryQueries.drill, request.counting.rawValue, request.scheme, request.fieldLevel.rawValue, request.asOf,
            cell.table.rawValue, cell.category, column, isDate ? nil : Numeric(figure ?? "0"), isDate ? figure : nil,
            request.language.rawValue, limit)
        let isEmpty = figure?.allSatisfy { "-0.".contains($0) } ?? true
        guard rows.first.map({ $0.addsUp ?? isDate }) ?? isEmpty else {
            throw RegistryError(
                .bug, code: "summary-drill-unbalanced",
                "the agreements behind \(cell) of \(request.period.label) do not lead to \(figure ?? "nothing")")
        }
        return rows
    }

    private func find(_ cell: inout SummaryCell) throws -> (value: String?, relation: SummaryDrill.Relation) {
        switch cell.table {
        case .stockFlow:
            cell.row = cell.row ?? request.period.label
            let flow = try stockFlow()
            try flow.requireBalance(in: request.period)
            guard cell.row == request.period.label else { throw cell.unknownRow(of: [request.period.label]) }
            return (flow.figures[cell.column], .sum)
        case .byType:
            let rows = try byType()
            return try find(cell, in: rows, all: rows.map(\.inForce).reduce(0, +)) { $0.inForce }
        case .kindMix:
            let rows = try kindMix()
            return try find(cell, in: rows, all: rows.map(\.inForce).reduce(0, +)) { $0.inForce }
        case .byField: return try find(cell, in: try byField())
        case .byKind:
            let rows = try byKind()
            let amounts = Set(rows.flatMap { $0.amounts.map { "amount\($0.currency)" } }).sorted()
            guard (cell.table.figures + amounts).contains(cell.column) else {
                throw cell.unknownColumn(of: cell.table.figures + amounts)
            }
            return try find(cell, in: rows)
        case .byCountry: return try find(cell, in: try byPlace("country"))
        case .byRegion: return try find(cell, in: try byPlace("region"))
        case .topPartners: return try find(cell, in: try topPartners(top: nil))
        case .quality:
            let rows = try quality()
            let all = rows.first { $0.key == cell.row }?.lookedAt ?? 0
            return try find(cell, in: rows, all: all) { $0.found }
        }
    }

    private func find<Found: SummaryFigures>(
        _ cell: SummaryCell, in rows: [Found], all: Int = 0, part: (Found) -> Int = { _ in 0 }
    ) throws -> (value: String?, relation: SummaryDrill.Relation) {
        guard let row = rows.first(where: { $0.key == cell.category }) else {
            throw cell.unknownRow(of: rows.map { $0.key ?? "unknown" })
        }
        let relation: SummaryDrill.Relation =
            switch cell.column {
            case "share": .share(part(row), of: all)
            case "organizations", "universities", "enterprises", "institutes": .organizations
            case "found", "of": cell.row == SummaryQualityRow.Check.suspectedDuplicateOrganizations.rawValue ? .organizations : .sum
            case "fields": .fields
            case "firstSigned", "lastSigned": .date
            default: .sum
            }
        return (row.figures[cell.column], relation)
    }
}

extension SummaryCell {
    /// The error for a row that the table does not have.
    func unknownRow(of rows: [String]) -> RegistryError {
        let shown = rows.prefix(40)
        let rest = rows.count > shown.count ? " and \(rows.count - shown.count) more" : ""
        return RegistryError(
            .notFound, code: "row-unknown", "there is no row \(Quoted(row ?? "")) in \(table.rawValue)",
            hint: rows.isEmpty ? "The table has no rows for the period." : "Rows: \(shown.joined(separator: ", "))\(rest).")
    }
}
