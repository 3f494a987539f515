import Foundation
import Support
import Testing

/// Records taken from files.
@Suite struct FromTests {
    private func record(_ text: String, yaml: Bool = false, database: String) throws -> ProcessRun {
        guard yaml else {
            return try Program.run("agreement", "record", "--from", "-", database: database, input: Array(text.utf8))
        }
        let path = NSTemporaryDirectory() + "entente-from-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try Program.run("agreement", "record", "--from", path, database: database)
    }

    private let parties = "parties: [{organization: cqmu}, {organization: cqu}]"

    @Test func scalarsAreWhatStandsThere() throws {
        let database = try Demonstration.create()
        let run = try record(
            "title: 2023-10-11\nbinding: no\n\(parties.replacing("cqmu", with: "cqmu, ownNumber: 0017, unit: no"))\n"
                + "---\ntitle: \"0o7\"\ndateSigned: 2023-10\nvalue: {amount: 1e3, currency: CNY}\n\(parties)\n",
            yaml: true, database: database)
        #expect(run.status == 65 && run.errorText.contains("line 7, column 9: value.amount"), "\(run.errorText)")
        let mended = try record(
            "title: 2023-10-11\nbinding: no\n\(parties.replacing("cqmu", with: "cqmu, ownNumber: 0017, unit: no"))\n",
            yaml: true, database: database)
        #expect(mended.status == 0, "\(mended.errorText)")
        let reference = mended.text.split(separator: "\n").joined()
        let shown = try Program.run("agreement", "show", reference, "--format", "json", database: database).text
        for part in ["\"title\":\"2023-10-11\"", "\"binding\":false", "\"ownNumber\":\"0017\"", "\"unit\":\"no\""] {
            #expect(shown.contains(part), "\(shown)")
        }
    }

    @Test func severalAreNumberedOneAfterTheOther() throws {
        let line = #"{"title":"x","dateSigned":"2023","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try record(line + "\n\n" + line, database: try Demonstration.create())
        #expect(run.status == 0 && run.text == "2023-0001\n2023-0002\n", "\(run.errorText)")
    }

    @Test(arguments: [
        ("title: a\ntitle: b\n", "comes twice"), ("title: &x a\n", "anchors"), ("a: [*x]\n", "alias"),
        ("title: a\n<<: {type: mou}\nparties: []\n", "unknown key"), ("title: [\n", "line 2, column 1"),
        ("title: \u{1}\n", "control characters"), ("- a\n", "a list where an object is wanted"),
        ("a: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500), "too deep"),
        ("a: " + String(repeating: "[", count: 50_000), "line 1"), ("? [a, b]\n: c\n", "a key is a plain word"),
        ("title: a\ntyp: mou\nparties: [{organization: cqmu}, {organization: cqu}]\n", "line 2, column 1: typ: unknown key; did you mean type?"),
        ("title: a\nparties:\n  - organization: cqmu\n  - organization: Nobody at all\n", "line 4, column 5: parties[1].organization: there is no organization"),
        ("reference: CQ-2023-001\ntitle: a\nparties: [{organization: cqmu}, {organization: cqu}]\n", "line 1, column 1: reference: “CQ-2023-001” is recorded already"),
        ("", "no agreement"),
    ])
    func refuses(_ text: String, _ message: String) throws {
        let run = try record(text, yaml: true, database: try Demonstration.shared.get())
        #expect(run.status == 65 && run.text == "" && run.errorText.contains(message), "\(run.errorText)")
    }

    @Test func aLineOfJSONHasColumnsToo() throws {
        let database = try Demonstration.shared.get()
        let good = #"{"title":"x","parties":[{"organization":"cqmu"},{"organization":"cqu"}]}"#
        let run = try record(good + "\n" + good.replacing("\"cqu\"", with: "\"cqu\",\"rol\":\"x\""), database: database)
        #expect(run.status == 65 && run.errorText.contains("line 2, column 71: parties[1].rol: unknown key; did you mean role?"))
        #expect(try record(#"{"title":}"#, database: database).errorText.contains("line 1, column 10: "))
    }
}
