import ArgumentParser
import Records
import Registry
import Values

/// `entente obligation update REFERENCE N --status STATUS`
struct ObligationUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Say what has become of an obligation, or mend how it was written down.",
        discussion: """
            The status that it had before stays known: with --as-of, lists show the status of that day. --description, --by \
            and --due mend mistakes.

            Example:
              entente obligation update X-2022-018 1 --status met --on 2023-06-12 --note "Sent by mail"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @Option(help: "What has become of it.") var status: ObligationStatus?
    @Option(help: "What is owed, where that was written down wrongly.") var description: String?
    @Option(help: ArgumentHelp("The party that owes it, where that was wrong.", valueName: "organization"), completion: .registry(.organization))
    var by: String?
    @Option(help: ArgumentHelp("The day by which it is due, where that was wrong.", valueName: "date")) var due: String?
    @Option(help: ArgumentHelp("The day from which it holds; today unless given.", valueName: "date")) var on: String?
    @Option(help: "What else is known.") var note: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if status == nil, on ?? note != nil { throw ValidationError("--on and --note tell of a --status.") }
    }

    func run() async throws {
        let session = Session(options)
        let day = try on.map { text throws in try CalendarDate.reading(text, as: "--on", isInput: true) } ?? .today
        let due = try due.map { text throws in try PartialDate.reading(text, as: "--due") }
        let (mended, updated) = try await session.withRegistry { registry in
            try registry.obligations.together { obligations in
                (
                    try obligations.mend(reference, number, description: description, by: by, due: due),
                    try status.map { try obligations.update(reference, number, status: $0, on: day, note: note) }
                )
            }
        }
        let console = session.console
        try console.tell(
            sentences(mended, updated, day),
            (mended, status, day, mended.isChanged || updated?.isChanged == true), as: Self.told)
        if due != nil { AttachedNoun.obligation.note(mended, console) }
    }

    private static let told = Layout<(mended: Attached, status: ObligationStatus?, day: CalendarDate, isChanged: Bool)>([
        .text("reference", "Reference", "编号") { $0.mended.reference },
        .number("number", "No.", "序号") { $0.mended.position },
        .word("status", ObligationStatus.self, "Status", "状态") { $0.status },
        .day("statusDate", "Since", "状态日期") { $0.status == nil ? nil : $0.day },
        .flag("changed", "Changed", "有变更") { $0.isChanged },
    ])

    private func sentences(_ mended: Attached, _ updated: Attached?, _ day: CalendarDate) -> [String] {
        let isChinese = options.lang == .zh
        let name = AttachedNoun.obligation.name(mended.position, of: mended.reference, options.lang)
        var sentences: [String] = []
        if mended.isChanged { sentences.append(isChinese ? "\(name)已更正。" : "\(name) is corrected.") }
        if let updated, let status {
            let word = status.caption.text(in: options.lang)
            switch (updated.isChanged, isChinese) {
            case (true, false): sentences.append("\(name) is \(word) from \(day) on.")
            case (true, true): sentences.append("\(name)自\(day)起：\(word)。")
            case (false, false): sentences.append("\(name) was \(word) on \(day) already; its status stays as it was.")
            case (false, true): sentences.append("\(name)在\(day)已是：\(word)，状态未作更改。")
            }
        } else if !mended.isChanged {
            sentences.append(isChinese ? "\(name)本已如此，未作更改。" : "\(name) is so already; nothing was changed.")
        }
        return sentences
    }
}
