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
        let standing = try await session.withRegistry { try $0.agreements.why(reference, on: day, language: session.console.nameLanguage) }
        guard let format = options.format, format != .table else {
            let sentence = VisibleText.line(WhySentences.text(standing, options.lang)) + "\n"
            return try session.console.write(TextWrap.broken(sentence, width: session.console.rendering().width))
        }
        try session.console.show(standing, as: Self.layout)
    }

    private static let layout = Layout<AgreementStanding>(
        title: { standing, _ in "\(standing.reference)  \(standing.title)" },
        [
            .text("reference", "Reference", "编号") { $0.reference },
            .day("asOf", "On the day", "截至") { $0.day },
            .word("status", AgreementStatus.self, "Status", "状态") { $0.status },
            .day("since", "Since", "起始日期") { $0.since },
            .day("until", "Until", "至") { $0.until },
            ListedColumn("sentence", "In words", "说明") { .text(WhySentences.text($0, $1.language)) },
        ],
        tables: [LayoutTable(AgreementStanding.Cause.listing) { $0.because }])
}
