import ArgumentParser
import Registry

/// `entente purpose add CODE --label TEXT`
struct PurposeAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a purpose of your own.",
        discussion: """
            It goes out with export and comes in with import, and stays for good.

            Example:
              entente purpose add volunteering --label Volunteering --label-zh 志愿服务 --broader outreach
            """)

    @Argument(help: "What it goes by, such as volunteering.") var code: String
    @Option(help: "What it is called in English.") var label: String
    @Option(name: .customLong("label-zh"), help: "What it is called in Chinese; the English label unless given.") var labelZH: String?
    @Option(help: "The purpose that it stands below; that one has none above it.", completion: .registry(.purpose)) var broader: String?
    @Option(help: "What belongs to it.") var definition: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        try await session.withRegistry {
            try $0.purposes.add(code, labelEN: label, labelZH: labelZH, broader: broader, definitionEN: definition)
        }
        try session.console.show(code, as: .code)
    }
}
