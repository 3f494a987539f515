import Values

/// The opening of a summary: plain sentences that say what happened, against the year before.
///
/// They say nothing that is not in its tables; what a table does not tell is not said.
enum Opening {
    /// The sentences in the language of the words: of agreements, of who and what they are with, and of what comes.
    static func paragraphs(_ summary: Summary, _ words: PeopleWords) -> [[Sentence]] {
        let facts = OpeningFacts(summary)
        let all = words.language == .zh ? OpeningInChinese(facts: facts).paragraphs : OpeningInEnglish(facts: facts).paragraphs
        // Of which agreements nothing is told need not be said.
        guard facts.hasSomething else { return [] }
        return all.map { $0.compactMap(\.self) }.filter { !$0.isEmpty }
    }

    /// The paragraphs without markup.
    static func texts(_ summary: Summary, _ words: PeopleWords) -> [String] {
        paragraphs(summary, words).map { $0.map(\.text).joined(separator: words.language == .zh ? "" : " ") }
    }

    /// By how much a number of at least ten grew, such as `31.3%`; of fewer a share says little.
    static func growth(_ before: Int, _ after: Int) -> String? {
        guard before >= 10, after != before, before < 1_000_000_000, after < 1_000_000_000 else { return nil }
        let permille = (abs(after - before) * 2000 + before) / (2 * before)
        return "\(permille / 10).\(permille % 10)%"
    }
}
