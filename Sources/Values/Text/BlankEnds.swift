extension StringProtocol {
    /// The text without the blanks and line breaks at its ends.
    public var withoutBlankEnds: String {
        // Nearly all texts have none, and of ASCII that is told without looking anything up.
        if let first = unicodeScalars.first?.value, let last = unicodeScalars.last?.value, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return String(self)
        }
        return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
