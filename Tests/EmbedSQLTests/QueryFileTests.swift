import Testing

@testable import embed_sql

/// A file of sql/queries becomes a type; one that can't is an error of the build that names its line.
@Suite struct QueryFileTests {
    private func file(_ text: String) throws -> QueryFile? {
        try QueryFile(Source(path: "queries/noun/verb.sql", text: text))
    }

    @Test func parametersHaveNamesAndTypes() throws {
        let read = try #require(
            try file("""
                -- What it gives.
                -- In two lines.
                prepare noun_verb (
                  date,     -- day: the day of the status
                  text,     -- status?: only those of this status
                  bigint[], -- fields?
                  text[],   -- labels[?]
                  numeric   -- amount
                ) as
                select 1;
                """))
        #expect(read.name == "noun_verb")
        #expect(read.summary == ["What it gives.", "In two lines."])
        #expect(
            read.parameters.map(\.property) == [
                "let day: CalendarDate", "let status: String?", "let fields: [Int]?", "let labels: [String?]", "let amount: Numeric",
            ])
        #expect(read.parameters.map(\.meaning) == ["the day of the status", "only those of this status", "", "", ""])
        let code = QueryCode.generated([read])
        #expect(code.contains("struct NounVerb: SQLQuery {"))
        #expect(code.contains("[CalendarDate.postgresTypes, String.postgresTypes, [Int].postgresTypes, [String?].postgresTypes, Numeric.postgresTypes]"))
        #expect(code.contains("{ [day, status, fields, labels, amount] }"))
        #expect(code.contains("static let all: [any SQLQuery.Type] = [\nNounVerb.self\n]"))
    }

    @Test func oneWithoutParametersHasNoList() throws {
        let read = try #require(try file("-- It.\nprepare noun_verb as\nselect 1;\n"))
        #expect(read.parameters.isEmpty)
    }

    @Test func aScriptIsNone() throws {
        #expect(try file("-- It.\ncopy x from stdin;\n") == nil)
    }

    @Test(arguments: [
        ("-- It.\nprepare noun_verb (date, text) as\nselect 1;", 2, "this file prepares noun_verb"),
        ("-- It.\nprepare other as\nselect 1;", 2, "this file prepares noun_verb"),
        ("-- It.\nprepare noun_verb (\n  date, -- day\n  text\n) as\nselect 1;", 4, "a parameter is a type and, as a comment, its name"),
        ("-- It.\nprepare noun_verb (\n  text -- The status\n) as\nselect 1;", 3, "a parameter is a type and, as a comment, its name"),
        ("-- It.\nprepare noun_verb (\n  point -- place\n) as\nselect 1;", 3, "no Swift type stands for point"),
        ("-- It.\nprepare noun_verb (\n  text, -- a\n  date -- a\n) as\nselect 1;", 4, "two parameters are called a"),
        ("-- It.\nprepare noun_verb (\n) as\nselect 1;", 3, "a list without a parameter"),
        ("-- It.\nprepare noun_verb (\n  text -- a", 2, "the list of parameters does not end"),
    ])
    func aListThatIsNoneNamesItsLine(_ text: String, _ line: Int, _ message: String) throws {
        let error = #expect(throws: EmbedError.self) { _ = try file(text) }
        let told = error?.description ?? ""
        #expect(told.hasPrefix("sql/queries/noun/verb.sql:\(line): error: \(message)"), "\(told)")
    }
}
