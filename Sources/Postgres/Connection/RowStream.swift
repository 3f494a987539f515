import CLibPQ

extension Connection {
    /// Runs a statement and hands its rows over one by one, as they come: memory does not grow with their number.
    ///
    /// The connection does nothing else meanwhile. If the body throws, the statement is canceled and the body's error is
    /// thrown; inside a transaction, take the transaction for lost then.
    public func forEach(
        _ statement: Statement, _ parameters: [(any PostgresEncodable)?] = [], _ body: (Row) throws -> Void
    ) throws {
        let list = try ParameterList(parameters, statement: statement.name)
        try stream(statement) { raw in
            list.withPointers { PQsendQueryPrepared(raw, statement.name, $0, $1, nil, nil, 0) }
        } rows: { raw in
            try eachRow(raw, statement, body)
        }
    }

    /// Sends a statement so that its rows come one by one, and reads them; gives how many there were.
    func stream(
        _ statement: Statement, send: (OpaquePointer) -> Int32, rows: (OpaquePointer) throws -> Int
    ) throws {
        let raw = try beginStream(statement.name, sql: statement.text)
        defer { endStream() }
        try prepare(statement, raw)
        guard send(raw) == 1 else { throw failure(nil, statement: statement.name) }
        PQsetSingleRowMode(raw)
        do {
            running?.rows = try rows(raw)
        } catch {
            if PQtransactionStatus(raw) == PQTRANS_ACTIVE { canceller.cancel() }
            drain(raw)
            throw error
        }
    }

    private func eachRow(_ raw: OpaquePointer, _ statement: Statement, _ body: (Row) throws -> Void) throws -> Int {
        var header: ResultHeader?
        var count = 0
        while let result = PQgetResult(raw) {
            let storage = ResultStorage(owning: result)
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: break
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: continue
            default: throw failure(storage.raw, statement: statement.name)
            }
            guard Interruption.received == nil else {
                throw PostgresError.server(ServerError(canceledBeforeSending: statement.name))
            }
            let shared = header ?? ResultHeader(columns: storage.columns, statement: statement.name)
            header = shared
            count += 1
            try body(Row(ResultRow(storage: storage, header: shared, index: 0, number: count)))
        }
        return count
    }
}
