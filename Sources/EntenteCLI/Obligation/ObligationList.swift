import ArgumentParser
import Registry
import Values

/// `entente obligation list [REFERENCE]`
struct ObligationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List obligations, the earliest due first.",
        discussion: """
            An obligation is open while it is scheduled or partially met, and overdue when it is open after its day. What \
            is overdue stays within every --within.

            Example:
              entente obligation list --of x-jialing --open --within 90d
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String?
    @Option(help: ArgumentHelp("Only what this organization owes.", valueName: "organization"), completion: .registry(.organization))
    var of: String?
    @Flag(help: "Only what is scheduled or partially met.") var open = false
    @Flag(help: "Only what is open and past its day.") var overdue = false
    @Option(help: ArgumentHelp("Only what is open and due within so many days, such as 90d, 6w, 3m or 1y.", valueName: "time")) var within: Horizon?
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Obligations.Filter()
        filter.agreement = reference
        filter.organization = Session.named(of)
        filter.isOpen = open || within != nil
        filter.isOverdue = overdue
        filter.dueUntil = within?.end(from: day)
        filter.isRetracted = retracted
        filter.limit = limit?.count
        let chosen = filter
        try await session.list(whenEmpty: "No obligation matches.") {
            try $0.obligations.list(chosen, on: day, for: session.console.audience, to: $1)
        }
    }
}
