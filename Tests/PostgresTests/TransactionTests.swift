import Postgres
import Testing

@Suite struct TransactionTests {
    private func count(_ connection: Connection) throws -> Int {
        try #require(try connection.query(sql: "SELECT count(*) AS n FROM t").first).decode("n")
    }

    private func withTable() throws -> Connection {
        let connection = try connect()
        try connection.execute("CREATE TEMPORARY TABLE t (n int PRIMARY KEY)")
        return connection
    }

    @Test func commitAndRollback() throws {
        let connection = try withTable()
        let answer = try connection.transaction {
            try connection.execute("INSERT INTO t VALUES (1)")
            return 5
        }
        #expect(answer == 5)
        #expect(throws: BodyError(number: 2)) {
            try connection.transaction {
                try connection.execute("INSERT INTO t VALUES (2)")
                throw BodyError(number: 2)
            }
        }
        #expect(try count(connection) == 1)
        #expect(!connection.isInTransaction)
    }

    @Test func savepoints() throws {
        let connection = try withTable()
        var failures: [String] = []
        try connection.transaction {
            try connection.execute("INSERT INTO t VALUES (1)")
            do {
                try connection.transaction {
                    try connection.execute("INSERT INTO t VALUES (2)")
                    try connection.transaction { try connection.execute("INSERT INTO t VALUES (3)") }
                    throw BodyError(number: 1)
                }
            } catch {
                failures.append("\(error)")
            }
            let taken = postgresError { try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") } }
            failures.append(taken?.sqlState?.code ?? "none")
            try connection.transaction { try connection.execute("INSERT INTO t VALUES (4)") }
        }
        #expect(failures == ["BodyError(number: 1)", "23505"])
        let rows = try connection.query(sql: "SELECT n FROM t ORDER BY n")
        #expect(try rows.map { try $0.decode("n", as: Int.self) } == [1, 4])
    }

    @Test func swallowedErrorStillCounts() throws {
        let connection = try withTable()
        let error = postgresError {
            try connection.transaction {
                try connection.execute("INSERT INTO t VALUES (1)")
                try? connection.execute("INSERT INTO t VALUES (1)")
                try? connection.execute("SELECT 1")
            }
        }
        #expect(error?.sqlState == .uniqueViolation)
        #expect(try count(connection) == 0)
    }

    @Test func deferredConstraintFailsTheCommit() throws {
        let connection = try connect()
        try connection.execute("CREATE TEMPORARY TABLE t (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        #expect(postgresError { try connection.transaction { try connection.execute("INSERT INTO t VALUES (1), (1)") } }?.sqlState == .uniqueViolation)
        #expect(!connection.isInTransaction)
        #expect(try count(connection) == 0)
    }

    @Test func misuse() throws {
        let connection = try withTable()
        func isUsage(_ error: PostgresError?) -> Bool {
            guard case .usage = error else { return false }
            return true
        }
        #expect(isUsage(postgresError { try connection.transaction { try connection.execute("COMMIT") } }))
        #expect(isUsage(postgresError { try connection.transaction { try connection.transaction(.serializable) {} } }))
        try connection.execute("BEGIN")
        #expect(isUsage(postgresError { try connection.transaction {} }))
        try connection.execute("ROLLBACK")
        try connection.transaction {}
    }

    @Test func modes() throws {
        let connection = try withTable()
        func setting(_ name: String) throws -> String {
            try #require(try connection.query(sql: "SELECT current_setting($1) AS value", [name]).first).decode("value")
        }
        let names = ["transaction_isolation", "transaction_read_only"]
        let strict = try connection.transaction(.serializable, readOnly: true) { try names.map(setting) }
        #expect(strict == ["serializable", "on"])
        let middle = try connection.transaction(.repeatableRead) { try names.map(setting) }
        #expect(middle == ["repeatable read", "off"])
        let (shared, _) = try connectPair()
        let error = postgresError { try shared.transaction(readOnly: true) { try shared.execute("CREATE TABLE x ()") } }
        #expect(error?.sqlState == .readOnlySQLTransaction)
    }
}
