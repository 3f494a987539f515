import Foundation
import Support
import Testing

/// Files that are broken: named with the line, and nothing of them is stored.
@Suite struct BadFileTests {
    private static let parties = #""parties":[{"organization":{"code":"cqmu"}},{"organization":{"code":"cqu"}}]}"#
    private static let first = #"{"reference":"OK-1","title":"Sound",\#(parties)"#

    /// The sound line, and then one with a title of these bytes.
    private static func lines(title: [UInt8]) -> [UInt8] {
        Array((first + "\n" + #"{"reference":"BAD-1","title":""#).utf8) + title
            + Array("\",\(parties)\n".utf8)
    }

    private func refused(_ bytes: [UInt8], _ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let database = try Demonstration.untouched.get()
        let run = try Program.run("import", "-", database: database.copy, input: bytes)
        #expect(run.status == 65, "\(run.errorText)", sourceLocation: sourceLocation)
        #expect(run.text == "", sourceLocation: sourceLocation)
        #expect(run.errorText.contains(message), "\(run.errorText)", sourceLocation: sourceLocation)
        #expect(run.errorText.utf8.count < 5000, sourceLocation: sourceLocation)
        #expect(!run.errors.contains(0) && !run.errors.contains(0x1B), sourceLocation: sourceLocation)
        try database.expectUntouched(sourceLocation: sourceLocation)
    }

    @Test func theSoundLineIsSound() throws {
        let database = try Demonstration.create()
        let run = try Program.run("import", "-", database: database, input: Self.lines(title: Array("題".utf8)))
        #expect(run.status == 0 && run.errorText.hasPrefix("Added 2 agreements"), "\(run.errorText)")
    }

    @Test func bytesThatAreNoText() throws {
        try refused([], "empty")
        try refused(Self.lines(title: [0]), "line 2")
        try refused(Self.lines(title: Array(#"a\u0000b"#.utf8)), "line 2")
        try refused(Self.lines(title: [0x61, 0xFF]), "line 2")
        try refused(Self.lines(title: [0xED, 0xA0, 0x80]), "line 2")
        try refused(Self.lines(title: Array(#"\ud800"#.utf8)), "line 2")
        try refused(Self.lines(title: [0x1B] + Array("[31m".utf8)), "line 2")
        try refused(Self.lines(title: Array(#"\u001b[31m"#.utf8)), "line 2")
    }

    @Test func aTitleOfTenMegabytes() throws {
        try refused(Self.lines(title: [UInt8](repeating: 0x78, count: 10_000_000)), "line 2")
    }

    @Test(arguments: [
        ("2024-02-30", "2024-02-30"), ("today", "today"), ("10000-01-01", "10000-01-01"), ("12/31/2024", "12/31/2024"),
    ])
    func dates(_ date: String, _ message: String) throws {
        let line = Self.first.replacingOccurrences(of: "OK-1", with: "BAD-1").dropLast() + #","dateSigned":"\#(date)"}"#
        try refused(Array("\(Self.first)\n\(line)\n".utf8), message)
    }

    @Test(arguments: [#""NaN""#, #""1e400""#, #""-1""#, "1e400", "-1", #""1,000""#])
    func amounts(_ amount: String) throws {
        let line = Self.first.replacingOccurrences(of: "OK-1", with: "BAD-1").dropLast()
            + #","value":{"amount":\#(amount),"currency":"CNY"}}"#
        try refused(Array("\(Self.first)\n\(line)\n".utf8), "line 2")
    }

    @Test func brokenJSON() throws {
        try refused(Array("\(Self.first)\n{\"reference\":\n".utf8), "line 2")
        try refused(Array("\(Self.first)\nnull\n".utf8), "line 2")
        try refused(Array(Self.first.replacingOccurrences(of: "title", with: "tittle").utf8), "tittle")
        try refused(Array(repeating: UInt8(ascii: "["), count: 1_000_000), "line 1")
    }

    @Test func aByteOrderMarkAndWindowsLineEnds() throws {
        let database = try Demonstration.create()
        let run = try Program.run("import", "-", database: database, input: Array("\u{FEFF}\(Self.first)\r\n".utf8))
        #expect(run.status == 0 && run.errorText.hasPrefix("Added 1 agreement"), "\(run.errorText)")
        let again = try Program.run("import", "-", database: database, input: Array("\(Self.first)\n".utf8))
        #expect(again.status == 0 && again.errorText == "Added nothing; one agreement was there already.\n", "\(again.errorText)")
    }

    @Test func vocabularies() throws {
        let database = try Demonstration.untouched.get()
        for (file, message) in [
            ("", "empty"), ("label_en\nA\n", "code"), ("code,label_en\na,A,one too many\n", "2"),
            ("code,label_en\na,A\na,B\n", "stands at line 2 already"),
            ("code,label_en\na,\n", "no label"), ("code,label_en,broader\na,A,b\n", "in the file or the scheme"),
            ("code,label_en,broader\na,A,b\nb,B,a\n", "broader"), ("code,label_en\na,\"A\n", "quote"),
            ("code,label_en\na;b,A\n", "code of a field"), ("code,label_en\na,A\u{1B}[31m\n", "control character"),
        ] {
            let run = try Program.run("field", "load", "-", "--scheme", "broken", database: database.copy, input: Array(file.utf8))
            #expect(run.status == 65 && run.text == "", "\(file): \(run.errorText)")
            #expect(run.errorText.contains(message) && !run.errors.contains(0x1B), "\(file): \(run.errorText)")
        }
        let broken = try Program.run(
            "field", "load", "-", "--scheme", "broken", database: database.copy, input: Array("code,label_en\na,".utf8) + [0xFF, 10])
        #expect(broken.status == 65 && broken.errorText.contains("UTF-8"), "\(broken.errorText)")
        try database.expectUntouched()
        let shipped = try Program.run(
            "field", "load", "-", "--scheme", "isced-f", database: database.copy, input: Array("code,label_en\na,A\n".utf8))
        #expect(shipped.status == 65 && shipped.errorText.contains("brought by the program"))
    }
}
