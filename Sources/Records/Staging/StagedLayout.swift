/// How the records of a kind lie in tables: worked out once from its shape.
package struct StagedLayout: Sendable {
    /// The tables, that of the record itself first.
    package private(set) var tables: [StagedTable] = []
    /// What is written for a record, in order.
    private(set) var steps: [Step] = []

    /// What is written for the value of a key. Tables are numbered from 0.
    indirect enum Step: Sendable {
        case value(key: String)
        case mention(key: String)
        case inside(key: String, [Step])
        /// Elements that are objects, or texts that stand for their first key.
        case rows(key: String, table: Int, [Step], text: String?)
        /// Elements that are no objects.
        case values(key: String, table: Int, isMention: Bool)
        case languages(key: String, table: Int)
    }

    /// The layout of records that have a shape.
    /// - Parameter table: that of the record itself.
    init(of shape: Shape, in table: String) {
        tables = [StagedTable(name: table, columns: ["line"])]
        if case .object(let keys) = shape { steps = layOut(keys, in: 0) }
    }

    private mutating func layOut(_ keys: [Shape.Key], in table: Int) -> [Step] {
        keys.flatMap { key -> [Step] in
            switch (key.staged, key.shape) {
            case (.nowhere, _): return []
            case (.rows(let rows), let shape): return [layOut(key.name, rows, shape)]
            case (.mention(let column), _):
                tables[table].columns.append(column)
                return [.mention(key: key.name)]
            case (.column, .object(let inner)): return [.inside(key: key.name, layOut(inner, in: table))]
            case (.column(let column), .textOrObject(_, let inner)):
                tables[table].columns.append(column)
                return [.value(key: key.name), .inside(key: key.name, layOut(inner, in: table))]
            case (.column(let column), _):
                tables[table].columns.append(column)
                return [.value(key: key.name)]
            }
        }
    }

    private mutating func layOut(_ key: String, _ rows: StagedRows, _ shape: Shape) -> Step {
        let table = tables.count
        tables.append(StagedTable(name: rows.table, columns: ["line"] + (rows.under.map { [$0] } ?? [])))
        switch shape {
        case .byLanguage:
            tables[table].columns += ["language"] + (rows.value.map { [$0] } ?? [])
            return .languages(key: key, table: table)
        case .list(.object(let keys)):
            tables[table].columns.append("position")
            return .rows(key: key, table: table, layOut(keys, in: table), text: nil)
        case .list(.textOrObject(_, let keys)):
            tables[table].columns.append("position")
            return .rows(key: key, table: table, layOut(keys, in: table), text: keys.first?.name)
        default:
            tables[table].columns += ["position"] + (rows.value.map { [$0] } ?? [])
            return .values(key: key, table: table, isMention: rows.areMentions)
        }
    }
}

/// A table and the columns of it that are written.
package struct StagedTable: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// Its columns, in the order in which they are written.
    package fileprivate(set) var columns: [String]
}
