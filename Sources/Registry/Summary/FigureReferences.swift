import Analysis
import Postgres
import Values

/// The references behind the figures of a summary that is short, for a page that has all of them.
struct FigureReferences {
    /// The most agreements of a period that a page tells behind each figure.
    static let most = 200

    private let reader: SummaryReader
    private let around: Surroundings
    private let tables: [SummaryTable]

    init(_ reader: SummaryReader, _ around: Surroundings, _ tables: [SummaryTable]) {
        (self.reader, self.around) = (reader, around)
        self.tables = tables.filter { $0.isOfSingleAgreements && ![.agreements, .expiring].contains($0) }
    }

    /// By `table:row:column`, in the order of the references; none where the period has too many agreements.
    func read(_ folded: FoldedPeriod) throws -> [String: [String]] {
        let keys = (folded.rows(of: .agreements, limit: Self.most + 1)?.rows ?? []).compactMap(\.subject.agreementKey)
        guard !keys.isEmpty, keys.count <= Self.most else { return [:] }
        let before = try folded.before.map(keysBefore) ?? []
        let references = try reader.connection.texts(SQL.FactReferences(ids: Array(Set(keys + before))))
        let context = around.context(folded.request)
        // Each is folded by itself, beside those that it renews or is renewed by.
        var folds = keys.map { (reference: references[$0] ?? "", fold: SummaryFold(context, into: tables, only: $0), isBefore: false) }
        if let context = folded.before?.context {
            let compared = tables.filter(\.figures.looksBack)
            folds += before.map { (references[$0] ?? "", SummaryFold(context, into: compared, only: $0), true) }
        }
        guard let first = folds.first else { return [:] }
        let all = SummaryFolds(first.fold, folds.dropFirst().map(\.fold))
        try reader.stream(around, tables) { all.take($0) }
        all.settle()
        var behind: [String: [String]] = [:]
        for (reference, fold, isBefore) in folds.sorted(by: { $0.reference.utf8.lexicographicallyPrecedes($1.reference.utf8) }) {
            for table in tables {
                for row in fold.rows(of: table)?.rows ?? [] {
                    for column in isBefore ? figuresBefore(row, in: table) : figures(of: row, in: table) { behind["\(table.rawValue):\(row.code):\(column)", default: []].append(reference) }
                }
            }
        }
        return behind
    }

    /// The agreements that count in the period before; none where they are too many for a page.
    private func keysBefore(_ before: FoldedPeriod.Part) throws -> [Int] {
        let fold = SummaryFold(before.context, into: [.agreements])
        let folds = SummaryFolds(fold)
        try reader.stream(around, [.agreements]) { folds.take($0) }
        folds.settle()
        let keys = (fold.rows(of: .agreements)?.rows ?? []).compactMap(\.subject.agreementKey)
        return keys.count <= Self.most ? keys : []
    }

    /// The columns that show what an agreement by itself counted in the period before.
    private func figuresBefore(_ row: FigureRow, in table: SummaryTable) -> [String] {
        let counted = counted(row, in: table)
        return table.figures.columns.compactMap { column in
            if case .before(let cell) = column.content, counted.contains(cell) { column.id } else { nil }
        }
    }

    /// The cells that an agreement by itself counts something in.
    private func counted(_ row: FigureRow, in table: SummaryTable) -> Set<Int> {
        Set(zip(table.figures.columns, row.figures).compactMap { column, figure in
            if case .count(let cell) = column.content, figure.size != 0 { cell } else { nil }
        })
    }

    /// The columns in which an agreement by itself counts something, or that tell how much what it counts in has grown.
    private func figures(of row: FigureRow, in table: SummaryTable) -> [String] {
        let codes = around.dimensions.vocabularies.currencies.codes
        let counts = counted(row, in: table)
        let figures = zip(table.figures.columns, row.figures).compactMap { column, figure -> String? in
            switch column.content {
            case .growth(let cell, _), .points(let cell): counts.contains(cell) ? column.id : nil
            default: column.content.isOfAgreements && figure.size != 0 ? column.id : nil
            }
        }
        return figures + row.amounts.keys.map { "amount\(codes[$0])" }
    }
}

extension FigureColumn.Content {
    /// Whether each agreement by itself says what it adds: not what a figure was, or by how much it grew.
    fileprivate var isOfAgreements: Bool {
        switch self {
        case .count, .organizations, .things, .observed, .share: true
        case .code, .label, .trait, .part, .listed, .before, .growth, .points, .ratio, .worked, .amounts, .signing: false
        }
    }
}
