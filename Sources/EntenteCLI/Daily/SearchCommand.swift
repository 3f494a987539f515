import ArgumentParser
import Registry
import Values

/// `entente search TEXT`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find organizations, agreements, events, fields and people, typing errors forgiven.",
        discussion: """
            Looks in names, titles and labels of every language, in codes, references, identifiers and the parties' own \
            numbers, and among signatories and speakers. Case, accents, width and punctuation do not count; of Chinese, \
            two characters of a name are enough. The best match comes first.

            Example:
              entente search "chongqing medcal university" --kind organization
            """)

    @Argument(help: "What to look for; several words count as one text.") var text: [String]
    @Option(help: ArgumentHelp("Only organization, agreement, event, field or person; may be repeated."))
    var kind: [Search.Kind] = []
    @Option(parsing: .unconditional, help: "Most rows, from 1; 20 unless given.") var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let asked = text.joined(separator: " ")
        let (rows, near) = try await session.withRegistry { registry in
            let rows = try registry.search.find(
                asked, kinds: kind, limit: limit?.count ?? 20, language: session.console.nameLanguage, on: day)
            return (rows, rows.isEmpty ? try registry.search.near(asked) : [])
        }
        try session.console.show(Self.table(rows, options.lang, isForPeople: session.console.isForPeople), spare: ["score", "matched"], whenEmpty: "Nothing is found.")
        if !near.isEmpty { session.console.say("Did you mean \(near.joined(separator: ", "))?") }
    }

    static func table(_ rows: [SearchRow], _ language: Language, isForPeople: Bool) -> Table {
        let isChinese = language == .zh && isForPeople
        return Table(
            id: "results", title: Titles.title("results", language),
            columns: [
                .named("kind", language), .named("code", language), .named("name", language),
                .named("matched", language), .named("text", language), .named("score", language, kind: .number),
            ],
            rows: rows.map { row in
                [
                    .text(SearchWords.kind(row.kind, isChinese: isChinese)), .text(row.code), .text(row.name),
                    .text(SearchWords.matched(row, isChinese: isChinese)), row.text == row.name ? .null : .text(row.text),
                    .measure(Self.rounded(row.score)),
                ]
            })
    }

    /// With two decimals, such as `0.85`.
    private static func rounded(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension Search.Kind: ExpressibleByArgument {}
