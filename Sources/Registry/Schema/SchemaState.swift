import Values

/// How the schema of a database stands to what the program needs.
public enum SchemaState: Sendable, Hashable {
    /// There is no registry in this database.
    case absent
    /// Steps are missing: `applied` of `known` have been run.
    case older(applied: Int, known: Int)
    /// Functions, triggers and views of so many files are not those of the program, which is as new or newer.
    case olderRoutines(count: Int)
    /// They match.
    case current
    /// A later program has been here: the database has a step that this program does not know.
    case newer(name: String)
    /// A later program has been here, and left functions, triggers and views that are not those of this one.
    case newerRoutines(program: String)
    /// A step that was run is not the one that the program carries.
    case edited(name: String)
    /// There is no registry, and what is there has names that one needs.
    case others(names: [String])

    /// Compares what was run in a database, migrations first and in order, with what the program carries.
    init(applied: [AppliedFile], migrations known: [Migration], routines: [Routine], program: ProgramVersion) {
        let steps = applied.filter { $0.number != nil }
        guard !steps.isEmpty else {
            self = .absent
            return
        }
        for (position, step) in steps.enumerated() {
            guard position < known.count else {
                self = .newer(name: step.name)
                return
            }
            guard step.number == known[position].number, step.sha256 == known[position].sha256 else {
                self = .edited(name: step.name)
                return
            }
        }
        guard steps.count == known.count else {
            self = .older(applied: steps.count, known: known.count)
            return
        }
        self = Self.comparing(applied.filter { $0.number == nil }, with: routines, program: program)
    }

    private static func comparing(
        _ applied: [AppliedFile], with routines: [Routine], program: ProgramVersion
    ) -> SchemaState {
        let there = Set(applied.map { [$0.name, $0.sha256] })
        let wanted = Set(routines.map { [$0.name, $0.sha256] })
        let differing = Set(there.symmetricDifference(wanted).compactMap(\.first))
        guard !differing.isEmpty else { return .current }
        let latest = applied.compactMap { $0.program.flatMap(ProgramVersion.init) }.max()
        if let latest, latest > program { return .newerRoutines(program: latest.description) }
        return .olderRoutines(count: differing.count)
    }

    /// What to tell a user who wants to work with such a database; nil where nothing is wrong.
    /// - Parameter server: the server that it is on, in keywords of libpq.
    func refusal(server: String) -> RegistryError? {
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
        case .olderRoutines(let count):
            RegistryError(
                .schemaMismatch, code: "routines-older",
                "the functions, triggers and views of this database are not those of the program: "
                    + (count == 1 ? "1 file differs" : "\(count) files differ"),
                hint: "Run: entente init")
        case .newer(let name):
            RegistryError(
                .schemaMismatch, code: "schema-newer",
                "the schema of this database is newer than the program: it has \(name)",
                hint: "Install the program that made it, or a later one.")
        case .newerRoutines(let program):
            RegistryError(
                .schemaMismatch, code: "routines-newer",
                "the functions, triggers and views of this database are newer than the program: entente \(program) made them",
                hint: "Install entente \(program), or a later one.")
        case .edited(let name):
            RegistryError(
                .schemaMismatch, code: "schema-edited",
                "this database was made by another program, whose tables this one can't carry on: its \(name) is another one",
                hint: """
                    Export with the program that made it: entente export --output registry.ndjson; make another database: \
                    \(Self.makingAnother(server)), then import registry.ndjson in the same way.
                    """)
        case .others(let names):
            RegistryError(
                .schemaMismatch, code: "database-taken",
                "this database holds something else, under names that a registry needs: \(names.joined(separator: ", "))",
                hint: "Make another database: \(Self.makingAnother(server)).")
        }
    }

    private static func makingAnother(_ server: String) -> String {
        """
        createdb --maintenance-db "\(server) dbname=postgres" NAME; and there, with this program: \
        entente --database "\(server) dbname=NAME" init
        """
    }
}

extension SchemaState: CustomStringConvertible {
    /// One word or two, for `status`.
    public var description: String {
        switch self {
        case .absent: "absent"
        case .older(let applied, let known): "older than the program (\(applied) of \(known) steps)"
        case .olderRoutines(let count):
            "older than the program (\(count) \(count == 1 ? "file" : "files") of functions, triggers and views)"
        case .current: "current"
        case .newer, .newerRoutines: "newer than the program"
        case .edited(let name): "made by another \(name)"
        case .others: "absent; something else has its names"
        }
    }
}
