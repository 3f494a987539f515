import Registry

extension Session {
    /// Whose partners are asked for: those that `--of` names, everyone for `all`, and the home organization where it was
    /// left out.
    func subjects(_ of: [String], in registry: Registry) throws -> [String] {
        guard of.isEmpty else { return Self.isEveryone(of) ? [] : of }
        guard let home = try registry.organizations.home(language: console.nameLanguage) else { return [] }
        console.say("note: of \(home.name), whose registry this is; of everyone: --of all")
        return [home.code]
    }

    /// The organization that `--of` names; nil for everyone, where it is left out or says `all`.
    static func named(_ of: String?) -> String? { of.flatMap { isEveryone([$0]) ? nil : $0 } }

    /// Whether `--of` says so.
    static func isEveryone(_ of: [String]) -> Bool { of.contains { $0.lowercased() == "all" } }
}
