/// An exact fraction, in lowest terms.
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

    /// The exact sum.
    package static func + (left: Fraction, right: Fraction) -> Fraction {
        let divisor = commonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let scale = right.denominator / divisor
        return Fraction(
            left.numerator * scale + right.numerator * (left.denominator / divisor), over: left.denominator * scale)
    }

    /// The exact difference.
    package static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.numerator, over: right.denominator)
    }

    /// The smaller before the greater.
    package static func < (left: Fraction, right: Fraction) -> Bool { (left - right).numerator < 0 }

    /// As a whole number of units of 10^-digits, halves away from zero.
    package func rounded(to digits: Int) -> Int128 {
        let twice = 2 * numerator * Self.power(digits)
        return numerator < 0
            ? -((-twice + denominator) / (2 * denominator)) : (twice + denominator) / (2 * denominator)
    }

    /// As a whole number of units of 10^-digits, halves up, below zero too.
    package func roundedUp(to digits: Int) -> Int128 {
        let above = 2 * numerator * Self.power(digits) + denominator
        let below = 2 * denominator
        return above >= 0 ? above / below : -((-above + below - 1) / below)
    }

    /// 10 to a power.
    package static func power(_ digits: Int) -> Int128 {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }

    private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
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
