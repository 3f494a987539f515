/// Notes what every cell of a table consists of: each by the drill that is asked for it alone.
package struct NotedCells: Tally {
    private struct Place: Hashable {
        let row: Int
        let column: Int
        let currency: Int?
    }

    private let unit: Int128
    private var fact: Fact?
    private var drills: [Place: CellDrill] = [:]

    /// - Parameter unit: what numbers that are observed are divided by.
    init(unit: Int128) { self.unit = unit }

    /// The agreements of a cell, in the order of the stream.
    func found(_ row: Int, _ column: Int, currency: Int?) -> [Drilled] {
        // Of amounts the column does not matter.
        drills[Place(row: row, column: currency == nil ? column : 0, currency: currency)]?.found ?? []
    }

    /// Says which agreement is looked at.
    mutating func begin(_ fact: Fact) { self.fact = fact }

    package mutating func add(_ row: Int, _ column: Int, sign: Int, over n: Int, on day: Day?) {
        note(row, column) { $0.add(row, column, sign: sign, over: n, on: day) }
    }

    package mutating func add(_ row: Int, _ amount: Amount, currency: Int, over n: Int) {
        note(row, 0, currency: currency) { $0.add(row, amount, currency: currency, over: n) }
    }

    package mutating func observe(_ row: Int, _ column: Int, _ value: Int128) {
        note(row, column) { $0.observe(row, column, value) }
    }

    package mutating func bring(_ thing: Int, into row: Int, _ column: Int) {
        note(row, column) { $0.bring(thing, into: row, column) }
    }

    private mutating func note(_ row: Int, _ column: Int, currency: Int? = nil, _ body: (inout CellDrill) -> Void) {
        guard let fact else { return }
        let place = Place(row: row, column: column, currency: currency)
        // In its place: what it has found would be copied each time.
        func note(in drill: inout CellDrill) {
            drill.begin(fact)
            body(&drill)
        }
        note(in: &drills[place, default: CellDrill(row, column, currency: currency, unit: unit)])
    }
}
