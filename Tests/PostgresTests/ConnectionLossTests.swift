import Postgres
import Testing

@Suite struct ConnectionLossTests {
    private func terminate(_ victim: Connection) throws {
        let id: Int = try #require(try victim.query(sql: "SELECT pg_backend_pid() AS id").first).decode("id")
        try connect().query(sql: "SELECT pg_terminate_backend($1::int, 5000)", [id])
    }

    private func isLost(_ error: PostgresError?) -> Bool {
        guard case .connectionLost = error else { return false }
        return true
    }

    @Test func outsideATransaction() throws {
        let connection = try connect()
        try terminate(connection)
        let error = postgresError { try connection.execute("SELECT 1") }
        #expect(isLost(error))
        #expect(error?.sqlState == .adminShutdown)
        #expect(!connection.isUsable)
        #expect(isLost(postgresError { try connection.execute("SELECT 1") }))
    }

    @Test func insideATransaction() throws {
        let connection = try connect()
        let error = postgresError {
            try connection.transaction {
                try terminate(connection)
                try connection.execute("SELECT 1")
            }
        }
        #expect(isLost(error))
    }

    @Test func duringCommit() throws {
        let connection = try connect()
        let error = postgresError { try connection.transaction { try terminate(connection) } }
        guard case .commitUnknown(let loss) = error else {
            Issue.record("commit of a dead session: \(String(describing: error))")
            return
        }
        #expect(loss.sqlState == .adminShutdown)
    }

    @Test func firstErrorIsKept() throws {
        let connection = try connect()
        #expect(throws: BodyError(number: 7)) {
            try connection.transaction {
                try terminate(connection)
                throw BodyError(number: 7)
            }
        }
    }

    @Test func insideStreams() throws {
        let rows = Statement(name: "rows", text: "PREPARE rows AS SELECT repeat('x', 1000) AS x FROM generate_series(1, 100000)")
        var connection = try connect()
        let id: Int = try #require(try connection.query(sql: "SELECT pg_backend_pid() AS id").first).decode("id")
        var isFirst = true
        #expect(
            isLost(
                postgresError {
                    try connection.forEach(rows) { _ in
                        if isFirst { try connect().query(sql: "SELECT pg_terminate_backend($1::int, 5000)", [id]) }
                        isFirst = false
                    }
                }))
        connection = try connect()
        try connection.execute("CREATE TEMPORARY TABLE t (a text)")
        let copying: Int = try #require(try connection.query(sql: "SELECT pg_backend_pid() AS id").first).decode("id")
        let error = postgresError {
            try connection.copyIn("COPY t FROM STDIN") { writer in
                try connect().query(sql: "SELECT pg_terminate_backend($1::int, 5000)", [copying])
                for _ in 0..<10_000 { try writer.row([String(repeating: "y", count: 1000)]) }
            }
        }
        #expect(isLost(error), "\(String(describing: error))")
    }
}
