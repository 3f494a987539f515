import Records
import Values

/// Names of organizations and titles in which the source has lost a letter, as a person could mend them there.
struct LossNotes {
    /// Each once, with the place of the first.
    private(set) var names: [(name: String, place: ImportPlace)] = []
    private var noted: Set<String> = []

    /// Notes names that hold the character by which a program says that it could not read a letter.
    mutating func note(_ taken: RecordIntake.Taken) {
        note(taken.record["name"]?.text, taken.place)
        note(taken.record["title"]?.text, taken.place)
        for (index, party) in (taken.record["parties"]?.elements ?? []).enumerated() {
            let organization = party["organization"]
            note(
                organization?.text ?? organization?["name"]?.text ?? organization?["named"]?.text,
                taken.parts.first { $0.key == "parties" && $0.position == index + 1 }?.place ?? taken.place)
        }
    }

    private mutating func note(_ name: String?, _ place: @autoclosure () -> ImportPlace) {
        guard let name, name.unicodeScalars.contains("\u{FFFD}"), noted.insert(name).inserted else { return }
        names.append((name, place()))
    }
}
