import ArgumentParser
import Registry
import Values

/// `entente document verify [REFERENCE]`
struct DocumentVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compute the SHA-256 of every stored document anew, and tell what differs.",
        discussion: """
            Ends with 65 where bytes are not those that were stored.

            Example:
              entente document verify
            """)

    @Argument(help: "The agreement, by its reference; all unless given.", completion: .registry(.agreement)) var reference: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let progress = Progress(isQuiet: options.quiet, what: "MB")
        defer { progress.end() }
        let (checks, listed) = try await session.withRegistry { registry in
            let checks = try registry.documents.verify(reference) { progress.reached($0 / 1_000_000) }
            return (checks, try registry.listed(checks, for: session.console.audience))
        }
        progress.end()
        try session.console.show(listed, whenEmpty: "There are no documents.")
        let broken = checks.count { if case .differs = $0.finding { true } else { false } }
        guard broken > 0 else { return }
        throw RegistryError(
            .brokenRule, code: "document-differs",
            broken == 1 ? "the bytes of one document are not those that were stored"
                : "the bytes of \(broken) documents are not those that were stored",
            hint: "The database was changed behind the registry's back, or its disk is failing; look into a backup.")
    }
}
