import ArgumentParser
import Output
import Records
import Registry
import Values

/// `entente agreement edit REFERENCE …`
struct AgreementEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Mend what was written down wrongly of an agreement.",
        discussion: #"""
            Where nothing is named, the whole record opens in an editor, as a commented file; a mistake is shown in its
            place. For mistakes of the pen. What really changed is an amendment, a renewal or another action: see amend,
            renew, suspend, terminate. What is not named stays; --clear says that something is not known.

            With --where-owner and its like in place of a reference, all agreements that match are changed alike, or none.

            Example:
              entente agreement edit 2024-0001 --title "Joint laboratory" --signed 2024-05-06 \
                --add-field isced-f:0912 --clear value --clear end
            """#)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String?
    @Flag(help: "Open it in VISUAL, EDITOR or vi; on a terminal that is what happens where nothing else is named.")
    var edit = false
    @Option(help: "Title of record.") var title: String?
    @Option(help: "Its type.", completion: .registry(.type)) var type: String?
    @Option(help: "Day of the last signature.") var signed: String?
    @Option(help: "First day of validity.") var start: String?
    @Option(help: ArgumentHelp("Last day of validity, as it was signed; open says that the parties agreed on none.", valueName: "date or open")) var end: String?
    @Option(help: ArgumentHelp("In place of the end: how long it runs from its start, such as 5y or 36m; without a start, from its signing, a day that does not count.", valueName: "time"))
    var term: TermLength?
    @Option(name: .customLong("max-extent"), help: "How far renewals can carry it.") var maxExtent: String?
    @Option(help: "What comes after its end.") var renewal: RenewalRule?
    @Option(name: .customLong("renewal-months"), parsing: .unconditional, help: "Months of each term that follows.") var renewalMonths: Int?
    @Option(name: .customLong("notice-days"), parsing: .unconditional, help: "Days before an end by which notice must be given.") var noticeDays: Int?
    @Option(name: .customLong("notice-months"), parsing: .unconditional, help: "The same in months.") var noticeMonths: Int?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it was worth when it was signed; none where it carries no money.", valueName: "amount currency")) var value: String?
    @OptionGroup var purposes: PurposeChangeOptions
    @OptionGroup var classifications: AgreementClassificationChangeOptions
    @OptionGroup var filings: FilingChangeOptions
    @OptionGroup var contacts: ContactChangeOptions
    @Option(help: "Who looks after it.") var owner: String?
    @Option(help: "What else is known.") var note: String?
    @Option(help: "The event at which it was signed.", completion: .registry(.event)) var event: String?
    @Option(help: "Who may see it.") var visibility: Visibility?
    @Option(name: .customLong("parties-unknown"), help: "In words, which parties are not known.") var partiesUnknown: String?
    @Flag(inversion: .prefixedNo, help: "Whether it binds in law.") var binding: Bool?
    @Flag(inversion: .prefixedNo, help: "Whether it is not yet signed by all.") var draft: Bool?
    @Option(name: .customLong("title-in"), help: ArgumentHelp("A title in a further language; nothing, or none, after the = takes it away; may be repeated.", valueName: "lang=title"))
    var titles: [String] = []
    @Option(name: .customLong("add-field"), help: "File it under a field; may be repeated.", completion: .registry(.field))
    var addField: [String] = []
    @Option(name: .customLong("remove-field"), help: "Take it out of a field; may be repeated.", completion: .registry(.field))
    var removeField: [String] = []
    @Option(name: .customLong("add-party"), help: ArgumentHelp("Add a party; may be repeated.", valueName: "organization[=role]"), completion: .party)
    var addParty: [String] = []
    @Option(name: .customLong("remove-party"), help: ArgumentHelp("Take a party out; may be repeated.", valueName: "organization"), completion: .registry(.organization))
    var removeParty: [String] = []
    @Option(help: ArgumentHelp("Role of a party; may be repeated.", valueName: "organization=role"), completion: .pair(.registry(.organization), .registry(.role)))
    var role: [String] = []
    @Option(help: ArgumentHelp("Faculty or department of a party; may be repeated.", valueName: "organization=unit"), completion: .pair(.registry(.organization)))
    var unit: [String] = []
    @Option(name: .customLong("own-number"), help: ArgumentHelp("Number under which a party files it; may be repeated.", valueName: "organization=number"), completion: .pair(.registry(.organization)))
    var ownNumber: [String] = []
    @Option(help: ArgumentHelp("Who signed for a party; may be repeated.", valueName: "organization=name[, title]"), completion: .pair(.registry(.organization)))
    var signatory: [String] = []
    @Option(name: .customLong("party-signed"), help: ArgumentHelp("When a party signed; nothing, or none, after the = says that it has not; may be repeated.", valueName: "organization=date"), completion: .pair(.registry(.organization)))
    var partySigned: [String] = []
    @Option(help: ArgumentHelp("From when a party is one, where it joined later; nothing, or none, after the = says from the first day; may be repeated.", valueName: "organization=date"), completion: .pair(.registry(.organization)))
    var joined: [String] = []
    @Option(help: ArgumentHelp("Until when a party is one, that day included; nothing, or none, after the = says to the last day; may be repeated.", valueName: "organization=date"), completion: .pair(.registry(.organization)))
    var left: [String] = []
    @Option(help: ArgumentHelp("What a party brings in, all of it, such as \"cqmu=50000 CNY in kind: laboratory space\" or cqmu=none; nothing after the = says that it is not known; may be repeated, for one party too.", valueName: "organization=amount"), completion: .pair(.registry(.organization)))
    var contribution: [String] = []
    @Option(help: ArgumentHelp("A relation to an earlier agreement; may be repeated.", valueName: "relation=reference"), completion: .relation)
    var related: [String] = []
    @Option(name: .customLong("remove-related"), help: ArgumentHelp("A relation that there is not; may be repeated.", valueName: "relation=reference"), completion: .relation)
    var removeRelated: [String] = []
    @Option(name: .customLong("remove-action"), help: ArgumentHelp("What did not happen; may be repeated.", valueName: "action=date"), completion: .pair(.words(LifecycleAction.words)))
    var removeAction: [String] = []
    @Option(help: ArgumentHelp("What is not known: \(ClearedProperty.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.", valueName: "what"))
    var clear: [ClearedProperty] = []
    @OptionGroup var chosen: AgreementChoice
    @Flag(name: .customLong("dry-run"), help: "With --where-…: say what would change, and change nothing.") var dryRun = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if reference != nil, !chosen.isEmpty { throw ValidationError("Name one agreement, or some by --where-…, not both") }
        if reference == nil, chosen.isEmpty { throw ValidationError("Name an agreement, or some by --where-owner and its like") }
        if dryRun, chosen.isEmpty { throw ValidationError("--dry-run is of many agreements: name them by --where-…") }
        if !chosen.isEmpty, edit || namesOwn || !namesCommon {
            throw ValidationError("Of many agreements alike there can be changed: --owner, --note, --event, --type, --visibility, --binding, and --clear of these")
        }
        if edit, options.noInput { throw ValidationError("--edit opens an editor, and --no-input says never to ask") }
        if edit, !namesNothing { throw ValidationError("--edit opens the whole record: leave the other options out") }
        try AgreementRecord.refuseTwoNotices(noticeDays, noticeMonths)
        let both = named.filter { clear.contains($0) }.map(\.rawValue)
        guard let first = both.first else { return }
        let option = first == ClearedProperty.notice.rawValue ? noticeDays == nil ? "notice-months" : "notice-days" : first
        throw ValidationError("--clear \(first) and --\(option) say two things: give one of them")
    }

    /// The properties that an option names a value for.
    private var named: [ClearedProperty] {
        let values: [(ClearedProperty, Bool)] = [
            (.signed, signed != nil), (.start, start != nil), (.end, end != nil || term != nil), (.value, value != nil), (.owner, owner != nil),
            (.note, note != nil), (.event, event != nil), (.binding, binding != nil), (.renewal, renewal != nil),
            (.maxExtent, maxExtent != nil), (.renewalMonths, renewalMonths != nil), (.notice, noticeDays ?? noticeMonths != nil),
            (.partiesUnknown, partiesUnknown != nil),
        ]
        return values.filter(\.1).map(\.0)
    }

    func run() async throws {
        let session = Session(options)
        guard let reference else { return try await editMany(session) }
        if edit || namesNothing {
            guard edit || (Terminal.isInteractive(0) && !options.noInput) else {
                throw RegistryError(
                    .usage, code: "edit-names-nothing", "nothing is named that should be mended",
                    hint: "Name it, such as --title TEXT, or open the record in an editor with --edit.")
            }
            return try await AgreementEditing(session: session).edit(reference)
        }
        let changes = try changes()
        let edited = try await session.withRegistry { registry in
            let strange = try FilingOptions.strange(changes.filings, changes.amounts, in: registry)
            let edited = try registry.agreements.edit(reference, changes)
            for word in strange { session.console.say(word.note) }
            return edited
        }
        var sentences = [options.lang == .zh ? "\(edited.reference) 已更正。" : "\(edited.reference) is mended."]
        if !edited.isChanged { sentences = [session.console.unchanged(edited.reference)] }
        if let signed = edited.nowSigned {
            sentences.append(
                options.lang == .zh
                    ? "其签署日期随各方最后签署日期改为\(signed)。"
                    : "Its day of signing follows the last signature, and is now \(signed).")
        }
        let given = try EndGiven(end, "--end")
        let stated = edited.term?.sentence(beside: given.day, isOpenEnded: given.isOpenEnded, in: options.lang)
        try session.console.tell(sentences + [stated].compactMap(\.self), edited, as: Self.told)
    }

    private static let told = Layout<(reference: String, nowSigned: String?, term: TermEnd?, isChanged: Bool)>([
        .text("reference", "Reference", "编号") { $0.reference },
        .date("dateSigned", "Signed", "签署日期") { $0.nowSigned },
        .date("endDate", "Ends", "结束日期") { $0.term?.end.description },
        .flag("changed", "Changed", "有变更") { $0.isChanged },
    ])

    private var namesNothing: Bool { !namesCommon && !namesOwn }

    /// Whether something is named that can be of many agreements alike.
    private var namesCommon: Bool {
        [type, owner, note, event].contains { $0 != nil } || visibility != nil || binding != nil
            || clear.contains(where: Self.common.contains)
    }

    /// Whether something is named that is of one agreement alone.
    private var namesOwn: Bool {
        [title, signed, start, end, maxExtent, value, partiesUnknown].contains { $0 != nil }
            || renewal != nil || renewalMonths ?? noticeDays ?? noticeMonths ?? term?.months != nil || draft != nil || !contacts.isEmpty
            || !purposes.isEmpty || !classifications.isEmpty || !filings.isEmpty
            || [
                titles, addField, removeField, addParty, removeParty, role, unit, ownNumber, signatory, partySigned, joined, left,
                contribution, related, removeRelated, removeAction,
            ].contains { !$0.isEmpty }
            || !clear.allSatisfy(Self.common.contains)
    }

    static let common: [ClearedProperty] = [.owner, .note, .event, .binding]
}

/// What `agreement edit --clear` can say is not known.
enum ClearedProperty: String, CaseIterable, ExpressibleByArgument {
    case signed, start, end, value, owner, note, event, binding, renewal
    case maxExtent = "max-extent"
    case renewalMonths = "renewal-months"
    case notice
    case partiesUnknown = "parties-unknown"
}
