import ArgumentParser
import Registry
import Values

/// `entente activity list [REFERENCE]`
struct ActivityList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List activities, the latest first, and what they come to by kind.",
        discussion: """
            For people the totals by kind follow at the end; for programs, --totals writes them in place of the activities.

            Example:
              entente activity list --of x-jialing --kind students-exchanged --since 2015-01-01
            """)

    @Argument(help: "The agreement, by its reference.", completion: .registry(.agreement)) var reference: String?
    @Option(help: ArgumentHelp("Only under agreements of this organization.", valueName: "organization"), completion: .registry(.organization))
    var of: String?
    @Option(help: "Only this kind.", completion: .registry(.activityKind)) var kind: String?
    @Option(help: ArgumentHelp("Only what ended on this day or later.", valueName: "date")) var since: String?
    @Option(help: ArgumentHelp("Only what began on this day or earlier.", valueName: "date")) var until: String?
    @Flag(help: "Only the totals by kind.") var totals = false
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if totals, retracted { throw ValidationError("What was retracted counts nowhere: leave out --totals or --retracted.") }
    }

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Activities.Filter()
        filter.agreement = reference
        filter.organization = Session.named(of)
        filter.kind = kind
        filter.from = try since.map { text throws in try PartialDate.reading(text, as: "--since", .usage).firstDay }
        filter.until = try until.map { text throws in try PartialDate.reading(text, as: "--until", .usage).lastDay }
        filter.isRetracted = retracted
        filter.limit = limit?.count
        let chosen = filter
        let console = session.console
        if !totals, !console.isForPeople {
            return try await session.list(whenEmpty: "No activity matches.") { try $0.activities.list(chosen, on: day, for: console.audience, to: $1) }
        }
        let (listed, sums) = try await session.withRegistry { registry in
            (
                totals ? nil : try registry.activities.list(chosen, on: day, for: console.audience),
                try registry.activities.totals(chosen, on: day, for: console.audience)
            )
        }
        let nothing = "No activity matches."
        guard let listed else { return try console.show(sums, whenEmpty: nothing) }
        try console.show(listed, whenEmpty: nothing)
        guard console.isForPeople, !retracted, options.columns == nil, !listed.isEmpty, options.output == nil,
            ![.html, .xlsx].contains(options.format)
        else { return }
        try console.write("\n" + console.rendering().render(sums.table))
    }
}
