import Analysis
import Testing

/// Exact fractions and what they are rounded to.
struct FractionTests {
    @Test(arguments: [
        (1, 3, 4, 3333), (2, 3, 4, 6667), (1, 32, 4, 313), (-1, 32, 4, -313), (1, 2, 0, 1), (-1, 2, 0, -1), (0, 7, 2, 0),
    ])
    func halvesGoAwayFromZero(_ numerator: Int, _ denominator: Int, _ digits: Int, _ rounded: Int) {
        #expect(Fraction(Int128(numerator), over: Int128(denominator)).rounded(to: digits) == Int128(rounded))
    }

    @Test(arguments: [(1, 2, 1), (-1, 2, 0), (-3, 2, -1), (-7, 4, -2), (5, 4, 1)])
    func halvesGoUp(_ numerator: Int, _ denominator: Int, _ rounded: Int) {
        #expect(Fraction(Int128(numerator), over: Int128(denominator)).roundedUp(to: 0) == Int128(rounded))
    }

    @Test func partsOfAllSizesAddUp() {
        let parts = (1...40).flatMap { n in (0..<n).map { _ in Fraction(1, over: Int128(n)) } }
        #expect(parts.reduce(.zero, +) == Fraction(40))
    }

    /// What outgrows 128 bits is no longer exact, and no crash: to the decimals that are shown it is what it would be.
    @Test func partsOfVeryManySizesAddUp() {
        let parts = (1...400).flatMap { n in (0..<n).map { _ in Fraction(1, over: Int128(n)) } }
        for sum in [parts, parts.reversed()].map({ $0.reduce(.zero, +) }) {
            #expect(sum.rounded(to: 6) == 400_000_000)
            #expect((sum * Fraction(1_000_000)).rounded(to: 0) == 400_000_000 && (sum / Fraction(400)).rounded(to: 12) == 1_000_000_000_000)
            #expect((sum - Fraction(400)).rounded(to: 9) == 0)
        }
        // Sixty primes: the sum of what is one over each.
        let primes = (2...281).filter { n in (2..<n).allSatisfy { n % $0 != 0 } }
        let sum = primes.reduce(Fraction.zero) { $0 + Fraction(1, over: Int128($1)) }
        let expected = primes.reduce(0.0) { $0 + 1 / Double($1) }
        #expect(primes.count == 60 && sum.rounded(to: 12) == Int128((expected * 1e12).rounded()))
        let negative = primes.reduce(Fraction.zero) { $0 - Fraction(1, over: Int128($1)) }
        #expect(negative.rounded(to: 12) == -sum.rounded(to: 12) && negative < .zero)
    }

    /// Sums of money have room for few places, and none for what is beyond all sense.
    @Test func greatNumbersAreNoCrash() {
        let money = Fraction(9_999_999_999_999_999_999_9999, over: 10_000)
        let parts = (1...120).map { money / Fraction(Int128($0)) }
        let sum = parts.reduce(.zero, +)
        let harmonic = (1...120).reduce(0.0) { $0 + 1 / Double($1) }
        #expect(abs(Double(sum.rounded(to: 0)) / (1e19 * harmonic) - 1) < 1e-12)
        let most = Fraction(.max)
        #expect((most * most).rounded(to: 0) > 0 && (most + most).rounded(to: 0) > 0 && (most / Fraction(1, over: .max)).rounded(to: 4) > 0)
    }

    @Test func decimalsAreWrittenWithTheirZeros() {
        #expect(decimalText(5, digits: 4) == "0.0005")
        #expect(decimalText(-12_345, digits: 2) == "-123.45")
        #expect(decimalText(7, digits: 0) == "7")
    }
}
