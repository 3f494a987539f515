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
        let keys = (folded.rows(of: .agreements, limit: Self.most + 1)?.rows ?? []).compactMap { row in
            if case .agreement(let key, _) = row.subject { key } else { nil }
        }
        guard !keys.isEmpty, keys.count <= Self.most else { return [:] }
        let references = try reader.connection.texts(SQL.FactReferences(ids: keys))
        let context = around.context(folded.request)
        // Each is folded by itself, beside those that it renews or is renewed by.
        let folds = keys.map { (reference: references[$0] ?? "", fold: SummaryFold(context, into: tables, only: $0)) }
        guard let first = folds.first else { return [:] }
        let all = SummaryFolds(first.fold, folds.dropFirst().map(\.fold))
        try reader.stream(around, tables) { all.take($0) }
        all.settle()
        var behind: [String: [String]] = [:]
        for (reference, fold) in folds.sorted(by: { $0.reference.utf8.lexicographicallyPrecedes($1.reference.utf8) }) {
            for table in tables {
                for row in fold.rows(of: table)?.rows ?? [] {
                    for column in figures(of: row, in: table) { behind["\(table.rawValue):\(row.code):\(column)", default: []].append(reference) }
                }
            }
        }
        return behind
    }

    /// The columns in which an agreement by itself counts something.
    private func figures(of row: FigureRow, in table: SummaryTable) -> [String] {
        let codes = around.dimensions.vocabularies.currencies.codes
        let counted = zip(table.figures.columns, row.figures).compactMap { column, figure in
            column.content.isOfAgreements && figure.size != 0 ? column.id : nil
        }
        return counted + row.amounts.keys.map { "amount\(codes[$0])" }
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
