import CLibPQ

extension Connection {
    /// Runs a `COPY ... FROM STDIN`, fed by the body, and gives the number of rows that went in.
    ///
    /// If the body throws, nothing goes in and the body's error is thrown.
    @discardableResult
    public func copyIn(_ sql: String, _ body: (CopyWriter) throws -> Void) throws -> Int {
        try copy(sql, expecting: PGRES_COPY_IN) { raw in
            let writer = CopyWriter(raw, connection: self)
            defer { writer.close() }
            do {
                try body(writer)
                try writer.flush()
            } catch {
                PQputCopyEnd(raw, "stopped by the program")
                throw error
            }
            guard PQputCopyEnd(raw, nil) == 1 else { throw failure(nil, statement: nil) }
        }
    }

    /// Runs a `COPY ... TO STDOUT`, hands every piece of it to the body as it comes, and gives the number of rows.
    ///
    /// A piece is a line in the text and CSV formats; its bytes live only as long as the call. If the body throws, the
    /// COPY is canceled and the body's error is thrown.
    @discardableResult
    public func copyOut(_ sql: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        try copy(sql, expecting: PGRES_COPY_OUT) { raw in
            do {
                var data: UnsafeMutablePointer<CChar>?
                while case let count = PQgetCopyData(raw, &data, 0), count > 0 {
                    defer { PQfreemem(data) }
                    guard Interruption.received == nil else {
                        throw PostgresError.server(ServerError(canceledBeforeSending: nil))
                    }
                    try body(UnsafeRawBufferPointer(start: data, count: Int(count)))
                }
            } catch {
                canceller.cancel()
                throw error
            }
        }
    }

    private func copy(_ sql: String, expecting status: ExecStatusType, _ body: (OpaquePointer) throws -> Void) throws -> Int {
        try requireWhole(sql)
        let raw = try beginStream(nil, sql: sql)
        defer { endStream() }
        let opening = try receive(PQsendQuery(raw, sql), raw, statement: nil)
        guard PQresultStatus(opening.raw) == status else {
            if PQresultStatus(opening.raw) == PGRES_COPY_OUT { canceller.cancel() }
            drain(raw)
            throw PostgresError.usage("this is no COPY of the right direction")
        }
        do {
            try body(raw)
        } catch {
            drain(raw)
            throw error
        }
        let rows = try receive(1, raw, statement: nil).affectedRows
        running?.rows = rows
        return rows
    }
}
