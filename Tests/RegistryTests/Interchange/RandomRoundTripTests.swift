import Support
import Testing

@testable import Records
@testable import Registry

/// Random agreements: what goes in comes out, and the second time the same bytes.
@Suite struct RandomRoundTripTests {
    @Test func whatGoesInComesOut() throws {
        let seed = drawnSeed("random agreements")
        var maker = RandomAgreements(generator: SeededRandom(seed: seed))
        let records = (1...150).map { maker.agreement($0) }
        var bytes: [UInt8] = []
        for record in records.shuffled(using: &maker.generator) {
            record.append(to: &bytes)
            bytes.append(0x0A)
        }
        let first = try InterchangeDatabase()
        #expect(try first.registry.importAgreements(from: .bytes(bytes)).agreementsAdded == records.count, "seed \(seed)")
        for number in (1...12).shuffled(using: &maker.generator).prefix(4) {
            let organizations = first.registry.organizations
            _ = try organizations.add(NewOrganization(code: "m-\(number)", name: "Merged \(number)"))
            try organizations.merge("o-\(number)", into: "m-\(number)", reason: nil)
        }
        let exported = try first.export()
        let second = try InterchangeDatabase()
        try second.load(exported)
        #expect(try second.export() == exported, "seed \(seed)")

        // Told again from their lines, the agreements are those that were made.
        let lines = exported.split(separator: "\n").map { Array($0.utf8) }
        let read = try lines.map { try $0.withUnsafeBufferPointer { try JSONReader.read($0) } }
        let byReference = Dictionary(uniqueKeysWithValues: read.compactMap { record in record["reference"]?.text.map { ($0, record) } })
        for record in records {
            let back = byReference[record["reference"]?.text ?? ""]
            for key in ["title", "titles", "type", "binding", "dateSigned", "period", "value", "parties", "fields", "purposes", "related", "obligations", "activities", "classifications", "amounts", "filings", "contacts", "owner", "note", "lapse", "retracted", "visibility"] {
                #expect(back?[key] == record[key], "seed \(seed), \(key) of \(String(describing: record["reference"]?.text))")
            }
            #expect(back?["lifecycle"]?.elements.count == record["lifecycle"]?.elements.count, "seed \(seed)")
        }
        #expect(try first.registry.wrongFacts() == [], "seed \(seed)")
    }
}
