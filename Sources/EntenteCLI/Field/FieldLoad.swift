import ArgumentParser
import Registry

/// `entente field load FILE --scheme CODE`
struct FieldLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Load a vocabulary of fields from a CSV file.",
        discussion: """
            The file has the columns code, broader, label_en and label_zh; only code and one label are needed. \
            Loading again brings labels and places up to date; no field is taken away.

            Example:
              entente field load fields.csv --scheme our-fields --title "Our fields"
            """)

    @Argument(help: "The file, or - for standard input.") var file: String
    @Option(help: "The scheme that the fields go into.") var scheme: String
    @Option(help: "Title of the scheme, in English; its code unless given.") var title: String?
    @Option(name: .customLong("title-zh"), help: "Title of the scheme, in Chinese.") var titleZH: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let loaded = try await session.withRegistry {
            try $0.fields.load(file: file, scheme: scheme, titleEN: title ?? scheme, titleZH: titleZH)
        }
        session.console.say("\(loaded) \(loaded == 1 ? "field of \(scheme) is" : "fields of \(scheme) are") in the registry.")
    }
}
