import Values

/// A table of the summary, said once: its title and columns, what an agreement adds to it, and what its rows are called.
package protocol FigureTable: Sendable {
    /// How many cells a row has while it is counted; some may not be shown.
    static var cells: Int { get }
    /// The table's columns, in order.
    static var columns: [FigureColumn] { get }
    /// In which order rows stand.
    static var order: RowOrder { get }

    /// Whether an agreement can stand in several of its rows, so that whole counts do not add up.
    static var isOfCategories: Bool { get }

    /// Whether a row of all stands below the others.
    static var hasTotal: Bool { get }

    /// Whether it looks at what was before the period, however long ago.
    static var isOfPast: Bool { get }

    /// What it looks at that stands under agreements.
    static var needs: Set<Attachments.Kind> { get }

    /// Of which agreements each is a row of it; nil where rows are something else.
    static var list: RowsOfAgreements? { get }

    /// What numbers that are observed are divided by.
    static var unit: Int128 { get }

    /// Whether it looks at who is party to an agreement: then that is asked for each day that counts.
    static var isOfParties: Bool { get }

    /// A table of a summary.
    init()
    /// Says where an agreement counts.
    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally)
    /// Says where an agreement counts by what is known of all time, once that is known: then one cell alone is looked at, and
    /// the whole of it is worked out in ``complete(_:_:)``.
    func contributePast(_ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally)
    /// What a row is; nil for one that is not shown.
    func subject(of row: Int, _ context: SummaryContext) -> RowSubject?
    /// The rows that stand there whatever is counted.
    func fixedRows(_ context: SummaryContext) -> Range<Int>
    /// How many decimals the numbers that a row shows have.
    func digits(of row: Int, _ context: SummaryContext) -> Int
    /// What is counted without an agreement that is looked at, such as a number of all.
    func complete(_ counts: inout Counts, _ context: SummaryContext)
}

extension FigureTable {
    package static var order: RowOrder { .byFigures }
    package static var isOfCategories: Bool { false }
    package static var hasTotal: Bool { false }
    package static var isOfParties: Bool { false }
    package static var isOfPast: Bool { false }
    package static var needs: Set<Attachments.Kind> { [] }
    package static var list: RowsOfAgreements? { nil }
    package static var unit: Int128 { 1 }
    package func digits(of row: Int, _ context: SummaryContext) -> Int { 0 }
    package func fixedRows(_ context: SummaryContext) -> Range<Int> { 0..<0 }
    package func contributePast(
        _ seen: Seen, _ past: SummaryPast, _ context: SummaryContext, to tally: inout some Tally
    ) {}
    package func complete(_ counts: inout Counts, _ context: SummaryContext) {}
}

extension Tally {
    /// Counts an agreement where it was signed (cell 0) and where it is in force at the end (cell 1).
    package mutating func addStanding(_ standing: Standing, _ row: Int, over n: Int = 1) {
        if standing.isSigned { add(row, 0, over: n) }
        if standing.isInForceAfter { add(row, 1, over: n) }
    }

    /// Counts an agreement in the rows of those who were party to it on days of their own: a part in each of which it is so, or
    /// whole in each.
    mutating func addStandings(_ rows: [(row: Int, standing: Standing)], isFractional: Bool) {
        let signed = rows.filter(\.standing.isSigned)
        let inForce = rows.filter(\.standing.isInForceAfter)
        for (row, _) in signed { add(row, 0, over: isFractional ? signed.count : 1) }
        for (row, _) in inForce { add(row, 1, over: isFractional ? inForce.count : 1) }
    }

    /// Counts an agreement of two bodies where it is in force at the end.
    package mutating func addBilateral(_ seen: Seen, _ row: Int, _ cell: Int, over n: Int = 1) {
        if seen.standing.isInForceAfter, seen.parties.isBilateral { add(row, cell, over: n) }
    }
}
