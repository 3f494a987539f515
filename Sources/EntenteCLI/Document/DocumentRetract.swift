import ArgumentParser

/// `entente document retract REFERENCE [N|TITLE] --reason TEXT`
struct DocumentRetract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back a document that was attached by mistake.",
        discussion: """
            No list shows it any more but list --retracted, and it goes with no agreement. Its number stays taken, and its \
            bytes stay: get still gives them, and --undo puts it in again. The same file can be attached anew, under \
            another title or to another agreement.

            Example:
              entente document retract CQ-2023-001 "Signed agreement" --reason "The draft, not the signed one"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "The document, by its number or its title; not needed where there is one.") var document: String?
    @OptionGroup var retraction: RetractionOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if retraction.undo, document == nil {
            throw ValidationError("Name the document by its number; see: entente document list \(reference) --retracted")
        }
    }

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            if let document, retraction.undo { return try registry.documents.putIn(document, of: reference) }
            return try registry.documents.retract(document, of: reference, reason: retraction.reason ?? "")
        }
        try AttachedNoun.document.tell(done, isUndone: retraction.undo, session.console)
    }
}
