import ArgumentParser
import Output
import Registry

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
            try session.console.show(
                ValueWords(registry, for: session.console).applied(
                    to: Self.record(
                        try registry.organizations.show(name, on: day, language: session.console.nameLanguage),
                        options.lang)),
                json: { try registry.organizations.line(name) })
        }
    }

    static func record(_ shown: (OrganizationDetail, [OrganizationNameRow]), _ language: Language) -> Record {
        let (organization, names) = shown
        return Record(
            title: organization.name,
            facts: [
                .named("code", language, .text(organization.code)), .named("name", language, .text(organization.name)),
                .named("kind", language, .text(organization.kind ?? "unknown")),
                .named("sector", language, .optional(organization.sector)),
                .named("country", language, .optional(organization.country)),
                .named("city", language, .optional(organization.city)),
                .named("parent", language, .optional(organization.parent)),
                .named("units", language, .optional(list: organization.units)),
                .named("identifiers", language, .optional(list: organization.identifiers)),
                .named("agreements", language, .integer(organization.agreements)),
                .named("inForce", language, .integer(organization.inForce)),
            ],
            tables: names.isEmpty ? [] : [Self.names(names, language)])
    }

    private static func names(_ names: [OrganizationNameRow], _ language: Language) -> Table {
        Table(
            id: "names", title: Titles.title("names", language),
            columns: [.named("name", language), .named("kind", language), .named("language", language)],
            rows: names.map { [.text($0.name), .text($0.kind), .optional($0.language)] })
    }
}
