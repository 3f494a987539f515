import ArgumentParser

/// `entente manual`
struct ManualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page.",
        discussion: """
            The page is roff, for man and for groff; scripts/install puts it in place.

            Example:
              entente manual
            """)

    func run() async throws {
        print(ManualPage().text, terminator: "")
    }
}
