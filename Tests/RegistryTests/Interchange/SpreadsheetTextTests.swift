import Foundation
import Support
import Testing
import Values

@testable import Registry

/// What a bundle writes is guarded against formulas in the database as any list is in Swift, and comes back as it was.
@Suite struct SpreadsheetTextTests {
    @Test func theDatabaseGuardsAsSwiftDoes() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        let seed = drawnSeed("formulas")
        var random = SeededRandom(seed: seed)
        let pieces = ["=", "+", "-", "@", "＝", "'", ";", ",", "\t", "\n", "\r", "|", "\"", " ", "1", "x", "(", "中"]
        let texts = (0..<2000).map { _ in
            (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let guarded = try connection.query(sql: "select spreadsheet_text(t) as word from unnest($1::text[]) with ordinality u (t, n) order by n", [texts])
            .map { row throws in try row.decode("word", as: String.self) }
        for (text, told) in zip(texts, guarded) { #expect(told == FormulaGuard.guarded(text), "seed \(seed): \(text.debugDescription)") }
        #expect(guarded.count == texts.count)
    }

    @Test func aBundleComesBackAsItWas() throws {
        let database = try InterchangeDatabase()
        try database.load(##"""
            {"reference":"S-1","title":"x;=1+1","titles":{"zh":"甲；=1,=2"},"type":"mou","dateSigned":"2021","parties":[{"organization":{"code":"a","name":"A;@b, +86 23 5550"},"unitName":"=U|=V","ownNumber":"1;-2+x","signatory":{"name":"P,=Q"}},{"organization":{"code":"b","name":"B"}}],"owner":"a, '=b","note":"one\n=2\n'+3","contacts":[{"name":"Desk","telephone":"+86 23 5550 0300"}],"visibility":"public"}
            """##)
        let out = try BundleTests.Folder()
        _ = try database.registry.exportBundle(to: "\(out.path)/bundle")
        let agreements = try out.text("bundle/agreements.csv")
        #expect(agreements.contains("x;'=1+1") && agreements.contains("one\n'=2\n'+3"), "\(agreements)")
        #expect(try out.text("bundle/parties.csv").contains("'=U|'=V"))
        let other = try InterchangeDatabase()
        _ = try other.registry.importAgreements(from: ImportSource(path: "\(out.path)/bundle"))
        #expect(try other.export() == database.export())
    }
}
