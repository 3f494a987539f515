import ArgumentParser
import Registry
import Values

/// `entente organization list`
struct OrganizationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List organizations.",
        discussion: """
            Example:
              entente organization list Chongqing --kind university
            """)

    @Argument(help: "A part of a name, or of the code.", completion: .registry(.organization)) var name: String?
    @Option(help: "Only this kind, or unknown; may be repeated.", completion: .registry(.kind)) var kind: [String] = []
    @Option(help: "Only this country, by ISO 3166-1 code or by name; may be repeated.", completion: .registry(.country)) var country: [String] = []
    @Option(help: "Only this province, state or municipality, or a part of its name.") var subdivision: String?
    @Option(help: "Only this city, or a part of its name.") var city: String?
    @Option(help: "Only those that are of this classification on the day, or of any value of this scheme.", completion: .registry(.organizationClassification))
    var classification: String?
    @Option(help: "Only units of this organization.", completion: .registry(.organization)) var partOf: String?
    @Flag(name: .customLong("with-units"), help: "With --part-of: also the units of its units.") var withUnits = false
    @Flag(help: "Those that were merged into others.") var merged = false
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if withUnits, partOf == nil { throw ValidationError("--with-units goes with --part-of") }
    }

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = OrganizationFilter()
        (filter.kinds, filter.countries, filter.subdivision, filter.city) = (kind, country, subdivision, city)
        (filter.name, filter.partOf, filter.classification) = (name, partOf, classification)
        (filter.includesUnitsOfUnits, filter.isMerged) = (withUnits, merged)
        filter.isRetracted = retracted
        try await session.list(whenEmpty: "No organization matches.") { [filter] registry, sink in
            try registry.organizations.list(on: day, filter, limit: limit?.count, for: session.console.audience, to: sink)
        }
    }
}
