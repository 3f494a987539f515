import Values

extension Table {
    /// The table with only these columns, in this order, as `--columns a,b,c` asks.
    ///
    /// A column is named by its id or by its CSV header. A name given twice counts once, since JSON keys are unique.
    /// - Throws: `OutputError` of kind `unknownColumn`, which names the first unknown column and lists the known ones.
    public func selecting(_ ids: [String]) throws(OutputError) -> Table {
        let chosen = try indices(of: ids, among: columns.map(\.id))
        var table = self
        table.columns = chosen.map { columns[$0] }
        table.rows = rows.map { row in chosen.map { row.cell($0) } }
        return table
    }
}

extension Page {
    /// The page with only these properties and tables, in its own order, as `--columns a,b,c` asks.
    /// - Throws: `OutputError` of kind `unknownColumn`, as for a table.
    public func selecting(_ ids: [String]) throws(OutputError) -> Page {
        let chosen = Set(try indices(of: ids, among: properties.map(\.id) + tables.map(\.id)))
        var page = self
        page.properties = properties.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
        page.tables = tables.enumerated().filter { chosen.contains(properties.count + $0.offset) }.map(\.element)
        return page
    }
}

/// Where what is named by its id or by its CSV header stands; what is named twice counts once.
private func indices(of names: [String], among ids: [String]) throws(OutputError) -> [Int] {
    var chosen: [Int] = []
    for name in names {
        guard let index = ids.firstIndex(where: { $0 == name || Column.header($0) == name }) else {
            throw OutputError.unknownColumn(name, known: ids)
        }
        if !chosen.contains(index) { chosen.append(index) }
    }
    guard !chosen.isEmpty else { throw OutputError.unknownColumn("", known: ids) }
    return chosen
}
