import Values

/// Finds the one thing that a name means, or says why there is not one.
struct Lookup {
    /// What is looked for, such as `organization`.
    let noun: String
    private let plural: String
    /// Where to look for what there is.
    private let hint: String
    /// By what one of several is named, such as its code.
    private let handle: String

    /// - Parameter list: the command that lists them.
    init(noun: String, list: String, handle: String = "code") {
        self.init(noun: noun, plural: noun + "s", hint: "See: \(list)", handle: handle)
    }

    init(noun: String, plural: String, hint: String, handle: String = "code") {
        self.noun = noun
        self.plural = plural
        self.hint = hint
        self.handle = handle
    }

    /// The one match; otherwise an error with the candidates, or with names that come near.
    func single<Match>(
        _ name: String, of matches: [Match], describedAs line: (Match) -> String,
        suggestions: () throws -> [String]
    ) throws -> Match {
        // A blank is a part of every name, so all would be suggested.
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw RegistryError(.usage, code: "\(noun)-blank", "the name of \(article) \(noun) is blank", hint: hint)
        }
        if matches.count == 1, let match = matches.first { return match }
        guard matches.isEmpty else {
            throw RegistryError(
                .brokenRule, code: "\(noun)-ambiguous",
                "\(Quoted(name)) can mean \(matches.count) \(plural)", details: matches.map(line),
                hint: "Name it by its \(handle).")
        }
        throw none(name, suggestions: try suggestions())
    }

    /// The error for a name that means nothing.
    func none(_ name: String, suggestions: [String] = []) -> RegistryError {
        let isSeveral = name.contains { ",;，；、".contains($0) }
        return RegistryError(
            .notFound, code: "\(noun)-unknown", "there is no \(noun) \(Quoted(name))",
            details: suggestions,
            hint: suggestions.isEmpty ? hint : "Did you mean one of these? \(isSeveral ? "Several are given one by one. \(hint)" : hint)")
    }

    private var article: String { noun.first.map { "aeiou".contains($0) } == true ? "an" : "a" }
}
