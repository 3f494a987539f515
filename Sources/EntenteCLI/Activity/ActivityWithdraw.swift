import ArgumentParser

/// `entente activity withdraw REFERENCE N --reason TEXT`
struct ActivityWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take back an activity that was recorded by mistake.",
        discussion: """
            It counts nowhere any more: it is in no list and no total but list --withdrawn. Its number stays taken.

            Example:
              entente activity withdraw X-2014-001 1 --reason "Recorded twice"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @OptionGroup var withdrawal: WithdrawalOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let done = try await session.withRegistry { registry in
            guard let reason = withdrawal.reason else { return try registry.activities.putIn(number, of: reference) }
            return try registry.activities.withdraw(number, of: reference, reason: reason)
        }
        try AttachedNoun.activity.tell(done, isUndone: withdrawal.undo, session.console)
    }
}
