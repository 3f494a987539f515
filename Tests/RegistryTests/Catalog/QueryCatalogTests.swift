import Postgres
import Support
import Testing

@testable import Registry

/// Every file of sql/queries is prepared on a server and held against what Swift makes of it.
@Suite struct QueryCatalogTests {
    @Test func everyFileThatPreparesIsAType() {
        let made = SQL.all.map { $0.statement.name }.sorted()
        let files = SQLFile.queries.filter { $0.text.contains("\nprepare ") }
        let names = files.map { String($0.path.dropFirst("queries/".count).dropLast(".sql".count).replacing("/", with: "_")) }
        #expect(made.count > 250)
        #expect(made == names.sorted())
    }

    @Test func everyTypeMatchesItsFile() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        for query in SQL.all {
            let name = query.statement.name
            let actual = try connection.describe(query.statement)
            #expect(actual.parameterTypes.count == query.parameterTypes.count, "\(name): number of parameters")
            for (number, (type, accepted)) in zip(actual.parameterTypes, query.parameterTypes).enumerated() {
                #expect(accepted.contains(type), "\(name): $\(number + 1) is \(type), and Swift gives \(accepted)")
            }
            // What a step of an import gives says only that it is done, and nobody reads it.
            guard let columns = try Self.columns(read: query) else {
                #expect(actual.columns.allSatisfy { $0.name == "done" }, "\(name): nobody reads \(actual.columns.map(\.name))")
                continue
            }
            #expect(
                Set(columns.map(\.name)) == Set(actual.columns.map(\.name)) || columns.isEmpty,
                "\(name): columns \(actual.columns.map(\.name)), and Swift reads \(columns.map(\.name))")
            for column in columns {
                guard let given = actual.columns.first(where: { $0.name == column.name }) else { continue }
                #expect(column.types.contains(given.type), "\(name): column \(column.name) is \(given.type)")
            }
        }
    }

    /// What is streamed in binary is read by place and width: there each column is where Swift counts it, and as wide.
    @Test func streamedColumnsStandWhereTheyAreRead() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        let stream = try connection.describe(SQL.FactStream.statement).columns
        #expect(stream.map(\.name) == FactColumn.allCases.map { "\($0)" })
        let wide = ["agreement_id": "int8", "earlier": "_int8", "later": "_int8", "parties": "bytea", "fields": "bytea", "revalued": "_text",
            "amount": "numeric", "type": "text", "currency": "text"]
        for column in stream {
            let narrow = column.name.hasSuffix("_on") ? "date" : ["spans", "funders", "phases", "life", "renewals"].contains(column.name) ? "_int4" : "int4"
            #expect(try Self.word(for: column.type, connection) == wide[column.name] ?? narrow, "fact_stream: \(column.name)")
        }
        let organizations = try connection.describe(SQL.FactOrganizations.statement).columns
        #expect(organizations.map(\.name) == OrganizationColumn.allCases.map { "\($0)" })
        #expect(try organizations.map { try Self.word(for: $0.type, connection) } == ["int8", "int8", "int8", "text", "text", "text"])
    }

    private static func word(for type: TypeOID, _ connection: Connection) throws -> String {
        try #require(try connection.query(sql: "select typname::text as name from pg_type where oid = $1::bigint", [Int(type.rawValue)]).first).decode("name")
    }

    /// What is read of a query, by its rows or by its listing; nil where nothing is.
    private static func columns(read query: any SQLQuery.Type) throws -> [ProbedColumn]? {
        if let listed = query as? any ListedQuery.Type { return try ListingTests.columns(of: listed) }
        guard let reading = query as? any RowQuery.Type else { return nil }
        return try columns(of: reading)
    }

    private static func columns<Query: RowQuery>(of query: Query.Type) throws -> [ProbedColumn] {
        try RowProbe.columns(of: Query.Output.self)
    }

    /// What a question gives follows from its parameters and the tables found first: from no clock, and no schema by name.
    @Test func questionsAskNoClockAndNameNoSchema() throws {
        var questions = 0
        for file in SQLFile.queries {
            let code = Self.code(file.text)
            #expect(!code.contains(#/\bpublic\./#), "\(file.path) names a schema")
            guard !code.contains(#/\b(insert into|update|delete from) /#) else { continue }
            questions += 1
            #expect(!code.contains(Self.clock), "\(file.path) looks at the clock")
        }
        #expect(questions > 100)

        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        // What asks is stable or immutable; triggers guard and derive, and what they alone call goes with them.
        let asking = try connection.query(sql: """
            select proname::text as name, prosrc as body, coalesce(array_to_string(proconfig, ' '), '') as settings,
              provolatile = 's' as reads
            from pg_proc where pronamespace = 'public'::regnamespace and provolatile <> 'v'
              and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))
              and proname not in ('latest_today', 'fitted_amount') and proname not like 'schema%' and proname not like 'import%'
            """).map { row throws in
            (
                try row.decode("name", as: String.self), Self.code(try row.decode("body", as: String.self)),
                try row.decode("settings", as: String.self), try row.decode("reads", as: Bool.self)
            )
        }
        #expect(asking.count > 30)
        for (name, body, settings, reads) in asking {
            #expect(!body.contains(Self.clock), "\(name) looks at the clock")
            guard reads else { continue }
            #expect(!settings.contains("search_path") && !body.contains(#/\bpublic\./#), "\(name) names a schema")
        }
        let views = try connection.query(sql: "select relname::text as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace")
            .map { row throws in try row.decode("name", as: String.self) }
        #expect(views.count >= 4)
        for file in SQLFile.queries {
            for view in views where Self.code(file.text).contains(try Regex("\\b\(view)\\b")) {
                Issue.record("\(file.path) asks the view \(view)")
            }
        }
    }

    nonisolated(unsafe) private static let clock =
        #/\b(now(?=\(\))|current_date|current_timestamp|current_time|localtime|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp|latest_today)\b/#

    private static func code(_ text: String) -> String { text.replacing(#/--[^\n]*/#, with: "") }

    @Test func everyFileSaysWhatItIs() {
        for file in SQLFile.queries {
            #expect(file.text.hasPrefix("-- "), "\(file.path) begins with a comment")
            let widest = file.text.split(separator: "\n").map(\.count).max() ?? 0
            #expect(widest <= 120, "\(file.path) has a line of \(widest)")
        }
    }
}
