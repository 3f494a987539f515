/// Finds the one thing that a name means, or says why there is not one.
struct Lookup {
    /// What is looked for, such as `organization`.
    let noun: String
    /// The command that lists them.
    let list: String

    /// The one match; otherwise an error with the candidates, or with names that come near.
    func single<Match>(
        _ name: String, of matches: [Match], describedAs line: (Match) -> String,
        suggestions: () throws -> [String]
    ) throws -> Match {
        if matches.count == 1, let match = matches.first { return match }
        guard matches.isEmpty else {
            throw RegistryError(
                .brokenRule, code: "\(noun)-ambiguous",
                "\(Quoted(name)) can mean \(matches.count) \(noun)s", details: matches.map(line),
                hint: "Name it by its code.")
        }
        throw none(name, suggestions: try suggestions())
    }

    /// The error for a name that means nothing.
    func none(_ name: String, suggestions: [String] = []) -> RegistryError {
        RegistryError(
            .notFound, code: "\(noun)-unknown", "there is no \(noun) \(Quoted(name))",
            details: suggestions, hint: suggestions.isEmpty ? "See: \(list)" : "Did you mean one of these? See also: \(list)")
    }
}
