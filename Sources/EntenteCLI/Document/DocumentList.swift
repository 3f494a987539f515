import ArgumentParser
import Registry
import Values

/// `entente document list [REFERENCE]`
struct DocumentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List documents, of one agreement or of all.",
        discussion: """
            Example:
              entente document list CQ-2023-001
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String?
    @Flag(help: "Only those whose bytes are in the registry.") var stored = false
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let listed = try await session.withRegistry { registry in
            let documents = try registry.documents.list(
                reference, isStored: stored, limit: limit?.count, isRetracted: retracted)
            return try registry.listed(documents, for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: "There are no documents.")
    }
}
