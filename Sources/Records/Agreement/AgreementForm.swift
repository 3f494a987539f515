import Values

/// A record laid out to be edited by a person: YAML, every key with a word on what it means and what is allowed, and
/// keys that say nothing yet as examples behind a `#`.
public enum AgreementForm {
    /// The form of an agreement that is to be recorded, with what is known of it already.
    public static func text(of new: NewAgreement, in language: Language = .en) -> String {
        text(of: new.record(adding: []), heading: AgreementFormWords.newHeading[language], isNew: true, language)
    }

    /// The form of the record of an agreement that is recorded under a reference.
    package static func text(ofRecorded record: JSON, under reference: String, in language: Language = .en) -> String {
        text(of: record, heading: AgreementFormWords.heading(of: reference)[language], isNew: false, language)
    }

    /// The form of a text of one agreement.
    public static func text(of text: RecordText, in language: Language = .en) -> String {
        self.text(
            of: text.entries.first?.value ?? .object([]), heading: AgreementFormWords.openHeading[language], isNew: true,
            language)
    }

    private static func text(of record: JSON, heading: [String], isNew: Bool, _ language: Language) -> String {
        var lines = heading.map { "# \($0)" }
        var rest: [JSON.Member] = []
        if case .object(let members) = record { rest = members }
        for entry in AgreementFormKeys.all where isNew || entry.key != "reference" {
            lines += [""] + entry.help[language].map { "# \($0)" }
            if let value = record[entry.key] {
                lines += self.lines(entry.key, value)
            } else {
                lines += entry.example.map { "# \($0)" }
            }
            rest.removeAll { $0.key == entry.key }
        }
        if !isNew { rest.removeAll { $0.key == "reference" } }
        for member in rest where member.value != .null {
            let kept = isNew ? nil : AgreementFormKeys.kept.first { $0.key == member.key }
            let written = self.lines(member.key, member.value)
            lines.append("")
            guard let kept else {
                lines += written
                continue
            }
            lines += ["# " + AgreementFormWords.changed(with: kept.verbs)[language]] + written.map { "# \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A party's organization is written as its code, and its name is said beside it.
    private static func lines(_ key: String, _ value: JSON) -> [String] {
        guard key == "parties", case .array(let parties) = value else { return YAMLText.lines(key, value) }
        var names: [String: String] = [:]
        let short = parties.map { party in
            guard let organization = party["organization"], let code = organization["code"]?.text else { return party }
            names[code] = organization["name"]?.text
            return party.setting("organization", .string(code))
        }
        return YAMLText.lines(key, .array(short)) { value in
            value.text.flatMap { names[$0] }.map { String("\(Quoted($0, limit: 200))".dropFirst().dropLast()) }
        }
    }
}
