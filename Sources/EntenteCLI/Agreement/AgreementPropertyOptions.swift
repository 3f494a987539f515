import ArgumentParser
import Records
import Values

/// The properties of an agreement as options, to record it and to mend it.
struct AgreementPropertyOptions: ParsableArguments {
    @Option(help: "Its type, such as mou or joint-lab; all are listed by: entente agreement types.", completion: .registry(.type))
    var type: String?
    @Option(help: "Day of the last signature: 2023-10-11, or 2023-10 or 2023.") var signed: String?
    @Option(help: "First day of validity.") var start: String?
    @Option(help: ArgumentHelp("Last day of validity, as it was signed; open says that the parties agreed on none.", valueName: "date or open")) var end: String?
    @Option(help: ArgumentHelp("In place of the end: how long it runs from its start, such as 5y or 36m; without a start, from its signing, a day that does not count.", valueName: "time"))
    var term: TermLength?
    @Option(name: .customLong("max-extent"), help: "How far renewals can carry it.") var maxExtent: String?
    @Option(help: "What comes after its end.") var renewal: RenewalRule?
    @Option(name: .customLong("renewal-months"), parsing: .unconditional, help: "Months of each term that follows; of an automatic renewal without them it is not known when its terms end.") var renewalMonths: Int?
    @Option(name: .customLong("notice-days"), parsing: .unconditional, help: "Days before an end by which notice must be given.") var noticeDays: Int?
    @Option(name: .customLong("notice-months"), parsing: .unconditional, help: "The same in months.") var noticeMonths: Int?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it was worth when it was signed, such as \"250000.00 CNY\"; none where it carries no money.", valueName: "amount currency")) var value: String?
    @Option(name: .customLong("parties-unknown"), help: "In words, which parties are not known.") var partiesUnknown: String?
    @Option(help: "The event at which it was signed.", completion: .registry(.event)) var event: String?
    @Option(help: "Who looks after it: a person or an office.") var owner: String?
    @Option(help: "What else is known.") var note: String?
    @Option(help: "Who may see it; a new one is public unless given.") var visibility: Visibility?
    @Flag(inversion: .prefixedNo, help: "Whether it binds in law.") var binding: Bool?

    func validate() throws {
        if noticeDays != nil, noticeMonths != nil {
            throw ValidationError("--notice-days and --notice-months say two things: give one of them")
        }
    }

    /// What they say; what is not given stays.
    func changes() throws -> PropertyChanges {
        var changes = PropertyChanges()
        changes.type = Change(type)
        changes.isBinding = Change(binding)
        changes.signed = Change(try Self.date(signed, "--signed"))
        changes.start = Change(try Self.date(start, "--start"))
        let given = try ending()
        changes.end = Change(given.day)
        if given.isOpenEnded { changes.isOpenEnded = .set(true) }
        changes.maxExtent = Change(try Self.date(maxExtent, "--max-extent"))
        changes.renewalRule = Change(renewal)
        changes.renewalMonths = Change(renewalMonths)
        changes.notice = Change(NoticePeriod(days: noticeDays, months: noticeMonths))
        switch value {
        case let text? where Self.saysNoMoney(text): changes.hasNoMoney = .set(true)
        case let text?: changes.value = .set(try Money(reading: text, as: "--value"))
        case nil: break
        }
        changes.partiesUnknown = Change(partiesUnknown)
        changes.event = Change(event)
        changes.owner = Change(owner)
        changes.note = Change(note)
        changes.visibility = Change(visibility)
        return changes
    }

    /// The end, as it was given.
    func ending() throws -> EndGiven { try EndGiven(end, "--end") }

    /// Whether none is given; what can't be read is given too.
    var areEmpty: Bool { term == nil && (try? changes())?.isEmpty ?? false }

    /// Whether a value says that there is no money in it.
    private static func saysNoMoney(_ text: String) -> Bool { text.isSpelled(asOneOf: ["none", "no money", "无金额"]) }

    private static func date(_ text: String?, _ name: String) throws -> PartialDate? {
        try text.map { text throws in try .reading(text, as: name) }
    }
}
