import Analysis
import Values

/// The agreements behind every cell of a summary that was counted: each as it is drilled, all of them in one more pass.
struct CellsBehind {
    private let folded: FoldedPeriod
    private let tables: [SummaryTable]
    private let period: SummaryFold
    /// What counts in the period before, of the tables that show it.
    private let before: SummaryFold?
    /// By the label of the period.
    private var earlier: [String: SummaryFold] = [:]
    /// Of the check that looks at all agreements, whatever the period.
    private var whole: SummaryFold?

    /// - Parameters:
    ///   - reader: reads the agreements that are noted, which can be some of those that were counted.
    ///   - only: the key of the one agreement that is noted; nil is all.
    ///   - hasWhole: whether the check that looks at all agreements is noted as well, which reads all of them.
    init(
        _ reader: SummaryReader, _ around: Surroundings, _ folded: FoldedPeriod, _ tables: [SummaryTable], only: Int? = nil,
        hasWhole: Bool = true
    ) throws {
        (self.folded, self.tables) = (folded, tables)
        period = SummaryFold(folded.period.context, noting: tables, only: only)
        let compared = tables.filter(\.figures.looksBack)
        before = compared.isEmpty ? nil : folded.before.map { SummaryFold($0.context, noting: compared, only: only) }
        if tables.contains(.trend) {
            for part in folded.earlier { earlier[part.label] = SummaryFold(part.context, noting: [.trend], only: only) }
        }
        let folds = ([period, before].compactMap(\.self) + earlier.values).map { SummaryFolds($0) }
        try reader.stream(around, tables) { fact in for fold in folds { fold.take(fact) } }
        for fold in folds { fold.settle() }
        guard hasWhole, tables.contains(.quality) else { return }
        let all = SummaryFold(folded.period.context, noting: [.quality], whole: true, only: only)
        let wholeFolds = SummaryFolds(all)
        try reader.stream(around, [.quality], whole: true) { wholeFolds.take($0) }
        wholeFolds.settle()
        whole = all
    }

    /// What a cell consists of; nil of one that holds a date of signing, which is looked up by itself.
    func behind(_ cell: SummaryCell, _ row: SummaryRow) -> [Drilled]? {
        let source = cell.source(in: folded.period.context)
        if case .signing = source.content { return nil }
        let address = CellAddress(cell.table, row: row.number, cell: source.cell(in: row), currency: source.currency)
        if source.isOfAll(row) { return whole?.behind(address) }
        if source.isBefore { return (before ?? period).behind(address) }
        return (cell.table == .trend ? earlier[row.code] ?? period : period).behind(address)
    }
}
