import Records
import Values

/// What a record that says what changes may say, and what stays whatever it says.
extension RecordIntake {
    /// A name once given stays findable, whatever a list of names says: what an organization was called before, as where a verb
    /// renames it, and what files called it.
    static func keepingNames(_ record: JSON, from recorded: JSON) -> JSON {
        var names = record["names"]?.elements ?? []
        func keep(_ name: JSON) {
            if !names.contains(where: { $0["name"] == name["name"] }) { names.append(name) }
        }
        for name in recorded["names"]?.elements ?? [] where ["former", "given"].contains(name["kind"]?.text) { keep(name) }
        if let old = recorded["name"], let new = record["name"], old != new {
            keep(.known(("name", old), ("kind", .string("former"))))
        }
        return names.isEmpty ? record : record.setting("names", .array(names))
    }

    /// The former names of an organization that are in no list of another record of it.
    static func formerNames(of recorded: JSON, notIn record: JSON) -> [(code: String, name: String)] {
        let said = record["names"]?.elements.compactMap { $0["name"] } ?? []
        return (recorded["names"]?.elements ?? []).filter { $0["kind"]?.text == "former" }.compactMap { former in
            former["name"].flatMap { said.contains($0) ? nil : $0.text }.map { (recorded["code"]?.text ?? "", $0) }
        }
    }

    /// What a change can't say: a key that is not known, which null would hide, or what a verb of its own changes.
    static func refused(_ change: JSON, _ kind: RecordKind, _ recorded: JSON) -> [ShapeChecker.Problem] {
        let unknown = kind.read(change).problems.filter { $0.message.hasPrefix("unknown key") }
        guard unknown.isEmpty else { return unknown }
        if kind == .agreement {
            return AgreementProperties.clearedThoughKnown(in: change, recorded) + NumberedLists.clearedStatuses(in: change, recorded)
                + NumberedLists.keys.filter { change.clears($0) && recorded[$0] != nil }.map {
                .init(path: $0, message: "are not cleared at once; say of each why it is taken back, in its key retracted")
            }
        }
        guard kind == .organization else { return [] }
        return ["mergedInto", "mergedOn", "mergeReason"].filter { change.keys.contains($0) && change[$0] != recorded[$0] }
            .prefix(1).map { .init(path: $0, message: "is not changed here; there is: entente organization merge") }
    }
}
