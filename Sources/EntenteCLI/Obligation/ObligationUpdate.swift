import ArgumentParser
import Postgres
import Registry

/// `entente obligation update REFERENCE N --status STATUS`
struct ObligationUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Say what has become of an obligation, or mend how it was written down.",
        discussion: """
            The status that it had before stays known: with --as-of, lists show the status of that day. --description, --by \
            and --due mend mistakes.

            Example:
              entente obligation update X-2022-018 1 --status met --on 2023-06-12 --note "Sent by mail"
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @Option(help: "scheduled, met, partially-met or not-met.", completion: .list(Obligations.statuses)) var status: String?
    @Option(help: "What is owed, where that was written down wrongly.") var description: String?
    @Option(help: ArgumentHelp("The party that owes it, where that was wrong.", valueName: "organization"), completion: .registry(.organization))
    var by: String?
    @Option(help: ArgumentHelp("The day by which it is due, where that was wrong.", valueName: "date")) var due: String?
    @Option(help: ArgumentHelp("The day from which it holds; today unless given.", valueName: "date")) var on: String?
    @Option(help: "What else is known.") var note: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if status ?? description ?? by ?? due == nil {
            throw ValidationError("say what is to change: --status, --description, --by or --due.")
        }
        if status == nil, on ?? note != nil { throw ValidationError("--on and --note tell of a --status.") }
    }

    func run() async throws {
        let session = Session(options)
        let day = try on.map { text throws in try CalendarDate.reading(text, as: "--on") } ?? .today
        let due = try due.map { text throws in try PartialDate.reading(text, as: "--due") }
        try await session.withRegistry { registry in
            try registry.obligations.together { obligations in
                if description ?? by != nil || due != nil {
                    try obligations.mend(reference, number, description: description, by: by, due: due)
                }
                if let status { try obligations.update(reference, number, status: status, on: day, note: note) }
            }
        }
        session.console.say("Obligation \(number) of \(reference) is brought up to date.")
    }
}
