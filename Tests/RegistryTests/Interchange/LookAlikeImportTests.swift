import Testing

@testable import Registry

/// Letters of another alphabet in what is imported are told by line.
@Suite struct LookAlikeImportTests {
    @Test func anImportTellsTheLine() throws {
        let database = try InterchangeDatabase()
        let lines = [
            #"{"record":"organization","code":"a","name":"Alpha","names":[{"name":"\#u{410}lpha"}]}"#,
            #"{"record":"organization","code":"b","name":"Beta"}"#,
            #"{"reference":"\#u{421}Q-1","title":"T","draft":true,"parties":[{"organization":{"name":"G\#u{430}mma"}},{"organization":{"code":"b"}}]}"#,
            #"{"reference":"CQ-1","title":"T","draft":true}"#,
        ]
        #expect(try database.load(lines.joined(separator: "\n"), isDryRun: true).notes == [
            "line 1: “\u{410}lpha” holds the Cyrillic letter \u{410}, which looks like the Latin A",
            "line 3: “\u{421}Q” holds the Cyrillic letter \u{421}, which looks like the Latin C",
            "line 3: “G\u{430}mma” holds the Cyrillic letter \u{430}, which looks like the Latin a",
        ].sorted { $0 < $1 })
        let many = (1...20).map { #"{"reference":"\#u{421}Q-\#($0)","title":"T","draft":true}"# }.joined(separator: "\n")
        let notes = try database.load(many).notes
        #expect(notes.count == 11 && notes.last == "and 10 more words that mix alphabets")
    }
}
