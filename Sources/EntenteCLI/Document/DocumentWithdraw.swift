import ArgumentParser

/// `entente document withdraw REFERENCE [N|TITLE] --reason TEXT`
struct DocumentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back a document that was attached by mistake.",
        discussion: """
            No list shows it any more but list --withdrawn, and it goes with no agreement. Its number stays taken, and its \
            bytes stay: get still gives them, and --undo puts it in again. The same file can be attached anew, under \
            another title or to another agreement.

            Example:
              entente document withdraw CQ-2023-001 "Signed agreement" --reason "The draft, not the signed one"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "The document, by its number or its title; not needed where there is one.") var document: String?
    @OptionGroup var withdrawal: WithdrawalOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if withdrawal.undo, document == nil {
            throw ValidationError("Name the document by its number; see: entente document list \(reference) --withdrawn")
        }
    }

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            if let document, withdrawal.undo { return try registry.documents.putIn(document, of: reference) }
            return try registry.documents.withdraw(document, of: reference, reason: withdrawal.reason ?? "")
        }
        try AttachedNoun.document.tell(done, isUndone: withdrawal.undo, session.console)
    }
}
