import ArgumentParser
import Records

/// `entente organization identify ORG SCHEME:VALUE …`
struct OrganizationIdentify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identify", abstract: "Give an organization identifiers and other names, or take them away.",
        discussion: """
            Identifiers of ror, wikidata, isni, uscc, pic, schac, lei and vat are checked; other schemes are taken as they \
            are. With --remove, what is named goes.

            Example:
              entente organization identify cqu schac:cqu.example.edu --alias "former:Chungking University=1929..1952"
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization))
    var organization: String
    @Argument(help: IdentifierHelp.add) var identifiers: [String] = []
    @Option(name: .customLong("alias"), help: AliasText.help) var aliases: [AliasText] = []
    @Flag(help: "Take away what is named, rather than add it.") var remove = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if identifiers.isEmpty, aliases.isEmpty { throw ValidationError("name an identifier, or another name with --alias") }
    }

    func run() async throws {
        let session = Session(options)
        var change = OrganizationChange()
        if remove {
            change.removedIdentifiers = identifiers
            change.removedNames = aliases.map { ($0.name.name, $0.name.language) }
        } else {
            change.identifiers = identifiers
            change.names = aliases.map(\.name)
        }
        let edited = try await session.withRegistry { [change] registry in
            let strange = try registry.strange(IdentifierHelp.schemes(of: change.identifiers), in: .identifier)
            let edited = try registry.organizations.edit(organization, change)
            for word in strange { session.console.say(word.note) }
            return edited
        }
        session.console.sayLookAlikes(in: change.names.map(\.name))
        if !edited.isChanged { session.console.sayUnchanged(edited.code) }
        try session.console.show(edited.code, as: .code)
    }
}
