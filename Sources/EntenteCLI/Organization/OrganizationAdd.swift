import ArgumentParser
import Records

/// `entente organization add NAME`
struct OrganizationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an organization.",
        discussion: """
            Prints the code that it goes by from now on.

            Example:
              entente organization add "Jialing River University" --kind university --country CN --subdivision Chongqing \
            --alias zh:嘉陵江大学 --alias "former:Jialing College=..1998" --identifier schac:jialing.example.edu
            """)

    @Argument(help: "Name of record.") var name: String
    @Option(help: "Short handle, made from the name unless given.") var code: String?
    @OptionGroup var properties: OrganizationPropertyOptions
    @Option(help: IdentifierHelp.add) var identifier: [String] = []
    @Option(name: .customLong("alias"), help: AliasText.help) var aliases: [AliasText] = []
    @Option(help: "An acronym; may be repeated.") var acronym: [String] = []
    @OptionGroup var classifications: OrganizationClassificationOptions
    @OptionGroup var contacts: ContactOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        var new = NewOrganization(
            code: code, name: name, kind: properties.kind, country: properties.country, subdivision: properties.subdivision,
            city: properties.city, website: properties.website, partOf: properties.partOf,
            names: aliases.map(\.name) + acronym.map { .init(name: $0, kind: .acronym, language: nil) },
            identifiers: identifier)
        new.classifications = try classifications.classifications()
        new.ownedBy = properties.ownedBy
        new.contacts = try contacts.contacts()
        let (code, namesakes) = try await session.withRegistry { [new] registry in
            let code = try registry.organizations.add(new)
            return (code, try registry.organizations.namesakes(of: code))
        }
        if self.code == nil, new.hasNoLatinName {
            let known = new.kind != nil || new.country != nil
            session.console.say("note: \(code) is \(known ? "made of its country and kind" : "made up"), since it has no name in Latin letters: another code, such as an acronym, can be given with --code when it is added")
        }
        session.console.sayLookAlikes(in: [name] + new.names.map(\.name))
        for namesake in namesakes { session.console.say(namesake.sentence(beside: code)) }
        try session.console.show(code, as: .code)
    }
}
