import Values

/// What is said of a value that an option does not take: the nearest of those that it takes, before they are listed.
enum InvalidValue {
    /// The message on a value that is none of a few words, with the one that may be meant; any other as it is.
    static func told(_ message: String) -> String {
        guard let start = message.firstRange(of: "value '")?.upperBound, let end = message[start...].firstIndex(of: "'"),
            let offer = message[end...].firstRange(of: ". Please ")?.lowerBound
        else { return message }
        let listed = message[offer...]
        let several = listed.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        let words = several.isEmpty ? listed.split(separator: "'").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) } : several
        let value = String(message[start..<end])
        let meant = usual.first { $0.said.contains(value.lowercased()) && words.contains($0.word) }?.word ?? NearMatch.nearest(value, among: words)
        return meant.map { message[..<offer] + ". Did you mean '\($0)'?" + listed.dropFirst() } ?? message
    }

    /// What people say for a word that a record or an option has.
    private static let usual: [(word: String, said: Set<String>)] = [
        ("in-force", ["active", "valid", "current", "running", "ongoing", "effective"]), ("expired", ["ended", "over", "past", "closed", "inactive"]),
        ("terminated", ["cancelled", "canceled"]), ("signed", ["pending", "future"]), ("xlsx", ["excel", "xls"]), ("table", ["text", "plain"]),
        ("met", ["done", "fulfilled", "complete", "completed"]), ("not-met", ["failed", "missed"]), ("scheduled", ["open", "pending", "due"]),
    ]
}
