import CLibPQ

extension Connection {
    /// Readies the connection for one statement, and holds it open to cancellation. Each call needs an `end()`.
    func begin(_ statement: String?) throws(PostgresError) -> OpaquePointer {
        guard let raw else { throw .usage("the connection is closed") }
        guard stream == nil else { throw .usage("a statement inside of \(stream ?? "a stream") on the same connection") }
        guard PQstatus(raw) == CONNECTION_OK else { throw lost(raw, sqlState: nil) }
        guard canceller.begin() else { throw .server(ServerError(canceledBeforeSending: statement)) }
        return raw
    }

    func end() {
        canceller.end()
    }

    /// The same for a statement whose rows or data a body goes through.
    func beginStream(_ name: String) throws(PostgresError) -> OpaquePointer {
        let raw = try begin(name)
        stream = name
        return raw
    }

    func endStream() {
        stream = nil
        end()
    }

    /// Takes a result over; throws what it reports.
    func accept(_ result: OpaquePointer?, statement: String?) throws(PostgresError) -> ResultStorage {
        guard let result else { throw failure(nil, statement: statement) }
        let storage = ResultStorage(owning: result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY, PGRES_COPY_IN, PGRES_COPY_OUT:
            return storage
        default:
            throw failure(result, statement: statement)
        }
    }

    /// The error that a result stands for; nil is a statement that libpq did not even send.
    func failure(_ result: OpaquePointer?, statement: String?) -> PostgresError {
        let error = result.flatMap { ServerError(result: $0, statement: statement) }
        guard let raw, PQstatus(raw) == CONNECTION_OK else {
            return lost(raw, sqlState: error?.sqlState, message: error?.message)
        }
        guard let error else { return .usage(Self.message(raw)) }
        if isInTransaction, transactionError == nil { transactionError = error }
        return .server(error)
    }

    func lost(_ raw: OpaquePointer?, sqlState: SQLState?, message: String? = nil) -> PostgresError {
        let text = message ?? raw.map(Self.message) ?? ""
        return .connectionLost(ConnectionLost(message: text.isEmpty ? "the session is gone" : text, sqlState: sqlState))
    }

    /// Reads off what the server still sends for a statement, and gives the first error among it.
    @discardableResult
    func drain(_ raw: OpaquePointer, statement: String?) -> PostgresError? {
        var first: PostgresError?
        while let result = PQgetResult(raw) {
            let storage = ResultStorage(owning: result)
            switch PQresultStatus(storage.raw) {
            case PGRES_COPY_IN:
                guard PQputCopyEnd(raw, "not expected here") == 1 else { return first ?? failure(nil, statement: statement) }
            case PGRES_COPY_OUT:
                discardCopy(raw)
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
                if first == nil { first = failure(storage.raw, statement: statement) }
                guard PQstatus(raw) == CONNECTION_OK else { return first }
            default:
                break
            }
        }
        return first
    }

    private func discardCopy(_ raw: OpaquePointer) {
        var data: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(raw, &data, 0) > 0 { PQfreemem(data) }
    }

    /// Tells `onStatement`.
    func trace(name: String?, sql: String, since start: ContinuousClock.Instant, rows: Int?) {
        onStatement?(StatementTrace(name: name, sql: sql, duration: start.duration(to: .now), rows: rows))
    }

    /// libpq takes SQL as a C string, and would cut it at a zero.
    func requireWhole(_ sql: String) throws(PostgresError) {
        guard !sql.utf8.contains(0) else { throw .usage("SQL that holds the character U+0000") }
    }
}
