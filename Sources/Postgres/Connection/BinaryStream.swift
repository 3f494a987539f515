import CLibPQ
import Values

/// One row of a stream in PostgreSQL's binary format: its columns by number, as the server sent them. Valid only inside
/// of the body that it is given to.
public struct BinaryRow {
    private let raw: OpaquePointer

    fileprivate init(_ raw: OpaquePointer) { self.raw = raw }

    /// The bytes of a column; nil is NULL.
    public func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        // NULL has no length; asked in this order, most columns take one call less.
        let count = PQgetlength(raw, 0, column)
        guard count > 0 || PQgetisnull(raw, 0, column) == 0 else { return nil }
        return UnsafeRawBufferPointer(start: PQgetvalue(raw, 0, column), count: Int(count))
    }

    // Not generic: what another module calls would not be made for its type.

    /// An integer, or a date as days since 2000-01-01; nil is NULL.
    public func int32(_ column: Int32) -> Int32? {
        guard let bytes = bytes(column), bytes.count == 4 else { return nil }
        return Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))
    }

    /// A bigint; nil is NULL.
    public func int64(_ column: Int32) -> Int64? {
        guard let bytes = bytes(column), bytes.count == 8 else { return nil }
        return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    }

    /// An array of integers, of one dimension; a NULL among them is nil. Empty where the array is NULL.
    public func int32s(_ column: Int32) -> [Int32?] {
        var values: [Int32?] = []
        eachElement(column, of: 4) { bytes, offset in
            values.append(offset.map { Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int32.self)) })
        }
        return values
    }

    /// An array of bigints, of one dimension; a NULL among them is nil. Empty where the array is NULL.
    public func int64s(_ column: Int32) -> [Int64?] {
        var values: [Int64?] = []
        eachElement(column, of: 8) { bytes, offset in
            values.append(offset.map { Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self)) })
        }
        return values
    }

    /// An array of texts, of one dimension; a NULL among them is nil. Empty where the array is NULL.
    public func texts(_ column: Int32) -> [String?] {
        var values: [String?] = []
        eachElement(column, of: nil) { bytes, offset in
            values.append(offset.map { start in
                let length = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: start - 4, as: Int32.self)))
                return String(decoding: bytes[start..<(start + length)], as: UTF8.self)
            })
        }
        return values
    }

    /// Tells where each element of an array begins, of values of one size, or of any where that is nil; nil is NULL. Before
    /// each stands its length.
    @inline(__always)
    private func eachElement(_ column: Int32, of size: Int?, _ body: (UnsafeRawBufferPointer, Int?) -> Void) {
        guard let bytes = bytes(column), bytes.count >= 20 else { return }
        let count = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 12, as: Int32.self)))
        var offset = 20
        for _ in 0..<count {
            guard offset + 4 <= bytes.count else { return }
            let length = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
            offset += 4
            guard length >= 0, length == size ?? length, offset + length <= bytes.count else {
                body(bytes, nil)
                continue
            }
            body(bytes, offset)
            offset += length
        }
    }

    /// A text; nil is NULL.
    public func text(_ column: Int32) -> String? { bytes(column).map { String(decoding: $0, as: UTF8.self) } }
}

/// Some rows of a stream, which stay valid as long as they are held. They are only read, so any thread can.
public final class BinaryRows: @unchecked Sendable {
    private var results: [OpaquePointer] = []

    deinit { for result in results { PQclear(result) } }

    /// How many there are.
    public var count: Int { results.count }

    /// Hands them over one by one.
    public func forEach(_ body: (BinaryRow) -> Void) {
        for result in results { body(BinaryRow(result)) }
    }

    fileprivate func append(_ result: OpaquePointer) { results.append(result) }
}

extension Connection {
    /// Runs a statement and hands its rows over one by one in binary, as they come: a third of the cost of
    /// ``forEach(_:_:_:)``, for rows that come in millions.
    ///
    /// The connection does nothing else meanwhile. If the body throws, the statement is canceled and the body's error is
    /// thrown; inside a transaction, take the transaction for lost then.
    public func forEachBinary(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?] = [], _ body: (BinaryRow) throws -> Void
    ) throws {
        try eachResult(statement, parameters) { result in
            defer { PQclear(result) }
            try body(BinaryRow(result))
        }
    }

    /// The same in lots of some rows, the last of fewer: a lot can be read elsewhere while the next ones come.
    public func forEachLot(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?] = [], of size: Int, _ body: (BinaryRows) throws -> Void
    ) throws {
        var lot = BinaryRows()
        try eachResult(statement, parameters) { result in
            lot.append(result)
            guard lot.count == size else { return }
            try body(lot)
            lot = BinaryRows()
        }
        if lot.count > 0 { try body(lot) }
    }

    /// Hands over the result of each row, to be cleared.
    private func eachResult(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?], _ body: (OpaquePointer) throws -> Void
    ) throws {
        let list = try ParameterList(parameters, statement: statement.name)
        try stream(statement) { raw in
            list.withPointers { PQsendQueryPrepared(raw, statement.name, $0, $1, nil, nil, 1) }
        } rows: { raw in
            var count = 0
            while let result = PQgetResult(raw) {
                guard PQresultStatus(result) == PGRES_SINGLE_TUPLE else {
                    defer { PQclear(result) }
                    switch PQresultStatus(result) {
                    case PGRES_TUPLES_OK, PGRES_COMMAND_OK: continue
                    default: throw failure(result, statement: statement.name)
                    }
                }
                guard Interruption.received == nil else {
                    PQclear(result)
                    throw PostgresError.server(ServerError(canceledBeforeSending: statement.name))
                }
                count += 1
                try body(result)
            }
            return count
        }
    }
}
