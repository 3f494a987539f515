/// The row of all of a table: whatever rows an agreement stands in, it counts once, and so does whom it brings.
///
/// It counts alike in each of its rows, so the first one is taken for all.
package struct Total<Base: Tally>: Tally {
    /// What is added up, in row 0.
    package private(set) var base: Base
    private var row: Int?

    /// Adds up into a tally.
    package init(_ base: Base) { self.base = base }

    package mutating func beginMoment() { row = nil }

    package mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?) {
        if isFirst(row) { base.add(0, column, sign: sign, over: 1, on: day) }
    }

    package mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int) {
        if isFirst(row) { base.add(0, amount, currency: currency, over: 1) }
    }

    package mutating func bring(_ thing: Int, into row: Int, _ column: Int) { base.bring(thing, into: 0, column) }

    package mutating func observe(_ row: Int, _ column: Int, _ value: Int128) {
        // Whatever has numbers in several rows has them apart in each.
        base.observe(0, column, value)
    }

    /// Changes what is added up, such as to say which agreement is looked at.
    package mutating func withBase(_ body: (inout Base) -> Void) { body(&base) }

    private mutating func isFirst(_ row: Int) -> Bool {
        if self.row == nil { self.row = row }
        return self.row == row
    }
}

/// The rows of a table, and the row of all.
package struct WithTotal<Base: Tally>: Tally {
    /// The rows.
    package private(set) var rows: Base
    /// All of them, in row 0.
    private var whole: Total<Base>

    /// All of them, in row 0.
    package var total: Base { whole.base }

    /// Adds up into one tally for rows, and another like it for all of them.
    init(_ base: Base) {
        rows = base
        whole = Total(base)
    }

    package mutating func beginMoment() { whole.beginMoment() }

    /// Changes what is added up in both, such as to say which agreement is looked at.
    mutating func withBases(_ body: (inout Base) -> Void) {
        body(&rows)
        whole.withBase(body)
    }

    package mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?) {
        rows.add(row, column, sign: sign, over: n, on: day)
        whole.add(row, column, sign: sign, over: n, on: day)
    }

    package mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int) {
        rows.add(row, amount, currency: currency, over: n)
        whole.add(row, amount, currency: currency, over: n)
    }

    package mutating func bring(_ thing: Int, into row: Int, _ column: Int) {
        rows.bring(thing, into: row, column)
        whole.bring(thing, into: row, column)
    }

    package mutating func observe(_ row: Int, _ column: Int, _ value: Int128) {
        rows.observe(row, column, value)
        whole.observe(row, column, value)
    }
}

/// Counts of rows, and of all of them.
typealias CountsWithTotal = WithTotal<Counts>

extension WithTotal: SharedTally where Base: SharedTally {
    package mutating func takeIn(_ other: Self, rowsLater offset: Int) {
        rows.takeIn(other.rows, rowsLater: offset)
        whole.withBase { $0.takeIn(other.total, rowsLater: 0) }
    }
}
