import Analysis
import Postgres
import Values

/// Why an agreement is, or is not, in the figures of a period.
public struct SummaryWhy: Sendable {
    /// The agreement.
    public let reference: String
    /// The name of the period.
    public let period: String
    /// Every figure in which it counts for itself; none where it is in none.
    public let rows: [SummaryWhyRow]
    /// What keeps it out of figures; none where nothing does.
    public let outside: [Outside]
    /// The tables whose figures are not told, since they hang on what other agreements are, or look at other years.
    public let leftOut: [Caption]

    /// What keeps an agreement out of the figures of a period.
    public enum Outside: Sendable, Hashable {
        /// Not all have signed.
        case draft
        /// It was recorded by mistake.
        case retracted
        /// It amends others, and counts with them.
        case amends([String])
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
    /// What it counts there.
    public let counts: String
    /// The figure, as `--drill` takes it.
    public let cell: String
}

extension SummaryWhyRow: ListedRow {
    /// The columns of what `--why` lists.
    public static let listing = Listing<SummaryWhyRow>("figures", "Figures", "数字", [
        ListedColumn("table", "Table", "表") { figure, audience in .text(figure.table.text(in: audience.language)) },
        .text("row", "Row", "行") { $0.row },
        ListedColumn("column", "Column", "列") { figure, audience in .text(figure.column.text(in: audience.language)) },
        ListedColumn("counts", "Counts", "计数", kind: .number) { figure, _ in
            Int(figure.counts).map(Cell.integer) ?? .decimal(figure.counts)
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
    /// Looks at the agreement alone, with what it renews and is renewed by, since one can go on in the place of another.
    func why(_ agreement: AgreementMatch) throws -> SummaryWhy {
        let chain = try connection.rows(SQL.FactRenewalChain(agreement: agreement.id)).map(\.id)
        let reader = among(chain)
        let tables = SummaryTable.tables(of: of.count).filter(\.isOfSingleAgreements)
        let around = try reader.surroundings(for: tables)
        let fold = SummaryFold(around.context(request), into: tables, only: agreement.id)
        let folds = SummaryFolds(fold)
        try reader.stream(around, tables) { folds.take($0) }
        folds.settle()
        let all = tables.map { table in
            (table: table, rows: fold.rows(of: table)?.rows.filter { $0.subject != .total } ?? [])
        }
        let words = try SummaryNames(reader, around, all, request)
        let rows = try all.flatMap { table, shown in
            let naming = try SummaryNaming(reader, around, shown, of: table, words, request)
            return try shown.map(naming.row).flatMap { $0.figures(of: table) }
        }
        return SummaryWhy(
            reference: agreement.reference, period: request.period.label, rows: rows,
            outside: rows.isEmpty ? try outside(agreement) : [],
            leftOut: request.shownTables(of: of.count).filter { !$0.isOfSingleAgreements }.map(\.title))
    }

    private func outside(_ agreement: AgreementMatch) throws -> [SummaryWhy.Outside] {
        guard let known = try connection.first(SQL.FactOutside(agreement: agreement.id)) else { return [] }
        if known.isRetracted { return [.retracted] }
        var found: [SummaryWhy.Outside] = known.isDraft ? [.draft] : []
        if !known.amended.isEmpty, !known.isDraft { found.append(.amends(known.amended)) }
        if !known.isCounted { found.append(.typeNotCounted) }
        if known.isUndated { found.append(.undated) }
        if let ids = scope.ids, !ids.contains(agreement.id) { found.append(.notOfThose(of.map(\.name))) }
        if let begins = known.begins, begins > request.lastDay { found.append(.begins(begins)) }
        if let last = known.last, last < request.period.firstDay { found.append(.over(last)) }
        if found.isEmpty, !of.isEmpty { found.append(.notOfThose(of.map(\.name))) }
        return found
    }
}

extension SummaryTable {
    /// Whether what it says of an agreement hangs on that alone, and not on what others are.
    var isOfSingleAgreements: Bool {
        !figures.isOfPast && ![.concentration, .tripleHelix, .timeliness, .quality, .dormant].contains(self)
    }
}

extension SummaryRow {
    /// What stands in it, a figure each; what is worked out of others is left out.
    fileprivate func figures(of table: SummaryTable) -> [SummaryWhyRow] {
        let label = zip(table.figures.columns, cells).first { $0.0.content.isName && !$0.1.isBlank }?.1.plainText
            ?? self.label(ofParts: table) ?? code
        func figure(_ column: String, _ title: Caption, _ cell: Cell) -> SummaryWhyRow? {
            let text = cell.plainText
            guard !text.isEmpty, text.contains(where: { ("1"..."9").contains($0) }) else { return nil }
            return SummaryWhyRow(table: table.title, row: label, column: title, counts: text, cell: "\(table.rawValue):\(code):\(column)")
        }
        let counted = zip(table.figures.columns, cells).compactMap { column, cell in
            column.content.isCounted ? figure(column.id, column.title, cell) : nil
        }
        let sums = amounts.sorted { $0.key < $1.key }.compactMap { currency, sum in
            table.figures.columns.first { $0.content == .amounts }.flatMap { figure($0.id + currency, $0.title(of: currency), sum) }
        }
        return counted + sums
    }

    /// What a row about two things is called: each by its label, else as it is.
    private func label(ofParts table: SummaryTable) -> String? {
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

    fileprivate var isCounted: Bool {
        switch self {
        case .count, .observed(.sum, _): true
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
    let amended: [String]

    init(row: Row) throws(PostgresError) {
        isDraft = try row.decode("draft")
        isRetracted = try row.decode("is_retracted")
        isUndated = try row.decode("is_undated")
        begins = try row.decode("begins_on")
        isCounted = try row.decode("counted")
        last = try row.decode("last_on")
        amended = try row.decode("amended", as: [String]?.self) ?? []
    }
}

extension SQL.FactRenewalChain: RowQuery { typealias Output = FoundKey }
extension SQL.FactOutside: RowQuery { typealias Output = OutsideRow }
