/// An exact amount in the major unit of a currency, never below zero: `250000.00` and `CNY`.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// The amount, with the decimals it was given with.
    public let amount: Numeric
    /// ISO 4217 code.
    public let currency: String

    /// The currency before the amount, such as `CNY 250000.00`.
    public var description: String { "\(currency) \(amount)" }

    /// Reads an amount and a currency that a person gave.
    ///
    /// Whether the currency exists, and has as many decimals, the database decides.
    /// - Throws: a ``RegistryError`` that names `name` where either is not in its form.
    public init(amount: String, currency: String, as name: String) throws(RegistryError) {
        guard let number = Numeric(amount), !amount.hasPrefix("-"), !amount.hasPrefix("+") else {
            throw RegistryError(
                .brokenRule, code: "amount-unreadable",
                "\(name): \(Quoted(amount)) is not an amount",
                hint: "Write digits with a point before the decimals, such as 250000.00.")
        }
        guard amount.prefix(while: { $0 != "." }).drop(while: { $0 == "0" }).utf8.count <= 15 else {
            throw RegistryError(
                .brokenRule, code: "amount_range_check", "\(name): \(Quoted(amount)) is more than the registry records",
                hint: "Amounts stay below 10^15.")
        }
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw RegistryError(
                .brokenRule, code: "currency-unreadable", "\(name): \(Quoted(currency)) is not a currency",
                hint: "Write its ISO 4217 code, such as CNY.")
        }
        self.amount = number
        self.currency = currency
    }

    /// Reads an amount with its currency as people type it: `250000.00 CNY`, `1,200,000 CNY`, `RMB 100`, `120万元`.
    public init(reading text: String, as name: String) throws(RegistryError) {
        let typed = TypedMoney(text)
        guard typed.readings.isEmpty else {
            throw RegistryError(
                .brokenRule, code: "amount-ambiguous", "\(name): \(Quoted(text)) can mean \(typed.readings[0]) or \(typed.readings[1])",
                hint: "Write the one that is meant, such as \(typed.readings[0]) or \(typed.readings[1].dropLast()).")
        }
        guard typed.currencies.isEmpty else {
            throw RegistryError(
                .brokenRule, code: "currency-ambiguous",
                "\(name): \(Quoted(typed.currency ?? text)) is a sign of several currencies: \(typed.currencies.joined(separator: ", "))",
                hint: "Write the ISO 4217 code of the one that is meant, as in \"\(typed.amount ?? "250000.00") \(typed.currencies[0])\".")
        }
        guard let amount = typed.amount, let currency = typed.currency else {
            throw RegistryError(
                .brokenRule, code: typed.currency == nil && typed.amount != nil ? "currency-missing" : "amount-unreadable",
                "\(name): \(Quoted(text)) is not an amount with its currency",
                hint: "Write it as \"250000.00 CNY\".")
        }
        try self.init(amount: amount, currency: currency, as: name)
    }
}
