import ArgumentParser
import Values

/// `entente obligation add REFERENCE TEXT --by ORGANIZATION --due DATE`
struct ObligationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write down what a party owes.",
        discussion: """
            Prints its number within the agreement.

            Example:
              entente obligation add X-2022-018 "First annual report" --by x-jialing --due 2023-06-30
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "What is owed.") var text: String
    @Option(help: ArgumentHelp("The party that owes it.", valueName: "organization"), completion: .registry(.organization))
    var by: String
    @Option(help: ArgumentHelp("By when: 2023-06-30, or 2023-06 or 2023.", valueName: "date")) var due: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let date = try PartialDate.reading(due, as: "--due")
        let added = try await session.withRegistry {
            try $0.obligations.add(to: reference, text, by: by, due: date)
        }
        try session.console.show(added.position, as: .numberInAgreement)
        AttachedNoun.obligation.note(added, session.console)
    }
}
