import Foundation
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Labels that several schemes share, and schemes and fields that are used no more.
@Suite struct FieldRetiringTests {
    private static func code(of body: () throws -> Void) -> String {
        do {
            try body()
            return "none"
        } catch let error as RegistryError {
            return error.code
        } catch { return "\(error)" }
    }

    private static func add(_ fields: [String: String], _ sample: RegistrySample) throws {
        for (name, label) in fields.sorted(by: { $0.key < $1.key }) {
            var field = NewField(field: name)
            field.labelEN = label
            field.schemeTitleEN = "Ours"
            _ = try sample.registry.fields.add(field)
        }
    }

    @Test func aLabelOfExactMatchesMeansTheFirst() throws {
        let sample = try RegistrySample()
        let fields = sample.registry.fields
        try Self.add(["a:m": "Medicine", "b:m": "Medicine", "a:q": "Quilting", "b:q": "Quilting", "c:q": "Quilting"], sample)
        #expect(Self.code { _ = try fields.find("Medicine") } == "field-ambiguous")
        _ = try fields.map("isced-f:0912", to: "a:m", as: .exact)
        #expect(Self.code { _ = try fields.find("Medicine") } == "field-ambiguous")
        _ = try fields.map("b:m", to: "a:m", as: .broad)
        #expect(Self.code { _ = try fields.find("Medicine") } == "field-ambiguous")
        // By way of a:m all three mean the same; the one that the program brings is meant.
        _ = try fields.map("b:m", to: "a:m", as: .exact)
        #expect(try fields.find("medicine").field == "isced-f:0912")
        _ = try fields.map("c:q", to: "b:q", as: .exact)
        #expect(Self.code { _ = try fields.find("Quilting") } == "field-ambiguous")
        _ = try fields.map("a:q", to: "c:q", as: .exact)
        #expect(try fields.find("Quilting").field == "a:q")
        #expect(try fields.find("c:q").field == "c:q")
        _ = try fields.unmap("a:q", from: "c:q")
        #expect(Self.code { _ = try fields.find("Quilting") } == "field-ambiguous")
    }

    /// What is offered in place of a name that means nothing, and nothing where nothing is near.
    @Test(arguments: [
        ("0912", ["isced-f:0912"]), ("isced:0912", ["isced-f:0912", "a:0912"]), ("ISCED_F:0912", ["isced-f:0912", "a:0912"]),
        ("Bio wrld", ["a:w"]), ("medcine", ["isced-f:0912"]), ("a:A61K 31/01", ["a:A61K 31/00"]), ("isced-f:09123", ["isced-f:0912"]),
        ("isced-f:Medicine", ["isced-f:0912"]), ("isced-f:77777", []), ("zzzzqq", []), ("Chemi", ["ford:1.4"]),
    ])
    func suggestions(name: String, expected: [String]) throws {
        let sample = try RegistrySample()
        try Self.add(["a:w": "Bio world", "a:A61K 31/00": "Organic", "a:0912": "Old"], sample)
        if !expected.contains("a:0912") { _ = try sample.registry.fields.retire("a:0912") }
        do {
            _ = try sample.registry.fields.find(name)
            Issue.record("\(name) means something")
        } catch let error as RegistryError {
            let offered = error.details.map { $0.components(separatedBy: "  ")[0] }
            #expect(Array(offered.prefix(expected.count)) == expected, "\(error.details)")
            #expect(expected.isEmpty == offered.isEmpty, "\(error.details)")
        }
    }

    @Test func nearFieldsOfAFile() {
        let fields = ["isced-f:0912", "isced-f:0417", "isced2:0912", "ford:3.1", "ours:biomedicine"]
        for (name, near) in [
            ("isced-f:77777", nil), ("isced:0912", "isced2:0912"), ("ford:0912", "isced-f:0912"), ("isced-f:0921", "isced-f:0912"),
            ("ford:3.9", nil), ("ours:biomedcine", "ours:biomedicine"), ("nothing", nil),
        ] as [(String, String?)] {
            #expect(NearMatch.fieldHint(name, among: fields) == (near.map { "; did you mean \($0)?" } ?? ""), "\(name)")
        }
    }

    @Test func whatIsRetiredIsNotOfferedAndStays() throws {
        let sample = try RegistrySample()
        let (registry, fields) = (sample.registry, sample.registry.fields)
        try Self.add(["a:m": "Medicine", "a:q": "Quilting", "b:q": "Quilting"], sample)
        try sample.record("R-1") { $0.fields = ["a:m"] }
        _ = try fields.map("a:m", to: "isced-f:0912", as: .broad)
        #expect(Self.code { _ = try fields.find("Medicine") } == "field-ambiguous")
        #expect(try fields.retire("A").isChanged)
        #expect(try !fields.retire("a").isChanged)
        #expect(try fields.find("Medicine").field == "isced-f:0912")
        #expect(try fields.find("Quilting").field == "b:q")
        #expect(try fields.show("a:m").isRetired)
        #expect(try fields.show("isced-f:0912").agreements == 1)
        #expect(try fields.list(scheme: "a").map(\.field) == ["a:m", "a:q"])
        #expect(try fields.schemes().filter(\.isRetired).map(\.code) == ["a"])
        let candidates = Candidates(connection: sample.connection)
        #expect(try candidates.find(.field, typed: "quilting", limit: 9).map(\.code) == ["b:q"])
        #expect(try !candidates.find(.field, typed: "a:", limit: 99).contains { $0.code.hasPrefix("a:") })
        #expect(try candidates.find(.scheme, typed: "a", limit: 9).isEmpty)
        #expect(try registry.search.find("quilting", on: .today).map(\.code) == ["b:q"])
        #expect(Self.code { _ = try fields.retire("isced-f") } == "scheme-shipped")
        #expect(Self.code { _ = try fields.retire("isced-f:0912") } == "scheme-shipped")
        #expect(Self.code { _ = try fields.retire("nothing") } == "field-unknown")
        #expect(sample.brokenRule("update field_scheme set retired = true where shipped") == "field_scheme_retired_check")
        // A label that only what is retired has means nothing; a field of its own is retired like a scheme.
        #expect(try fields.retire("Quilting") == FieldRetirement(name: "b:q", isScheme: false, isRetired: true, isChanged: true))
        #expect(Self.code { _ = try fields.find("Quilting") } == "field-unknown")
        #expect(try fields.list(scheme: "b").isEmpty)
        #expect(try fields.list(scheme: "b", withRetired: true).map(\.field) == ["b:q"])

        var bytes: [UInt8] = []
        try registry.export { bytes.append(contentsOf: $0) }
        let text = String(decoding: bytes, as: UTF8.self)
        let other = try InterchangeDatabase()
        _ = try other.load(text)
        #expect(try other.export() == text)
        #expect(try other.registry.fields.show("a:m").isRetired)
        #expect(try other.registry.fields.show("b:q").isRetired)
        // To a file that says nothing of it, it stays as it is; one that says otherwise is refused.
        _ = try other.registry.fields.retire("b:q", isUndone: true)
        #expect(try other.faults(text).count == 1)
        #expect(try other.registry.fields.retire("a", isUndone: true).isChanged)
        #expect(try other.registry.fields.find("a:m").labelEN == "Medicine")
        #expect(Self.code { _ = try other.registry.fields.find("Medicine") } == "field-ambiguous")
    }
}
