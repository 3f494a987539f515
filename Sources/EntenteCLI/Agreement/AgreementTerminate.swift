import ArgumentParser
import Records
import Registry

/// `entente agreement terminate REFERENCE`
struct AgreementTerminate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminate", abstract: "Terminate an agreement before its end.",
        discussion: """
            The day before is its last day in force.

            Example:
              entente agreement terminate CQ-2023-001 --on 2024-12-31 --reason "By mutual consent"
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("The day from which it counts; today unless given.", valueName: "date")) var on: String?
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let new = Agreements.NewAction(.terminated, on: try options.day(or: on), reason: reason)
        try await LifecycleReport.run(new, to: reference, Session(options))
    }
}
