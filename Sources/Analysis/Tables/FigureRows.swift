/// A row of a table with its figures.
package struct FigureRow: Sendable {
    /// The number by which the row of all is named among those of a table.
    package static let ofAll = -1
    /// The number of the row.
    package let number: Int
    /// What it is about.
    package let subject: RowSubject
    /// The code by which the row is named.
    package let code: String
    /// Its figures, a column each; amounts are told apart from them.
    package let figures: [FigureRows.Figure]
    /// Sums by the number of the currency; what adds up to nothing is left out.
    package let amounts: [Int: FigureRows.Figure]

    init(number: Int, subject: RowSubject, code: String, _ row: Figuring.Row) {
        (self.number, self.subject, self.code) = (number, subject, code)
        (figures, amounts) = (row.figures, row.amounts)
    }
}

/// The rows of a table with their figures, in their order.
package struct FigureRows: Sendable {
    /// A figure.
    package enum Figure: Hashable, Sendable {
        /// Nothing stands there, or what is named elsewhere.
        case none
        /// A number of agreements, organizations or things.
        case count(Int)
        /// A number of so many decimals, in units of its last one.
        case decimal(Int128, digits: Int)
        /// A part of 1, in millionths; what it is a part of is not 0.
        case share(Int128)
    }

    /// The rows.
    package private(set) var rows: [FigureRow] = []
    /// How many there are before the list is cut; the row of all is not among them.
    package private(set) var allRows: Int

    /// The decimals of parts of counts.
    package static let digits = 4
    /// The decimals of parts of 1. People read them as percentages with one decimal, so that a part that was rounded to little
    /// more than that would be rounded twice: 6 of 11 are 54.5 %, and 0.5455 is 54.6 %.
    package static let shareDigits = 6

    /// - Parameters:
    ///   - before: what was counted in the period before, where the table looks at it.
    ///   - limit: most rows; nil is all. Of what is cut, no more is worked out than where it would stand.
    init<Table: FigureTable>(
        _ table: Table, _ counted: CountedRows, before: CountedRows?, _ context: SummaryContext, limit: Int? = nil
    ) {
        let (counts, columns) = (counted.rows, Table.columns)
        let isFractional = context.isFractional && Table.isOfCategories
        let fixed = table.fixedRows(context)
        let withAmounts = counts.rowsWithAmounts
        let compared = columns.compactMap { if case .before(let cell) = $0.content { cell } else { nil } }
        let numbers = (0..<max(counts.rowCount, fixed.upperBound, before?.rows.rowCount ?? 0)).filter { row in
            fixed.contains(row) || withAmounts.contains(row) || (0..<Table.cells).contains { counts.isSomething(row, $0) }
                || before.map { before in compared.contains { before.rows.isSomething(row, $0) } } ?? false
        }
        var subjects = numbers.compactMap { number in
            table.subject(of: number, context).map { Numbered(number: number, subject: $0) }
        }
        allRows = subjects.count
        if let limit, limit < subjects.count {
            switch Table.order {
            case .byFigures: if !isFractional { subjects = Self.foremost(limit, of: subjects, counts, columns) }
            case .latestFirst, .earliestFirst: subjects = Self.foremost(limit, of: subjects, Table.order)
            case .asNumbered: break
            }
        }
        let figuring = Figuring(table, counted, before: before, isFractional: isFractional, context)
        let found = subjects.sorted { context.precedes($0.subject, $1.subject) }.map { row in
            FigureRow(number: row.number, subject: row.subject, code: context.code(of: row.subject), figuring.row(row.number, columns))
        }
        rows = switch Table.order {
        case .byFigures: Self.sorted(found, columns)
        case .asNumbered: found.sorted { $0.number < $1.number }
        // Who names them orders those of one day, and cuts the list.
        case .latestFirst, .earliestFirst: found.sorted { $0.subject.place(in: Table.order) < $1.subject.place(in: Table.order) }
        }
        if let limit, limit < rows.count, !Table.order.isOfDays { rows.removeLast(rows.count - limit) }
        if let all = figuring.total(columns), !rows.isEmpty {
            rows.append(FigureRow(number: FigureRow.ofAll, subject: .total, code: context.code(of: .total), all))
        }
    }

    /// The same rows after those of others.
    package func after(_ others: [FigureRows]) -> FigureRows {
        var all = self
        all.rows = others.flatMap(\.rows) + rows
        all.allRows = all.rows.count
        return all
    }

    private struct Numbered {
        let number: Int
        let subject: RowSubject
    }

    /// Those rows that can stand among the first so many: as many, and those that stand beside the last of them. A
    /// registry has tens of thousands of partners, and a list shows twenty.
    private static func foremost(
        _ limit: Int, of rows: [Numbered], _ counts: Counts, _ columns: [FigureColumn]
    ) -> [Numbered] {
        let cells = orderingColumns(columns).compactMap { index in
            if case .count(let cell) = columns[index].content { cell } else { nil }
        }
        guard limit > 0 else { return [] }
        func size(_ row: Numbered) -> [Int] {
            [-row.subject.place] + cells.map { counts.count(row.number, $0) }
        }
        let sizes = rows.map(size)
        let least = sizes.sorted { $1.lexicographicallyPrecedes($0) }[limit - 1]
        return zip(rows, sizes).filter { !$0.1.lexicographicallyPrecedes(least) }.map(\.0)
    }

    /// The same by days.
    private static func foremost(_ limit: Int, of rows: [Numbered], _ order: RowOrder) -> [Numbered] {
        guard limit > 0 else { return [] }
        let last = rows.map { $0.subject.place(in: order) }.sorted()[limit - 1]
        return rows.filter { $0.subject.place(in: order) <= last }
    }

    /// The columns by which rows are ordered, the weightiest first.
    private static func orderingColumns(_ columns: [FigureColumn]) -> [Int] {
        ["inForce", "signed"].compactMap { id in columns.firstIndex { $0.id == id } }
    }

    private static func sorted(_ rows: [FigureRow], _ columns: [FigureColumn]) -> [FigureRow] {
        let keys = orderingColumns(columns)
        // The rows come by code, and a sort keeps the order of those that are equal.
        return rows.enumerated().sorted { left, right in
            let places = (left.element.subject.place, right.element.subject.place)
            if places.0 != places.1 { return places.0 < places.1 }
            for key in keys where left.element.figures[key].size != right.element.figures[key].size {
                return left.element.figures[key].size > right.element.figures[key].size
            }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension FigureRows.Figure {
    /// A size to sort by: figures of one column have the same decimals.
    package var size: Int128 {
        switch self {
        case .none: 0
        case .count(let count): Int128(count)
        case .decimal(let units, _): units
        case .share(let units): units
        }
    }
}

extension SummaryContext {
    /// The code by which a row is named.
    package func code(of subject: RowSubject) -> String {
        switch subject {
        case .unknown: "unknown"
        case .internal: "internal"
        case .otherScheme: RowSubject.otherSchemeCode
        case .total: "total"
        case .named(let id, _): id
        case .type(let number): vocabularies.types.codes[number]
        case .field(let number): fields.codes[number]
        case .kind(let number): vocabularies.kinds.codes[number]
        case .kinds(let numbers): numbers.map { $0 < 0 ? "unknown" : vocabularies.kinds.codes[$0] }.joined(separator: "+")
        case .country(let number): vocabularies.countries.codes[number]
        case .region(let number): vocabularies.regions.codes[number]
        case .organization(let number): organizations.codes[number]
        case .agreement(let key, _, _, _): "\(key)"
        case .activityKind(let number): vocabularies.activityKinds.codes[number]
        case .purpose(let number): vocabularies.purposes.codes[number]
        case .event(let number): attached.eventWords.codes[number]
        case .unitWords(let number): Self.code(ofWords: attached.unitWords.codes[number])
        case .currency(let number): vocabularies.currencies.codes[number]
        case .pair(let first, let second): "\(code(of: first))/\(code(of: second))"
        }
    }

    /// The code of a row of words: those that read as a code stand in quotation marks, since no unit and no row of all is
    /// meant by them.
    private static func code(ofWords words: String) -> String {
        let readsAsCode = words.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-._".utf8.contains(byte)
        }
        return readsAsCode ? "\"\(words)\"" : words
    }

    /// Whether a row comes before another by code, byte for byte; what is none of what a table tells apart comes last.
    func precedes(_ left: RowSubject, _ right: RowSubject) -> Bool {
        guard left.place == right.place else { return left.place < right.place }
        return switch (left, right) {
        case (.field(let left), .field(let right)): fields.precedes(left, right)
        case (.pair(let left, let part), .pair(let right, let other)) where left == right && part.place != other.place:
            part.place < other.place
        default: code(of: left).utf8.lexicographicallyPrecedes(code(of: right).utf8)
        }
    }
}
