/// The rows of a list, and what each format needs to write them.
public struct Listed: Sendable, Hashable {
    /// Columns and rows; words as their readers get them.
    public private(set) var table: Table
    /// Ids of the columns that a narrow terminal can do without, the least needed first.
    public let spare: [String]
    /// Ids of the columns in which often nothing is known.
    public let sparse: Set<String>
    /// Ids of the columns that people see only where they ask for them.
    public private(set) var offered: Set<String>

    /// A list.
    package init(table: Table, spare: [String], sparse: Set<String>, offered: Set<String> = []) {
        self.table = table
        self.spare = spare
        self.sparse = sparse
        self.offered = offered
    }

    /// How many rows were handed over as they came, and are not here.
    private var handedOver = 0

    /// How many rows there are.
    public var count: Int { table.rows.count + handedOver }
    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// Notes that rows were handed over.
    package mutating func handOver(_ count: Int) { handedOver += count }

    /// The table for people: a column in which often nothing is known stands only where something is, and what is only offered
    /// not at all.
    package var known: Table {
        table.dropping(offered).withoutEmptyColumns(keeping: Set(table.columns.map(\.id)).subtracting(sparse))
    }

    /// The cells of a column, from the first row on; empty for an id that there is not.
    public subscript(id: String) -> [Cell] {
        guard let index = table.columns.firstIndex(where: { $0.id == id }) else { return [] }
        return table.rows.map { $0.cell(index) }
    }

    /// The cells of a column as programs read them.
    public func texts(_ id: String) -> [String] { self[id].map(\.plainText) }

    /// The list under a title of its own, with what a person must know to read it.
    package func titled(_ title: String, notes: [String]) -> Listed {
        var listed = self
        listed.table.title = title
        listed.table.notes = notes
        return listed
    }

    /// The list with other rows of the same columns.
    package func replacingRows(_ rows: [[Cell]]) -> Listed {
        var listed = self
        listed.table.rows = rows
        return listed
    }

    /// The list with a column that people see only where they ask for it.
    package func offering(_ id: String) -> Listed {
        var listed = self
        listed.offered.insert(id)
        return listed
    }

    /// The list without a column.
    package func without(_ id: String) -> Listed {
        var listed = self
        listed.table = table.dropping([id])
        return listed
    }
}
