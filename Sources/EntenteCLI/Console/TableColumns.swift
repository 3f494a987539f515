import Values

extension Table {
    /// The table without the columns in which no row says anything.
    func withoutEmptyColumns(keeping kept: Set<String>) -> Table {
        let used = columns.indices.filter { index in
            kept.contains(columns[index].id) || rows.contains { $0[index] != .null }
        }
        var table = self
        table.columns = used.map { columns[$0] }
        table.rows = rows.map { row in used.map { row[$0] } }
        return table
    }

    /// The table without some of its columns.
    func dropping(_ ids: Set<String>) -> Table {
        let kept = columns.indices.filter { !ids.contains(columns[$0].id) }
        var table = self
        table.columns = kept.map { columns[$0] }
        table.rows = rows.map { row in kept.map { row[$0] } }
        return table
    }
}

extension Console {
    /// A list in which, for people, a column stands only where something is known for it; programs get all of them.
    /// - Parameter sparse: ids of the columns in which often nothing is known.
    func listed(_ table: Table, sparse: Set<String>) -> Table {
        guard isForPeople, options.columns == nil else { return table }
        return table.withoutEmptyColumns(keeping: Set(table.columns.map(\.id)).subtracting(sparse))
    }
}
