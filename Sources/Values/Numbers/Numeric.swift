/// An exact decimal number, kept as PostgreSQL's text of a numeric: `1234.50` and `1234.5` are equal in value, but not here.
public struct Numeric: Hashable, Sendable, LosslessStringConvertible {
    /// An optional minus, digits without leading zeros, and the fraction with its scale as it was given.
    public let description: String

    /// Takes an optional sign, digits, and optionally a point with digits; nil for anything else, also exponents, NaN and infinities.
    public init?(_ description: String) {
        var rest = Substring(description)
        let negative = rest.first == "-"
        if negative || rest.first == "+" { rest.removeFirst() }
        let parts = rest.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }) else { return nil }
        let whole = String(Substring(parts[0].drop { $0 == UInt8(ascii: "0") }))
        let fraction = parts.count > 1 ? "." + Substring(parts[1]) : ""
        let isZero = whole.isEmpty && fraction.allSatisfy { $0 == "0" || $0 == "." }
        self.description = (negative && !isZero ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction
    }

    /// A whole number.
    public init(_ value: Int) {
        description = String(value)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
