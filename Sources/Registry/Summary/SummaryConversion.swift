import Analysis
import Values

/// The one currency in which a summary tells amounts, and the rates by which it converts them.
public struct SummaryConversion: Sendable, Hashable {
    /// ISO 4217 code of the currency.
    public let currency: String
    /// What others are worth in it.
    public let rates: ExchangeRates

    /// Amounts in a currency, by rates in it.
    public init(into currency: String, by rates: ExchangeRates) { (self.currency, self.rates) = (currency, rates) }

    /// What converts amounts.
    /// - Throws: a ``RegistryError`` for a code of no currency.
    func conversion(_ currencies: Words) throws -> Conversion {
        guard let number = currencies[currency] else {
            throw RegistryError(
                .usage, code: "currency-unknown", "--in: \(Quoted(currency)) is no currency of ISO 4217", hint: "Write its code, such as EUR.")
        }
        return rates.conversion(into: number, currencies.codes)
    }
}
