import ArgumentParser
import Registry
import Values

/// `entente classification …`
struct ClassificationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classification", abstract: "What organizations and agreements are by schemes such as size or tech-contract.",
        discussion: """
            What one is classified as is written with it: --classification and --no-classification of agreement record and \
            edit, and of organization add and edit.
            """,
        subcommands: [ClassificationAdd.self, ClassificationList.self])
}

/// `entente classification list [--of organization|agreement]`
struct ClassificationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List schemes of classifications, with their values.",
        discussion: """
            Example:
              entente classification list --of organization
            """)

    @Option(name: .customLong("of"), help: "Only those of organizations, or of agreements.") var subject: ClassificationSubject?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let listed = try await session.withRegistry {
            try $0.classifications.list(of: subject, for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: "There are no classifications.")
    }
}

/// `entente classification add SCHEME[:VALUE] --label TEXT`
struct ClassificationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a scheme of your own, or a value to one.",
        discussion: """
            It goes out with export and comes in with import, and stays for good.

            Example:
              entente classification add alliance --of organization --form listed --label Alliance --label-zh 联盟
            """)

    @Argument(help: ArgumentHelp("The scheme, or a value of one.", valueName: "scheme[:value]")) var classification: String
    @Option(help: "What it is called in English.") var label: String
    @Option(name: .customLong("label-zh"), help: "What it is called in Chinese; the English label unless given.") var labelZH: String?
    @Option(name: .customLong("of"), help: "Of a scheme: what it is of.") var subject: ClassificationSubject?
    @Option(help: "Of a scheme: whether it is a mark without values, or has values of a list, or of any kind.") var form: ClassificationForm?
    @Option(help: "Of a scheme: what it says.") var definition: String?
    @OptionGroup var options: GlobalOptions

    private var parts: [String] { classification.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }

    func validate() throws {
        if parts.count == 1, subject == nil || form == nil { throw ValidationError("A scheme needs --of and --form: \(ClassificationForm.choice)") }
        if parts.count == 2, subject != nil || form != nil || definition != nil {
            throw ValidationError("--of, --form and --definition are of a scheme, and \(classification) is a value of one")
        }
    }

    func run() async throws {
        let session = Session(options)
        try await session.withRegistry { registry in
            if parts.count == 2 {
                try registry.classifications.add(value: parts[1], to: parts[0], labelEN: label, labelZH: labelZH)
            } else if let subject, let form {
                try registry.classifications.add(
                    scheme: classification, of: subject, form: form, labelEN: label, labelZH: labelZH, definitionEN: definition)
            }
        }
        try session.console.show(classification, as: .code)
    }
}
