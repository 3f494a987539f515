extension Fraction {
    /// The sum: exact, or where it outgrows 128 bits, as that of parts of very many sizes does, to as many binary places as there
    /// is room for: 90 where it is small.
    package static func + (left: Fraction, right: Fraction) -> Fraction {
        exact(left, right) ?? near(left, right)
    }

    /// The difference, as the sum is.
    package static func - (left: Fraction, right: Fraction) -> Fraction {
        left + Fraction(-right.numerator, over: right.denominator)
    }

    /// The product: exact, or where it outgrows 128 bits to 15 digits.
    package static func * (left: Fraction, right: Fraction) -> Fraction {
        // Crosswise in lowest terms first, so that what stands in between stays small.
        let (one, other) = (Fraction(left.numerator, over: right.denominator), Fraction(right.numerator, over: left.denominator))
        let (above, isAboveOver) = one.numerator.multipliedReportingOverflow(by: other.numerator)
        let (below, isBelowOver) = one.denominator.multipliedReportingOverflow(by: other.denominator)
        return isAboveOver || isBelowOver ? Fraction(nearest: left.double * right.double) : Fraction(above, over: below)
    }

    /// The quotient, as the product is; the divisor is greater than 0.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        left * Fraction(right.denominator, over: right.numerator)
    }

    private static func exact(_ left: Fraction, _ right: Fraction) -> Fraction? {
        let divisor = commonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let scale = right.denominator / divisor
        let (one, isOneOver) = left.numerator.multipliedReportingOverflow(by: scale)
        let (other, isOtherOver) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let (above, isAboveOver) = one.addingReportingOverflow(other)
        let (below, isBelowOver) = left.denominator.multipliedReportingOverflow(by: scale)
        return isOneOver || isOtherOver || isAboveOver || isBelowOver ? nil : Fraction(above, over: below)
    }

    private static func near(_ left: Fraction, _ right: Fraction) -> Fraction {
        let wholes = [left, right].map { $0.numerator.magnitude / $0.denominator.magnitude }
        let room = wholes.map(\.leadingZeroBitCount).min() ?? 0
        let places = min(90, max(0, room - 4))
        return Fraction(left.binary(places).clampedSum(right.binary(places)), over: Int128(1) << places)
    }

    /// As a number of so many binary places, for which there is room, the rest cut off.
    private func binary(_ places: Int) -> Int128 {
        let below = denominator.magnitude
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: below)
        let part = below.dividingFullWidth(rest.multipliedFullWidth(by: UInt128(1) << places)).quotient
        let units = Int128(clamping: whole << places + part)
        return numerator < 0 ? -units : units
    }

    private var double: Double { Double(numerator) / Double(denominator) }

    /// The fraction nearest to a number of no more than 15 digits that count.
    private init(nearest number: Double) {
        // What has no room for a place behind the point has none.
        let places = max(0, min(60, 120 - max(0, number.magnitude.exponent)))
        guard number.isFinite, number.magnitude < 0x1p120 else {
            self.init(number < 0 ? -Int128.max : Int128.max)
            return
        }
        self.init(Int128((number * Double(sign: .plus, exponent: places, significand: 1)).rounded()), over: Int128(1) << places)
    }
}

extension Int128 {
    /// The sum, or the greatest or least number there is.
    func clampedSum(_ other: Int128) -> Int128 {
        let (sum, isOver) = addingReportingOverflow(other)
        return isOver ? (other < 0 ? -.max : .max) : sum
    }

    /// The product, or the greatest or least number there is.
    func clampedProduct(_ other: Int128) -> Int128 {
        let (product, isOver) = multipliedReportingOverflow(by: other)
        return isOver ? ((self < 0) == (other < 0) ? .max : -.max) : product
    }
}
