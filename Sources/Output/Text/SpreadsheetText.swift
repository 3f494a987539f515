import Values

extension Cell {
    /// The text of the cell where a spreadsheet may read it: one that it would take for a formula has an apostrophe in front.
    /// Numbers and dates never do.
    var spreadsheetText: String {
        let text = plainText
        return isNumberOrDate || !Self.isFormula(text) ? text : "'" + text
    }

    /// Whether the text is only what a number or a date is made of.
    private var isNumberOrDate: Bool {
        switch self {
        case .null, .integer, .boolean: true
        case .decimal(let text), .measure(let text), .date(let text):
            text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || "+-.:TZeE ".utf8.contains(byte)
            }
        case .text, .list: false
        }
    }

    private static func isFormula(_ text: String) -> Bool {
        // Scalars, not characters: a combining mark after "=" must not hide it.
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
