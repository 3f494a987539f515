import Postgres
import Registry
import Support
import Testing

/// What the planner knows after much was loaded: the tables as they are, however they came to be so.
@Suite struct StatisticsTests {
    private static let agreements = 1_500

    private static let lines = (1...agreements).map { number in
        #"{"reference":"S-\#(number)","title":"T \#(number)","dateSigned":"2020-01-01","parties":["#
            + #"{"organization":{"name":"s\#(number % 40)"}},{"organization":{"name":"t\#(number % 50)"}}]}"# + "\n"
    }.joined()

    @Test(arguments: [0, 4])
    func anImportLeavesStatisticsOfWhatIsThere(dryRuns: Int) throws {
        let database = try InterchangeDatabase()
        let registry = database.registry
        let source = ImportSource.bytes(Array(Self.lines.utf8))
        for _ in 0..<dryRuns { _ = try registry.importAgreements(from: source, isDryRun: true) }
        #expect(try registry.importAgreements(from: source).agreementsAdded == Self.agreements)
        for (table, rows) in [("agreement", 1_500), ("agreement_party", 3_000), ("agreement_fact", 1_500)] {
            let known = try #require(
                try database.connection.query(
                    sql: "select reltuples::integer as rows, (select count(*) from pg_stats where tablename = $1) > 3 as told from pg_class where oid = $1::regclass",
                    [table]
                ).first)
            #expect(try known.decode("rows", as: Int.self) == rows, "\(table)")
            #expect(try known.decode("told", as: Bool.self), "\(table)")
        }
    }
}
