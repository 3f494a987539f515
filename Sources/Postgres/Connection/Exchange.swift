import CLibPQ

extension Connection {
    /// Readies the connection for one statement, and holds it open to cancellation. Each call needs an `end()`.
    func begin(_ statement: String?, sql: String) throws(PostgresError) -> OpaquePointer {
        guard let raw else { throw .usage("the connection is closed") }
        guard stream == nil else { throw .usage("a statement inside of \(stream ?? "a stream") on the same connection") }
        guard PQstatus(raw) == CONNECTION_OK else { throw lost(raw, sqlState: nil) }
        guard canceller.begin() else { throw .server(ServerError(canceledBeforeSending: statement)) }
        running = RunningStatement(name: statement, sql: sql)
        return raw
    }

    /// Ends the statement, however it went, and tells `onStatement`.
    func end() {
        canceller.end()
        guard let ended = running else { return }
        running = nil
        let duration = ended.start.duration(to: .now)
        onStatement?(StatementTrace(name: ended.name, sql: ended.sql, duration: duration, rows: ended.rows))
    }

    /// The same for a statement whose rows or data a body goes through.
    func beginStream(_ statement: String?, sql: String) throws(PostgresError) -> OpaquePointer {
        let raw = try begin(statement, sql: sql)
        stream = statement ?? "COPY"
        return raw
    }

    func endStream() {
        stream = nil
        end()
    }

    /// Waits for a statement that was sent, and takes over its last result, or the one that opens a COPY.
    ///
    /// Of several errors the first counts. (`PQexec` keeps the last: libpq's "server closed the connection", after the
    /// server has just said why.)
    func receive(_ sent: Int32, _ raw: OpaquePointer, statement: String?) throws(PostgresError) -> ResultStorage {
        guard sent == 1 else { throw failure(nil, statement: statement) }
        var last: ResultStorage?
        var failed: ResultStorage?
        while let result = PQgetResult(raw) {
            let storage = ResultStorage(owning: result)
            switch PQresultStatus(result) {
            case PGRES_COPY_IN, PGRES_COPY_OUT: return storage
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: failed = failed ?? storage
            default: last = storage
            }
        }
        guard failed == nil, let last else { throw failure(failed?.raw, statement: statement) }
        return last
    }

    /// The error that a result stands for; nil is a statement that libpq did not even send.
    func failure(_ result: OpaquePointer?, statement: String?) -> PostgresError {
        let error = result.flatMap { ServerError(result: $0, statement: statement) }
        // After a FATAL error the server closes the session, even if libpq has not seen it yet.
        guard let raw, PQstatus(raw) == CONNECTION_OK, error?.severity != "FATAL", error?.severity != "PANIC" else {
            return lost(raw, sqlState: error?.sqlState, message: error?.message)
        }
        guard let error else { return .usage(Self.message(raw)) }
        if isInTransaction, transactionError == nil { transactionError = error }
        return .server(error)
    }

    func lost(_ raw: OpaquePointer?, sqlState: SQLState?, message: String? = nil) -> PostgresError {
        let text = message ?? farewell?.message ?? raw.map(Self.message) ?? ""
        let state = sqlState ?? farewell?.sqlState
        return .connectionLost(ConnectionLost(message: text.isEmpty ? "the session is gone" : text, sqlState: state))
    }

    /// Reads off what the server still sends for a statement that nobody wants any more.
    func drain(_ raw: OpaquePointer) {
        while let result = PQgetResult(raw) {
            let storage = ResultStorage(owning: result)
            switch PQresultStatus(result) {
            case PGRES_COPY_IN:
                guard PQputCopyEnd(raw, "stopped by the program") == 1 else { return }
            case PGRES_COPY_OUT:
                discardCopy(raw)
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
                // Taken note of for a COMMIT that may follow.
                _ = failure(storage.raw, statement: nil)
            default:
                break
            }
        }
    }

    private func discardCopy(_ raw: OpaquePointer) {
        var data: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(raw, &data, 0) > 0 { PQfreemem(data) }
    }

    /// libpq takes SQL as a C string, and would cut it at a zero.
    func requireWhole(_ sql: String) throws(PostgresError) {
        guard !sql.utf8.contains(0) else { throw .usage("SQL that holds the character U+0000") }
    }
}
