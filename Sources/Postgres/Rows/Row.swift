import CLibPQ

/// One row of a result. It keeps the result it is from alive.
public struct Row {
    private enum Source {
        case result(ResultRow)
        case probe(RowProbe)
    }

    private let source: Source

    init(_ row: ResultRow) {
        source = .result(row)
    }

    init(_ probe: RowProbe) {
        source = .probe(probe)
    }

    /// Reads a column by its name. An optional type takes NULL for nil.
    ///
    /// The column's type is held against the types that the Swift type takes before anything is read.
    public func decode<Value: PostgresDecodable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        switch source {
        case .result(let row): try row.decode(column, as: type)
        case .probe(let probe): probe.record(column, as: type)
        }
    }
}

/// A row of a libpq result.
struct ResultRow {
    let storage: ResultStorage
    let header: ResultHeader
    let index: Int
    /// Counted from 1 over the whole statement, for errors.
    let number: Int

    func decode<Value: PostgresDecodable>(_ column: String, as type: Value.Type) throws(PostgresError) -> Value {
        func failure(_ reason: DecodingFailure.Reason) -> PostgresError {
            .decoding(
                DecodingFailure(
                    column: column, row: number, statement: header.statement, swiftType: String(describing: type), reason: reason))
        }
        let field: Int32
        switch header.position(of: column) {
        case .at(let index): field = index
        case .ambiguous: throw failure(.ambiguousColumn)
        case nil: throw failure(.noSuchColumn)
        }
        let actual = header.columns[Int(field)].type
        let accepted = Value.decodableTypes
        guard accepted.contains(actual) else { throw failure(.typeMismatch(accepted: accepted.sorted(), actual: actual)) }
        let row = Int32(index)
        guard PQgetisnull(storage.raw, row, field) == 0 else {
            guard let null = Value.null else { throw failure(.unexpectedNull) }
            return null
        }
        let value = withExtendedLifetime(storage) { () -> Value? in
            let length = Int(PQgetlength(storage.raw, row, field))
            return PQgetvalue(storage.raw, row, field)?.withMemoryRebound(to: UInt8.self, capacity: length) {
                Value(postgresText: PostgresText(start: $0, count: length))
            }
        }
        guard let value else { throw failure(.unreadable(type: actual)) }
        return value
    }
}
