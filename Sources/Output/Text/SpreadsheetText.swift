import Values

extension Cell {
    /// The text of the cell where a spreadsheet may read it: what it would take for a formula has an apostrophe in front.
    /// Numbers and dates never do.
    var spreadsheetText: String {
        let text = plainText
        return isNumberOrDate ? text : FormulaGuard.guarded(text)
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
}
