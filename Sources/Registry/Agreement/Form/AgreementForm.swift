import Postgres

/// A record laid out to be edited by a person: YAML, every key with a word on what it means and what is allowed, and
/// keys that say nothing yet as examples behind a `#`.
public enum AgreementForm {
    /// What an edit leaves alone, and the commands that change it.
    static let kept: [(key: String, verbs: String)] = [
        ("lifecycle", "the verbs of an agreement's life: see entente agreement --help"),
        ("documents", "the commands for documents: see entente --help"),
    ]

    /// The form of an agreement that is to be recorded, with what is known of it already.
    public static func text(of new: NewAgreement) -> String {
        text(of: new.record(adding: []), heading: [
            "A new agreement. Fill in what is known, save, and leave the editor.",
            "Lines that begin with # say nothing. An empty file gives up.",
        ], isNew: true)
    }

    /// The form of an agreement that is recorded.
    public static func text(of edition: AgreementEdition) throws -> String {
        text(of: try edition.value(), heading: [
            "Agreement \(edition.reference). Change what should change, save, and leave the editor.",
            "Lines that begin with # say nothing: # before a line takes it out of the record.",
            "Saved as it is, or emptied, nothing happens. The reference stays as it is.",
        ], isNew: false)
    }

    /// The form of a text of one agreement.
    public static func text(of text: RecordText) -> String {
        self.text(of: text.entries.first?.value ?? .object([]), heading: [
            "Nothing is recorded yet. Fill in what is known, save, and leave the editor.",
            "Lines that begin with # say nothing. An empty file gives up.",
        ], isNew: true)
    }

    private static func text(of record: JSON, heading: [String], isNew: Bool) -> String {
        var lines = heading.map { "# \($0)" }
        var rest: [JSON.Member] = []
        if case .object(let members) = record { rest = members }
        for entry in AgreementFormKeys.all where isNew || entry.key != "reference" {
            lines += [""] + entry.help.map { "# \($0)" }
            if let value = record[entry.key] {
                lines += self.lines(entry.key, value)
            } else {
                lines += entry.example.map { "# \($0)" }
            }
            rest.removeAll { $0.key == entry.key }
        }
        if !isNew { rest.removeAll { $0.key == "reference" } }
        for member in rest where member.value != .null {
            let kept = isNew ? nil : Self.kept.first { $0.key == member.key }
            let written = self.lines(member.key, member.value)
            lines.append("")
            guard let kept else {
                lines += written
                continue
            }
            lines += ["# Changed with \(kept.verbs)."] + written.map { "# \($0)" }
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

/// The keys of the form, in the order of a person's thought.
enum AgreementFormKeys {
    struct Entry {
        let key: String
        let help: [String]
        let example: [String]
    }

    static let all: [Entry] = [
        Entry(key: "reference", help: ["What people call it by; the year and the next number unless given."], example: ["reference: CQ-2023-001"]),
        Entry(key: "title", help: ["Title of record."], example: ["title: Joint laboratory for vaccines"]),
        Entry(key: "titles", help: ["Titles in further languages, by BCP 47 tag."], example: ["titles:", "  zh: 疫苗联合实验室"]),
        Entry(
            key: "type",
            help: [
                "mou, framework, exchange, joint-program, joint-lab, research, consultancy, license, transfer, service,",
                "consortium, grant, internship, other, or one that the registry has added.",
            ], example: ["type: joint-lab"]),
        Entry(
            key: "parties",
            help: [
                "At least two, unless it is a draft or partiesUnknown says which are not known. An organization is named",
                "by code, identifier or name; one that is new by name, kind and country (ISO 3166-1).",
                "A party may have: role, unit, ownNumber, signatory (name, title), dateSigned,",
                "contribution (amount, currency, inKind).",
            ],
            example: [
                "parties:", "  - organization: cqmu", "    role: lead", "    unit: College of Pharmacy",
                "    ownNumber: CQMU-17", "    signatory:", "      name: Li Hua", "      title: President",
                "  - organization:", "      name: Example Biotech Co., Ltd.", "      kind: enterprise", "      country: CN",
            ]),
        Entry(
            key: "partiesUnknown", help: ["In words, which parties are not known."],
            example: ["partiesUnknown: the report does not name the parties"]),
        Entry(
            key: "dateSigned", help: ["Day of the last signature: 2023-10-11, or 2023-10 or 2023 where no more is known."],
            example: ["dateSigned: 2023-10-11"]),
        Entry(key: "draft", help: ["true where not all have signed yet."], example: ["draft: true"]),
        Entry(
            key: "period", help: ["First and last day of validity, and how far renewals can carry it."],
            example: ["period:", "  startDate: 2023-10-11", "  endDate: 2028-10-10", "  maxExtentDate: 2033-10-10"]),
        Entry(
            key: "renewal",
            help: ["rule: none, automatic or by-consent; months that a renewal adds; days of notice before the end."],
            example: ["renewal:", "  rule: automatic", "  months: 60", "  noticeDays: 90"]),
        Entry(
            key: "value", help: ["What it is worth: an exact amount and an ISO 4217 currency."],
            example: ["value:", "  amount: 250000.00", "  currency: CNY"]),
        Entry(
            key: "fields", help: ["Fields as scheme:code, or by a label that is unique."],
            example: ["fields:", "  - isced-f:0912"]),
        Entry(key: "event", help: ["The event at which it was signed, by code or name."], example: ["event: cq2023"]),
        Entry(
            key: "related", help: ["Earlier agreements: framework, renewal, replacement or amendment."],
            example: ["related:", "  - relation: framework", "    reference: CQ-2021-004"]),
        Entry(key: "binding", help: ["Whether it binds in law: true or false."], example: ["binding: true"]),
        Entry(key: "visibility", help: ["public, internal or restricted."], example: ["visibility: public"]),
    ]
}
