import Postgres
import Testing
import Values

private enum Kind: String, CaseIterable, PostgresEncodable, PostgresDecodable {
    case university
    case enterprise
}

private struct Partner: RowDecodable {
    let name: String
    let kind: Kind?
    let since: CalendarDate?
    let agreements: Int

    init(row: Row) throws(PostgresError) {
        name = try row.decode("name")
        kind = try row.decode("kind")
        since = try row.decode("since")
        agreements = try row.decode("agreements")
    }
}

private let partners = Statement(
    name: "partner_list",
    text: """
        -- The partners of an organization, for the tests.
        PREPARE partner_list (text, date) AS
        SELECT name, kind, since, agreements
          FROM (VALUES ('A', 'university', $2, 3::bigint), ('B', NULL, NULL, 1)) AS t (name, kind, since, agreements)
         WHERE name <> coalesce($1, '')
         ORDER BY name;
        """)

@Suite struct DecodingTests {
    let connection: Connection

    init() throws {
        connection = try connect()
    }

    private func failure<Value: PostgresDecodable>(_ sql: String, _ type: Value.Type, row: Int = 0) throws -> String? {
        let result = try connection.query(sql: sql)
        return postgresError { _ = try result[row].decode("value", as: type) }?.description
    }

    @Test func decodesRows() throws {
        let date = CalendarDate("2023-10-11")
        let rows = try connection.query(partners, [nil, date]).decode(Partner.self)
        #expect(rows.map(\.name) == ["A", "B"])
        #expect(rows.map(\.kind) == [.university, nil])
        #expect(rows.map(\.since) == [date, nil])
        #expect(rows.map(\.agreements) == [3, 1])
        #expect(try connection.run(partners, ["A", date]) == 1)
        #expect(try connection.query(sql: "SELECT $1 AS kind", [Kind.enterprise]).first?.decode("kind", as: Kind.self) == .enterprise)
    }

    @Test func errorsNameWhatIsWrong() throws {
        #expect(
            try failure("SELECT 1::bigint AS value", String.self)
                == #"column "value", row 1: String is read from name or text or character or character varying or uuid, not from bigint"#)
        #expect(
            try failure("SELECT 1.5 AS value", Int.self)
                == #"column "value", row 1: Int is read from bigint or smallint or integer, not from numeric"#)
        #expect(
            try failure("VALUES ('a'), (NULL::text)", String.self, row: 1)
                == #"column "value", row 2: there is no such column"#)
        #expect(
            try failure("SELECT * FROM (VALUES ('a'), (NULL::text)) AS t (value)", String.self, row: 1)
                == #"column "value", row 2: NULL, where String needs a value"#)
        #expect(
            try failure("SELECT 'a'::text AS value, 'b'::text AS value", String.self)
                == #"column "value", row 1: there are several columns of this name"#)
        #expect(
            try failure("SELECT 'secret'::text AS value", Kind.self)
                == #"column "value", row 1: the text value does not fit Kind"#)
        #expect(
            try failure("SELECT localtimestamp AS value", Timestamp.self)
                == #"column "value", row 1: Timestamp is read from timestamp with time zone, not from timestamp without time zone"#)
        let result = try connection.query(partners, [nil, nil])
        #expect(
            postgresError { _ = try result.first?.decode("agreements", as: Bool.self) }?.description
                == #"column "agreements", row 1 of partner_list: Bool is read from boolean, not from bigint"#)
    }

    @Test func probeAndDescription() throws {
        let probed = try RowProbe.columns(of: Partner.self)
        #expect(probed.map(\.name) == ["name", "kind", "since", "agreements"])
        #expect(probed.map(\.isOptional) == [false, true, true, false])
        let (parameters, columns) = try connection.describe(partners)
        #expect(parameters == [.text, .date])
        #expect(columns.map(\.name) == probed.map(\.name))
        for (column, wanted) in zip(columns, probed) { #expect(wanted.types.contains(column.type)) }
        #expect(String.postgresTypes.contains(parameters[0]))
        #expect(CalendarDate.postgresTypes.contains(parameters[1]))
    }

    @Test func domainsAreTheirBaseType() throws {
        try connection.execute("CREATE DOMAIN pg_temp.reference AS text CHECK (value <> '')")
        let row = try #require(try connection.query(sql: "SELECT 'CQ-1'::pg_temp.reference AS value").first)
        #expect(try row.decode("value") == "CQ-1")
    }
}
