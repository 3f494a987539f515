import Analysis
import Records
import Sheets
import Values

/// Rates by which amounts are converted into one currency: those of a file, each with its day and where it was read.
public struct ExchangeRates: Sendable, Hashable {
    /// What the file is called.
    package let file: String
    private var rates: [String: [Conversion.Rate]] = [:]

    /// Reads a file of CSV: currency, day, rate, source. A rate holds from its day until the day of the next.
    /// - Throws: a ``RegistryError`` that names the line.
    public init(path: String) throws {
        file = path
        let table = try CSVTable(ByteInput(path: path), file: path, required: ["currency", "day", "rate", "source"])
        let columns = ["currency", "day", "rate", "source"].map(table.column)
        var seen: Set<String> = []
        for (index, currency) in columns[0].enumerated() {
            func refuse(_ message: String) -> RegistryError {
                RegistryError(
                    .brokenRule, code: "rates-unreadable", "\(path) line \(table.lines[index]): \(message)",
                    hint: "A line is such as: EUR,2023-01-31,0.8816,European Central Bank")
            }
            guard let currency, currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw refuse("\(Quoted(currency ?? "")) is not an ISO 4217 code of three capitals")
            }
            guard let text = columns[1][index], let day = CalendarDate(text) else { throw refuse("\(Quoted(columns[1][index] ?? "")) is not a day") }
            guard let digits = columns[2][index], let worth = Fraction(decimal: digits), worth > .zero else {
                throw refuse("\(Quoted(columns[2][index] ?? "")) is not a rate: up to 6 digits, with a point before up to 12 decimals")
            }
            guard let source = columns[3][index] else { throw refuse("the source of the rate is missing") }
            guard seen.insert("\(currency) \(day)").inserted else { throw refuse("\(currency) has a rate of \(day) already") }
            rates[currency, default: []].append(.init(from: day.factDay, worth: worth, source: source))
        }
        for currency in rates.keys { rates[currency]?.sort { $0.day < $1.day } }
    }

    /// Where rates were read, each once, in order.
    package var sources: [String] { Set(rates.values.joined().map(\.source)).sorted() }

    /// The rates of each currency by its number, to convert into one of them.
    func conversion(into currency: Int, _ codes: [String]) -> Conversion {
        Conversion(into: currency, codes.map { rates[$0] ?? [] })
    }
}

extension Fraction {
    /// A decimal such as `0.8816`, of up to 6 digits before the point and 12 behind it, so that any amount can be multiplied by
    /// it; nil for what is none.
    init?(decimal text: String) {
        guard let number = Numeric(text) else { return nil }
        let parts = number.description.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let decimals = parts.count > 1 ? parts[1] : ""
        guard parts[0].utf8.count <= 6, decimals.utf8.count <= 12, let digits = Int128(parts[0] + decimals) else { return nil }
        self.init(digits, over: Fraction.power(decimals.utf8.count))
    }
}
