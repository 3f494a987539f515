import Analysis
import Records
import Values

/// What a figure of a form has come to so far.
struct FormCell {
    /// Agreements, persons or things counted.
    private(set) var count = 0
    /// Organizations that were brought.
    private(set) var organizations: Set<Int32> = []
    /// Money, by the number of its currency; where the form has one, what was converted is in it.
    private(set) var sums: [Int: Fraction] = [:]
    private var lastKey = 0
    private var lastLook = 0
    private var taken: [Int32] = []

    /// Whether an agreement comes for the first time.
    mutating func isFirst(_ key: Int) -> Bool {
        defer { lastKey = key }
        return lastKey != key
    }

    /// Whether an agreement is looked at for the first time in one of its moments.
    mutating func isFirst(look: Int) -> Bool {
        defer { lastLook = look }
        return lastLook != look
    }

    /// Those of some things of an agreement that come for the first time.
    mutating func new(_ members: [Int32], of key: Int) -> [Int32] {
        if isFirst(key) { taken = [] }
        let new = members.filter { !taken.contains($0) }
        taken += new
        return new
    }

    mutating func add(_ number: Int) { count += number }
    mutating func bring(_ bodies: [Int32]) { organizations.formUnion(bodies) }
    mutating func add(_ sum: Fraction, currency: Int) { sums[currency, default: .zero] = sums[currency, default: .zero] + sum }

    /// The figure as a number, for shares and growth; of money that in one currency.
    func figure(currency: Int?) -> Fraction {
        if let currency { return sums[currency] ?? .zero }
        return Fraction(Int128(organizations.isEmpty ? count : organizations.count))
    }

    /// Whether nothing is in it.
    var isEmpty: Bool { count == 0 && organizations.isEmpty && !sums.contains { $0.value != .zero } }
}

/// Takes sums of money as a form wants them: in its currency, where they are in it or a rate holds; else told apart.
struct FormMoney {
    /// The number of the currency of the form; nil keeps each apart.
    let currency: Int?
    private let conversion: Conversion?
    /// How many sums were converted, and by whose rates.
    private(set) var converted = 0
    private(set) var sources: Set<String> = []
    /// The same, and how many are in no figure, by the key of the agreement.
    private(set) var (convertedOf, apartOf): ([Int: Int], [Int: Int]) = ([:], [:])
    /// What is in no figure, since it is in another currency, by the number of it.
    private(set) var apart: [Int: Fraction] = [:]
    /// Which sums of the agreement that is looked at are noted: several columns can have one.
    private var noted: Set<Sum> = []
    private var key = 0

    /// One of the sums of an agreement.
    struct Sum: Hashable {
        let measure: FormMeasure
        /// The look at the agreement, where it has other sums in another.
        let look: Int
        let number: Int
    }

    init(currency: Int?, rates: ExchangeRates?, codes: [String]) {
        self.currency = currency
        conversion = currency.flatMap { rates?.conversion(into: $0, codes) }
    }

    /// The sum as it counts; nil where it does not.
    func taken(_ amount: Amount, _ number: Int, on day: Day) -> (sum: Fraction, currency: Int, source: String?)? {
        func sum(_ amount: Amount) -> Fraction { Fraction(amount.tenThousandths, over: 10_000) }
        guard let currency, currency != number else { return (sum(amount), number, nil) }
        return conversion?.converted(amount, number, on: day).map { (sum($0.amount), currency, $0.source) }
    }

    /// Notes what was told of a sum of an agreement, by its key.
    mutating func note(_ amount: Amount, _ number: Int, _ taken: (sum: Fraction, currency: Int, source: String?)?, _ one: Sum, of key: Int) {
        if key != self.key { (self.key, noted) = (key, []) }
        guard noted.insert(one).inserted else { return }
        if let taken {
            guard let source = taken.source else { return }
            converted += 1
            convertedOf[key, default: 0] += 1
            sources.insert(source)
        } else {
            apartOf[key, default: 0] += 1
            apart[number, default: .zero] = apart[number, default: .zero] + Fraction(amount.tenThousandths, over: 10_000)
        }
    }
}
