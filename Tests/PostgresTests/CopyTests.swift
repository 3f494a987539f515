import Postgres
import Testing

@Suite struct CopyTests {
    private func withTable() throws -> Connection {
        let connection = try connect()
        try connection.execute("CREATE TEMPORARY TABLE t (a text, b text)")
        return connection
    }

    private func rows(_ connection: Connection) throws -> [[String?]] {
        let result = try connection.query(sql: "SELECT a, b FROM t ORDER BY a")
        return try result.map { [try $0.decode("a"), try $0.decode("b")] }
    }

    @Test func roundTripOfHostileText() throws {
        let connection = try withTable()
        let values: [[String?]] = [
            ["", nil], ["\\.", "\\N"], ["a\tb", "c\nd\r\n"], ["it's", "\"'\\\u{8}\u{c}\u{b}"], ["重庆", "👩‍🔬"], ["z\\", "\\\\"],
        ]
        #expect(try connection.copyIn("COPY t FROM STDIN") { writer in for row in values { try writer.row(row) } } == 6)
        let read = try rows(connection)
        #expect(read.count == values.count)
        for value in values { #expect(read.contains { $0 == value }, "\(value)") }
    }

    @Test func bytesInAndOut() throws {
        let connection = try withTable()
        let line = Array("x,y\n".utf8)
        let count = try connection.copyIn("COPY t FROM STDIN (FORMAT csv)") { writer in
            for _ in 0..<100_000 { try writer.write(bytes: line) }
        }
        #expect(count == 100_000)
        var text: [UInt8] = []
        #expect(try connection.copyOut("COPY (SELECT a, b FROM t LIMIT 3) TO STDOUT (FORMAT csv)") { text.append(contentsOf: $0) } == 3)
        #expect(text == line + line + line)
    }

    @Test func throwingBodies() throws {
        let connection = try withTable()
        #expect(throws: BodyError(number: 1)) {
            try connection.copyIn("COPY t FROM STDIN") { writer in
                try writer.row(["a", "b"])
                throw BodyError(number: 1)
            }
        }
        #expect(try rows(connection).isEmpty)
        var pieces = 0
        #expect(throws: BodyError(number: 2)) {
            try connection.copyOut("COPY (SELECT generate_series(1, 1000000000000)) TO STDOUT") { _ in
                pieces += 1
                if pieces == 2 { throw BodyError(number: 2) }
            }
        }
        try connection.transaction { try connection.execute("INSERT INTO t VALUES ('still', 'usable')") }
        #expect(try rows(connection).count == 1)
    }

    @Test func brokenRows() throws {
        let connection = try withTable()
        let error = postgresError { try connection.copyIn("COPY t FROM STDIN") { try $0.row(["a", "b", "c"]) } }
        #expect(error?.sqlState == .badCopyFileFormat)
        let invalid = postgresError { try connection.copyIn("COPY t FROM STDIN") { try $0.write(bytes: [0xff, 9, 0x61, 10]) } }
        #expect(invalid?.sqlState == .characterNotInRepertoire)
        guard case .parameter(let failure) = postgresError({ try connection.copyIn("COPY t FROM STDIN") { try $0.row(["a", "b\0"]) } }) else {
            Issue.record("U+0000 went through")
            return
        }
        #expect(failure.number == 2)
        #expect(try rows(connection).isEmpty)
        #expect(postgresError { try connection.copyIn("COPY nowhere FROM STDIN") { _ in } }?.sqlState == .undefinedTable)
    }

    @Test func wrongDirection() throws {
        let connection = try withTable()
        for sql in ["COPY t TO STDOUT", "SELECT 1"] {
            guard case .usage = postgresError({ try connection.copyIn(sql) { _ in } }) else {
                Issue.record("\(sql) as COPY FROM")
                return
            }
        }
        guard case .usage = postgresError({ try connection.copyOut("COPY t FROM STDIN") { _ in } }) else {
            Issue.record("COPY FROM as COPY TO")
            return
        }
        var escaped: CopyWriter?
        try connection.copyIn("COPY t FROM STDIN") { escaped = $0 }
        guard case .usage = postgresError({ try escaped?.write(bytes: Array(repeating: 65, count: 100_000)) }) else {
            Issue.record("a writer outside of its body")
            return
        }
        #expect(try rows(connection).isEmpty)
    }
}
