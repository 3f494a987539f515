import Records
import Values

/// Words of lists, against those that are recorded.
extension RecordIntake {
    /// A word of a list that is recorded: what it is called is changed, and values of a classification come to those that are
    /// there.
    func settle(_ taken: Taken, word kind: RecordKind, against recorded: JSON) throws {
        let name = taken.record[kind.nameKey]?.text ?? ""
        if way == .change {
            let problems = Self.refused(taken.record, kind, recorded)
            guard problems.isEmpty else { return try refuse(taken, kind, problems) }
        }
        let change = WordChange(of: taken.record, on: recorded)
        let problems = way == .change ? kind.read(change.whole).problems : []
        guard problems.isEmpty else { return try refuse(taken, kind, problems) }
        let differences = try RecordComparison(of: kind, isWhole: true, stored: stored, coded: coded).differences(of: change.known, from: recorded)
            // What follows from a label is no difference that anybody wrote.
            .filter { way != .add || taken.record[$0] != nil }
        let own = try differences.filter { try !isShipped(kind, name, under: $0, change, recorded) }
        // A file may call a scheme that the program brings as another version did, to give it values.
        let wrong = way != .add ? differences.filter { !own.contains($0) || ["of", "form"].contains($0) } : kind == .classification ? own : differences
        guard wrong.isEmpty else {
            return try refuse(taken, kind, [.init(path: kind.nameKey, message: Self.sentence(name, wrong, isChange: way != .add, isOwn: own.contains(wrong[0])))])
        }
        guard !own.isEmpty || !change.newValues.isEmpty else { return leave(kind, name, taken) }
        if !own.isEmpty { changes.append((kind, name, own, [])) }
        wordsAdded += change.newValues.count
        try stage(change.whole, taken, kind)
    }

    private static func sentence(_ name: String, _ keys: [String], isChange: Bool, isOwn: Bool) -> String {
        let keys = keys.joined(separator: ", ")
        guard isChange else { return "\(Quoted(name)) is recorded already, with other content: \(keys)" }
        return isOwn
            ? "\(Quoted(name)) is used by what it is of and in the form that it has, which stay as they are: \(keys)"
            : "\(Quoted(name)) is brought by the program, and stays as it is: \(keys)"
    }

    /// Whether what differs under a key is what the program brings.
    private func isShipped(_ kind: RecordKind, _ name: String, under key: String, _ change: WordChange, _ recorded: JSON) throws -> Bool {
        let codes = try shipped.codes(of: kind)
        guard key == "values" else { return codes.contains(name) && !["of", "form"].contains(key) }
        let before = recorded["values"]?.elements ?? []
        return (change.known["values"]?.elements ?? []).contains { value in
            !before.contains(value) && codes.contains("\(name):\(value["value"]?.text ?? "")")
        }
    }

    /// A scheme of fields that is recorded, where the file says what changes: its titles and the labels of its fields. What else
    /// differs, such as a field that it does not have, is told by the database.
    func settle(_ taken: Taken, scheme recorded: JSON) throws {
        let record = taken.record
        let fields = record["fields"]?.elements ?? []
        let cleared = record.keys.filter { record[$0] == nil } + fields.enumerated().flatMap { index, field in
            field.keys.filter { field[$0] == nil || $0 == "labels" && field[$0]?.keys.contains { field["labels"]?[$0] == nil } == true }
                .map { "fields[\(index)].\($0)" }
        }
        let known = Dictionary((recorded["fields"]?.elements ?? []).map { ($0["code"], $0) }) { first, _ in first }
        let completed = fields.map { field in
            field["broader"] == nil ? field.setting("broader", known[field["code"]]?["broader"]) : field
        }
        let whole = recorded.changed(by: record.setting("fields", nil)).setting("fields", fields.isEmpty ? nil : .array(completed))
        let problems = cleared.map { ShapeChecker.Problem(path: $0, message: "is not cleared here; there is: entente field load") }
            + (taken.isChecked ? [] : RecordKind.fieldScheme.read(whole.withoutNulls).problems)
        guard problems.isEmpty else { return try refuse(taken, .fieldScheme, problems) }
        var keys = ["title", "titles"].filter { whole[$0] != recorded[$0] }
        let isRelabelled = fields.contains { field in
            guard let before = known[field["code"]] else { return false }
            return field["labels"]?.keys.contains { before["labels"]?[$0] != field["labels"]?[$0] } == true
        }
        if isRelabelled { keys.append("fields") }
        if !keys.isEmpty { changes.append((.fieldScheme, recorded["code"]?.text ?? "", keys.sorted(), [])) }
        try stage(whole, taken, .fieldScheme)
    }
}
