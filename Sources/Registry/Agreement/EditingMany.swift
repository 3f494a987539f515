import Postgres
import Records
import Values

extension Agreements {
    /// What is changed of many agreements alike.
    public struct CommonChanges: Sendable {
        /// Who looks after them.
        public var owner: AgreementChanges.Change<String> = .keep
        /// What else is known.
        public var note: AgreementChanges.Change<String> = .keep
        /// The event at which they were signed, by any name.
        public var event: AgreementChanges.Change<String> = .keep
        /// Whether they bind in law.
        public var isBinding: AgreementChanges.Change<Bool> = .keep
        /// Their type, in any case; nil keeps it.
        public var type: String?
        /// Who may see them; nil keeps it.
        public var visibility: Visibility?

        /// Nothing yet.
        public init() {}
    }

    /// Mends all agreements that match alike: all of it is stored, or nothing. One that is so already is left alone.
    ///
    /// It is an import of changes: whoever records one of them meanwhile is waited for.
    /// - Throws: a ``RegistryError`` that names each agreement that can't be so.
    public func edit(
        _ filter: Filter, on day: CalendarDate, _ changes: CommonChanges, isDryRun: Bool = false,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> ImportReport {
        let references = try list(filter, on: day).texts("reference")
        guard !references.isEmpty else {
            throw RegistryError(
                .notFound, code: "agreement-unknown", "no agreement matches",
                hint: "See which there are with the same filter: entente agreement list")
        }
        let members = try members(of: changes)
        let records = references.map { JSON.object([JSON.Member(key: "reference", value: .string($0))] + members) }
        return try Registry(connection: connection).importing(
            .records(records), .change, isDryRun: isDryRun, progress: progress
        ) { faults in
            let refusal = faults.refusal(
                of: "the agreements as they would be", verb: ("edit", "changed"),
                hint: "Leave out the agreements that can't be so, or change them to something else."
            ) { fault in
                let index = fault.place.line - 1
                let reference = references.indices.contains(index) ? references[index] : ""
                return "\(reference)\(fault.path.map { ": \($0)" } ?? "")"
            }
            if let refusal { throw refusal }
        }
    }

    private func members(of changes: CommonChanges) throws -> [JSON.Member] {
        let event: JSON? = switch changes.event {
        case .keep: nil
        case .clear: .null
        case .set(let name): .string(try Events(connection: connection).find(name).code)
        }
        let values: [(String, JSON?)] = [
            ("owner", changes.owner.json { .string($0) }), ("note", changes.note.json { .string($0) }), ("event", event),
            ("binding", changes.isBinding.json { .boolean($0) }), ("type", try changes.type.map { .string(try type($0)) }),
            ("visibility", changes.visibility.map { .string($0.rawValue) }),
        ]
        return values.compactMap { key, value in value.map { JSON.Member(key: key, value: $0) } }
    }
}

extension AgreementChanges.Change {
    /// The change as a record says it: absent keeps, null clears.
    fileprivate func json(_ written: (Value) -> JSON) -> JSON? {
        switch self {
        case .keep: nil
        case .clear: .null
        case .set(let value): written(value)
        }
    }
}
