import ArgumentParser
import Records
import Registry

/// `entente agreement suspend REFERENCE`
struct AgreementSuspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Suspend an agreement until it is resumed.",
        discussion: """
            Its end does not move while it is suspended.

            Example:
              entente agreement suspend CQ-2023-001 --on 2024-03-01 --reason "No travel"
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("The day from which it counts; today unless given.", valueName: "date")) var on: String?
    @Option(help: "Why.") var reason: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let new = Agreements.NewAction(.suspended, on: try options.day(or: on), reason: reason)
        try await LifecycleReport.run(new, to: reference, Session(options))
    }
}
