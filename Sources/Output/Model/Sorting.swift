import Values

extension Table {
    /// The rows in the order of a column, from the least on, or from the most on where `:desc` stands behind it; what is not
    /// known comes last. Rows that are alike stay in their order.
    /// - Parameter limit: most rows; nil is all.
    /// - Throws: for a column that there is not, as where columns are chosen; for an order that is none.
    public func sorted(by text: String, limit: Int? = nil) throws -> Table {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let order = parts.count > 1 ? parts[1].lowercased() : "asc"
        guard ["asc", "desc"].contains(order) else {
            throw RegistryError(
                .usage, code: "sort-unreadable", "--sort: \(Quoted(String(parts[1]))) is no order", hint: "Write a column, or column:desc.")
        }
        let chosen = try selecting([String(parts[0])])
        let isDescending = order == "desc"
        let keyed = zip(rows, chosen.rows).map { (row: $0, key: $1.first ?? .null) }
        let known = keyed.enumerated().filter { !$0.element.key.isBlank }.sorted { one, other in
            let (left, right) = (one.element.key, other.element.key)
            if left.precedes(right) { return !isDescending }
            if right.precedes(left) { return isDescending }
            return one.offset < other.offset
        }.map(\.element.row)
        let all = known + keyed.filter(\.key.isBlank).map(\.row)
        var table = self
        table.rows = Array(all.prefix(limit ?? .max))
        return table
    }
}

extension Cell {
    /// Whether it is less than another of its column: numbers by their size, all else by what is written.
    fileprivate func precedes(_ other: Cell) -> Bool {
        switch (self, other) {
        case (.integer(let one), .integer(let two)): one < two
        case (.decimal(let one), .decimal(let two)), (.measure(let one), .measure(let two)):
            (Double(one) ?? 0) < (Double(two) ?? 0)
        default: plainText.lowercased() < other.plainText.lowercased()
        }
    }
}
