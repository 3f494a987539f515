import ArgumentParser
import Registry
import Values

/// `entente agreement types [--add CODE --label TEXT]`
struct AgreementTypes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "types", abstract: "List the types of agreements, or add one of your own.",
        discussion: """
            A type that was added goes out with export and comes in with import; it stays for good.

            Example:
              entente agreement types --add field-station --label "Field station" --label-zh 野外台站 \
            --definition "A station for field work that the parties run together."
            """)

    @Option(help: ArgumentHelp("Adds a type under this code.", valueName: "code")) var add: String?
    @Option(help: "Label of the new type, in English.") var label: String?
    @Option(name: .customLong("label-zh"), help: "Label of the new type, in Chinese; the English one unless given.")
    var labelZH: String?
    @Option(help: "What belongs to the new type.") var definition: String?
    @Flag(name: .customLong("no-money"), help: "Of the new type: such agreements mostly have no amount.") var noMoney = false
    @Flag(name: .customLong("not-counted"), help: "Of the new type: the figures of a year leave it out, as they do nda and mta.") var notCounted = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if add == nil, label ?? labelZH ?? definition != nil || noMoney || notCounted {
            throw ValidationError("--label, --label-zh and --definition tell of a type that --add names.")
        }
        if add != nil, label == nil { throw ValidationError("--add needs --label, what people call the type.") }
    }

    func run() async throws {
        let session = Session(options)
        if let add, let label {
            try await session.withRegistry {
                try $0.agreements.addType(add, labelEN: label, labelZH: labelZH, definitionEN: definition, carriesMoney: !noMoney, isCounted: !notCounted)
            }
            return try session.console.show(add, as: .code)
        }
        let day = try options.day()
        let types = try await session.withRegistry {
            try $0.agreements.listTypes(on: day, for: session.console.audience)
        }
        try session.console.show(types, whenEmpty: "There are no types.")
    }
}
