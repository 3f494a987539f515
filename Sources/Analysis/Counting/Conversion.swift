/// Converts amounts into one currency, each by the rate of its day.
package struct Conversion: Sendable {
    /// The number of the currency that is converted into.
    package let currency: Int
    /// By the number of a currency: from which day on one of it is worth what, in order.
    private let rates: [[(day: Day, worth: Fraction)]]

    /// - Parameter rates: by the number of a currency, from which day on one of it is worth what in the one that is converted into, in order of days.
    package init(into currency: Int, _ rates: [[(day: Day, worth: Fraction)]]) {
        (self.currency, self.rates) = (currency, rates)
    }

    /// An amount of a day, in ten-thousandths of the currency that is converted into; as it is where no rate holds yet.
    package func converted(_ amount: Amount, _ number: Int, on day: Day) -> (amount: Amount, currency: Int) {
        guard number != currency, let rate = rates[number].last(where: { $0.day <= day }) else { return (amount, number) }
        return (amount.converted(at: rate.worth), currency)
    }
}

extension Amount {
    /// What it is in another currency, of which one of its own is worth so much, to the nearest ten-thousandth.
    package func converted(at worth: Fraction) -> Amount { Amount(tenThousandths: (Fraction(tenThousandths) * worth).rounded(to: 0)) }
}

extension Fraction {
    /// The exact product.
    package static func * (left: Fraction, right: Fraction) -> Fraction {
        // Crosswise in lowest terms first, so that what stands in between stays small.
        let (one, other) = (Fraction(left.numerator, over: right.denominator), Fraction(right.numerator, over: left.denominator))
        return Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
    }
}
