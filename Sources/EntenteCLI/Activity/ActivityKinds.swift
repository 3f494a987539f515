import ArgumentParser
import Registry
import Values

/// `entente activity kinds [--add CODE --label TEXT]`
struct ActivityKinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds", abstract: "List the kinds of activities, or add one of your own.",
        discussion: """
            A kind that was added goes out with export and comes in with import; it stays for good.

            Example:
              entente activity kinds --add workshop --label Workshop --label-zh 研讨会 --unit participants --unit-zh 人
            """)

    @Option(help: ArgumentHelp("Adds a kind under this code.", valueName: "code")) var add: String?
    @Option(help: "Label of the new kind, in English.") var label: String?
    @Option(name: .customLong("label-zh"), help: "Label of the new kind, in Chinese; the English one unless given.")
    var labelZH: String?
    @Option(help: "What its quantity counts, such as students; nothing where only money is counted.") var unit: String?
    @Option(name: .customLong("unit-zh"), help: "What its quantity counts, in Chinese.") var unitZH: String?
    @Option(help: "What belongs to the new kind.") var definition: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if add == nil, label ?? labelZH ?? unit ?? unitZH ?? definition != nil {
            throw ValidationError("--label, --unit and --definition tell of a kind that --add names.")
        }
        if add != nil, label == nil { throw ValidationError("--add needs --label, what people call the kind.") }
    }

    func run() async throws {
        let session = Session(options)
        if let add, let label {
            try await session.withRegistry {
                try $0.activities.addKind(
                    add, labelEN: label, labelZH: labelZH, unitEN: unit, unitZH: unitZH, definitionEN: definition)
            }
            return try session.console.show(add, as: .code)
        }
        let kinds = try await session.withRegistry { registry in
            try registry.listed(registry.activities.kinds(), for: session.console.audience)
        }
        try session.console.show(kinds, whenEmpty: "There are no kinds.")
    }
}
