/// What a table does with an agreement: where it counts, for how much, and whom it brings. Counting adds it up; drilling
/// notes it. So a figure and the agreements behind it come from the same words, and cannot disagree.
///
/// Rows and columns are numbers of the table's own.
package protocol Tally {
    /// The agreement adds a count to a cell, or a part of one: `sign` over `n`, with the day on which it happened if it
    /// was on one.
    mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?)
    /// The agreement adds its amount to a cell, or the n-th part of it.
    mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int)
    /// The agreement brings a thing (an organization, a field) into a cell that counts distinct ones.
    mutating func bring(_ thing: Int, into row: Int, _ column: Int)
    /// The agreement has a number, such as a sum or a length, whose sum, mean or median a cell shows.
    mutating func observe(_ row: Int, _ column: Int, _ value: Int128)
    /// Another agreement is looked at, or the same at another moment that counts.
    mutating func beginMoment()
}

extension Tally {
    package mutating func beginMoment() {}
    /// The agreement adds a whole count to a cell.
    package mutating func add(_ row: Int, _ column: Int) { add(row, column, sign: 1, over: 1, on: nil) }
    /// The agreement adds a part of a count to a cell.
    package mutating func add(_ row: Int, _ column: Int, over n: Int) { add(row, column, sign: 1, over: n, on: nil) }
}

/// What adds up a share of the agreements, so that others add up theirs at the same time.
package protocol SharedTally: Tally {
    /// Takes in what was added up of other agreements.
    /// - Parameter offset: how many rows later its rows stand.
    mutating func takeIn(_ other: Self, rowsLater offset: Int)
}

/// Adds up what a table says of each agreement.
package struct Counts: SharedTally {
    private let columns: Int
    private var whole = NarrowCounts()
    private var parts: [Int: NarrowCounts] = [:]
    /// By column, then by row: few columns hold any.
    private var things: [[BitSet]]
    private var sums: [Sum: Int128] = [:]
    private var observed: [Int: [Int128]] = [:]

    private struct Sum: Hashable {
        let row: Int
        let currency: Int
        let n: Int
    }

    /// Counts of a table with so many columns.
    package init(columns: Int) {
        self.columns = columns
        things = Array(repeating: [], count: columns)
    }

    package mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?) {
        let cell = row * columns + column
        if n == 1 {
            whole.add(sign, at: cell)
        } else {
            parts[n, default: NarrowCounts()].add(sign, at: cell)
        }
    }

    package mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int) {
        sums[Sum(row: row, currency: currency, n: n), default: 0] += amount.tenThousandths
    }

    package mutating func bring(_ thing: Int, into row: Int, _ column: Int) {
        let rows = things[column].count
        if row >= rows { things[column].append(contentsOf: repeatElement(BitSet(), count: max(row + 1 - rows, rows / 2))) }
        things[column][row].insert(thing)
    }

    package mutating func observe(_ row: Int, _ column: Int, _ value: Int128) {
        observed[row * columns + column, default: []].append(value)
    }

    package mutating func takeIn(_ other: Counts, rowsLater offset: Int) {
        let cells = offset * columns
        whole.add(other.whole, later: cells)
        for (n, counts) in other.parts { parts[n, default: NarrowCounts()].add(counts, later: cells) }
        for column in 0..<columns {
            let missing = offset + other.things[column].count - things[column].count
            if missing > 0, !other.things[column].isEmpty { things[column].append(contentsOf: repeatElement(BitSet(), count: missing)) }
            for (row, set) in other.things[column].enumerated() { things[column][offset + row].formUnion(set) }
        }
        for (sum, amount) in other.sums {
            sums[Sum(row: sum.row + offset, currency: sum.currency, n: sum.n), default: 0] += amount
        }
        for (cell, values) in other.observed { observed[cell + cells, default: []] += values }
    }

    /// How many rows something was said of.
    package var rowCount: Int {
        let cells = max(whole.count, parts.values.map(\.count).max() ?? 0)
        return max(
            (cells + columns - 1) / columns, things.map(\.count).max() ?? 0, (sums.keys.map(\.row).max() ?? -1) + 1,
            (observed.keys.max() ?? -columns) / columns + 1)
    }

    /// What whole counts of a cell add up to.
    package func count(_ row: Int, _ column: Int) -> Int {
        whole[row * columns + column]
    }

    /// What counts and parts of counts of a cell add up to.
    package func sum(_ row: Int, _ column: Int) -> Fraction {
        let cell = row * columns + column
        return parts.reduce(Fraction(Int128(count(row, column)))) { sum, part in
            part.value[cell] == 0 ? sum : sum + Fraction(Int128(part.value[cell]), over: Int128(part.key))
        }
    }

    /// How many distinct things were brought into a cell.
    package func distinct(_ row: Int, _ column: Int) -> Int {
        row < things[column].count ? things[column][row].count : 0
    }

    /// The numbers that agreements have in a cell, in the order in which they came.
    package func observations(_ row: Int, _ column: Int) -> [Int128] { observed[row * columns + column] ?? [] }

    /// Whether something was said of a cell.
    package func isSomething(_ row: Int, _ column: Int) -> Bool {
        count(row, column) != 0 || distinct(row, column) > 0 || observed[row * columns + column] != nil || hasParts && sum(row, column) != .zero
    }

    /// The rows to which amounts were added that come to something.
    package var rowsWithAmounts: Set<Int> { Set(sums.filter { $0.value != 0 }.map(\.key.row)) }

    /// Whether anything counted less than one.
    package var hasParts: Bool { !parts.isEmpty }

    /// The currencies in which something was added.
    package var currencies: Set<Int> { Set(sums.keys.map(\.currency)) }

    /// What amounts of a row in a currency add up to, in ten-thousandths of its major unit; nil where none was added.
    package func amount(_ row: Int, currency: Int) -> Fraction? {
        let found = sums.filter { $0.key.row == row && $0.key.currency == currency }
        return found.isEmpty ? nil : found.reduce(.zero) { $0 + Fraction($1.value, over: Int128($1.key.n)) }
    }
}
