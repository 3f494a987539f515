import ArgumentParser

/// Lets global options stand before the noun: `entente --format json agreement list`.
///
/// The parser gives an option to the command that declares it, and those are the verbs; so options in
/// front are moved behind, before a `--` if there is one.
enum ArgumentOrder {
    private static let withValue: Set<String> = ["--database", "--format", "--fields", "--output", "-o", "--as-of", "--lang"]
    private static let flags: Set<String> = ["--bom", "--no-color", "--no-input", "--quiet", "-q", "--verbose", "-v"]

    static func arranged(_ arguments: [String]) -> [String] {
        var front: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if flags.contains(first) || withValue.contains(where: { $0.hasPrefix("--") && first.hasPrefix($0 + "=") }) {
                front.append(rest.removeFirst())
            } else if withValue.contains(first), rest.count > 1 {
                front += [rest.removeFirst(), rest.removeFirst()]
            } else {
                break
            }
        }
        guard !front.isEmpty, !rest.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + front + Array(rest[end...])
    }
}
