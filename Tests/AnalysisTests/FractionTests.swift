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

    @Test func decimalsAreWrittenWithTheirZeros() {
        #expect(decimalText(5, digits: 4) == "0.0005")
        #expect(decimalText(-12_345, digits: 2) == "-123.45")
        #expect(decimalText(7, digits: 0) == "7")
    }
}
