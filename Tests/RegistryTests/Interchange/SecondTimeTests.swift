import Records
import Support
import Testing
import Values

@testable import Registry

/// The same file again tells that nothing was changed, whatever it is of and however it is said.
@Suite struct SecondTimeTests {
    /// That two are distinct is one thing, from whichever of them it is told.
    @Test func distinctFromEitherSide() throws {
        let database = try InterchangeDatabase()
        try database.load(#"{"record":"organization","code":"a","name":"Alpha","distinctFrom":["b"]}"# + "\n" + #"{"record":"organization","code":"b","name":"Beta"}"#)
        let export = try database.export()
        #expect(export.contains(#""code":"b","name":"Beta","distinctFrom":["a"]"#))
        for line in [
            #"{"record":"organization","code":"a","name":"Alpha","distinctFrom":["b"]}"#, #"{"record":"organization","code":"b","name":"Beta","distinctFrom":["a"]}"#,
        ] {
            #expect(try database.faults(line) == [])
            #expect(try database.update(line).changes == [])
        }
        #expect(try database.export() == export)
        #expect(try database.update(#"{"record":"organization","code":"b","distinctFrom":null}"#).changes == ["b: distinctFrom"])
        #expect(try !database.export().contains("distinctFrom"))
    }

    @Test func statusesThatAreNotSaid() throws {
        let database = try InterchangeDatabase()
        try database.load("""
            {"reference":"O-1","title":"T","dateSigned":"2020","parties":[{"organization":{"code":"a","name":"A"}},{"organization":{"code":"b","name":"B"}}],"obligations":[{"number":1,"description":"Pay","by":"a","due":"2021"},{"number":2,"description":"Report","by":"b","due":"2022","statuses":[{"status":"met","date":"2022-01-01"}]}]}
            """)
        let export = try database.export()
        for statuses in ["null", "[]"] {
            #expect(try database.update(#"{"reference":"O-1","obligations":[{"number":1,"statuses":\#(statuses)}]}"#).changes == [])
        }
        #expect(try database.update(#"{"reference":"O-1","obligations":[{"number":2,"statuses":[]}]}"#).changes == [])
        let error = #expect(throws: RegistryError.self) { try database.update(#"{"reference":"O-1","obligations":[{"number":2,"statuses":null}]}"#) }
        #expect(error?.details == ["line 1, obligations[0].statuses: are not cleared: what became of an obligation stays told"])
        #expect(try database.export() == export)
    }

    /// Random changes of records of every kind that can be changed: said twice, the second time says nothing.
    @Test func randomChangesOfEveryKind() throws {
        let seed = drawnSeed("second time")
        var maker = RandomRecords(generator: SeededRandom(seed: seed))
        let database = try InterchangeDatabase()
        let whole = maker.records()
        try database.load(Self.text(whole))
        for text in [Self.text(whole), try database.export()] {
            #expect(try database.load(text).added == 0, "seed \(seed)")
            #expect(try database.update(text).changes == [], "seed \(seed)")
        }
        for turn in 1...12 {
            let change = Self.text(maker.changes(of: whole))
            let before = try database.export()
            let first = try database.update(change)
            let after = try database.export()
            #expect(first.changes.isEmpty == (before == after), "seed \(seed), turn \(turn): \(first.changes)")
            let second = try database.update(change)
            #expect(second.changes == [] && second.added == 0, "seed \(seed), turn \(turn): \(second.changes)")
            #expect(try database.export() == after, "seed \(seed), turn \(turn)")
        }
        #expect(try database.registry.wrongFacts() == [], "seed \(seed)")
    }

    private static func text(_ records: [JSON]) -> String {
        String(decoding: records.reduce(into: [UInt8]()) { bytes, record in
            record.append(to: &bytes)
            bytes.append(0x0A)
        }, as: UTF8.self)
    }
}

extension ImportReport {
    /// How much is new, of whatever kind.
    fileprivate var added: Int { agreementsAdded + organizationsAdded + eventsAdded + schemesAdded + matchesAdded + wordsAdded }
}
