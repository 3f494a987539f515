import ArgumentParser

/// `entente obligation retract REFERENCE N --reason TEXT`
struct ObligationRetract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back an obligation that was recorded by mistake.",
        discussion: """
            Nobody is reminded of it any more: it is in no list but list --retracted. Its number stays taken. What was owed and \
            is no longer is updated to not-met, not retracted.

            Example:
              entente obligation retract X-2022-018 1 --reason "It is the other party that owes it"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @OptionGroup var retraction: RetractionOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            guard let reason = retraction.reason else { return try registry.obligations.putIn(number, of: reference) }
            return try registry.obligations.retract(number, of: reference, reason: reason)
        }
        try AttachedNoun.obligation.tell(done, isUndone: retraction.undo, session.console)
    }
}
