extension Table {
    /// The table without the columns in which no row says anything.
    package func withoutEmptyColumns(keeping kept: Set<String>) -> Table {
        let used = columns.indices.filter { index in
            kept.contains(columns[index].id) || rows.contains { !$0[index].isBlank }
        }
        var table = self
        table.columns = used.map { columns[$0] }
        table.rows = rows.map { row in used.map { row[$0] } }
        return table
    }

    /// The table without some of its columns.
    package func dropping(_ ids: Set<String>) -> Table {
        let kept = columns.indices.filter { !ids.contains(columns[$0].id) }
        var table = self
        table.columns = kept.map { columns[$0] }
        table.rows = rows.map { row in kept.map { row[$0] } }
        return table
    }
}
