import ArgumentParser
import Registry
import Values

/// `entente agreement roles [--add CODE --label TEXT]`
struct AgreementRoles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roles", abstract: "List the roles that parties can have, or add one of your own.",
        discussion: """
            A role that was added goes out with export and comes in with import; it stays for good.

            Example:
              entente agreement roles --add academic-sponsor --label "Academic sponsor" --label-zh 学术支持单位
            """)

    @Option(help: ArgumentHelp("Adds a role under this code.", valueName: "code")) var add: String?
    @Option(help: "Label of the new role, in English.") var label: String?
    @Option(name: .customLong("label-zh"), help: "Label of the new role, in Chinese; the English one unless given.")
    var labelZH: String?
    @Option(help: "What belongs to the new role.") var definition: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if add == nil, label ?? labelZH ?? definition != nil {
            throw ValidationError("--label, --label-zh and --definition tell of a role that --add names.")
        }
        if add != nil, label == nil { throw ValidationError("--add needs --label, what people call the role.") }
    }

    func run() async throws {
        let session = Session(options)
        if let add, let label {
            try await session.withRegistry {
                try $0.agreements.addRole(add, labelEN: label, labelZH: labelZH, definitionEN: definition)
            }
            return try session.console.show(add, as: .code)
        }
        let day = try options.day()
        let roles = try await session.withRegistry { try $0.agreements.listRoles(on: day, for: session.console.audience) }
        try session.console.show(roles, whenEmpty: "There are no roles.")
    }
}
