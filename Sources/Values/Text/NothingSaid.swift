/// What people and spreadsheets write where there is nothing to write.
package enum NothingSaid: Sendable {
    /// That nothing stands there, such as `n/a`.
    case empty
    /// That it is not known, which can be an answer of its own: which parties there are may be unknown.
    case notKnown
    /// That there is none, which is an answer of its own where money or a renewal is asked for.
    case absent

    /// Reads a text; nil where it says something.
    package init?(_ text: String) {
        // Nearly all cells say something, and are told by their length or by how they begin.
        guard let first = text.utf8.first, text.utf8.count <= Self.longest, first >= 0x80 || "nNuU#-?/.".utf8.contains(first) else { return nil }
        if Self.signs.contains(text) {
            self = .empty
        } else if let found = Self.words[text.spelling] {
            self = found
        } else {
            return nil
        }
    }

    private static let longest = 16
    /// The database has the same, with the words, as `says_nothing`.
    private static let signs: Set = ["-", "--", "---", "–", "—", "——", "?", "??", "/", "."]

    private static let words: [String: NothingSaid] = {
        let said: [NothingSaid: [String]] = [
            .empty: ["n/a", "#n/a", "n.a.", "n.a", "null"],
            .notKnown: ["unknown", "not known", "not available", "未知", "不详", "不明"],
            .absent: ["none", "无"],
        ]
        return Dictionary(uniqueKeysWithValues: said.flatMap { kind, words in words.map { ($0.spelling, kind) } })
    }()

    /// Whether a text is what a spreadsheet shows where it could not work something out.
    package static func isSpreadsheetError(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "#") && errors.contains(text)
    }

    private static let errors = Spellings(["#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#####"])
}
