import ArgumentParser
import Records
import Values

/// `entente agreement record TITLE --party ORG --party ORG …`
struct AgreementRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record an agreement.",
        discussion: #"""
            Prints the reference that it goes by from now on. What is not given is not known, and is shown so. On a \#
            terminal, with nothing or only a title given, it asks for the rest step by step; --edit opens an editor, and \#
            --from reads a file. --like takes from another agreement what both have alike (title, type, parties with their \#
            units, fields, purposes, terms, contacts, owner), and what is given beside it goes before; dates, amounts and \#
            signings are never taken.

            Example:
              entente agreement record "Joint laboratory for vaccines" \
                --type joint-lab --party cqmu=lead --party "Chongqing University" \
                --signed 2023-10-11 --end 2028-10-10 --value "250000.00 CNY" \
                --field isced-f:0912 --event cq2023
            """#)

    @Argument(help: "Title of record.") var title: String?
    @Flag(help: "Write the record in an editor, with the options given filled in.") var edit = false
    @Option(help: ArgumentHelp("Take the record from a file of the interchange format, JSON or YAML; - is standard input.", valueName: "file"), completion: .file(extensions: ["ndjson", "json", "yaml", "yml"]))
    var from: String?
    @Option(help: ArgumentHelp("Take from this agreement what both have alike.", valueName: "reference"), completion: .registry(.agreement))
    var like: String?
    @Option(help: "What people will call it by; the year and the next number unless given.") var reference: String?
    @Option(help: ArgumentHelp("A party by code, identifier or name, with its role where it has one; may be repeated.", valueName: "organization[=role]"), completion: .party)
    var party: [String] = []
    @Option(name: .customLong("signatory"), help: ArgumentHelp("Who signed for a party, such as \"cqmu=Li Hua, President\", or in the order of the parties; may be repeated.", valueName: "[organization=]name[, title]"))
    var signatories: [String] = []
    @Option(name: .customLong("unit"), help: ArgumentHelp("The faculty or department of a party, such as \"cqmu=College of Pharmacy\", or in the order of the parties; may be repeated.", valueName: "[organization=]name"))
    var units: [String] = []
    @Option(name: .customLong("own-number"), help: ArgumentHelp("The number under which a party files it, such as cqmu=CQMU-17, or in the order of the parties; may be repeated.", valueName: "[organization=]number"))
    var ownNumbers: [String] = []
    @Option(name: .customLong("contribution"), help: ArgumentHelp("What a party brings in, such as \"cqmu=50000 CNY\", \"cqmu=20000 CNY in kind: laboratory space\" or cqmu=none; may be repeated, for one party too.", valueName: "organization=amount"), completion: .pair(.registry(.organization)))
    var contributions: [String] = []
    @Option(help: ArgumentHelp("From when a party is one, where it joined later; may be repeated.", valueName: "organization=date"), completion: .pair(.registry(.organization)))
    var joined: [String] = []
    @Option(help: ArgumentHelp("Until when a party is one, that day included, where it left; may be repeated.", valueName: "organization=date"), completion: .pair(.registry(.organization)))
    var left: [String] = []
    @OptionGroup var properties: AgreementPropertyOptions
    @Option(name: .customLong("field"), help: "A field, such as isced-f:0912 or Medicine; may be repeated.", completion: .registry(.field)) var fieldNames: [String] = []
    @Option(help: ArgumentHelp("An earlier agreement, and what this one is to it: \(RelationKind.choice); may be repeated.", valueName: "relation=reference"), completion: .relation)
    var related: [String] = []
    @Option(name: .customLong("title-in"), help: ArgumentHelp("A title in a further language, such as zh=联合实验室; may be repeated.", valueName: "lang=title"))
    var titles: [String] = []
    @OptionGroup var purposes: PurposeOptions
    @OptionGroup var classifications: AgreementClassificationOptions
    @OptionGroup var filings: FilingOptions
    @OptionGroup var contacts: ContactOptions
    @Flag(help: "Not yet signed by all.") var draft = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        if try await recordOtherwise() { return }
        let session = Session(options)
        let (reference, agreement) = try await session.withRegistry { registry in
            let agreement = try newAgreement(like: like.map { try registry.agreements.like($0) })
            let strange = try FilingOptions.strange(agreement.filings, agreement.amounts, in: registry)
            let reference = try registry.agreements.record(agreement)
            for word in strange { session.console.say(word.note) }
            try session.console.say(taken: agreement.parties.map(\.organization), registry)
            DuplicateWarning(console: session.console).tell(after: [reference], registry)
            return (reference, agreement)
        }
        if let term = properties.term {
            let stated = try TermEnd(term, start: agreement.start, signed: agreement.signed)
            let given = try properties.ending()
            let sentence = stated.sentence(beside: given.day, isOpenEnded: given.isOpenEnded, in: options.lang)
            if let sentence { session.console.say(sentence) }
        }
        if let end = Self.firstTerm(of: agreement), let months = agreement.renewalMonths {
            session.console.say("note: no end was given, so the first term of \(reference) is counted as \(months) months, to \(end); if it is longer: entente agreement edit \(reference) --end DATE")
        }
        if agreement.signed == nil, agreement.start == nil, !agreement.isDraft {
            session.console.say("note: \(reference) has neither a day of signing nor a start, so no figure counts it; say when with: entente agreement edit \(reference) --signed DATE")
        }
        session.console.sayLookAlikes(in: [reference])
        try session.console.show(reference, as: .reference)
    }

    /// The end that the first term of one that renews itself is given by its months, since nobody said another.
    private static func firstTerm(of agreement: NewAgreement) -> PartialDate? {
        guard agreement.renewalRule == .automatic, agreement.end == nil, agreement.isOpenEnded != true, let months = agreement.renewalMonths else { return nil }
        guard let end = (agreement.start ?? agreement.signed)?.termEnd(months: months, isSignature: false) else { return nil }
        if let furthest = agreement.maxExtent, furthest.lastDay < end.lastDay { return furthest }
        return end
    }

    /// - Parameter base: what is not given is taken from it; nil is not known.
    func newAgreement(like base: NewAgreement? = nil) throws -> NewAgreement {
        try NothingGiven.refuse(title: title)
        var new = base ?? NewAgreement(title: "")
        new.title = title ?? new.title
        new.reference = reference
        new.isDraft = draft
        if !party.isEmpty { new.partiesUnknown = nil }
        // The months of the other agreement are of its rule.
        if properties.renewal != nil { new.renewalMonths = nil }
        new.change(try properties.changes())
        if let term = properties.term, properties.end == nil {
            new.end = try TermEnd(term, start: new.start, signed: new.signed).end
        }
        new.parties = try parties(new.parties)
        if !fieldNames.isEmpty { new.fields = fieldNames }
        new.related = try related.map { text throws in try Self.relation(text, "--related") }
        new.titles = try titles.map { text throws in
            let (language, title) = try Self.pair(text, "--title-in", example: "zh=联合实验室")
            return (language, title)
        }
        if !purposes.purpose.isEmpty {
            new.purposes = try purposes.purposes()
        } else if !party.isEmpty {
            // Who sends and who receives were those of the other agreement.
            for index in new.purposes.indices { (new.purposes[index].from, new.purposes[index].to) = (nil, nil) }
        }
        if !classifications.classification.isEmpty { new.classifications = classifications.classification }
        new.amounts = try filings.amounts()
        new.filings = try filings.filings()
        if !contacts.contact.isEmpty { new.contacts = try contacts.contacts() }
        return new
    }

    /// `cqmu=lead` is the party cqmu in the role of lead, by its code or a label. What follows the last `=` is a role only if
    /// it looks like one; whether it is, the registry says.
    static func party(_ text: String) -> NewAgreement.Party {
        var party = NewAgreement.Party(organization: text)
        if let border = text.lastIndex(of: "="), border != text.startIndex {
            let role = text[text.index(after: border)...]
            if !role.isEmpty, role.allSatisfy({ $0.isLetter || $0.isNumber || " -()（）".contains($0) }) {
                party.organization = String(text[..<border]).withoutBlankEnds
                party.role = String(role).withoutBlankEnds
            }
        }
        return party
    }

    /// `Li Hua, President` is a name and a title.
    static func signatory(_ text: String) throws -> (name: String?, title: String?) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "，" }
            .map { String($0.drop { $0 == " " }) }
        guard !text.isEmpty, let name = parts.first else { return (nil, nil) }
        guard !name.isEmpty else {
            throw unreadable("--signatory: a signatory has a name", "Write it as \"Li Hua, President\".")
        }
        return (name, parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
    }

    /// `framework=CQ-2021-004` is a relation to an earlier agreement.
    static func relation(_ text: String, _ option: String) throws -> NewAgreement.Relation {
        let (word, reference) = try pair(text, option, example: "framework=CQ-2021-004")
        guard let kind = RelationKind(reading: word) else {
            throw unreadable(
                "\(option): \(Quoted(word)) is no relation to an earlier agreement",
                "Write \(RelationKind.choice), such as framework=CQ-2021-004.")
        }
        return .init(kind, reference: reference)
    }

    static func unreadable(_ message: String, _ hint: String?) -> RegistryError {
        RegistryError(.usage, code: "option-unreadable", message, hint: hint)
    }

    static func pair(_ text: String, _ name: String, example: String) throws -> (String, String) {
        guard let border = text.firstIndex(of: "="), border != text.startIndex else {
            throw unreadable("\(name): “\(text)” has no =", "Write it as \(example).")
        }
        return (String(text[..<border]).withoutBlankEnds, String(text[text.index(after: border)...]).withoutBlankEnds)
    }
}
