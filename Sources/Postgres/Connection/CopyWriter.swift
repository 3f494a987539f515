import CLibPQ
import Values

/// Feeds a `COPY ... FROM STDIN`. It works only inside the body that it is handed to.
public final class CopyWriter {
    private var raw: OpaquePointer?
    private let connection: Connection
    private var buffer: [UInt8] = []
    private static let limit = 64 * 1024

    init(_ raw: OpaquePointer, connection: Connection) {
        self.raw = raw
        self.connection = connection
    }

    /// Sends bytes as they are, in the format that the COPY names.
    public func write(bytes: some Sequence<UInt8>) throws(PostgresError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.limit { try flush() }
    }

    /// Sends one row in COPY's text format, nil as NULL. The COPY must not name another format, delimiter or NULL text.
    public func row(_ values: [String?]) throws(PostgresError) {
        if let index = values.firstIndex(where: { $0?.utf8.contains(0) == true }) {
            throw .parameter(ParameterFailure(number: index + 1, statement: "COPY", reason: ParameterList.zeroReason))
        }
        buffer.append(copyRow: values)
        if buffer.count >= Self.limit { try flush() }
    }

    func flush() throws(PostgresError) {
        guard let raw else { throw .usage("a COPY's writer outside of its body") }
        guard Interruption.received == nil else { throw .server(ServerError(canceledBeforeSending: nil)) }
        let whole = buffer.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let count = min(bytes.count - start, 1 << 24)
                let part = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                guard PQputCopyData(raw, part, Int32(count)) == 1 else { return false }
                start += count
            }
            return true
        }
        buffer.removeAll(keepingCapacity: true)
        guard whole else { throw connection.failure(nil, statement: nil) }
    }

    func close() {
        raw = nil
    }
}
