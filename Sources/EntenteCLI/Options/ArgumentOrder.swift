/// Lets global options stand before the noun or the verb: `entente --format json agreement list`.
///
/// The parser gives an option to the command that declares it, and those are the verbs; so options in
/// front are moved behind, before a `--` if there is one.
enum ArgumentOrder {
    private static let withValue: Set<String> = ["--database", "--format", "--columns", "--output", "-o", "--as-of", "--lang"]
    private static let flags: Set<String> = ["--bom", "--no-color", "--no-input", "--quiet", "-q", "--verbose", "-v"]
    /// The words after which a verb still follows.
    private static let nouns: Set<String> = [
        "agreement", "ag", "organization", "org", "field", "event", "server", "help",
    ]

    static func arranged(_ arguments: [String]) -> [String] {
        var words: [String] = []
        var moved: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if flags.contains(first) || withValue.contains(where: { $0.hasPrefix("--") && first.hasPrefix($0 + "=") }) {
                moved.append(rest.removeFirst())
            } else if withValue.contains(first), rest.count > 1 {
                moved += [rest.removeFirst(), rest.removeFirst()]
            } else if nouns.contains(first) {
                words.append(rest.removeFirst())
            } else {
                break
            }
        }
        guard !moved.isEmpty, !rest.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return words + rest[..<end] + moved + rest[end...]
    }

    /// Whether only global options were given, and no command: what is missing is then the command.
    static func namesNoCommand(_ arguments: [String]) -> Bool {
        guard let first = arguments.first else { return false }
        let name = first.split(separator: "=", maxSplits: 1).first.map(String.init) ?? first
        guard flags.contains(first) || withValue.contains(name) else { return false }
        return arranged(arguments + ["\u{0}"]).first == "\u{0}"
    }
}
