import ArgumentParser
import Output
import Registry
import Values

/// `entente agreement why REFERENCE`
struct AgreementWhy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Tell why an agreement has its status on a day.",
        discussion: """
            Example:
              entente agreement why CQ-2023-001 --as-of 2024-12-31
            """)

    @Argument(help: "Its reference, or the number under which a party files it.", completion: .registry(.agreement))
    var reference: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let standing = try await session.withRegistry { try $0.agreements.why(reference, on: day) }
        let text = WhySentences.text(standing, options.lang)
        guard let format = options.format, format != .table else { return try session.console.write(VisibleText.line(text) + "\n") }
        try session.console.show(Self.record(standing, text, options.lang))
    }

    static func record(_ standing: AgreementStanding, _ text: String, _ language: Language) -> Record {
        let columns = ["date", "what", "endDate", "reason", "reference"]
        return Record(
            title: "\(standing.reference)  \(standing.title)",
            facts: [
                .named("reference", language, .text(standing.reference)),
                .named("asOf", language, .date("\(standing.day)")),
                .named("status", language, .text(standing.status.rawValue)),
                .named("since", language, .optional(day: standing.since)),
                .named("until", language, .optional(day: standing.until)),
                .named("sentence", language, .text(text)),
            ],
            tables: [
                Table(
                    id: "because", title: Titles.title("because", language),
                    columns: columns.map { .named($0, language) },
                    rows: standing.because.map { cause in
                        [
                            .optional(date: cause.date), .text(cause.what.rawValue), .optional(date: cause.endDate),
                            .optional(cause.reason), .optional(cause.reference),
                        ]
                    })
            ].filter { !$0.isEmpty })
    }
}
