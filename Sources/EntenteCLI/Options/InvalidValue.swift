import Records
import Registry
import Values

/// What is said of a value that an option does not take: the nearest of those that it takes, before they are listed.
enum InvalidValue {
    /// The message on a value that is none of a few words, with the one that may be meant; any other as it is.
    /// In Chinese each word that is taken stands with what it is called.
    static func told(_ message: String, in language: Language = .en) -> String {
        guard let start = message.firstRange(of: "value '")?.upperBound, let end = message[start...].firstIndex(of: "'"),
            let offer = message[end...].firstRange(of: ". Please ")?.lowerBound
        else { return message }
        let listed = message[offer...]
        let several = listed.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        let words = several.isEmpty ? listed.split(separator: "'").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } : several
        let value = String(message[start..<end])
        let meant = usual.first { $0.said.contains(value.lowercased()) && words.contains($0.word) }?.word ?? NearMatch.nearest(value, among: words)
        let shown = language == .zh ? called(String(listed), words) : String(listed)
        return message[..<offer] + (meant.map { ". Did you mean '\($0)'?" + shown.dropFirst() } ?? shown)
    }

    private static func called(_ list: String, _ words: [String]) -> String {
        guard let set = sets.first(where: { set in words.allSatisfy { set[$0] != nil } }) else { return list }
        return words.reduce(list) { list, word in
            let shown = "（\(set[word] ?? "")）"
            return list.contains("'\(word)'") ? list.replacing("'\(word)'", with: "'\(word)'" + shown)
                : list.split(separator: "\n", omittingEmptySubsequences: false).map { $0 == "  - \(word)" ? $0 + shown : $0[...] }.joined(separator: "\n")
        }
    }

    /// The closed sets, each word with what it is called in Chinese.
    private static let sets: [[String: String]] = [
        set(AgreementStatus.self), set(RenewalRule.self), set(Visibility.self), set(ObligationStatus.self), set(Succession.self), set(Search.Kind.self),
        set(FieldLevel.self), set(ClassificationSubject.self), set(ClassificationForm.self),
    ]

    private static func set<Word: ClosedWord>(_ words: Word.Type) -> [String: String] {
        Dictionary(Word.allCases.map { ($0.rawValue, $0.caption.zh) }) { first, _ in first }
    }

    /// What people say for a word that a record or an option has.
    private static let usual: [(word: String, said: Set<String>)] = [
        ("in-force", ["active", "valid", "current", "running", "ongoing", "effective"]), ("expired", ["ended", "over", "past", "closed", "inactive"]),
        ("terminated", ["cancelled", "canceled"]), ("signed", ["pending", "future"]), ("xlsx", ["excel", "xls"]), ("table", ["text", "plain"]),
        ("met", ["done", "fulfilled", "complete", "completed"]), ("not-met", ["failed", "missed"]), ("scheduled", ["open", "pending", "due"]),
    ]
}
