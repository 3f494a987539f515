import ArgumentParser
import Values

/// `entente agreement lapse REFERENCE …`
struct AgreementLapse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lapse", abstract: "Say that agreements end with the term that runs: let run out, or notice was given.",
        discussion: """
            It is about the end that an agreement has now, so that expiring reminds of that no more; an end that moves \
            later is listed again. One that renews itself ends with the term that runs, since notice was given; before the \
            day of --on that was not known, and why and expiring do not tell it then. With \
            --ended-before it is said of all that ended before a day and of which nothing tells what came of them; those \
            that renew themselves are left alone.

            Example:
              entente agreement lapse 2019-0007 --reason "The project is over"
            """)

    @Argument(help: "The agreements.", completion: .registry(.agreement)) var references: [String] = []
    @Option(help: "Why.") var reason: String?
    @Option(help: ArgumentHelp("When that was decided, or notice was given; today unless given.", valueName: "date")) var on: String?
    @Option(name: .customLong("ended-before"), help: ArgumentHelp("All that ended before this day.", valueName: "date"))
    var endedBefore: String?
    @Flag(help: "Let them no longer run out.") var undo = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if references.isEmpty == (endedBefore == nil) {
            throw ValidationError("Name agreements, or a day with --ended-before.")
        }
        if on != nil, undo { throw ValidationError("--on is for agreements that are let run out.") }
        if undo, reason != nil || endedBefore != nil { throw ValidationError("--undo takes agreements only.") }
    }

    func run() async throws {
        let session = Session(options)
        let today = try options.day()
        let day = try endedBefore.map { text throws in try CalendarDate.reading(text, as: "--ended-before") }
        let given = try on.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) } ?? today
        if given > today, !given.isTodaySomewhere || given > CalendarDate.latestToday {
            throw RegistryError(.usage, code: "day-to-come", "--on: \(given) is yet to come", hint: "Say it once notice is given.")
        }
        let lapsed: (references: [String], missed: [(String, CalendarDate, CalendarDate)]) = try await session.withRegistry { registry in
            let agreements = registry.agreements
            if let day { return (try agreements.lapse(endedBefore: day, reason: reason, on: given, today: today), []) }
            if undo { return (try references.map { try agreements.unlapse($0) }, []) }
            let all = try references.map { try agreements.lapse($0, reason: reason, on: given, today: today) }
            return (all.map(\.reference), all.compactMap { one in one.missedNotice.map { (one.reference, $0, one.end) } })
        }
        let warnings = lapsed.missed.map(warning)
        try session.console.tell([sentence(lapsed.references)] + warnings, lapsed.references, as: Self.told)
    }

    private func warning(_ reference: String, _ notice: CalendarDate, _ end: CalendarDate) -> String {
        options.lang == .zh
            ? "警告：\(reference) 的通知期限\(notice)已过；现登记为至\(end)终止。"
            : "warning: the last day for notice of \(reference) was \(notice); it is taken to end on \(end)."
    }

    private static let told = Layout<[String]>([
        .list("references", "References", "协议编号") { $0 },
        .number("quantity", "Number", "数量") { $0.count },
    ])

    private func sentence(_ lapsed: [String]) -> String {
        let shown = lapsed.count <= 10 ? lapsed.joined(separator: ", ") : "\(lapsed.count)"
        if options.lang == .zh {
            if lapsed.isEmpty { return "没有符合条件的协议。" }
            return undo ? "恢复提醒：\(shown)。" : "期满不续，不再提醒：\(shown)。"
        }
        if lapsed.isEmpty { return "No agreement ended before then without a word on what came of it." }
        let plural = lapsed.count == 1 ? "is" : "are"
        let whole = lapsed.count <= 10 ? shown : "\(shown) agreements"
        return undo ? "\(whole) \(plural) listed again." : "\(whole) \(plural) let run out."
    }
}
