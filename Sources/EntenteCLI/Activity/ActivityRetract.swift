import ArgumentParser

/// `entente activity retract REFERENCE N --reason TEXT`
struct ActivityRetract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take back an activity that was recorded by mistake.",
        discussion: """
            It counts nowhere any more: it is in no list and no total but list --retracted. Its number stays taken.

            Example:
              entente activity retract X-2014-001 1 --reason "Recorded twice"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @OptionGroup var retraction: RetractionOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            guard let reason = retraction.reason else { return try registry.activities.putIn(number, of: reference) }
            return try registry.activities.retract(number, of: reference, reason: reason)
        }
        try AttachedNoun.activity.tell(done, isUndone: retraction.undo, session.console)
    }
}
