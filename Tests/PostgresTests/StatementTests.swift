import Postgres
import Testing

@Suite struct StatementTests {
    let connection: Connection

    init() throws {
        connection = try connect()
    }

    private let double = Statement(
        name: "number_double", text: "/* Twice a number. */ PREPARE number_double (bigint) AS SELECT $1 * 2 AS value;")

    @Test func preparedOnce() throws {
        for number in 1...3 { #expect(try connection.query(double, [number]).first?.decode("value") == number * 2) }
        let prepared = try connection.query(sql: "SELECT count(*) AS n FROM pg_prepared_statements WHERE name = 'number_double'")
        #expect(try prepared.first?.decode("n") == 1)
    }

    @Test func survivesARollback() throws {
        #expect(throws: BodyError.self) {
            try connection.transaction {
                try connection.run(double, [1])
                throw BodyError(number: 1)
            }
        }
        #expect(try connection.query(double, [21]).first?.decode("value") == 42)
    }

    @Test func wrongTexts() throws {
        #expect(postgresError { _ = try connection.query(Statement(name: "x", text: "SELECT 1"), []) }?.description.contains("does not end in PREPARE x") == true)
        let misnamed = Statement(name: "a", text: "PREPARE b AS SELECT 1")
        #expect(postgresError { _ = try connection.query(misnamed) }?.sqlState == .invalidSQLStatementName)
        try connection.run(double, [1])
        let twin = Statement(name: "number_double", text: "PREPARE number_double AS SELECT 1")
        guard case .usage = postgresError({ try connection.run(twin) }) else {
            Issue.record("two statements of one name")
            return
        }
        let missing = Statement(name: "missing", text: "PREPARE missing AS SELECT * FROM nowhere")
        guard case .server(let error) = postgresError({ try connection.run(missing) }) else {
            Issue.record("a table that is not there")
            return
        }
        #expect(error.sqlState == .undefinedTable)
        #expect(error.statement == "missing")
        #expect(error.position == 34)
        #expect(error.description.hasSuffix("(missing)"))
        #expect(postgresError { try connection.run(double, [1, 2]) }?.sqlState == SQLState("08P01"))
        #expect(try connection.run(double, [1]) == 1)
    }

    @Test func affectedRows() throws {
        try connection.execute("CREATE TEMPORARY TABLE t (n int)")
        let insert = Statement(name: "t_insert", text: "PREPARE t_insert (bigint[]) AS INSERT INTO t SELECT unnest($1)")
        #expect(try connection.run(insert, [[1, 2, 3]]) == 3)
        let delete = Statement(name: "t_delete", text: "PREPARE t_delete AS DELETE FROM t WHERE n > 1")
        #expect(try connection.run(delete) == 2)
    }

    @Test func serverErrorsKeepTheirFields() throws {
        try connection.execute("CREATE TEMPORARY TABLE agreement (reference text CONSTRAINT agreement_reference_key UNIQUE, n int CONSTRAINT n_check CHECK (n > 0))")
        try connection.execute("INSERT INTO agreement VALUES ('A', 1)")
        guard case .server(let error) = postgresError({ try connection.execute("INSERT INTO agreement VALUES ('A', 1)") }) else {
            Issue.record("a key twice")
            return
        }
        #expect(error.sqlState == .uniqueViolation)
        #expect(error.sqlState.classCode == "23")
        #expect(error.constraint == "agreement_reference_key")
        #expect(error.table == "agreement")
        #expect(error.severity == "ERROR")
        #expect(error.detail?.contains("reference") == true)
        #expect(!error.description.contains("(A)"))
        #expect(postgresError { try connection.execute("INSERT INTO agreement VALUES ('B', 0)") }?.sqlState == .checkViolation)
        #expect(postgresError { try connection.execute("SELECT 1/0") }?.sqlState == .divisionByZero)
        #expect(postgresError { try connection.execute("DO $$ BEGIN RAISE 'no'; END $$") }?.sqlState == .raiseException)
        #expect(postgresError { _ = try connection.query(sql: "SELECT $1::int", ["x"]) }?.sqlState == .invalidTextRepresentation)
    }

    @Test func noticesAndTraces() throws {
        var notices: [Notice] = []
        var traces: [StatementTrace] = []
        connection.onNotice = { notices.append($0) }
        connection.onStatement = { traces.append($0) }
        try connection.execute("DO $$ BEGIN RAISE NOTICE 'step %', 1 USING HINT = 'go on'; RAISE WARNING 'beware'; END $$")
        try connection.run(double, [1])
        #expect(notices.map(\.message) == ["step 1", "beware"])
        #expect(notices.map(\.severity) == ["NOTICE", "WARNING"])
        #expect(notices.first?.hint == "go on")
        #expect(traces.map(\.name) == [nil, "number_double"])
        #expect(traces.last?.rows == 1)
        #expect(traces.last?.sql == double.text)
        #expect((traces.last?.duration ?? .zero) > .zero)
        try? connection.execute("SELECT 1/0")
        #expect(traces.last?.sql == "SELECT 1/0")
        #expect(traces.last?.rows == nil)
    }

    @Test func scripts() throws {
        try connection.execute("")
        try connection.execute("CREATE TEMPORARY TABLE a (n int); INSERT INTO a VALUES (1); -- the end")
        #expect(postgresError { try connection.execute("INSERT INTO a VALUES (2); SELECT 1/0") } != nil)
        #expect(try connection.query(sql: "SELECT n FROM a").count == 1)
        for sql in ["COPY a FROM STDIN", "COPY a TO STDOUT"] {
            guard case .usage = postgresError({ try connection.execute(sql) }) else {
                Issue.record("\(sql) went through")
                return
            }
            #expect(try connection.query(sql: "SELECT 1").count == 1)
        }
    }

    @Test func session() throws {
        let settings = try connection.query(sql: "SELECT name::text AS name, setting FROM pg_settings WHERE name = ANY ($1)", [
            ["DateStyle", "IntervalStyle", "TimeZone", "client_encoding", "client_connection_check_interval", "application_name"]
        ])
        var values: [String: String] = [:]
        for row in settings { values[try row.decode("name")] = try row.decode("setting", as: String.self) }
        #expect(values["DateStyle"] == "ISO, YMD")
        #expect(values["IntervalStyle"] == "iso_8601")
        #expect(values["TimeZone"] == "UTC")
        #expect(values["client_encoding"] == "UTF8")
        #expect(values["client_connection_check_interval"] == "10000")
        #expect(values["application_name"] == "entente")
        #expect(connection.serverVersion >= 150_000)
        #expect(connection.serverEncoding == "UTF8")
        #expect(connection.database == "postgres")
        #expect(connection.user == "postgres")
        #expect(connection.host.hasPrefix("/tmp/ent-"))
        #expect(connection.isUsable)
        connection.close()
        #expect(!connection.isUsable)
        guard case .usage = postgresError({ try connection.execute("SELECT 1") }) else {
            Issue.record("a closed connection worked")
            return
        }
    }
}
