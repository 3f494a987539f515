/// A fraction in lowest terms, exact unless what stands above or below the line outgrows 128 bits.
package struct Fraction: Hashable, Comparable, Sendable {
    /// What is above the line.
    package let numerator: Int128
    /// What is below it, at least 1.
    package let denominator: Int128

    /// One number over another, which is at least 1.
    package init(_ numerator: Int128, over denominator: Int128 = 1) {
        let divisor = max(1, Self.commonDivisor(numerator.magnitude, denominator.magnitude))
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// Nothing.
    package static let zero = Fraction(0)

    /// The smaller before the greater.
    package static func < (left: Fraction, right: Fraction) -> Bool { (left - right).numerator < 0 }

    /// As a whole number of units of 10^-digits, halves away from zero.
    package func rounded(to digits: Int) -> Int128 {
        let (whole, rest) = magnitude(digits)
        let units = rest >= denominator - rest ? whole.clampedSum(1) : whole
        return numerator < 0 ? -units : units
    }

    /// As a whole number of units of 10^-digits, halves up, below zero too.
    package func roundedUp(to digits: Int) -> Int128 {
        let (whole, rest) = magnitude(digits)
        guard numerator < 0 else { return rest >= denominator - rest ? whole.clampedSum(1) : whole }
        return rest > denominator - rest ? -whole - 1 : -whole
    }

    /// How many whole units of 10^-digits its magnitude has, and what rests, over the denominator.
    private func magnitude(_ digits: Int) -> (whole: Int128, rest: Int128) {
        let (below, scale) = (denominator.magnitude, Self.power(digits))
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: below)
        let scaled = below.dividingFullWidth(rest.multipliedFullWidth(by: scale.magnitude))
        return (Int128(clamping: whole).clampedProduct(scale).clampedSum(Int128(clamping: scaled.quotient)), Int128(clamping: scaled.remainder))
    }

    /// 10 to a power.
    package static func power(_ digits: Int) -> Int128 {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }

    static func commonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
        var (left, right) = (first, second)
        while right != 0 { (left, right) = (right, left % right) }
        return Int128(truncatingIfNeeded: left)
    }
}

/// A number of so many decimals, as people and programs write it: `12.3400`.
package func decimalText(_ units: Int128, digits: Int) -> String {
    guard digits > 0 else { return "\(units)" }
    let text = "\(units.magnitude)"
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    return (units < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
}
