import Registry
import Values

/// What people type where they have nothing to write, such as `n/a` or `TBD`: it is refused, since it would be recorded as a name.
enum NothingGiven {
    /// Options whose value is a name, and those whose value is a text that says more.
    private static let names: Set = ["owner", "unit", "own-number", "signatory", "title", "title-in", "name", "theme", "venue", "alias"]
    private static let texts: Set = ["note", "reason", "description", "definition"]

    /// Whether a word of a command line may be one, before it is known what it stands for.
    static func mayBe(_ word: String) -> Bool { saysNothing(value(of: word)) || isUndecided(value(of: word)) }

    private static func saysNothing(_ text: String) -> Bool { NothingSaid(text) != nil || NothingSaid.isSpreadsheetError(text) }

    /// Of a note this says something.
    private static func isUndecided(_ text: String) -> Bool { undecided.contains(text) }

    private static let undecided = Spellings(["TBD", "TBA", "TBC", "TBN", "to be determined", "to be confirmed", "to be announced", "待定", "未定", "待补", "待填"])

    /// What is said of the value of an option; nil where it says something, or the option takes anything.
    static func error(_ option: String, _ value: String, clears: Bool) -> RegistryError? {
        let text = self.value(of: value)
        // What stands behind a sign may be taken away by none, or by nothing.
        guard !text.isEmpty, text == value || NothingSaid(text) != .absent else { return nil }
        // Which parties there are may be unknown, and that is an answer; that there are none is not.
        let isNothing = option == "parties-unknown" ? NothingSaid(text).map { $0 != .notKnown } ?? false
            : names.contains(option) ? mayBe(text) : texts.contains(option) && saysNothing(text)
        return isNothing ? self.error("--\(option): \(Quoted(text)) says nothing", clears: clears) : nil
    }

    /// Refuses a title that is none.
    static func refuse(title: String?) throws {
        guard let title, saysNothing(title) || isUndecided(title) else { return }
        throw RegistryError(
            .brokenRule, code: "nothing-said", "the title \(Quoted(title)) says nothing",
            hint: "Write what people will call it by, such as \"Exchange of students\".")
    }

    private static func error(_ message: String, clears: Bool) -> RegistryError {
        RegistryError(
            .brokenRule, code: "nothing-said", message,
            hint: clears ? "Leave it out; what is recorded is taken away with --clear." : "Leave it out where it is not known.")
    }

    private static func value(of word: String) -> String {
        word.lastIndex(of: "=").map { word[word.index(after: $0)...].withoutBlankEnds } ?? word
    }
}
