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
        let rows = try await session.withRegistry {
            try $0.documents.list(reference, isStored: stored, limit: limit?.count, isRetracted: retracted)
        }
        try session.console.show(
            session.console.listed(
                Self.table(rows, options.lang), sparse: ["type", "mediaType", "language", "size", "sha256", "retracted"]),
            spare: ["sha256", "language", "type", "mediaType"],
            whenEmpty: "There are no documents.")
    }

    static func table(_ rows: [DocumentListRow], _ language: Language) -> Table {
        Table(
            id: "documents", title: Titles.title("documents", language),
            columns: [
                .named("reference", language), .named("position", language, kind: .number), .named("title", language),
                .named("type", language), .named("mediaType", language), .named("language", language),
                .named("size", language, kind: .number), .named("stored", language), .named("sha256", language),
                .named("retracted", language),
            ],
            rows: rows.map { row in
                let document = row.document
                return [
                    .text(row.reference), .integer(document.position), .text(document.title), .optional(document.type),
                    .optional(document.mediaType), .optional(document.language),
                    document.size.map(Cell.integer) ?? .null, .boolean(document.isStored), .optional(document.sha256),
                    .optional(row.retractedReason),
                ]
            })
    }
}
