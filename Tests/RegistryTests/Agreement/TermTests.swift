import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// When terms end: what the program works out is held to the database, and both to plain loops.
@Suite struct TermTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: [
        ("2026-01-01", 1, "2026-01-31"), ("2015-06-23", 60, "2020-06-22"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-28"), ("2023-08-31", 6, "2024-02-29"), ("2023-08-31", 12, "2024-08-30"),
        ("2023-08-31", 18, "2025-02-28"), ("2023-08-31", 24, "2025-08-30"), ("2019-03-01", 60, "2024-02-29"),
        ("2022-01-30", 13, "2023-02-28"), ("2025-12-31", 1, "2026-01-30"), ("2025-12-31", 2, "2026-02-28"),
        ("2025-12-31", 3, "2026-03-30"), ("2021-03-01", 12, "2022-02-28"),
    ])
    func aTermEndsOnTheDayBefore(_ start: String, _ months: Int, _ end: String) throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        #expect(try Self.day(start).termEnd(months: months)?.description == end)
        let told = try connection.query(sql: "select term_end($1::date, $2::integer)::text as day", [start, months])
        #expect(try told.first?.decode("day", as: String.self) == end)
    }

    /// The day of signing does not count.
    @Test(arguments: [
        ("2020-12-31", 36, "2023-12-31"), ("2024-02-29", 12, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2023-05-10", 12, "2024-05-10"), ("2020", 24, "2022"), ("2020-03", 12, "2021-03"),
    ])
    func aTermFromSignature(_ signed: String, _ months: Int, _ end: String) throws {
        let date = try #require(PartialDate(signed))
        #expect(date.termEnd(months: months, isSignature: true)?.description == end)
        #expect(try TermEnd(#require(TermLength(months: months)), start: nil, signed: date).end.description == end)
    }

    @Test func lengthsAreReadAndSaid() {
        let read = ["5y", "36m", "5 years", "1 month", "18 months", "0m", "101y", "y", "5", "5d", "3年", "6个月"].map { TermLength($0)?.months }
        #expect(read == [60, 36, 60, 1, 18, nil, nil, nil, nil, nil, 36, 6])
        #expect(TermLength("36m")?.caption.en == "3 years" && TermLength("18m")?.caption.zh == "18 个月")
    }

    @Test func nothingDrifts() throws {
        func ends(_ start: String, _ end: String, _ months: Int) throws -> [String] {
            let terms = Terms(after: try Self.day(end), begins: try Self.day(start), months: months)
            return (0..<4).compactMap { terms.end($0)?.description }
        }
        #expect(try ends("2023-08-31", "2024-02-29", 6) == ["2024-02-29", "2024-08-30", "2025-02-28", "2025-08-30"])
        #expect(try ends("2025-12-31", "2026-01-30", 1) == ["2026-01-30", "2026-02-28", "2026-03-30", "2026-04-30"])
        #expect(try ends("2024-02-29", "2025-02-28", 12) == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-28"])
        // An end that is no whole months from the start: the last day of a month stays one, and no other becomes one for good.
        #expect(try ends("2023-01-10", "2023-02-28", 12) == ["2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28"])
        #expect(try ends("2023-01-10", "2023-01-30", 1) == ["2023-01-30", "2023-02-28", "2023-03-30", "2023-04-30"])
    }

    @Test func randomTerms() throws {
        let seed = drawnSeed("random terms")
        var random = SeededRandom(seed: seed)
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        var lines: [(begins: Int, ended: Int, months: Int, day: Int)] = []
        for _ in 0..<2000 {
            let begins = 9_000 + random.below(9_000)
            let months = random.one(of: [1, 1, 2, 3, 6, 11, 12, 12, 13, 24, 60])
            let isWhole = random.chance(2)
            let ended = isWhole ? NaiveAgreement.termEnd(begins, 1 + random.below(70)) : begins + random.below(2000)
            lines.append((begins, ended, months, ended - 40 + random.below(6000)))
        }
        func dates(_ values: [Int]) -> [String] { values.compactMap { CalendarDate(daysSinceEpoch: $0)?.description } }
        let told = try connection.query(
            sql: "select running_end(b::date, e::date, m, d::date) - '1970-01-01'::date as day from unnest($1::text[], $2::text[], $3::integer[], $4::text[]) with ordinality t (b, e, m, d, n) order by n",
            [dates(lines.map(\.begins)), dates(lines.map(\.ended)), lines.map(\.months), dates(lines.map(\.day))]
        ).map { row throws in try row.decode("day", as: Int.self) }
        // What looks at months alone never says a later one.
        let early = try connection.query(
            sql: "select count(*) as lines, count(*) filter (where month_carried(e::date, m, d::date) <= month_number(running_end(b::date, e::date, m, d::date))) as early from unnest($1::text[], $2::text[], $3::integer[], $4::text[]) t (b, e, m, d)",
            [dates(lines.map(\.begins)), dates(lines.map(\.ended)), lines.map(\.months), dates(lines.map(\.day))])
        #expect(try early[0].decode("early", as: Int.self) == lines.count, "seed \(seed)")
        for (line, sql) in zip(lines, told) {
            var naive = NaiveAgreement()
            (naive.begin, naive.end, naive.isAutomatic, naive.months) = (line.begins, line.ended, true, line.months)
            let expected = naive.running(after: line.ended, on: line.day)
            let comment: Comment = "seed \(seed): \(line)"
            #expect(sql == expected, comment)
            let terms = Terms(
                after: try #require(CalendarDate(daysSinceEpoch: line.ended)), begins: CalendarDate(daysSinceEpoch: line.begins),
                months: line.months)
            #expect(terms.end(on: try #require(CalendarDate(daysSinceEpoch: line.day)))?.daysSinceEpoch == expected, comment)
        }
        #expect(told.count == lines.count)
    }
}
