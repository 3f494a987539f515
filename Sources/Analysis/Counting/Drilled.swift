/// An agreement behind a cell, once for each time that it counts there.
package struct Drilled: Sendable {
    /// Key of the agreement.
    package let key: Int
    /// First day that its day of signing can mean; nil where not known.
    package let signedOn: Day?
    /// The day on which it happened, where the cell counts what happened on days.
    package var day: Day?
    /// What it adds, as counts or in the major unit of a currency; nil where it only brings things.
    package var part: Fraction?
    /// The number of the currency of what it adds.
    package var currency: Int?
    /// The distinct things (organizations or fields) that it brings, in the order in which it does.
    package var things: [Int] = []

    /// An agreement, with what it adds.
    package init(key: Int, signedOn: Day?, day: Day? = nil, part: Fraction? = nil, currency: Int? = nil) {
        self.key = key
        self.signedOn = signedOn
        self.day = day
        self.part = part
        self.currency = currency
    }
}

/// Notes what one cell of a table consists of.
package struct CellDrill: Tally {
    private let row: Int
    private let column: Int
    private let currency: Int?
    private let unit: Int128
    private var key = 0
    private var signedOn: Day?
    /// The agreements of the cell, in the order of the stream.
    package private(set) var found: [Drilled] = []

    /// The drill of a cell; of a column of amounts, the currency says which.
    /// - Parameter unit: what numbers that are observed are divided by.
    package init(_ row: Int, _ column: Int, currency: Int? = nil, unit: Int128 = 1) {
        self.unit = unit
        self.row = row
        self.column = column
        self.currency = currency
    }

    /// Says which agreement is looked at.
    package mutating func begin(_ fact: Fact) {
        key = fact.key
        signedOn = fact.signedOn
    }

    package mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?) {
        guard row == self.row, column == self.column, currency == nil else { return }
        let part = Fraction(Int128(sign), over: Int128(n))
        if let day {
            found.append(Drilled(key: key, signedOn: signedOn, day: day, part: part))
        } else {
            addUp(part)
        }
    }

    package mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int) {
        guard row == self.row, currency == self.currency else { return }
        addUp(Fraction(amount.tenThousandths, over: Int128(n) * 10_000), currency)
    }

    package mutating func observe(_ row: Int, _ column: Int, _ value: Int128) {
        guard row == self.row, column == self.column, currency == nil else { return }
        addUp(Fraction(value, over: unit))
    }

    /// Where its parties came and went, or its value grew, an agreement counts more than once, and is one row all the same.
    private mutating func addUp(_ part: Fraction, _ currency: Int? = nil) {
        guard part != .zero else { return }
        if let last = found.last, last.key == key, let before = last.part {
            found[found.count - 1].part = before + part
            if before + part == .zero { found.removeLast() }
        } else {
            found.append(Drilled(key: key, signedOn: signedOn, part: part, currency: currency))
        }
    }

    package mutating func bring(_ thing: Int, into row: Int, _ column: Int) {
        guard row == self.row, column == self.column, currency == nil else { return }
        if found.last?.key != key { found.append(Drilled(key: key, signedOn: signedOn)) }
        if found[found.count - 1].things.contains(thing) { return }
        found[found.count - 1].things.append(thing)
    }
}
