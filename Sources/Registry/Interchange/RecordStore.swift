import Postgres
import Records
import Values

/// Stores a record that a verb has made, by the steps of an import. All that it names was looked up: so nothing is added
/// but the record, and the database's own rules are what can refuse it.
struct RecordStore {
    let connection: Connection

    /// Stores a new record, in the transaction that is open.
    /// - Throws: a ``RegistryError`` where its reference or code is somebody's, also by now; what the database says of a
    ///   rule that is broken.
    func add(_ record: JSON, _ kind: RecordKind) throws {
        try store(record, kind, Self.steps.filter { $0.role == .take }) {
            guard $0 == 0 else { return }
            throw RegistryError(brokenRule: Self.key(of: kind), value: record[kind.nameKey]?.text ?? "")
        }
    }

    /// Gives an agreement what a record says, in the transaction that is open, where it says otherwise than before. What
    /// stands under an agreement by itself, as documents do, stays.
    func replace(agreement before: JSON, with record: JSON) throws {
        let keys = Set([before, record].flatMap(\.keys)).filter { before[$0] != record[$0] }
        guard !keys.isEmpty else { return }
        let same = ImportSteps.lists.filter { !keys.contains($0) } + NumberedLists.keys
        try store(
            same.reduce(record) { $0.setting($1, nil) }, .agreement,
            ImportSteps.preparations.filter { $0.role == .take } + ImportSteps.replacements(of: keys))
    }

    /// Gives an organization or an event what a record says of it, in the transaction that is open.
    func replace(_ record: JSON, _ kind: RecordKind) throws {
        try store(record, kind, Self.steps.filter { $0.role == .take || $0.replaced != nil })
    }

    private static let steps = ImportSteps.preparations + ImportSteps.inserts + ImportSteps.endings

    /// The constraint that keeps two records of a kind from one name.
    private static func key(of kind: RecordKind) -> String {
        kind == .agreement ? "agreement_reference_key" : "\(kind.rawValue)_code_key"
    }

    /// - Parameter look: is told how many records the step stored that stores what is new of the kind.
    private func store(_ record: JSON, _ kind: RecordKind, _ steps: [ImportStep], look: (Int) throws -> Void = { _ in }) throws {
        let staging = try Staging(connection)
        try staging.add(record.inNormalFormC.withoutNulls, kind, at: ImportPlace(line: 1), digest: nil, parts: [])
        try staging.send()
        for step in steps where step.isNeeded(by: staging.filled) {
            let count = try connection.change(step.query)
            if step.storesRecords { try look(count) }
        }
        try staging.clear()
    }
}
