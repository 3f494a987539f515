import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement renew REFERENCE`
struct AgreementRenew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Renew an agreement: carry its end further, or follow it by a new one.",
        discussion: """
            Without --until its rule says by how many months. A renewal takes effect on the day after the end that it \
            follows, whenever it was agreed; only --from leaves a gap, in which the agreement was expired. To renew to an \
            end that is reached already changes nothing. With --due all are renewed by their rules that end within a time \
            or have ended, and of which nothing says what came of it; those that renew themselves are left alone.

            With --new or --as a new agreement takes over title, type, parties, fields and rule of renewal, signed on the \
            day of --on, or a draft without it; its reference is printed.

            Example:
              entente agreement renew CQ-2023-001 --until 2033-10-10
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String?
    @Option(help: ArgumentHelp("When the renewal was agreed; today unless given. Of a new agreement, when it was signed.", valueName: "date"))
    var on: String?
    @Option(help: ArgumentHelp("First day of the new term, where there was a gap before it.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("The new end; open says that there is none.", valueName: "date or open")) var until: String?
    @Option(help: "Why.") var reason: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it is worth from then on, such as \"250000.00 CNY\".", valueName: "amount currency"))
    var value: String?
    @Flag(help: "All whose end is due, by their rules.") var due = false
    @Option(parsing: .unconditional, help: ArgumentHelp("With --due: how far to look ahead, such as 90d or 6m.", valueName: "time"))
    var within: Horizon?
    @Flag(help: "By a new agreement, with the next reference of the year.") var new = false
    @Option(name: .customLong("as"), help: ArgumentHelp("By a new agreement of this reference.", valueName: "reference"))
    var newReference: String?
    @Option(help: "Title of the new agreement; that of the old one unless given.") var title: String?
    @Option(help: ArgumentHelp("First day of the new agreement; the day after the end of the old one unless given.", valueName: "date"))
    var start: String?
    @OptionGroup var options: GlobalOptions

    private var isByNew: Bool { new || newReference != nil }

    func validate() throws {
        if due == (reference != nil) { throw ValidationError("Name an agreement, or give --due.") }
        if due, isByNew || from != nil || until != nil || value != nil {
            throw ValidationError("--due renews by the rules: leave out --new, --as, --from, --until and --value.")
        }
        if !due, within != nil { throw ValidationError("--within is for --due.") }
        if !isByNew, title != nil || start != nil {
            throw ValidationError("--title and --start are for a new agreement: give --new or --as REFERENCE too.")
        }
        if isByNew, reason != nil || from != nil {
            throw ValidationError("--reason and --from are for a renewal without a new agreement.")
        }
    }

    func run() async throws {
        let session = Session(options)
        guard let reference else { return try await renewDue(session) }
        if isByNew { return try await recordNew(reference, session) }
        let today = try options.day()
        var renewal = try given()
        renewal.from = try from.map { text throws in try CalendarDate.reading(text, as: "--from", isInput: true) }
        let end = try EndGiven(until, "--until")
        (renewal.until, renewal.isOpenEnded) = (end.day, end.isOpenEnded)
        renewal.value = try value.map { text throws in try Money(reading: text, as: "--value") }
        let chosen = renewal
        let report = try await session.withRegistry { try $0.agreements.renew(reference, chosen, today: today) }
        try session.console.tell([Self.sentence(report, options.lang)], report, as: Self.told)
    }

    private func given() throws -> Agreements.NewRenewal {
        var renewal = Agreements.NewRenewal()
        renewal.agreedOn = try on.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) }
        renewal.reason = reason
        return renewal
    }

    private func renewDue(_ session: Session) async throws {
        let today = try options.day()
        guard let until = within.map({ $0.end(from: today) }) ?? today else {
            throw RegistryError(.usage, code: "option-unreadable", "--within leads beyond the calendar")
        }
        let renewal = try given()
        let done = try await session.withRegistry { try $0.agreements.renewDue(by: until, renewal, today: today) }
        var sentences = done.renewed.map { Self.sentence($0, options.lang) }
        if done.renewed.isEmpty {
            sentences = [options.lang == .zh ? "没有须续签的协议。" : "Nothing that is due can be renewed by its rule."]
        }
        if !done.left.isEmpty {
            let names = done.left.joined(separator: ", ")
            sentences.append(
                options.lang == .zh
                    ? "未续签（续签月数不详）：\(names)。" : "Left, since it is not known by how many months they are renewed: \(names).")
        }
        if !done.exhausted.isEmpty {
            let names = done.exhausted.joined(separator: ", ")
            sentences.append(
                options.lang == .zh
                    ? "未续签（已至最长期限）：\(names)。" : "Left, since renewals have carried them as far as they can: \(names).")
        }
        try session.console.tell(sentences, done, as: Layout<(renewed: [RenewalReport], left: [String], exhausted: [String])>([
            .list("references", "References", "协议编号") { $0.renewed.map(\.reference) },
            .number("quantity", "Number", "数量") { $0.renewed.count },
            .list("left", "Not renewed", "未续签") { $0.left.isEmpty ? nil : $0.left },
            .list("exhausted", "As far as they can be", "已至最长期限") { $0.exhausted.isEmpty ? nil : $0.exhausted },
        ]))
    }

    private static let told = Layout<RenewalReport>([
        .text("reference", "Reference", "编号") { $0.reference },
        .word("action", LifecycleAction.self, "Action", "变更") { _ in .renewed },
        .day("date", "Date", "日期") { $0.day },
        .end("newEndDate", "New end", "新结束日期") { ($0.until, $0.until == nil) },
        .flag("changed", "Changed", "有变更") { !$0.isUnchanged },
    ])

    private func recordNew(_ reference: String, _ session: Session) async throws {
        let signed = try on.map { text throws in try PartialDate.reading(text, as: "--on") }
        let first = try start.map { text throws in try PartialDate.reading(text, as: "--start") }
        let last = try EndGiven(until, "--until")
        let money = try value.map { text throws in try Money(reading: text, as: "--value") }
        let recorded = try await session.withRegistry { registry in
            try registry.agreements.recordRenewal(of: reference, signed: signed, start: first, until: last.day, isOpenEnded: last.isOpenEnded) {
                $0.reference = newReference
                $0.title = title ?? $0.title
                $0.value = money
            }
        }
        try session.console.show(recorded, as: .reference)
    }

    static func sentence(_ report: RenewalReport, _ language: Language) -> String {
        if language == .zh {
            let until = report.until.map { "至\($0)" } ?? OpenEnd.caption.zh
            if report.isUnchanged { return "\(report.reference) 有效期已\(until)，未作更改。" }
            let gap = report.gapAfter.map { "（\($0)之后曾到期）" } ?? ""
            return "\(report.reference) 自\(report.day)起续签\(until)\(report.isCutShort ? "（最长期限）" : "")\(gap)。"
        }
        guard let until = report.until else {
            return report.isUnchanged
                ? "\(report.reference) is open-ended already; nothing was changed."
                : "\(report.reference) is renewed from \(report.day) on, and has no end from then on."
        }
        if report.isUnchanged {
            return "\(report.reference) runs to \(until) already; nothing was changed. To carry it further, say until when with --until DATE."
        }
        let end = report.before.map { "its end moves from \($0) to \(until)" } ?? "it now ends on \(until)"
        let limit = report.isCutShort ? ", as far as renewals can carry it" : ""
        let gap = report.gapAfter.map { "; after \($0) it is expired until then" } ?? ""
        return "\(report.reference) is renewed from \(report.day) on: \(end)\(limit)\(gap)."
    }
}
