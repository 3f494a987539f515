import Records
import Values

/// What stands in a cell, as it is meant: spreadsheets keep what was copied into them from pages and documents.
enum CellText {
    /// The text without blanks at its ends and without characters that nobody sees, and whether it had such.
    static func cleaned(_ cell: String) -> (text: String, hadHidden: Bool) {
        let bytes = cell.utf8
        guard bytes.contains(where: { $0 >= 0x80 }) || isBlank(bytes.first) || isBlank(bytes.last) else { return (cell, false) }
        let seen = String(String.UnicodeScalarView(cell.unicodeScalars.filter { !$0.isHidden }))
        // Joiners are of letters, and join nothing at an end.
        let bare = seen.unicodeScalars.drop(while: isEnd).reversed().drop(while: isEnd).reversed()
        return (String(String.UnicodeScalarView(bare)), seen.unicodeScalars.count != cell.unicodeScalars.count)
    }

    private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200C}" || scalar == "\u{200D}"
    }

    /// Whether a cell of a column is as one where nothing stands. Where `none` is an answer of its own it stays, and so does
    /// what says of the parties that they are not known; what is no name of an organization is told where it stands.
    static func isNothing(_ cell: String, in column: String, of file: BundleFile) -> Bool {
        guard let said = NothingSaid(cell) else { return false }
        switch (file, column) {
        case (.parties, "organization"), (.organizations, "name"): return false
        case (.agreements, "parties_unknown"): return said != .notKnown
        case (_, "amount"), (.agreements, "renewal"), (.agreements, "end_date"): return said != .absent
        default: return true
        }
    }

    /// The text without the apostrophes that keep a cell from being a formula, or from saying nothing.
    static func bare(_ cell: String) -> String {
        guard cell.utf8.contains(UInt8(ascii: "'")) else { return cell }
        let bare = FormulaGuard.bare(cell)
        guard bare == cell, cell.utf8.first == UInt8(ascii: "'"), NothingSaid(String(cell.drop { $0 == "'" })) != nil else { return bare }
        return String(cell.dropFirst())
    }

    /// A date as the format has it, where the cell can mean no other; else what stands there.
    static func date(_ cell: String) -> String? {
        guard PartialDate(cell) == nil else { return cell }
        let readings = TypedDate(cell).readings
        // 2011/12 may be a year of studies.
        guard readings.count == 1, !TypedDate.isAcademicYear(cell) else { return cell }
        return readings[0].description
    }

    /// An amount as the format has it, and the currency where the cell says it; else what stands there: where the cell says more
    /// than that, such as `250k` or `3 Mio`, or another currency than its column.
    /// - Parameter column: what stands in the column for the currency.
    static func amount(_ cell: String, in column: String?) -> (amount: String?, currency: String?) {
        guard TextForm.amount.fault(in: cell) != nil else { return (cell, nil) }
        let money = TypedMoney(cell)
        guard let amount = money.amount else { return (cell, nil) }
        let known = column.map(currency)
        guard money.currencies.isEmpty else { return known.map(money.currencies.contains) ?? true ? (amount, nil) : (cell, nil) }
        guard let said = money.currency else { return (amount, nil) }
        return TextForm.currency.fault(in: said) == nil && said == known ?? said ? (amount, said) : (cell, nil)
    }

    /// A currency as the format has it, where the cell can mean no other; else what stands there.
    static func currency(_ cell: String) -> String {
        guard TextForm.currency.fault(in: cell) != nil || cell == "RMB" else { return cell }
        let money = TypedMoney("1 \(cell)")
        return money.currencies.isEmpty ? money.currency ?? cell : cell
    }

    /// Whether a cell for the end says that the agreement goes on by itself.
    static func renewsItself(_ cell: String) -> Bool { renewing.contains(cell) }

    private static let renewing = Spellings([
        "automatic", "auto-renew", "auto-renewal", "automatic-renewal", "auto-renewable", "automatically-renewed", "自动续期", "自动延长", "自動延長",
    ])
}
