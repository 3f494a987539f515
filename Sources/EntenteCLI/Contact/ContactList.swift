import ArgumentParser
import Registry

/// `entente contact list [--agreement REFERENCE] [--organization ORG]`
struct ContactList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List whom to call: for agreements, then at organizations.",
        discussion: """
            Of one agreement its own contacts come first, then those at its parties. A person by name, or by a part of it, \
            is found by: entente search NAME --kind person

            Example:
              entente contact list --agreement X-2023-027
            """)

    @Option(help: ArgumentHelp("Only for this agreement, and at its parties.", valueName: "reference"), completion: .registry(.agreement))
    var agreement: String?
    @Option(help: "Only at this organization.", completion: .registry(.organization)) var organization: String?
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Contacts.Filter()
        filter.agreement = agreement
        filter.organization = organization
        filter.limit = limit?.count
        try await session.list(whenEmpty: "No contact matches.") { [filter] registry, sink in
            try registry.contacts.list(filter, on: day, for: session.console.audience, to: sink)
        }
    }
}
