import Values

/// Cells as people read them: yes and no, percentages, lists with a space. Not yet escaped for any format.
struct PeopleText {
    var words: PeopleWords

    /// A cell of a column, as text.
    func text(_ cell: Cell, in column: Column) -> String {
        if column.kind == .share, let percent = PeopleText.percent(cell) { return words.marks.ungrouped(PeopleText.withMinus(percent)) }
        return column.kind == .number ? words.marks.ungrouped(PeopleText.withMinus(text(cell))) : text(cell)
    }

    /// A number whose minus is one, as in every form for people.
    private static func withMinus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }

    /// A cell of a column of a table of figures: thousands set apart, a growth or a change with its sign.
    func figure(_ cell: Cell, in column: Column) -> String {
        if cell == .boolean(false) { return "–" }
        guard column.kind == .number || column.kind == .share else { return text(cell, in: column) }
        let number = column.kind == .share ? PeopleText.percent(cell) ?? text(cell) : text(cell)
        let isSigned = column.id.hasSuffix("Growth") || column.id.hasSuffix("Points") || column.id == "change" || column.id == "balance"
        let grouped = words.marks.grouped(PeopleText.withMinus(number))
        guard let size = cell.magnitude, size > 0, isSigned else { return grouped }
        return "+" + grouped
    }

    /// A cell alone, as text.
    func text(_ cell: Cell) -> String {
        switch cell {
        case .boolean(let flag): flag ? words.yes : words.no
        case .list(let items): items.joined(separator: words.separator)
        default: cell.plainText
        }
    }

    /// The properties of a page of which something is known, as lines.
    func lines(_ page: Page) -> [Line] {
        page.properties.filter { !$0.value.isBlank }.map { Line(title: $0.title, text: text($0.value)) }
    }

    /// A heading with its unit. A share needs none, since its cells say %.
    func heading(_ column: Column) -> String {
        guard let unit = unit(column) else { return column.title }
        return "\(column.title) (\(unit))"
    }

    /// The unit worth showing beside a heading, in the language of the words; none where the heading says it already.
    func unit(_ column: Column) -> String? {
        guard column.kind != .share, let unit = column.unit, !unit.isEmpty else { return nil }
        let word = words.units[unit] ?? unit
        return ["(\(unit)", "(\(word)", "（\(word)"].contains(where: column.title.contains) ? nil : word
    }

    /// A fraction of 1 as a percentage with one decimal, rounded half up without floating point.
    static func percent(_ cell: Cell) -> String? {
        let text = cell.plainText
        guard cell.wholeNumber != nil || cell.magnitude != nil, text.utf8.count < 15 else { return nil }
        let negative = text.hasPrefix("-")
        let parts = text.drop(while: { $0 == "-" || $0 == "+" }).split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let units = Int(whole.isEmpty ? "0" : whole) else {
            return nil
        }
        let digits = (parts.count == 2 ? parts[1] : "") + "0000"
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let tenths = Int(digits.prefix(3)),
            let next = Int(digits.dropFirst(3).prefix(1))
        else { return nil }
        let permille = units * 1000 + tenths + (next >= 5 ? 1 : 0)
        return "\(negative && permille > 0 ? "-" : "")\(permille / 10).\(permille % 10)%"
    }

    /// A number with its thousands set apart, `1,234,567.00`; anything else unchanged.
    static func grouped(_ text: String) -> String { NumberMarks.point.grouped(text) }

    /// A count as pictures and sentences show it: with its thousands set apart, a fraction to one decimal.
    static func short(_ cell: Cell) -> String {
        guard cell.wholeNumber == nil, let size = cell.magnitude else { return grouped(cell.plainText) }
        return rounded(size, digits: 1)
    }

    /// A size of a drawing in words, with at most so many decimals.
    static func rounded(_ size: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = (abs(size) * Double(scale)).rounded()
        guard scaled < 1e15 else { return "∞" }
        let units = Int(scaled)
        let fraction = String(units % scale + scale).dropFirst()
        let decimals = digits == 0 || units % scale == 0 ? "" : "." + fraction
        return (size < 0 && units > 0 ? "−" : "") + grouped(String(units / scale)) + decimals
    }

    /// An amount without decimals that are all 0.
    static func withoutZeros(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1)
        return parts.count == 2 && parts[1].allSatisfy { $0 == "0" } ? String(parts[0]) : text
    }
}
