import Postgres
import Support
import Testing
import Values

@Suite struct ValueTextTests {
    @Test(arguments: ["", "-", "+", ".", ".5", "5.", "1e5", "NaN", "Infinity", "1,000", " 1", "1 ", "--1", "+-1", "0x10", "1.2.3", "１", "1_000"])
    func refusesNumeric(text: String) {
        #expect(Numeric(text) == nil)
    }

    @Test(arguments: [("+5", "5"), ("007.50", "7.50"), ("-0", "0"), ("-0.00", "0.00"), ("-0.01", "-0.01"), ("000", "0")])
    func writesNumericAsTheServerDoes(text: String, expected: String) throws {
        #expect(Numeric(text)?.description == expected)
        let row = try #require(try Connection(ThrowawayCluster.shared().conninfo(database: "postgres")).query(sql: "SELECT ('\(text)'::numeric)::text AS value").first)
        #expect(try row.decode("value") == expected)
    }

    @Test(arguments: [
        "2023-10-11", "2023-10-11T08:30Z", "2023-10-11T08:30:00", "2023-10-11 08:30:00Z", "2023-10-11T24:00:00Z", "2023-10-11T08:60:00Z",
        "2023-10-11T08:30:60Z", "2023-10-11T08:30:00.Z", "2023-10-11T08:30:00.1234567Z", "2023-02-29T00:00:00Z", "2023-10-11T08:30:00+00",
    ])
    func refusesTimestamp(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func timestamps() {
        #expect(Timestamp("1970-01-01T00:00:00Z")?.microsecondsSinceEpoch == 0)
        #expect(Timestamp("1969-12-31T23:59:59.5Z")?.microsecondsSinceEpoch == -500_000)
        #expect(Timestamp("2023-10-11T08:30:00.5Z")?.description == "2023-10-11T08:30:00.500000Z")
        #expect(Timestamp(microsecondsSinceEpoch: -1)?.description == "1969-12-31T23:59:59.999999Z")
        #expect(Timestamp(microsecondsSinceEpoch: Int.max) == nil)
        #expect(Timestamp(microsecondsSinceEpoch: Int.min) == nil)
        #expect(Timestamp("2023-10-11T08:30:00Z").map { $0 < .now } == true)
    }
}
