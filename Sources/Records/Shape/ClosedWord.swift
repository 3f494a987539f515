/// A word of a closed set: what a record can hold, a command takes and the database checks.
public protocol ClosedWord: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

extension ClosedWord {
    /// All words of the set, as they are written.
    public static var words: [String] { allCases.map(\.rawValue) }

    /// The word that a text is, in any case.
    public init?(reading text: String) { self.init(rawValue: text.lowercased()) }
}

extension Shape {
    /// One of a closed set of words.
    static func word<Word: ClosedWord>(of set: Word.Type) -> Shape { .word(set.words) }
}
