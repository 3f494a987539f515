import Support
import Testing
import Values

@testable import Registry

/// A load into an empty registry takes indexes and foreign keys away, and makes them again: nobody may see a difference.
@Suite struct BulkLoadTests {
    private static let catalog = """
        select string_agg(line, E'\\n' order by line) as text from (
          select pg_get_indexdef(indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
          union all
          select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
          union all
          select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
          union all
          select attrelid::regclass || ' ' || attname || ' ' || attstattarget from pg_attribute where attnum > 0 and attrelid::regclass::text !~ '^pg_'
            and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)) said
        """

    private func catalog(_ database: InterchangeDatabase) throws -> String {
        try database.connection.query(sql: Self.catalog).map { row throws in try row.decode("text", as: String.self) }[0]
    }

    private static func lines(_ numbers: Range<Int>, parties: Int = 2) -> String {
        numbers.map { number in
            let named = (0..<parties).map { #"{"organization":"Organization \#((number + $0 * 7) % 50)"}"# }.joined(separator: ",")
            return #"{"reference":"B-\#(number)","title":"Agreement number \#(number) on widgets","dateSigned":"20\#(10 + number % 14)","parties":[\#(named)],"fields":["isced-f:0912"],"owner":"Office \#(number % 9)"}"#
        }.joined(separator: "\n")
    }

    @Test func itLeavesTheRegistryAsItWas() throws {
        let database = try InterchangeDatabase()
        let before = try catalog(database)
        #expect(try database.load(Self.lines(0..<2500)).agreementsAdded == 2500)
        #expect(try catalog(database) == before)
        #expect(try database.registry.wrongFacts() == [])
        #expect(try database.registry.findings() == [])
        // What is made after the rows is as if it had grown with them.
        #expect(try database.registry.search.find("number 1234 widgets", limit: 3, on: .today).first?.code == "B-1234")
        let twin = try InterchangeDatabase()
        for start in stride(from: 0, to: 2500, by: 1250) { try twin.load(Self.lines(start..<start + 1250)) }
        #expect(try twin.export() == database.export())
        let terms = "select count(distinct term) as n from search_term"
        #expect(try database.connection.query(sql: terms).map { row throws in try row.decode("n", as: Int.self) }
            == twin.connection.query(sql: terms).map { row throws in try row.decode("n", as: Int.self) })
    }

    @Test func aFaultOrADryRunLeavesNothing() throws {
        let database = try InterchangeDatabase()
        let before = try catalog(database)
        try database.load(Self.lines(0..<2200), isDryRun: true)
        #expect(try catalog(database) == before)
        // Found only when the foreign keys are made again, or when the transaction ends: nothing is half done.
        let bad = Self.lines(0..<2200) + "\n" + #"{"reference":"bad","title":"x","partiesUnknown":"x","type":"nix"}"#
        #expect(try database.faults(bad).count == 1)
        #expect(try catalog(database) == before)
        #expect(try database.count("agreement") == 0)
    }
}
