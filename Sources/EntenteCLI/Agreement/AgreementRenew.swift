import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement renew REFERENCE`
struct AgreementRenew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Renew an agreement: carry its end further, or follow it by a new one.",
        discussion: """
            Without --until its rule says by how many months. A renewal takes effect today, or on the day after the end \
            where that has gone by. With --new or --as a new agreement takes over title, type, parties, fields and rule \
            of renewal, signed on the day of --on, or a draft without it; its reference is printed.

            Example:
              entente agreement renew CQ-2023-001 --until 2033-10-10
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("When the renewal takes effect; of a new agreement, when it was signed.", valueName: "date"))
    var on: String?
    @Option(help: ArgumentHelp("The new end.", valueName: "date")) var until: String?
    @Option(help: "Why.") var reason: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it is worth from then on, such as \"250000.00 CNY\".", valueName: "amount currency"))
    var value: String?
    @Flag(help: "By a new agreement, with the next reference of the year.") var new = false
    @Option(name: .customLong("as"), help: ArgumentHelp("By a new agreement of this reference.", valueName: "reference"))
    var newReference: String?
    @Option(help: "Title of the new agreement; that of the old one unless given.") var title: String?
    @Option(help: ArgumentHelp("First day of the new agreement; the day after the end of the old one unless given.", valueName: "date"))
    var start: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if !new, newReference == nil, title != nil || start != nil {
            throw ValidationError("--title and --start are for a new agreement: give --new or --as REFERENCE too.")
        }
        if new || newReference != nil, reason != nil {
            throw ValidationError("--reason is for a renewal without a new agreement.")
        }
    }

    func run() async throws {
        let session = Session(options)
        if new || newReference != nil { return try await recordNew(session) }
        let today = try options.day()
        let day = try on.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) }
        let end = try until.map { text throws in try PartialDate.reading(text, as: "--until") }
        let money = try value.map { text throws in try Money(reading: text, as: "--value") }
        let report = try await session.withRegistry {
            try $0.agreements.renew(reference, on: day, until: end, reason: reason, value: money, today: today)
        }
        try session.console.tell([Self.sentence(report, options.lang)], report, as: Self.told)
    }

    private static let told = Layout<RenewalReport>([
        .text("reference", "Reference", "编号") { $0.reference },
        .word("action", LifecycleAction.self, "Action", "变更") { _ in .renewed },
        .day("date", "Date", "日期") { $0.day },
        .date("newEndDate", "New end", "新结束日期") { $0.until },
    ])

    private func recordNew(_ session: Session) async throws {
        let signed = try on.map { text throws in try PartialDate.reading(text, as: "--on") }
        let first = try start.map { text throws in try PartialDate.reading(text, as: "--start") }
        let last = try until.map { text throws in try PartialDate.reading(text, as: "--until") }
        let money = try value.map { text throws in try Money(reading: text, as: "--value") }
        let recorded = try await session.withRegistry { registry in
            var agreement = try registry.agreements.renewal(of: reference, signed: signed, start: first, until: last)
            agreement.reference = newReference
            agreement.title = title ?? agreement.title
            agreement.value = money
            return try registry.agreements.record(agreement)
        }
        try session.console.show(recorded, as: .reference)
    }

    static func sentence(_ report: RenewalReport, _ language: Language) -> String {
        if language == .zh {
            if report.isUnchanged { return "\(report.reference) 有效期已至\(report.until)，未作更改。" }
            return "\(report.reference) 自\(report.day)起续签至\(report.until)\(report.isCutShort ? "（最长期限）" : "")。"
        }
        if report.isUnchanged {
            return "\(report.reference) runs to \(report.until) already; nothing was changed."
        }
        let end = report.before.map { "its end moves from \($0) to \(report.until)" } ?? "it now ends on \(report.until)"
        let limit = report.isCutShort ? ", as far as renewals can carry it" : ""
        return "\(report.reference) is renewed on \(report.day): \(end)\(limit)."
    }
}
