import Values

/// What spreadsheets have where the name of an organization would stand, and is none.
enum NoName {
    /// Whether a text names nothing: not known, not applicable, or the heading of a sum.
    static func isSaid(_ text: String) -> Bool {
        NothingSaid(text) != nil || NothingSaid.isSpreadsheetError(text) || sums.contains(text.spelling)
            || !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    private static let sums = Set(["total", "grand total", "subtotal", "合计", "总计", "小计"].map(\.spelling))
}
