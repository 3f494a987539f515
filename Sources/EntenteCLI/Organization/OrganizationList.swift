import ArgumentParser
import Output
import Registry

/// `entente organization list`
struct OrganizationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List organizations.")

    @Argument(help: "A part of the name.") var name: String?
    @Option(help: "Only this kind, or unknown.") var kind: String?
    @Option(help: "Only this country, by its ISO 3166-1 code.") var country: String?
    @Option(help: "Most rows.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let rows = try await session.withRegistry {
            try $0.organizations.list(on: day, kind: kind, country: country?.uppercased(), name: name, limit: limit)
        }
        try session.console.show(Self.table(rows, options.lang), whenEmpty: "No organization matches.")
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
