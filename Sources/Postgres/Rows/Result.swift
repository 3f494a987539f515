import CLibPQ

/// A column of a result.
public struct ResultColumn: Sendable, Hashable {
    /// The name, as the query gave it.
    public let name: String
    /// The type; of a domain its base type.
    public let type: TypeOID
}

/// All rows of a statement, in memory.
public struct Result: RandomAccessCollection {
    let storage: ResultStorage
    let header: ResultHeader

    /// The columns, in order.
    public var columns: [ResultColumn] { header.columns }

    /// The first row's index: 0.
    public var startIndex: Int { 0 }
    /// The number of rows.
    public var endIndex: Int { storage.rowCount }

    /// A row by its index from 0.
    public subscript(position: Int) -> Row {
        precondition(0 <= position && position < endIndex, "a row outside of the result")
        return Row(ResultRow(storage: storage, header: header, index: position, number: position + 1))
    }

    /// Reads every row as the given type.
    public func decode<Value: RowDecodable>(_ type: Value.Type = Value.self) throws(PostgresError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for row in self { values.append(try Value(row: row)) }
        return values
    }
}

/// A type that reads itself from a row.
public protocol RowDecodable {
    /// Reads the row's columns by `decode`. It must read the same columns whatever their values are: the probe relies on it.
    init(row: Row) throws(PostgresError)
}

/// Owns a libpq result.
final class ResultStorage {
    let raw: OpaquePointer

    init(owning raw: OpaquePointer) {
        self.raw = raw
    }

    deinit {
        PQclear(raw)
    }

    var rowCount: Int { Int(PQntuples(raw)) }

    /// The number of rows that a command changed or a query gave.
    var affectedRows: Int { Int(String(cString: PQcmdTuples(raw))) ?? 0 }

    /// The command that ran, such as `INSERT`, `COMMIT` or `ROLLBACK`.
    var command: String { String(cString: PQcmdStatus(raw)) }

    var columns: [ResultColumn] {
        (0..<PQnfields(raw)).map { index in
            ResultColumn(name: PQfname(raw, index).map { String(cString: $0) } ?? "", type: TypeOID(PQftype(raw, index)))
        }
    }
}

/// What all rows of a result share.
final class ResultHeader {
    enum Position {
        case at(Int32)
        case ambiguous
    }

    let columns: [ResultColumn]
    let statement: String?
    private let positions: [String: Position]

    init(columns: [ResultColumn], statement: String?) {
        self.columns = columns
        self.statement = statement
        var positions: [String: Position] = [:]
        for (index, column) in columns.enumerated() {
            positions[column.name] = positions[column.name] == nil ? .at(Int32(index)) : .ambiguous
        }
        self.positions = positions
    }

    func position(of column: String) -> Position? { positions[column] }
}
