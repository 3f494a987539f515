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
            Where nothing is named, the whole record opens in an editor, as a commented file; a mistake is shown in its \#
            place. For mistakes of the pen. What really changed is an amendment, a renewal or another action: see amend, \#
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
    @OptionGroup var properties: AgreementPropertyOptions
    @OptionGroup var purposes: PurposeChangeOptions
    @OptionGroup var classifications: AgreementClassificationChangeOptions
    @OptionGroup var filings: FilingChangeOptions
    @OptionGroup var contacts: ContactChangeOptions
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
    @Option(help: ArgumentHelp("What is not known: \(ClearedProperty.allValueStrings.joined(separator: ", ")); may be repeated.", valueName: "what"))
    var clear: [ClearedProperty] = []
    @OptionGroup var chosen: AgreementChoice
    @Flag(name: .customLong("dry-run"), help: "With --where-…: say what would change, and change nothing.") var dryRun = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if reference != nil, !chosen.isEmpty { throw ValidationError("Name one agreement, or some by --where-…, not both") }
        if reference == nil, chosen.isEmpty { throw ValidationError("Name an agreement, or some by --where-owner and its like") }
        if dryRun, chosen.isEmpty { throw ValidationError("--dry-run is of many agreements: name them by --where-…") }
        if !chosen.isEmpty, edit || namesOwn || namesNothing {
            let common = AgreementProperties.common.map { "--\($0)" }.joined(separator: ", ")
            throw ValidationError("Of many agreements alike there can be changed: \(common), and --clear of these")
        }
        if edit, options.noInput { throw ValidationError("--edit opens an editor, and --no-input says never to ask") }
        if edit, !namesNothing { throw ValidationError("--edit opens the whole record: leave the other options out") }
        let both = clear.first { named.contains($0.word) }
        guard let word = both?.word else { return }
        let option = word == "notice" ? properties.noticeDays == nil ? "notice-months" : "notice-days" : word
        throw ValidationError("--clear \(word) and --\(option) say two things: give one of them")
    }

    /// What people call the properties that an option names a value for; what can't be read is told later.
    private var named: Set<String> {
        ((try? properties.changes())?.named ?? []).union(properties.end == nil && properties.term == nil ? [] : ["end"])
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
        let given = try properties.ending()
        let stated = edited.term?.sentence(beside: given.day, isOpenEnded: given.isOpenEnded, in: options.lang)
        try session.console.tell(sentences + [stated].compactMap(\.self), edited, as: Self.told)
    }

    private static let told = Layout<(reference: String, nowSigned: String?, term: TermEnd?, isChanged: Bool)>([
        .text("reference", "Reference", "编号") { $0.reference },
        .date("dateSigned", "Signed", "签署日期") { $0.nowSigned },
        .date("endDate", "Ends", "结束日期") { $0.term?.end.description },
        .flag("changed", "Changed", "有变更") { $0.isChanged },
    ])

    private var namesNothing: Bool { properties.areEmpty && clear.isEmpty && !namesOwn }

    /// Whether something is named that is of one agreement alone.
    private var namesOwn: Bool {
        title != nil || draft != nil || properties.term != nil || (try? propertyChanges())?.isOfOneAlone ?? true
            || !contacts.isEmpty || !purposes.isEmpty || !classifications.isEmpty || !filings.isEmpty
            || [
                titles, addField, removeField, addParty, removeParty, role, unit, ownNumber, signatory, partySigned, joined, left,
                contribution, related, removeRelated, removeAction,
            ].contains { !$0.isEmpty }
    }
}

/// What `agreement edit --clear` can say is not known.
struct ClearedProperty: ExpressibleByArgument {
    /// What people call it.
    let word: String

    init?(argument: String) {
        guard Self.allValueStrings.contains(argument) else { return nil }
        word = argument
    }

    static let allValueStrings = AgreementProperties.clearable
    static let defaultCompletionKind = CompletionKind.list(allValueStrings)
}
