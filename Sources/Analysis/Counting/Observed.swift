/// What numbers that agreements have come to: their sum, their mean, or what a part of them does not exceed.
package enum Observed: Sendable, Hashable {
    /// All of them together.
    case sum
    /// The sum by their number.
    case mean
    /// The number that so many of so many do not exceed: of an even number the median lies between the two in the middle,
    /// and so on (linear between the nearest two, as PostgreSQL's `percentile_cont` has it).
    case quantile(Int, of: Int)

    /// What some numbers come to; nil of none.
    func of(_ numbers: [Int128]) -> Fraction? {
        guard !numbers.isEmpty else { return nil }
        switch self {
        case .sum: return Fraction(numbers.reduce(0, +))
        case .mean: return Fraction(numbers.reduce(0, +), over: Int128(numbers.count))
        case .quantile(let part, let all):
            let sorted = numbers.sorted()
            let place = (sorted.count - 1) * part
            let (index, rest) = (place / all, place % all)
            guard rest > 0, index + 1 < sorted.count else { return Fraction(sorted[index]) }
            let step = sorted[index + 1] - sorted[index]
            return Fraction(sorted[index]) + Fraction(step * Int128(rest), over: Int128(all))
        }
    }
}
