import Values

/// What spreadsheets have where the name of an organization would stand, and is none.
enum NoName {
    /// Whether a text names nothing: not known, not applicable, or the heading of a sum.
    static func isSaid(_ text: String) -> Bool {
        spellings.contains(text.spelling) || !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    private static let spellings = Set([
        "n/a", "#n/a", "n.a.", "#ref!", "null", "none", "unknown", "not known", "total", "grand total", "subtotal", "不详", "未知", "无", "合计", "总计", "小计",
    ].map(\.spelling))
}
