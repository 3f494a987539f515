import ArgumentParser
import Output
import Registry

/// `entente agreement edit REFERENCE`
struct AgreementEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change an agreement in an editor.",
        discussion: """
            Opens it as a commented YAML file in VISUAL, EDITOR or vi. After a mistake the file opens again with the \
            mistake above its line; saved as it is, or emptied, nothing happens.

            Example:
              entente agreement edit CQ-2023-001
            """)

    @Argument(
        help: "Its reference, or the number under which a party files it.",
        completion: .registry(.agreement)) var reference: String
    @Flag(help: "Open it in an editor; on a terminal that is what happens anyway.") var edit = false
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        guard edit || (Terminal.isInteractive(0) && !options.noInput) else {
            throw RegistryError(
                .usage, code: "edit-not-interactive", "there is no terminal to edit on",
                hint: "Say --edit to open an editor all the same.")
        }
        try await AgreementEditing(session: Session(options)).edit(reference)
    }
}
