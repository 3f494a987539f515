import Registry

extension Session {
    /// Whose partners are asked for: what `--of` names, everyone for `all`, and the home organization where it was left out.
    func subject(_ of: String?, in registry: Registry) throws -> String? {
        if let of { return Self.named(of) }
        guard let home = try registry.organizations.home() else { return nil }
        console.say("note: of \(home.name), whose registry this is; of everyone: --of all")
        return home.code
    }

    /// The organization that `--of` names; nil for everyone, where it is left out or says `all`.
    static func named(_ of: String?) -> String? { of?.lowercased() == "all" ? nil : of }
}
