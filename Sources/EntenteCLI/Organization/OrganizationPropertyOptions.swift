import ArgumentParser
import Records

/// What is known of an organization beside its names: the same where one is added and where one is edited.
struct OrganizationPropertyOptions: ParsableArguments {
    @Option(help: "What kind of organization it is, such as university or enterprise.", completion: .registry(.kind)) var kind: String?
    @Option(help: "The country, by ISO 3166-1 code or by name, such as CN.", completion: .registry(.country)) var country: String?
    @Option(help: "Province, state or municipality of the seat.") var subdivision: String?
    @Option(help: "City of the seat.") var city: String?
    @Option(help: "Address of its site.") var website: String?
    @Option(help: "The organization it is a unit of.", completion: .registry(.organization)) var partOf: String?
    @Option(help: "The organization that owns it; it stays a body of its own.", completion: .registry(.organization)) var ownedBy: String?

    /// Those that were given, by what they say.
    var given: [OrganizationChange.Property: String] {
        [
            .kind: kind, .country: country, .subdivision: subdivision, .city: city, .website: website, .partOf: partOf,
            .ownedBy: ownedBy,
        ].compactMapValues(\.self)
    }
}
