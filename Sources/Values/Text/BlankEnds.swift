extension StringProtocol {
    /// The text without the blanks and line breaks at its ends.
    public var withoutBlankEnds: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
