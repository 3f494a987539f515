import Values

extension Table {
    /// The table as people read it: words in place of codes.
    ///
    /// A code goes where what it is called stands beside it, in `label`, `name`, or for a column `kind` in `kindLabel`; that
    /// column takes its heading. What names a row for programs alone (`row`) goes too.
    var inWords: Table {
        var table = self
        var shown: [Int] = []
        for (index, column) in columns.enumerated() {
            if column.id == "row" { continue }
            guard let words = wordsIndex(of: index) else {
                shown.append(index)
                continue
            }
            table.columns[words].title = column.title
            table.columns[words].titles += column.titles
            for row in rows.indices where rows[row].cell(words).isBlank && words < rows[row].count {
                table.rows[row][words] = rows[row].cell(index)
            }
        }
        guard shown.count < columns.count else { return self }
        table.columns = shown.map { table.columns[$0] }
        table.rows = table.rows.map { row in shown.map { row.cell($0) } }
        return table
    }

    /// A list of agreements with what is so of each in one column, in place of columns that only count it once or not. What is
    /// so of all of them is not said.
    func withoutFlags(_ title: String) -> Table {
        guard columns.first?.id == "reference" else { return self }
        let flags = columns.indices.filter { index in
            !isEmpty && rows.allSatisfy { [.integer(0), .integer(1), .boolean(true), .boolean(false)].contains($0.cell(index)) }
        }
        guard let place = flags.first else { return self }
        if flags.count == 1, rows.allSatisfy({ $0.cell(place).isSo }) { return dropping([columns[place].id]) }
        var table = self
        let others = columns.indices.filter { !flags.contains($0) }
        table.columns = others.map { columns[$0] }
        table.columns.insert(Column("flags", title), at: place)
        table.rows = rows.map { row in
            var cells = others.map { row.cell($0) }
            cells.insert(.list(flags.filter { row.cell($0).isSo }.map { columns[$0].title }), at: place)
            return cells
        }
        return table
    }

    /// The table without amounts in currencies of which it has none.
    var withoutBlankAmounts: Table {
        let blank = columns.indices.filter { index in
            columns[index].id.hasPrefix("amount") && rows.allSatisfy { $0.cell(index).isBlank }
        }
        return blank.isEmpty ? self : dropping(Set(blank.map { columns[$0].id }))
    }

    /// Where it stands what the codes of a column are called.
    private func wordsIndex(of index: Int) -> Int? {
        let id = columns[index].id
        let next = index + 1
        guard columns[index].kind == .text, next < columns.count else { return nil }
        return [id + "Label", "label", "name"].contains(columns[next].id) ? next : nil
    }
}

extension Cell {
    /// Whether it says that something is so, or counts it.
    fileprivate var isSo: Bool { self == .boolean(true) || self == .integer(1) }
}
