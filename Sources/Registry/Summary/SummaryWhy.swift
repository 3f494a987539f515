import Analysis
import Postgres
import Values

/// Why an agreement is, or is not, in the figures of a period.
public struct SummaryWhy: Sendable {
    /// The agreement.
    public let reference: String
    /// The name of the period.
    public let period: String
    /// Every figure that it is behind; none where it is in none.
    public let rows: [SummaryWhyRow]
    /// What keeps it out of figures that are about the period itself; none where nothing does.
    public let outside: [Outside]

    /// What keeps an agreement out of the figures of a period.
    public enum Outside: Sendable, Hashable {
        /// Not all have signed.
        case draft
        /// It was recorded by mistake.
        case retracted
        /// It amends others, and counts with them.
        case amends([String])
        /// It amends others alone that are drafts, or were recorded by mistake, and counts nowhere as they do.
        case amendsInVain([String])
        /// Annual figures do not take its type.
        case typeNotCounted
        /// It has neither a start nor a signing date.
        case undated
        /// Nobody is party to it whose agreements are asked for.
        case notOfThose([String])
        /// It begins after the period.
        case begins(CalendarDate)
        /// It was over before the period.
        case over(CalendarDate)
    }
}

/// A figure in which an agreement counts.
public struct SummaryWhyRow: Sendable, Hashable {
    /// What the table, the row and the column are called.
    public let table: Caption, row: String, column: Caption
    /// What it counts there, or how many things it brings; nil where the figure is a date.
    public let counts: String?
    /// The figure, as `--drill` takes it.
    public let cell: String
    /// Whether it is about other periods than the one that is asked for, or about the data.
    public let looksElsewhere: Bool
}

extension SummaryWhyRow: ListedRow {
    /// The columns of what `--why` lists.
    public static let listing = Listing<SummaryWhyRow>("figures", "Figures", "数字", [
        ListedColumn("table", "Table", "表") { figure, audience in .text(figure.table.text(in: audience.language)) },
        .text("row", "Row", "行") { $0.row },
        ListedColumn("column", "Column", "列") { figure, audience in .text(figure.column.text(in: audience.language)) },
        ListedColumn("counts", "Counts", "计数", kind: .number) { figure, _ in
            figure.counts.map { text in Int(text).map(Cell.integer) ?? .decimal(text) } ?? .null
        },
        .text("figure", "Figure", "数字编号") { $0.cell },
    ])
}

extension Registry {
    /// Why an agreement is, or is not, in the figures of a period.
    /// - Throws: as ``summary(_:)``; of kind `notFound` for an unknown reference.
    public func why(_ reference: String, in request: SummaryRequest) throws -> SummaryWhy {
        let agreement = try agreements.find(reference)
        return try read { try reader([request]).why(agreement) }
    }
}

extension SummaryReader {
    /// Counts the summary, and then looks at the agreement alone, with what it renews and is renewed by, since one can go on in the
    /// place of another: what it counts in is what lists it when it is drilled.
    func why(_ agreement: AgreementMatch) throws -> SummaryWhy {
        let tables = request.shownTables(of: of.count)
        let (folds, around) = try counted(tables)
        guard let folded = folds.periods.first else { throw Self.noPeriod }
        let shown = try rows(of: tables, folded, around)
        let chain = try connection.rows(SQL.FactRenewalChain(agreement: agreement.id)).map(\.id)
        let notes = try CellsBehind(among(chain), around, folded, tables, only: agreement.id)
        let signedOn = try signingDate(agreement, around)
        let figures = try tables.flatMap { table in
            let counted = Counted(table: table, rows: shown[table] ?? SummaryRows(rows: [], allRows: 0), around: around, folded: folded)
            return try counted.rows.rows.flatMap { row in
                try row.figureCells(of: table).compactMap { cell -> SummaryWhyRow? in
                    if let found = notes.behind(cell, row) {
                        let source = cell.source(in: counted.context)
                        return found.isEmpty ? nil : SummaryWhyRow(cell, row, counts: source.counts(found, cell, row), source.looksElsewhere(than: request, row))
                    }
                    // Whether it was signed on the very day is looked up only where it can have been.
                    let day = row.cell(cell.column, of: table).plainText
                    guard let signedOn, !day.isEmpty, signedOn.description.hasPrefix(day) else { return nil }
                    return try behind(cell, row, in: counted).contains { $0.key == agreement.id } ? SummaryWhyRow(cell, row, counts: nil, true) : nil
                }
            }
        }
        return SummaryWhy(
            reference: agreement.reference, period: request.period.label, rows: figures,
            outside: figures.allSatisfy(\.looksElsewhere) ? try outside(agreement) : [])
    }

    /// The first day that the date of signing of an agreement can mean; nil where it is not known, or is not asked for.
    private func signingDate(_ agreement: AgreementMatch, _ around: Surroundings) throws -> CalendarDate? {
        var day: Day?
        try among([agreement.id]).stream(around, [.quality], whole: true) { day = $0.signedOn }
        return day.flatMap(CalendarDate.init)
    }

    private func outside(_ agreement: AgreementMatch) throws -> [SummaryWhy.Outside] {
        guard let known = try connection.first(SQL.FactOutside(agreement: agreement.id)) else { return [] }
        if known.isRetracted { return [.retracted] }
        var found: [SummaryWhy.Outside] = []
        if known.isDraft {
            found.append(.draft)
        } else if !known.amended.isEmpty {
            found.append(.amends(known.amended))
        } else if !known.amendedInVain.isEmpty {
            found.append(.amendsInVain(known.amendedInVain))
        }
        if !known.isCounted { found.append(.typeNotCounted) }
        if known.isUndated { found.append(.undated) }
        if let ids = scope.ids, !ids.contains(agreement.id) { found.append(.notOfThose(of.map(\.name))) }
        if let begins = known.begins, begins > request.lastDay { found.append(.begins(begins)) }
        if let last = known.last, last < request.period.firstDay { found.append(.over(last)) }
        if found.isEmpty, !of.isEmpty { found.append(.notOfThose(of.map(\.name))) }
        return found
    }
}

extension SummaryWhyRow {
    /// A cell of a row that an agreement is behind.
    fileprivate init(_ cell: SummaryCell, _ row: SummaryRow, counts: String?, _ looksElsewhere: Bool) {
        let columns = cell.table.figures.columns
        let label = zip(columns, row.cells).first { $0.0.content.isName && !$0.1.isBlank }?.1.plainText
        let title = columns.first { $0.id == cell.column }?.title
            ?? columns.first { $0.content == .amounts }.map { $0.title(of: String(cell.column.dropFirst($0.id.count))) }
        self.init(
            table: cell.table.title, row: label ?? row.label(ofParts: cell.table) ?? row.code, column: title ?? Caption(cell.column, cell.column),
            counts: counts, cell: "\(cell)",
            looksElsewhere: looksElsewhere)
    }
}

extension CellSource {
    /// Whether it is about other periods than the one asked for, or about the data.
    fileprivate func looksElsewhere(than request: SummaryRequest, _ row: SummaryRow) -> Bool {
        isBefore || table == .quality || table == .trend && row.code != request.period.label
    }

    /// What an agreement counts in a cell: a part of a number, or how many things it brings.
    fileprivate func counts(_ found: [Drilled], _ cell: SummaryCell, _ row: SummaryRow) -> String? {
        let target = target(row.cell(cell.column, of: cell.table), row, of: cell.table)
        guard !target.isDistinct else { return "\(Set(found.flatMap(\.things)).count)" }
        let parts = found.compactMap(\.part)
        let sum = parts.reduce(Fraction.zero) { $0 + $1 }
        return parts.isEmpty ? nil : decimalText(sum.roundedUp(to: target.digits), digits: target.digits)
    }
}

extension SummaryRow {
    /// What a row about two things is called: each by its label, else as it is.
    fileprivate func label(ofParts table: SummaryTable) -> String? {
        let parts = (0...1).compactMap { part in
            [true, false].compactMap { isLabel in
                zip(table.figures.columns, cells).first { $0.0.content == .part(part, isLabel: isLabel) && !$0.1.isBlank }?.1.plainText
            }.first
        }
        return parts.isEmpty ? nil : parts.joined(separator: " / ")
    }
}

extension FigureColumn.Content {
    fileprivate var isName: Bool {
        switch self {
        case .label, .trait(.name), .listed(.title): true
        default: false
        }
    }
}

/// What can keep an agreement out of figures.
struct OutsideRow: RowDecodable {
    let isDraft: Bool
    let isRetracted: Bool
    let isUndated: Bool
    let begins: CalendarDate?
    let isCounted: Bool
    let last: CalendarDate?
    let amended, amendedInVain: [String]

    init(row: Row) throws(PostgresError) {
        isDraft = try row.decode("draft")
        isRetracted = try row.decode("is_retracted")
        isUndated = try row.decode("is_undated")
        begins = try row.decode("begins_on")
        isCounted = try row.decode("counted")
        last = try row.decode("last_on")
        amended = try row.decode("amended", as: [String]?.self) ?? []
        amendedInVain = try row.decode("amended_in_vain", as: [String]?.self) ?? []
    }
}

extension SQL.FactRenewalChain: RowQuery { typealias Output = FoundKey }
extension SQL.FactOutside: RowQuery { typealias Output = OutsideRow }
