import ArgumentParser
import Registry

/// `entente organization add NAME`
struct OrganizationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an organization.",
        discussion: """
            Prints the code that it goes by from now on.

            Example:
              entente organization add "Jialing River University" --kind university --country CN --alias zh:嘉陵江大学
            """)

    @Argument(help: "Name of record.") var name: String
    @Option(help: "Short handle, made from the name unless given.") var code: String?
    @Option(help: "university, enterprise, institute, government, hospital, association or other.", completion: .registry(.kind)) var kind: String?
    @Option(help: "The country, by ISO 3166-1 code or by name, such as CN.", completion: .registry(.country)) var country: String?
    @Option(help: "City of the seat.") var city: String?
    @Option(help: "The organization it is a unit of.") var parent: String?
    @Option(help: ArgumentHelp("An identifier, such as ror:017z00e58; may be repeated.", valueName: "scheme:value"))
    var identifier: [String] = []
    @Option(name: .customLong("alias"), help: ArgumentHelp("Another name, such as zh:重庆大学; may be repeated.", valueName: "[lang:]name"))
    var aliases: [String] = []
    @Option(help: "An acronym; may be repeated.") var acronym: [String] = []
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let new = NewOrganization(
            code: code, name: name, kind: kind, country: country, city: city, parent: parent,
            names: aliases.map(Self.alias) + acronym.map { .init(name: $0, kind: "acronym", language: nil) },
            identifiers: try identifier.map { text throws in try .init(reading: text) })
        let code = try await session.withRegistry { try $0.organizations.add(new) }
        try session.console.show(code, as: "code")
    }

    /// `zh:重庆大学` is a Chinese name; a text without such a beginning is one of no language said.
    private static func alias(_ text: String) -> NewOrganization.Name {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, (2...3).contains(parts[0].count), parts[0].allSatisfy({ $0.isASCII && $0.isLowercase }) {
            return .init(name: parts[1], kind: "official", language: parts[0])
        }
        return .init(name: text, kind: "official", language: nil)
    }
}
