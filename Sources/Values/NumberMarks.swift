/// How a language writes the digits of a number: what stands between thousands, and before decimals (Unicode CLDR).
public struct NumberMarks: Sendable, Hashable {
    private let thousands: String
    private let decimal: String

    /// As English, Chinese and Japanese have it: `1,234.50`.
    public static let point = NumberMarks(thousands: ",", decimal: ".")

    /// The marks of a language (BCP 47).
    public static func of(_ language: String) -> NumberMarks {
        switch language.prefix(2).lowercased() {
        case "de", "es", "it", "nl", "pt", "da", "id", "tr", "vi", "el": NumberMarks(thousands: ".", decimal: ",")
        // A blank at which no line breaks.
        case "fr", "ru", "uk", "pl", "cs", "sk", "sv", "nb", "fi", "hu", "bg": NumberMarks(thousands: "\u{A0}", decimal: ",")
        default: point
        }
    }

    /// A number, with or without a sign and a per cent, with these marks and its thousands set apart; anything else unchanged.
    public func grouped(_ text: String) -> String { written(text, separator: thousands) }

    /// A number with its decimal mark alone; anything else unchanged.
    public func ungrouped(_ text: String) -> String { written(text, separator: "") }

    private func written(_ text: String, separator: String) -> String {
        let sign = text.first.map { "-−+".contains($0) } ?? false ? String(text.prefix(1)) : ""
        let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        var result = sign
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result += separator }
            result.append(digit)
        }
        return parts.count == 2 ? result + decimal + parts[1] : result
    }
}
