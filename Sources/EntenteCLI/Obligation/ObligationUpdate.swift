import ArgumentParser
import Postgres
import Registry

/// `entente obligation update REFERENCE N --status STATUS`
struct ObligationUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Say what has become of an obligation.",
        discussion: """
            What it was before stays known: with --as-of, lists show the status of that day.

            Example:
              entente obligation update X-2022-018 1 --status met --on 2023-06-12 --note "Sent by mail"
            """)

    @Argument(help: "The agreement, by its reference.") var reference: String
    @Argument(help: "Its number within the agreement.") var number: Int
    @Option(help: "scheduled, met, partially-met or not-met.") var status: String
    @Option(help: ArgumentHelp("The day from which it holds; today unless given.", valueName: "date")) var on: String?
    @Option(help: "What else is known.") var note: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try on.map { text throws in try CalendarDate.reading(text, as: "--on") } ?? .today
        try await session.withRegistry {
            try $0.obligations.update(reference, number, status: status, on: day, note: note)
        }
    }
}
