import ArgumentParser
import Values

/// `entente manual`
struct ManualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page.",
        discussion: """
            The page is roff, for man and for groff; scripts/install puts it in place.

            Example:
              entente manual
            """)

    @Option(help: "Language of titles, names, help and errors: en or zh; else as ENTENTE_LANG says, else English.") var lang: Language = GlobalOptions.usualLanguage

    func run() async throws {
        print(ManualPage(in: lang).text, terminator: "")
    }
}
