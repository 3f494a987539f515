/// Folds agreements into the tables of a summary, or into what one cell consists of; ``SummaryFolds`` hands them over.
package final class SummaryFold {
    let context: SummaryContext
    private let only: Int?
    private let seen: Seen
    /// What of all time is found while agreements are counted.
    private let finds: Finds
    /// Whether agreements are looked at that can't count in the period.
    private let isOfPast: Bool
    private var counting: [(table: SummaryTable, fold: Figures.CountedTable)] = []
    /// How all of them look at an agreement that ask nothing of when somebody was party to it.
    private var look: Figures.Look?
    /// The same of those that ask who was party to it when it counts.
    private var lookAtParties: Figures.Look?
    private var drilling: Figures.Drilling?
    private var noting: [(table: SummaryTable, notes: Figures.Noting)] = []
    /// Whether those count that can't count in the period.
    private var isWhole = false
    private var assumedDates = AssumedDates()
    private var unitsOfOtherKind = UnitsOfOtherKind()
    private var amountsApartCount = 0

    /// What of all time a fold finds: others have it found for them.
    package enum Finds: Sendable {
        case nothing, firstAgreements, all
    }

    /// A fold into some tables.
    /// - Parameter only: the key of the one agreement that counts; others are looked at for its sake. Nil is all.
    package init(_ context: SummaryContext, into tables: [SummaryTable], finding finds: Finds = .nothing, only: Int? = nil) {
        self.context = context
        self.only = only
        self.finds = finds
        isOfPast = finds != .nothing
        seen = Seen(context)
        counting = tables.map { ($0, $0.figures.counting()) }
        look = Figures.Look(counting.filter { !$0.table.figures.isOfParties }.map(\.fold.look))
        lookAtParties = Figures.Look(counting.filter(\.table.figures.isOfParties).map(\.fold.look))
    }

    /// A fold into the agreements behind a cell.
    /// - Parameter whole: whether those count there too that can't count in the period.
    package init(_ context: SummaryContext, drilling cell: CellAddress, whole: Bool = false) {
        self.context = context
        only = nil
        finds = .nothing
        isOfPast = whole || cell.table.figures.isOfPast
        seen = Seen(context)
        if let list = cell.table.figures.list { context.lists[list].comeAgain() }
        drilling = cell.table.figures.drilling(cell.row, cell.cell, cell.currency)
    }

    /// A fold into the agreements behind every cell of some tables, which were counted in the same context.
    /// - Parameters:
    ///   - whole: whether those count there too that can't count in the period.
    ///   - only: the key of the one agreement that is noted; nil is all.
    package init(_ context: SummaryContext, noting tables: [SummaryTable], whole: Bool = false, only: Int? = nil) {
        self.context = context
        self.only = only
        finds = .nothing
        isWhole = whole
        isOfPast = whole || tables.contains(where: \.figures.isOfPast)
        seen = Seen(context)
        for list in tables.compactMap(\.figures.list) { context.lists[list].comeAgain() }
        noting = tables.map { ($0, $0.figures.noting()) }
    }

    /// Counts an agreement that stands in its place.
    func count(_ fact: Fact) {
        guard isOfPast || canCount(fact) else { return }
        guard only == nil || only == fact.key, seen.lookAtParties(of: fact, context) else { return }
        if finds != .nothing {
            if let past = context.past { past.take(seen, context, states: finds == .all) }
            guard canCount(fact) else { return }
        }
        countInPeriod(seen)
    }

    /// Counts an agreement after the fold of another period of the same question: where its parties are the same bodies on every
    /// day, they are not looked at again, nor are its fields.
    func count(_ fact: Fact, after other: SummaryFold) {
        guard other.seen.key == fact.key, other.seen.parties.isSteady else { return count(fact) }
        guard other.seen.parties.isAsked, only == nil || only == fact.key else { return }
        other.seen.beginPeriod()
        if finds == .all { context.past?.states.take(other.seen, context) }
        guard canCount(fact) else { return }
        countInPeriod(other.seen)
    }

    /// Takes in what a fold of the same question has of other agreements, once neither is given more.
    func takeIn(_ other: SummaryFold) {
        if let past = other.context.past { context.past?.takeIn(past) }
        for (mine, theirs) in zip(counting, other.counting) {
            let list = mine.table.figures.list
            let offset = list.map { context.lists[$0].takeIn(other.context.lists[$0]) } ?? 0
            mine.fold.takeIn(theirs.fold, offset)
        }
        assumedDates.takeIn(other.assumedDates)
        amountsApartCount += other.amountsApartCount
        unitsOfOtherKind.takeIn(other.unitsOfOtherKind)
    }

    /// Whether it can count in the period: what happened or is owed under it counts whenever that was, and whether or not it
    /// still runs.
    private func canCount(_ fact: Fact) -> Bool {
        // Each is reached where it is: all that is attached, handed on for every fact, would be held anew each time.
        fact.canCount(in: context.span)
            || !context.dimensions.attached.activities[fact.key].isEmpty || !context.dimensions.attached.obligations[fact.key].isEmpty
    }

    private func countInPeriod(_ seen: Seen) {
        seen.lookAtPeriod(context)
        if let drilling { return drilling.look.take(seen, context) }
        guard noting.isEmpty else { return note(seen) }
        assumedDates.take(seen)
        if seen.hasAmountApart { amountsApartCount += 1 }
        unitsOfOtherKind.take(seen, context)
        look?.take(seen, context)
        guard let lookAtParties else { return }
        seen.eachMoment(context) { lookAtParties.take(seen, context) }
    }

    private func note(_ seen: Seen) {
        let counts = isWhole || canCount(seen.fact)
        for (table, notes) in noting where counts || table.figures.isOfPast { notes.look.take(seen, context) }
    }

    /// The agreements behind a cell, of a table that is noted.
    package func behind(_ cell: CellAddress) -> [Drilled] {
        noting.first { $0.table == cell.table }?.notes.found(cell.row, cell.cell, cell.currency) ?? []
    }

    /// The rows of a table that was asked for.
    /// - Parameters:
    ///   - before: the fold of the period before, where the table shows it.
    ///   - limit: most rows; nil is all.
    package func rows(of table: SummaryTable, before: SummaryFold? = nil, limit: Int? = nil) -> FigureRows? {
        guard let fold = counting.first(where: { $0.table == table })?.fold else { return nil }
        return fold.rows(fold.counted(context), before?.counted(of: table), context, limit)
    }

    private func counted(of table: SummaryTable) -> CountedRows? {
        return counting.first { $0.table == table }.map { $0.fold.counted(context) }
    }

    /// How many agreements entered the figures by a date that is known to its month or year only.
    package var assumed: AssumedDates {
        return assumedDates
    }

    /// How many agreements that were signed in the period have an amount that was not contracted: they do not bind, or are
    /// frameworks and it is a ceiling. It is in no sum.
    package var amountsApart: Int {
        return amountsApartCount
    }

    /// Units of another kind than their body's that were party to what was active, by their numbers.
    package var otherKinds: [Int] {
        return unitsOfOtherKind.found.sorted()
    }

    /// The agreements behind the cell that is drilled.
    package var drilled: [Drilled] {
        return drilling?.found() ?? []
    }
}

/// How many agreements entered the figures of a period by a date that is known to its month or year only.
package struct AssumedDates: Sendable, Hashable {
    /// Counted as signed on the first day of the month or year.
    package private(set) var signed = 0
    /// Counted as beginning on the first day of it.
    package private(set) var begun = 0
    /// Counted as ending on the last day of it.
    package private(set) var ended = 0

    mutating func takeIn(_ other: AssumedDates) {
        signed += other.signed
        begun += other.begun
        ended += other.ended
    }

    mutating func take(_ seen: Seen) {
        guard seen.standing.isAnything else { return }
        let traits = seen.fact.traits
        if seen.standing.isSigned, traits.isSigningImprecise { signed += 1 }
        if traits.contains(.beginImprecise) { begun += 1 }
        if traits.isEndImprecise { ended += 1 }
    }
}

/// Finds units of another kind than their body's: they count as what they are not, which readers must be told.
private struct UnitsOfOtherKind {
    private(set) var found: Set<Int> = []

    mutating func takeIn(_ other: UnitsOfOtherKind) { found.formUnion(other.found) }

    mutating func take(_ seen: Seen, _ context: SummaryContext) {
        guard !seen.parties.unitsOfOtherKind.isEmpty, seen.standing.isActive else { return }
        for number in seen.parties.unitsOfOtherKind { found.insert(Int(context.organizations.survivors[number])) }
    }
}

/// A cell of a table, by the numbers under which it is counted.
package struct CellAddress: Hashable, Sendable {
    /// The table.
    package let table: SummaryTable
    /// The number of the row.
    package let row: Int
    /// The number of the cell in the row; of amounts it does not matter.
    package let cell: Int
    /// The number of the currency, of a column of amounts.
    package let currency: Int?

    /// A cell of a table.
    package init(_ table: SummaryTable, row: Int, cell: Int, currency: Int? = nil) {
        self.table = table
        self.row = row
        self.cell = cell
        self.currency = currency
    }
}
