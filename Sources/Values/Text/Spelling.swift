extension StringProtocol {
    /// The text without what people write differently in one name: case, blanks, hyphens and underscores. `In force`,
    /// `in-force`, `in_force` and `inForce` are one.
    package var spelling: String {
        String(lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
    }

    /// Whether one of some names is this but for its spelling.
    package func isSpelled(asOneOf names: [String]) -> Bool {
        let spelling = spelling
        return names.contains { $0.spelling == spelling }
    }
}
