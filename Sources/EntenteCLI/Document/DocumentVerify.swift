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
        let checks = try await session.withRegistry { registry in
            try registry.documents.verify(reference) { progress.reached($0 / 1_000_000) }
        }
        progress.end()
        try session.console.show(Self.table(checks, session.console), spare: ["sha256"], whenEmpty: "There are no documents.")
        let broken = checks.count { if case .differs = $0.finding { true } else { false } }
        guard broken > 0 else { return }
        throw RegistryError(
            .brokenRule, code: "document-differs",
            broken == 1 ? "the bytes of one document are not those that were stored"
                : "the bytes of \(broken) documents are not those that were stored",
            hint: "The database was changed behind the registry's back, or its disk is failing; look into a backup.")
    }

    static func table(_ checks: [DocumentCheck], _ console: Console) -> Table {
        let language = console.options.lang
        let words = language == .zh && console.isForPeople
            ? ["whole": "完整", "not-stored": "未存入", "differs": "不一致"] : [:]
        return Table(
            id: "checks", title: Titles.title("documents", language),
            columns: [
                .named("reference", language), .named("position", language, kind: .number), .named("title", language),
                .named("finding", language), .named("size", language, kind: .number), .named("sha256", language),
            ],
            rows: checks.map { check in
                var (word, size, sha256) = ("whole", check.document.size, check.document.sha256)
                switch check.finding {
                case .whole: break
                case .notStored: word = "not-stored"
                case .differs(let found, let digest): (word, size, sha256) = ("differs", found, digest)
                }
                return [
                    .text(check.reference), .integer(check.document.position), .text(check.document.title),
                    .text(words[word] ?? word), size.map(Cell.integer) ?? .null, .optional(sha256),
                ]
            })
    }
}
