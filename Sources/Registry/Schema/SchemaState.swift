import Values

/// How the schema of a database stands to what the program needs.
public enum SchemaState: Sendable, Hashable {
    /// There is no registry in this database.
    case absent
    /// Steps are missing: `applied` of `known` have been run.
    case older(applied: Int, known: Int)
    /// They match.
    case current
    /// A later program has been here: the database has a step that this program does not know.
    case newer(name: String)
    /// A step that was run is not the one that the program carries.
    case edited(name: String)

    /// Compares the steps run in a database, in order, with those of the program.
    init(applied: [AppliedMigration], known: [Migration]) {
        guard !applied.isEmpty else {
            self = .absent
            return
        }
        for (position, step) in applied.enumerated() {
            guard position < known.count else {
                self = .newer(name: step.name)
                return
            }
            guard step.number == known[position].number, step.sha256 == known[position].sha256 else {
                self = .edited(name: step.name)
                return
            }
        }
        self = applied.count == known.count ? .current : .older(applied: applied.count, known: known.count)
    }

    /// What to tell a user who wants to work with such a database; nil where nothing is wrong.
    var refusal: RegistryError? {
        switch self {
        case .current: nil
        case .absent:
            RegistryError(
                .schemaMismatch, code: "schema-absent", "there is no registry in this database yet",
                hint: "Run: entente init")
        case .older(let applied, let known):
            RegistryError(
                .schemaMismatch, code: "schema-older",
                "the schema of this database is older than the program: \(applied) of \(known) steps",
                hint: "Run: entente init")
        case .newer(let name):
            RegistryError(
                .schemaMismatch, code: "schema-newer",
                "the schema of this database is newer than the program: it has \(name)",
                hint: "Install the program that made it, or a later one.")
        case .edited(let name):
            RegistryError(
                .schemaMismatch, code: "schema-edited",
                "the database was made by another \(name) than the one in the program",
                hint: "Use the program that made it, or export there and import into a new registry.")
        }
    }
}

extension SchemaState: CustomStringConvertible {
    /// One word or two, for `status`.
    public var description: String {
        switch self {
        case .absent: "absent"
        case .older(let applied, let known): "older than the program (\(applied) of \(known) steps)"
        case .current: "current"
        case .newer: "newer than the program"
        case .edited(let name): "made by another \(name)"
        }
    }
}
