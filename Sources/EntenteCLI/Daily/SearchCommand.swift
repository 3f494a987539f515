import ArgumentParser
import Registry
import Values

/// `entente search TEXT`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find organizations, agreements, events, fields, purposes and people, typing errors forgiven.",
        discussion: """
            Looks in names, titles and labels of every language, in codes, references, identifiers and the parties' own \
            numbers, and among signatories and speakers. Case, accents, width and punctuation do not count; of Chinese, \
            two characters of a name are enough. The best match comes first.

            Example:
              entente search "chongqing medcal university" --kind organization
            """)

    @Argument(help: "What to look for; several words count as one text.") var text: [String]
    @Option(help: "Only things of this kind; may be repeated.")
    var kind: [Search.Kind] = []
    @Option(parsing: .unconditional, help: "Most rows, from 1; 20 unless given.") var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let asked = text.joined(separator: " ")
        let (listed, near) = try await session.withRegistry { registry in
            let rows = try registry.search.find(
                asked, kinds: kind, limit: limit?.count ?? 20, language: session.console.nameLanguage, on: day)
            // A word of what was retracted, or of another kind than is asked for, would find nothing either.
            let near = try rows.isEmpty ? registry.search.near(asked).filter { word in
                try !registry.search.find(word, kinds: kind, limit: 1, language: session.console.nameLanguage, on: day).isEmpty
            } : []
            return (try registry.listed(rows, for: session.console.audience), near)
        }
        try session.console.show(listed, whenEmpty: "Nothing is found.")
        if !near.isEmpty { session.console.say("Did you mean \(near.joined(separator: ", "))?") }
    }
}
