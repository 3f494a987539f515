import ArgumentParser
import Records
import Registry

/// `entente agreement resume REFERENCE`
struct AgreementResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Resume an agreement that is suspended.",
        discussion: """
            It goes on to the end that it had.

            Example:
              entente agreement resume CQ-2023-001 --on 2024-09-01
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("The day from which it counts; today unless given.", valueName: "date")) var on: String?
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let new = Agreements.NewAction(.resumed, on: try options.day(or: on), reason: reason)
        try await LifecycleReport.run(new, to: reference, Session(options))
    }
}
