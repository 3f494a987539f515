import Support
import Testing

@testable import Records
@testable import Registry

/// The same records, in whichever portions and order they come, make the same registry.
@Suite struct EqualRegistriesTests {
    @Test func onePortionOrManyOrChanges() throws {
        let seed = drawnSeed("equal registries")
        var maker = RandomAgreements(generator: SeededRandom(seed: seed))
        let records = (1...60).map { maker.agreement($0) }

        let whole = try InterchangeDatabase()
        try whole.load(text(records.shuffled(using: &maker.generator)))
        let expected = try whole.export()

        let single = try InterchangeDatabase()
        for record in records { try single.load(text([record])) }
        #expect(try single.export() == expected, "one by one, seed \(seed)")

        let tenth = try InterchangeDatabase()
        for start in stride(from: 0, to: records.count, by: 6) { try tenth.load(text(Array(records[start..<start + 6]))) }
        #expect(try tenth.export() == expected, "ten files, seed \(seed)")

        // Bare drafts first, then what is known of each, in another order. What stands under an agreement by itself is no
        // part of a change, so those that have some come whole.
        let changed = try InterchangeDatabase()
        let changing = records.filter { record in ["documents", "obligations", "activities"].allSatisfy { record[$0] == nil } }
        #expect(changing.count > 5, "seed \(seed)")
        try changed.load(text(records.map { record in
            guard changing.contains(record), let reference = record["reference"] else { return record }
            return .known(("reference", reference), ("title", .string("to come")), ("draft", .boolean(true)))
        }))
        let changes = changing.map { $0.setting("draft", .null) }.shuffled(using: &maker.generator)
        for start in stride(from: 0, to: changes.count, by: 7) {
            try changed.update(text(Array(changes[start..<min(start + 7, changes.count)])))
        }
        #expect(try changed.export() == expected, "by changes, seed \(seed)")

        for database in [whole, single, tenth, changed] {
            #expect(try database.registry.wrongFacts() == [], "seed \(seed)")
            let revisions = try database.revisions()
            let again = try database.load(expected)
            #expect(again.agreementsAdded + again.agreementsChanged + again.organizationsAdded == 0, "seed \(seed)")
            #expect(try database.update(expected).agreementsChanged == 0, "seed \(seed)")
            #expect(try database.revisions() == revisions, "seed \(seed)")
        }
    }

    private func text(_ records: [JSON]) -> String {
        var bytes: [UInt8] = []
        for record in records {
            record.append(to: &bytes)
            bytes.append(0x0A)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
