/// Works figures out of what was counted, each rounded once.
struct Figuring {
    /// The figures of a row, a column each, and its sums by the number of their currency.
    typealias Row = (figures: [FigureRows.Figure], amounts: [Int: FigureRows.Figure])

    private let counted: CountedRows
    private let before: CountedRows?
    private let isFractional: Bool
    private let context: SummaryContext
    private let unit: Int128
    private let digits: (Int) -> Int

    init<Table: FigureTable>(_ table: Table, _ counted: CountedRows, before: CountedRows?, isFractional: Bool, _ context: SummaryContext) {
        (self.counted, self.before, self.isFractional, self.context) = (counted, before, isFractional, context)
        unit = Table.unit
        digits = { table.digits(of: $0, context) }
    }

    /// The figures of a row by its number.
    func row(_ number: Int, _ columns: [FigureColumn]) -> Row {
        row(number, columns, counted.rows, before: before?.rows)
    }

    /// The figures of the row of all; nil where the table has none.
    func total(_ columns: [FigureColumn]) -> Row? {
        counted.total.map { row(0, columns, $0, before: before?.total) }
    }

    private func row(_ number: Int, _ columns: [FigureColumn], _ counts: Counts, before: Counts?) -> Row {
        let figures = columns.map { figure(number, $0.content, counts, before) }
        return (figures, columns.contains { $0.content == .amounts } ? amounts(number, counts) : [:])
    }

    private func figure(_ row: Int, _ content: FigureColumn.Content, _ counts: Counts, _ before: Counts?) -> FigureRows.Figure {
        switch content {
        case .code, .label, .trait, .part, .listed, .amounts, .signing: return .none
        case .observed(let observed, let cell):
            guard let found = observed.of(counts.observations(row, cell)) else { return .none }
            let digits = digits(row)
            return .decimal((found / Fraction(unit)).rounded(to: digits), digits: digits)
        case .worked(let cell, let digits, let all):
            guard counts.count(row, all) != 0 else { return .none }
            let number = counts.count(row, cell)
            return digits == 0 ? .count(number) : .decimal(Int128(number), digits: digits)
        case .count(let cell): return count(row, cell, counts)
        case .before(let cell): return before.map { count(row, cell, $0) } ?? .none
        case .growth(let cell, let inPeriod):
            guard let before, !inPeriod || context.isOver else { return .none }
            return Self.growth(counts.sum(row, cell), since: before.sum(row, cell))
        case .organizations(let cell), .things(let cell): return .count(counts.distinct(row, cell))
        case .share(let cell): return share(row, cell, counts, counted).map(Self.share) ?? .none
        case .points(let cell):
            guard let before, let now = share(row, cell, counts, counted),
                let then = self.before.flatMap({ share(row, cell, before, $0) }) else { return .none }
            return .decimal(((now - then) * Fraction(100)).rounded(to: 2), digits: 2)
        case .ratio(let cell, let whole): 
            return Self.part(counts.count(row, cell), of: counts.count(row, whole)).map(Self.share) ?? .none
        }
    }

    private func count(_ row: Int, _ cell: Int, _ counts: Counts) -> FigureRows.Figure {
        guard isFractional else { return .count(counts.count(row, cell)) }
        return .decimal(counts.sum(row, cell).rounded(to: FigureRows.digits), digits: FigureRows.digits)
    }

    /// What a cell is of all of the table.
    private func share(_ row: Int, _ cell: Int, _ counts: Counts, _ counted: CountedRows) -> Fraction? {
        Self.part(counts.count(row, cell), of: counted.total?.count(0, cell) ?? 0)
    }

    private static func growth(_ now: Fraction, since then: Fraction) -> FigureRows.Figure {
        guard then.numerator > 0 else { return .none }
        return share((now - then) / then)
    }

    private static func part(_ part: Int, of all: Int) -> Fraction? {
        all == 0 ? nil : Fraction(Int128(part), over: Int128(all))
    }

    private static func share(_ part: Fraction) -> FigureRows.Figure { .share(part.rounded(to: FigureRows.shareDigits)) }

    /// The sums of a row, each currency apart.
    private func amounts(_ row: Int, _ counts: Counts) -> [Int: FigureRows.Figure] {
        var sums: [Int: FigureRows.Figure] = [:]
        for currency in counts.currencies {
            guard let sum = counts.amount(row, currency: currency) else { continue }
            let digits = context.vocabularies.decimals[currency]
            let units = (sum / Fraction(10_000)).rounded(to: digits)
            if units != 0 { sums[currency] = .decimal(units, digits: digits) }
        }
        return sums
    }
}
