/// Converts amounts into one currency, each by the rate of its day.
package struct Conversion: Sendable {
    /// What one of a currency is worth from a day on, in the one that is converted into.
    package struct Rate: Sendable, Hashable {
        /// The day.
        package let day: Day
        /// What one is worth.
        package let worth: Fraction
        /// Where that was read.
        package let source: String

        /// A rate from a day on.
        package init(from day: Day, worth: Fraction, source: String) {
            (self.day, self.worth, self.source) = (day, worth, source)
        }
    }

    /// The number of the currency that is converted into.
    package let currency: Int
    /// By the number of a currency, in the order of their days.
    private let rates: [[Rate]]

    /// - Parameter rates: those of each currency by its number, in the order of their days.
    package init(into currency: Int, _ rates: [[Rate]]) {
        (self.currency, self.rates) = (currency, rates)
    }

    /// An amount of a day in another currency than the one that is converted into, to the nearest ten-thousandth, and where
    /// its rate was read; nil where no rate holds yet.
    package func converted(_ amount: Amount, _ number: Int, on day: Day) -> (amount: Amount, source: String)? {
        guard let rate = rates[number].last(where: { $0.day <= day }) else { return nil }
        return (Amount(tenThousandths: (Fraction(amount.tenThousandths) * rate.worth).rounded(to: 0)), rate.source)
    }

    /// An amount of a day with the number of its currency: converted, or as it is where no rate holds yet.
    package func told(_ amount: Amount, _ number: Int, on day: Day) -> (amount: Amount, currency: Int) {
        guard number != currency, let converted = converted(amount, number, on: day) else { return (amount, number) }
        return (converted.amount, currency)
    }
}
