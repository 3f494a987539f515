import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement amend REFERENCE`
struct AgreementAmend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend", abstract: "Amend an agreement: its end, its value, or its text, with the reason.",
        discussion: """
            Figures of the year of signing stay as they were signed; from the day on the new value and end count.

            Example:
              entente agreement amend CQ-2023-001 --on 2024-03-01 --reason "A second laboratory" --value "300000.00 CNY"
            """)

    @Argument(help: "The agreement.", completion: .registry(.agreement)) var reference: String
    @Option(help: ArgumentHelp("The day from which it counts; today unless given.", valueName: "date")) var on: String?
    @Option(help: "Why, and what was amended.") var reason: String
    @Option(help: ArgumentHelp("The last day of validity from then on; open says that there is none.", valueName: "date or open")) var end: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("What it is worth from then on, such as \"250000.00 CNY\".", valueName: "amount currency"))
    var value: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        var new = Agreements.NewAction(.amended, on: try options.day(or: on), reason: reason)
        let given = try EndGiven(end, "--end")
        (new.newEnd, new.isOpenEnded) = (given.day, given.isOpenEnded)
        new.newValue = try value.map { text throws in try Money(reading: text, as: "--value") }
        try await LifecycleReport.run(new, to: reference, Session(options))
    }
}
