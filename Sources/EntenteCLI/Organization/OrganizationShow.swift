import ArgumentParser
import Registry
import Values

/// `entente organization show NAME`
struct OrganizationShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an organization.",
        discussion: """
            As JSON it is the record of the interchange format.

            Example:
              entente organization show cqmu
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.sayIfMerged(name, registry)
            try session.console.show(
                ValueWords(registry, for: session.console).applied(
                    to: Self.record(
                        try registry.organizations.show(name, on: day, language: session.console.nameLanguage),
                        options.lang)),
                json: { try registry.organizations.json(name) })
        }
    }

    static func record(_ page: OrganizationPage, _ language: Language) -> Record {
        let organization = page.detail
        return Record(
            title: organization.name,
            facts: [
                .named("code", language, .text(organization.code)), .named("name", language, .text(organization.name)),
                .named("kind", language, .text(organization.kind ?? "unknown")),
                .named("sector", language, .optional(organization.sector)),
                .named("country", language, .optional(organization.country)),
                .named("subdivision", language, .optional(organization.subdivision)),
                .named("city", language, .optional(organization.city)),
                .named("website", language, .optional(organization.website)),
                .named("partOf", language, .optional(organization.partOf)),
                .named("units", language, .optional(list: organization.units)),
                .named("identifiers", language, .optional(list: organization.identifiers)),
                .named("merged", language, .optional(list: organization.merged)),
                .named("agreements", language, .integer(organization.agreements)),
                .named("inForce", language, .integer(organization.inForce)),
            ],
            tables: [
                names(page.names, language), successions(page.successions, language), statuses(page.statuses, language),
                merges(page.merges, language),
            ].filter { !$0.isEmpty })
    }

    private static func names(_ names: [OrganizationNameRow], _ language: Language) -> Table {
        Table(
            id: "names", title: Titles.title("names", language),
            columns: [
                .named("name", language), .named("kind", language), .named("language", language),
                .named("from", language, kind: .date), .named("until", language, kind: .date),
                .named("recordedAs", language),
            ],
            rows: names.map {
                [
                    .text($0.name), .text($0.kind.rawValue), .optional($0.language), .optional(date: $0.from),
                    .optional(date: $0.until), .optional($0.recordedAs),
                ]
            })
    }

    private static func successions(_ rows: [OrganizationSuccessionRow], _ language: Language) -> Table {
        Table(
            id: "successions", title: Titles.title("successions", language),
            columns: [
                .named("relation", language), .named("code", language), .named("name", language),
                .named("how", language), .named("date", language, kind: .date), .named("note", language),
            ],
            rows: rows.map {
                [
                    .text($0.relation.rawValue), .text($0.code), .text($0.name), .text($0.kind.rawValue), .optional(date: $0.date),
                    .optional($0.note),
                ]
            })
    }

    private static func statuses(_ rows: [OrganizationStatusRow], _ language: Language) -> Table {
        Table(
            id: "statuses", title: Titles.title("statuses", language),
            columns: [.named("status", language), .named("agreements", language, kind: .number)],
            rows: rows.map { [.text($0.status.rawValue), .integer($0.agreements)] })
    }

    private static func merges(_ rows: [OrganizationMergeRow], _ language: Language) -> Table {
        Table(
            id: "merges", title: Titles.title("merges", language),
            columns: [
                .named("code", language), .named("name", language), .named("mergedInto", language),
                .named("date", language, kind: .date), .named("reason", language),
            ],
            rows: rows.map {
                [
                    .text($0.code), .text($0.name), .text($0.mergedInto), .optional(day: $0.mergedOn),
                    .optional($0.reason),
                ]
            })
    }
}
