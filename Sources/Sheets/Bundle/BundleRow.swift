import Records
import Values

/// A row of a bundle.
package struct BundleRow {
    /// Where it begins, in bytes from 0.
    let place: Int
    /// The line on which it begins, from 1.
    package let line: Int
    private let cells: [String]
    private let header: BundleHeader
    /// Whether it says what changes.
    let isChange: Bool
    /// The columns in which characters stood that nobody sees.
    package let hidden: [String]
    /// The columns in which words stand that say nothing, such as `n/a`: they are read as blank.
    package let blank: [String]
    /// The columns in which a spreadsheet could not work out what should stand there.
    package let broken: [String]

    init(place: Int, line: Int, cells: [String], names: [String], of file: BundleFile, header: BundleHeader, isChange: Bool) {
        self.place = place
        self.line = line
        self.header = header
        self.isChange = isChange
        var read: [String] = [], hidden: [String] = [], blank: [String] = [], broken: [String] = []
        for (name, cell) in zip(names, cells) {
            let (text, hadHidden) = CellText.cleaned(cell)
            if hadHidden { hidden.append(name) }
            if NothingSaid.isSpreadsheetError(text) { broken.append(name) }
            // Of a change, null is what clears.
            let isBlank = !(isChange && text == "null") && CellText.isNothing(text, in: name, of: file)
            if isBlank { blank.append(name) }
            read.append(isBlank ? "" : text)
        }
        (self.cells, self.hidden, self.blank, self.broken) = (read, hidden, blank, broken)
    }

    /// What stands in a column; nil where nothing does. Apostrophes against formulas are taken off.
    package subscript(column: String) -> String? { cell(column).map(CellText.bare) }

    private func cell(_ column: String) -> String? {
        header.places[column].flatMap { cells[$0].isEmpty ? nil : cells[$0] }
    }

    /// Whether a change says that it is not known.
    func clears(_ column: String) -> Bool { isChange && cell(column) == "null" }

    func text(_ column: String) -> JSON? {
        clears(column) ? .null : self[column].map { .string($0) }
    }

    func date(_ column: String) -> JSON? {
        clears(column) ? .null : self[column].flatMap(CellText.date).map { .string($0) }
    }

    var currency: JSON? {
        clears("currency") ? .null : self["currency"].map { .string(CellText.currency($0)) }
    }

    func number(_ column: String) -> JSON? {
        clears(column) ? .null : self[column].map { .number($0) }
    }

    /// `true`, or as spreadsheets write it; anything else stays text, which its shape refuses.
    func flag(_ column: String) -> JSON? {
        switch self[column]?.lowercased() {
        case nil: nil
        case "t", "true", "yes", "y", "1", "是", "ja", "oui": .boolean(true)
        case "f", "false", "no", "n", "0", "否", "nein", "non": .boolean(false)
        default: text(column)
        }
    }

    func list(_ column: String) -> JSON? {
        guard !clears(column) else { return .null }
        return self[column].map { cell in
            let parts = cell.replacing("；", with: ";").utf8.split(separator: UInt8(ascii: ";")).map { part in
                let front = part.drop { $0 == 0x20 }
                let end = front.lastIndex { $0 != 0x20 }.map { front.index(after: $0) } ?? front.startIndex
                return String(Substring(front[..<end]))
            }
            return .array(parts.filter { !$0.isEmpty }.map { .string($0) })
        }
    }

    /// A list whose elements each stand in a line.
    func list(_ column: String, _ read: (String) -> JSON) -> JSON? {
        guard case .array(let lines)? = list(column) else { return list(column) }
        return .array(lines.compactMap { $0.text.map(read) })
    }

    /// The row as a record, or as a part of one: a party, or a field.
    package func record(of file: BundleFile) -> JSON {
        let said = file.layout.said(by: self)
        switch file {
        case .agreements: return .object(said)
        case .organizations, .events:
            return .object([.init(key: "record", value: .string(file == .events ? "event" : "organization"))] + said)
        case .parties, .fields:
            // The rest is of what stands under it.
            let (apart, part) = file == .parties ? ("reference", "party") : ("scheme", "field")
            return .object(
                said.filter { $0.key == apart } + [.init(key: part, value: .object(said.filter { $0.key != apart }))])
        }
    }

    /// Whether the end says that there is none.
    var isOpenEnded: Bool { self["end_date"].map(OpenEnd.isSaid) ?? false }

    /// Whether what stands for the end says that it renews itself, and no rule says otherwise.
    var renewsByItsEnd: Bool { self["renewal"] == nil && self["end_date"].map(CellText.renewsItself) == true }

    /// Whether the amount is one.
    var hasAmount: Bool { !clears("amount") && self["amount"].map { $0 != "none" } ?? false }

    /// The value, of the amount and its currency.
    var value: JSON? {
        guard !clears("amount") else { return .null }
        guard self["amount"] != "none" else { return .string("none") }
        guard let money = self["amount"].map({ CellText.amount($0, in: currency?.text) }), let amount = money.amount else { return nil }
        return .known(("amount", .string(amount)), ("currency", currency ?? money.currency.map { .string($0) }))
    }

    var contributions: JSON? {
        guard !clears("amount") else { return .null }
        let money = self["amount"].map { CellText.amount($0, in: nil) }
        return money?.amount.map { .array([.known(("amount", .string($0)), ("currency", money?.currency.map { .string($0) }))]) }
    }

    /// What is wrong with the row in itself.
    package func problems(of record: JSON, in file: BundleFile) -> [ShapeChecker.Problem] {
        ShapeChecker.problems(of: isChange ? record.withoutNulls : record, as: file.shape).map { problem in
            // A line that tells a contact or a purpose has no keys that people know of.
            if problem.path.hasPrefix("contacts["), problem.path.hasSuffix(".name"), problem.message == "is missing" {
                return .init(path: problem.path, message: "a contact has a name before all else, such as Front Desk <desk@example.edu>")
            }
            guard problem.path.hasPrefix("purposes["), problem.message.hasPrefix("unknown key") else { return problem }
            let word = (problem.path.split(separator: ".", maxSplits: 1).last ?? "").filter { !"“”".contains($0) }
            let message = word == "direction"
                ? "which way a purpose goes is said here by from and to"
                : "\(Quoted(String(word))) is no part of a purpose; between two purposes stands ; and one is written: \(Purpose.grammarOfFiles)"
            return .init(path: problem.path, message: message)
        }
    }

    /// What is wrong with the contacts and purposes of a row that says what changes of an agreement, and the keys of these.
    package func problems(ofLinesIn record: JSON) -> [(key: String, problem: ShapeChecker.Problem)] {
        problems(of: record, in: .agreements).flatMap { problem in
            ["contacts", "purposes"].filter { problem.path.hasPrefix("\($0)[") }.map { ($0, problem) }
        }
    }

    /// That the digits of the amount can mean two numbers, as those of `1.200 EUR` can.
    /// - Parameter currency: its ISO 4217 code, where the cell does not say it.
    package func problem(ofAmountIn currency: String?, at path: String) -> ShapeChecker.Problem? {
        // Only three digits behind the point can be thousands.
        guard let cell = self["amount"], cell.utf8.dropLast(3).last == UInt8(ascii: "."), TextForm.amount.fault(in: cell) == nil else { return nil }
        return TypedMoney(currency.map { "\(cell) \($0)" } ?? cell).severalReadings(of: cell).map { .init(path: path, message: $0) }
    }

    /// What stands in the cells and above them, so that the same row can be told again.
    package var bytes: [UInt8] {
        cells.reduce(into: header.bytes) { bytes, cell in
            bytes.append(0x1E)
            bytes += cell.utf8
        }
    }
}

/// The columns of a file, the same for all of its rows.
struct BundleHeader {
    /// The place of each column.
    let places: [String: Int]
    /// All of them, as one text.
    let bytes: [UInt8]

    init(names: [String]) {
        places = Dictionary(zip(names, names.indices)) { first, _ in first }
        bytes = Array(names.joined(separator: ",").utf8)
    }
}
