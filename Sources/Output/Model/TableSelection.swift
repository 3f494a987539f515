import Values

extension Table {
    /// The table with only these columns, in this order, as `--columns a,b,c` asks.
    ///
    /// A column is named by its id or by its CSV header. A name given twice counts once, since JSON keys are unique.
    /// - Throws: `OutputError` of kind `unknownColumn`, which names the first unknown column and lists the known ones.
    public func selecting(_ ids: [String]) throws(OutputError) -> Table {
        var chosen: [Int] = []
        for id in ids {
            guard let index = columns.firstIndex(where: { $0.id == id || $0.header == id }) else {
                throw OutputError.unknownColumn(id, known: columns.map(\.id))
            }
            if !chosen.contains(index) { chosen.append(index) }
        }
        guard !chosen.isEmpty else { throw OutputError.unknownColumn("", known: columns.map(\.id)) }
        var table = self
        table.columns = chosen.map { columns[$0] }
        table.rows = rows.map { row in chosen.map { row.cell($0) } }
        return table
    }
}
