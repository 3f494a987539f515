import Postgres
import Support
import Testing
import Values

@Suite struct RoundTripTests {
    let connection: Connection

    init() throws {
        connection = try connect()
    }

    /// Sends a value to the server as the given type, and reads it back.
    private func echo<Value: PostgresEncodable & PostgresDecodable>(_ value: Value?, as type: String) throws -> Value? {
        let result = try connection.query(sql: "SELECT $1::\(type) AS value", [value])
        let row = try #require(result.first)
        return try row.decode("value")
    }

    @Test(arguments: [
        "", " ", "it's", #"back\slash"#, #""quoted""#, "'; DROP TABLE agreement; --", "$1", "%s %_", "\n\r\t\u{8}", "{a,b}", "NULL",
        "\\N", "重庆医科大学", "👩‍🔬🏳️‍🌈", "e\u{301}", "\u{feff}x", "\u{10FFFF}", "\u{202E}abc",
    ])
    func text(value: String) throws {
        #expect(try echo(value, as: "text")?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
        let array = [value, nil, value + value]
        #expect(try echo(array, as: "text[]") == array)
    }

    @Test func longText() throws {
        let text = String(repeating: "Ünïcödé\\'\"", count: 800_000)
        #expect(text.utf8.count > 10_000_000)
        #expect(try echo(text, as: "text") == text)
    }

    @Test func scalars() throws {
        for value in [true, false] { #expect(try echo(value, as: "boolean") == value) }
        for value in [0, -1, Int.max, Int.min] { #expect(try echo(value, as: "bigint") == value) }
        #expect(try echo(-32768, as: "smallint") == -32768)
        for value in [0.1, -0.0, 1e300, .leastNonzeroMagnitude, .infinity, -.infinity] {
            #expect(try echo(value, as: "double precision")?.bitPattern == value.bitPattern)
        }
        #expect(try echo(Double.nan, as: "double precision")?.isNaN == true)
        let bytes = (0...255).map { UInt8($0) }
        #expect(try echo(bytes, as: "bytea") == bytes)
        #expect(try echo([UInt8](), as: "bytea") == [])
        #expect(try echo(JSONText(#"{"a": [1, null]}"#), as: "jsonb")?.text == #"{"a": [1, null]}"#)
        #expect(try echo("3f2504e0-4f89-11d3-9a0c-0305e82c3301", as: "uuid") == "3f2504e0-4f89-11d3-9a0c-0305e82c3301")
    }

    @Test func decimals() throws {
        for text in ["0", "0.00", "-1234567890123456789012345678901234567890.123456789", "250000.00"] {
            let value = try #require(Numeric(text))
            #expect(value.description == text)
            #expect(try echo(value, as: "numeric") == value)
        }
        #expect(postgresError { _ = try connection.query(sql: "SELECT 'NaN'::numeric AS value").first?.decode("value", as: Numeric.self) } != nil)
    }

    @Test func datesAndTimes() throws {
        for text in ["0001-01-01", "1600-02-29", "2024-02-29", "9999-12-31"] {
            let date = try #require(CalendarDate(text))
            #expect(try echo(date, as: "date") == date)
        }
        for text in ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2023-10-11T08:30:00.000001Z", "9999-12-31T23:59:59Z"] {
            let moment = try #require(Timestamp(text))
            #expect(try echo(moment, as: "timestamptz") == moment)
        }
        for text in ["infinity", "-infinity", "0044-03-15 BC", "10000-01-01"] {
            let error = postgresError {
                _ = try connection.query(sql: "SELECT '\(text)'::date AS value").first?.decode("value", as: CalendarDate.self)
            }
            guard case .decoding(let failure) = error else {
                Issue.record("no decoding error for \(text)")
                continue
            }
            #expect(failure.reason == .unreadable(type: .date))
        }
    }

    @Test func arrays() throws {
        #expect(try echo([1, -2, Int.max], as: "bigint[]") == [1, -2, Int.max])
        #expect(try echo([1, nil, 3], as: "int[]") == [1, nil, 3])
        #expect(try echo([Int](), as: "bigint[]") == [])
        #expect(try echo([""], as: "text[]") == [""])
        #expect(try echo([true, false], as: "boolean[]") == [true, false])
        let dates = [CalendarDate("2023-10-11"), nil]
        #expect(try echo(dates, as: "date[]") == dates)
        let twoDimensions = try connection.query(sql: "SELECT '{{a,b},{c,d}}'::text[] AS value")
        #expect(postgresError { _ = try twoDimensions.first?.decode("value", as: [String].self) } != nil)
        let withNull = try connection.query(sql: "SELECT '{a,NULL}'::text[] AS value")
        #expect(postgresError { _ = try withNull.first?.decode("value", as: [String].self) } != nil)
    }

    @Test func null() throws {
        let result = try connection.query(sql: "SELECT $1::text AS a, $2::bigint AS b", [nil, nil])
        let row = try #require(result.first)
        #expect(try row.decode("a", as: String?.self) == nil)
        let number: Int? = try row.decode("b")
        #expect(number == nil)
    }

    @Test func zeroIsRefused() throws {
        for hostile: any PostgresEncodable in ["abc\0def", "\0", ["a", "b\0"], JSONText("\0")] {
            let error = postgresError { _ = try connection.query(sql: "SELECT $1::text, $2::text", ["fine", hostile]) }
            guard case .parameter(let failure) = error else {
                Issue.record("sent: \(hostile)")
                continue
            }
            #expect(failure.number == 2)
            #expect(failure.description == "parameter 2 holds the character U+0000, which PostgreSQL cannot store")
        }
        #expect(postgresError { try connection.execute("SELECT 1;\0 garbage") }?.description.contains("U+0000") == true)
    }

    @Test func invalidUTF8FromTheServer() throws {
        let cluster = try ThrowawayCluster.shared()
        try connect().execute("CREATE DATABASE ascii_database ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
        let connection = try Connection(cluster.conninfo(database: "ascii_database"))
        #expect(connection.serverEncoding == "SQL_ASCII")
        #expect(postgresError { try connection.query(sql: "SELECT E'a\\377'::text AS value") }?.sqlState == .characterNotInRepertoire)
    }
}
