import ArgumentParser

/// `entente completion SHELL`
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print the completion script of a shell.",
        discussion: """
            Words, options and codes of the registry are completed. scripts/install puts the scripts in place; by hand it \
            goes into ~/.local/share/bash-completion/completions/entente.

            Example:
              entente completion bash
            """)

    /// A shell that has completion.
    enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run() throws {
        print(Entente.completionScript(for: CompletionShell(rawValue: shell.rawValue) ?? .bash))
        if shell == .bash { print(BashWords.script) }
    }
}
