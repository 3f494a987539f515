import ArgumentParser
import Output
import Registry

/// `entente organization list`
struct OrganizationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List organizations.",
        discussion: """
            Example:
              entente organization list Chongqing --kind university
            """)

    @Argument(help: "A part of a name, or of the code.") var name: String?
    @Option(help: "Only this kind, or unknown.", completion: .registry(.kind)) var kind: String?
    @Option(help: "Only this country, by ISO 3166-1 code or by name.", completion: .registry(.country)) var country: String?
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let (rows, words) = try await session.withRegistry { registry in
            let rows = try registry.organizations.list(
                on: day, kind: kind, country: country, name: name, limit: limit?.count,
                language: session.console.nameLanguage)
            return (rows, try ValueWords(registry, for: session.console))
        }
        try session.console.show(
            words.applied(to: Self.table(rows, options.lang)), spare: ["parent", "city", "country"],
            whenEmpty: "No organization matches.")
    }

    static func table(_ rows: [OrganizationListRow], _ language: Language) -> Table {
        Table(
            id: "organizations", title: Titles.title("organization", language),
            columns: [
                .named("code", language), .named("name", language), .named("kind", language),
                .named("country", language), .named("city", language), .named("parent", language),
                .named("agreements", language, kind: .number), .named("inForce", language, kind: .number),
            ],
            rows: rows.map { row in
                [
                    .text(row.code), .text(row.name), .text(row.kind ?? "unknown"), .optional(row.country),
                    .optional(row.city), .optional(row.parent), .integer(row.agreements), .integer(row.inForce),
                ]
            })
    }
}
