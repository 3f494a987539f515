import Records
import Values

/// What a record that says what changes may say, and what stays whatever it says.
extension RecordIntake {
    /// An organization that is called otherwise now stays findable under the name that it had, as where a verb renames it.
    static func keepingName(_ record: JSON, from recorded: JSON) -> JSON {
        guard let old = recorded["name"]?.text, let new = record["name"]?.text, old != new else { return record }
        let names = record["names"]?.elements ?? []
        guard !names.contains(where: { $0["name"]?.text == old }) else { return record }
        return record.setting("names", .array(names + [.known(("name", .string(old)), ("kind", .string("former")))]))
    }

    /// What a change can't say: a key that is not known, which null would hide, or what a verb of its own changes.
    static func refused(_ change: JSON, _ kind: RecordKind, _ recorded: JSON) -> [ShapeChecker.Problem] {
        let unknown = kind.read(change).problems.filter { $0.message.hasPrefix("unknown key") }
        guard unknown.isEmpty else { return unknown }
        if kind == .agreement {
            return NumberedLists.keys.filter { change.keys.contains($0) && change[$0] == nil && recorded[$0] != nil }.map {
                .init(path: $0, message: "are not cleared at once; say of each why it is taken back, in its key retracted")
            }
        }
        guard kind == .organization else { return [] }
        return ["mergedInto", "mergedOn", "mergeReason"].filter { change.keys.contains($0) && change[$0] != recorded[$0] }
            .prefix(1).map { .init(path: $0, message: "is not changed here; there is: entente organization merge") }
    }
}
