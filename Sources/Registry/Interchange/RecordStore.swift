import Postgres
import Records
import Values

/// Stores a record that a verb has made, by the steps of an import. All that it names was looked up: so nothing is added
/// but the record, and the database's own rules are what can refuse it.
struct RecordStore {
    let connection: Connection

    /// Stores a record whose reference or code nobody has, in the transaction that is open.
    /// - Throws: what the database says of a rule that is broken.
    func add(_ record: JSON, _ kind: RecordKind) throws {
        try store(record, kind, ImportSteps.inserts)
    }

    /// Gives an agreement what a record says, in the transaction that is open, where it says otherwise than before. What
    /// stands under an agreement by itself, as documents do, stays.
    func replace(agreement before: JSON, with record: JSON) throws {
        let keys = Set([before, record].flatMap(\.keys)).filter { before[$0] != record[$0] }
        guard !keys.isEmpty else { return }
        let same = Self.lists.filter { !keys.contains($0) }
        try store(
            (same + Self.ownRecords).reduce(record) { $0.setting($1, nil) }, .agreement, ImportSteps.replacements(of: keys))
    }

    /// Gives an organization or an event what a record says of it, in the transaction that is open.
    func replace(_ record: JSON, _ kind: RecordKind) throws {
        try store(record, kind, ImportSteps.inserts)
    }

    private static let lists = ["titles", "parties", "fields", "contacts", "related", "lifecycle"]
    private static let ownRecords = ["documents", "obligations", "activities"]

    private func store(_ record: JSON, _ kind: RecordKind, _ steps: [ImportStep]) throws {
        let staging = try Staging(connection)
        try staging.add(record.inNormalFormC.withoutNulls, kind, at: ImportPlace(line: 1), digest: nil, parts: [])
        try staging.send()
        for step in ImportSteps.preparations + steps
        where (step.role == .take || step.role.isReplacing) && step.isNeeded(by: staging.filled) {
            try connection.change(step.query)
        }
        try staging.clear()
    }
}
