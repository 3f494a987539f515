import Postgres
import Testing

@Suite struct RowStreamTests {
    private let numbers = Statement(
        name: "numbers", text: "PREPARE numbers (bigint) AS SELECT generate_series(1, $1) AS n, repeat('x', 100) AS filler")

    @Test func everyRow() throws {
        let connection = try connect()
        var sum = 0
        try connection.forEach(numbers, [10_000]) { row in sum += try row.decode("n") }
        #expect(sum == 50_005_000)
        try connection.forEach(numbers, [0]) { _ in Issue.record("a row of none") }
        #expect(try connection.query(numbers, [1]).count == 1)
    }

    @Test func stoppedMidway() throws {
        let connection = try connect()
        var seen = 0
        #expect(throws: BodyError(number: 3)) {
            // Far more rows than could be read off to the end in the time of a test.
            try connection.forEach(numbers, [1_000_000_000_000]) { _ in
                seen += 1
                if seen == 3 { throw BodyError(number: 3) }
            }
        }
        #expect(seen == 3)
        #expect(try connection.query(numbers, [2]).count == 2)
        #expect(connection.isUsable)
    }

    @Test func errorAfterSomeRows() throws {
        let connection = try connect()
        let failing = Statement(name: "failing", text: "PREPARE failing AS SELECT 10 / (5 - n) AS value FROM generate_series(1, 9) AS n")
        var seen = 0
        #expect(postgresError { try connection.forEach(failing) { _ in seen += 1 } }?.sqlState == .divisionByZero)
        #expect(seen == 4)
        #expect(try connection.query(numbers, [2]).count == 2)
    }

    @Test func decodingErrorsHaveTheRowsNumber() throws {
        let connection = try connect()
        let nulls = Statement(name: "nulls", text: "PREPARE nulls AS SELECT nullif(n, 7) AS value FROM generate_series(1, 9) AS n")
        let error = postgresError { try connection.forEach(nulls) { row in _ = try row.decode("value", as: Int.self) } }
        #expect(error?.description == #"column "value", row 7 of nulls: NULL, where Int needs a value"#)
    }

    @Test func nothingElseMeanwhile() throws {
        let connection = try connect()
        let error = postgresError { try connection.forEach(numbers, [2]) { _ in try connection.execute("SELECT 1") } }
        #expect(error?.description.contains("inside of numbers") == true)
        #expect(try connection.query(numbers, [2]).count == 2)
    }
}
