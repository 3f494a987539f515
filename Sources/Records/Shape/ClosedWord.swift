import Values

extension Shape {
    /// One of a closed set of words.
    static func word<Word: ClosedWord>(of set: Word.Type) -> Shape { .word(set.words) }
}
