import Values

/// One sheet of a workbook.
struct SheetXML {
    private let table: Table
    private let isFirst: Bool

    init(_ table: Table, isFirst: Bool) {
        self.table = table
        self.isFirst = isFirst
    }

    var bytes: [UInt8] {
        let columns = table.columns
        let last = Self.name(ofColumn: max(columns.count, 1) - 1)
        var xml = WorkbookParts.declaration
        xml += "<worksheet \(WorkbookParts.mainNamespace)><sheetViews><sheetView\(isFirst ? #" tabSelected="1""# : "") workbookViewId=\"0\">"
        xml += #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
        if !columns.isEmpty {
            let widths = columns.indices.map { #"<col min="\#($0 + 1)" max="\#($0 + 1)" width="\#(width(of: $0))" customWidth="1"/>"# }
            xml += "<cols>\(widths.joined())</cols>"
        }
        xml += "<sheetData>"
        var bytes = Array(xml.utf8)
        append(columns.map { .text($0.title) }, number: 1, style: { _, _ in .header }, to: &bytes)
        for (index, row) in table.rows.enumerated() {
            append(columns.indices.map(row.cell), number: index + 2, style: { column, cell in
                Self.style(of: cell, in: columns[column])
            }, to: &bytes)
        }
        bytes += Array("</sheetData>".utf8)
        if !columns.isEmpty, !table.rows.isEmpty {
            bytes += Array(#"<autoFilter ref="A1:\#(last)\#(table.rows.count + 1)"/>"#.utf8)
        }
        bytes += Array("</worksheet>".utf8)
        return bytes
    }

    private func append(
        _ cells: [Cell], number: Int, style: (Int, Cell) -> WorkbookParts.Style, to bytes: inout [UInt8]
    ) {
        var row = "<row r=\"\(number)\">"
        for (column, cell) in cells.enumerated() where !cell.isBlank {
            let place = "\(Self.name(ofColumn: column))\(number)"
            row += Self.element(cell, at: place, style(column, cell))
        }
        bytes += Array((row + "</row>").utf8)
    }

    private static func element(_ cell: Cell, at place: String, _ style: WorkbookParts.Style) -> String {
        let styled = style == .plain ? "" : " s=\"\(style.rawValue)\""
        switch cell {
        case .boolean(let flag): return "<c r=\"\(place)\"\(styled) t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
        default:
            if let number = number(of: cell) { return "<c r=\"\(place)\"\(styled)><v>\(number)</v></c>" }
            let text = Workbook.shortened(text(of: cell), to: 32_767)
            return "<c r=\"\(place)\"\(style == .header ? styled : "") t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.escaped(text))</t></is></c>"
        }
    }

    /// A cell as a number, where a workbook holds it exactly: with up to 15 digits, and a day since March 1900.
    private static func number(of cell: Cell) -> String? {
        switch cell {
        case .integer(let number): number.magnitude < 1_000_000_000_000_000 ? String(number) : nil
        case .decimal(let text), .measure(let text):
            text.utf8.count { (0x30...0x39).contains($0) } <= 15 && Double(text)?.isFinite == true ? text : nil
        case .date(let text):
            PartialDate(text).flatMap { date in
                let day = date.firstDay.daysSinceEpoch
                return date.precision == .day && day >= -25_508 ? String(day + 25_569) : nil
            }
        default: nil
        }
    }

    private static func text(of cell: Cell) -> String {
        if case .list(let items) = cell { return items.joined(separator: "; ") }
        return cell.plainText
    }

    private static func style(of cell: Cell, in column: Column) -> WorkbookParts.Style {
        switch cell {
        case .date: .date
        case .integer where column.kind == .share, .decimal where column.kind == .share, .measure where column.kind == .share: .share
        case .integer: .whole
        // An index of four decimals would be another number with two.
        case .decimal(let text): text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) > 3 ? .fine : .amount } ?? .whole
        case .measure: .plain
        default: .plain
        }
    }

    /// As wide as what stands in the column, in letters: a Chinese one takes two; no wider than reads well.
    private func width(of column: Int) -> Int {
        let texts = [table.columns[column].title] + table.rows.prefix(1000).map { Self.text(of: $0.cell(column)) }
        return min(60, max(8, (texts.map(DisplayWidth.of).max() ?? 0) + 3))
    }

    /// A, B, …, Z, AA, AB, …
    static func name(ofColumn index: Int) -> String {
        var name = ""
        var rest = index + 1
        while rest > 0 {
            name = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}
