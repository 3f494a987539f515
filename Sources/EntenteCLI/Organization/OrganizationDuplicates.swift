import ArgumentParser
import Registry
import Values

/// `entente organization duplicates`
struct OrganizationDuplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "List pairs of organizations that may be one, the surest first.",
        discussion: """
            They share an identifier under two schemes, or are of one country and have names that differ in accents (or what is written for them, as ue for ü), in \
            traditional and simplified characters, the legal form where both are of one kind, the order of words or a letter of a long word. Numbers weigh, and so do legal forms \
            of two kinds: such are not listed. Merge those that are one with: entente organization merge CODE --into OTHER. Put aside those that are two with \
            --different, and they are not listed again.

            Example:
              entente organization duplicates --country CN --min-score 0.7
            """)

    @Option(help: "Only this country, by ISO 3166-1 code or by name.", completion: .registry(.country)) var country: String?
    @Option(name: .customLong("min-score"), parsing: .unconditional, help: "The least score, from 0.3 to 1.") var minScore = Organizations.likelyDuplicates
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Two organizations that are two; list nothing.", valueName: "organization organization"), completion: .registry(.organization))
    var different: [String] = []
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if !different.isEmpty, different.count != 2 { throw ValidationError("--different takes two organizations") }
    }

    func run() async throws {
        let session = Session(options)
        if let first = different.first, let second = different.last {
            let (one, other) = try await session.withRegistry { try $0.organizations.tellApart(first, second) }
            return session.console.say("\(one) and \(other) are two; they are not listed again.")
        }
        let pairs = try await session.withRegistry {
            try $0.organizations.duplicates(country: country, score: minScore, limit: limit?.count, for: session.console.audience)
        }
        try session.console.show(pairs, whenEmpty: (["No two look alike."] + pairs.table.notes).joined(separator: " "))
    }
}
