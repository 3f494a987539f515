import ArgumentParser

/// `entente organization home [ORG]`
struct OrganizationHome: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Say whose registry this is, or ask it.",
        discussion: """
            Where it is one office's, partners and summary are then those of its organization unless --of names another; \
            --of all asks for everyone.

            Example:
              entente organization home cqmu
            """)

    @Argument(help: "Its code, an identifier such as ror:017z00e58, or a name.", completion: .registry(.organization))
    var organization: String?
    @Flag(help: "It is the registry of no one organization.") var none = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if none, organization != nil { throw ValidationError("--none takes no organization") }
    }

    func run() async throws {
        let session = Session(options)
        let home = try await session.withRegistry { registry in
            guard organization != nil || none else { return try registry.organizations.home() }
            return try registry.organizations.setHome(organization)
        }
        guard let home else { return session.console.say("This registry is not that of one organization.") }
        try session.console.show(home.code, as: .code)
    }
}
