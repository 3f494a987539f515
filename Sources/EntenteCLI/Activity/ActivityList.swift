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
        filter.from = try since.map { text throws in try CalendarDate.reading(text, as: "--since") }
        filter.until = try until.map { text throws in try CalendarDate.reading(text, as: "--until") }
        filter.isRetracted = retracted
        filter.limit = limit?.count
        let chosen = filter
        let console = session.console
        let (rows, sums, labels) = try await session.withRegistry { registry in
            (
                totals ? [] : try registry.activities.list(chosen, on: day),
                try registry.activities.totals(chosen, on: day), try registry.activities.kinds()
            )
        }
        let words = console.isForPeople && options.lang == .zh
            ? Dictionary(labels.map { ($0.code, $0.labelZH) }) { first, _ in first } : [:]
        let sumTable = Self.totals(sums, options.lang, words)
        let nothing = "No activity matches."
        if totals { return try console.show(sumTable, whenEmpty: nothing) }
        let table = console.listed(
            Self.table(rows, options.lang, words),
            sparse: ["endDate", "quantity", "amount", "currency", "from", "to", "note", "retracted"])
        try console.show(table, spare: ["note", "endDate", "currency", "amount"], whenEmpty: nothing)
        guard console.isForPeople, !retracted, options.columns == nil, !table.isEmpty, options.output == nil,
            options.format != .html
        else { return }
        try console.write("\n" + console.rendering().render(sumTable))
    }

    static func table(_ rows: [ActivityRow], _ language: Language, _ words: [String: String]) -> Table {
        Table(
            id: "activities", title: Titles.title("activities", language),
            columns: [
                .named("reference", language), .named("position", language, kind: .number), .named("kind", language),
                .named("date", language, kind: .date), .named("endDate", language, kind: .date),
                .named("quantity", language, kind: .number), .named("amount", language, kind: .number),
                .named("currency", language), .named("from", language), .named("to", language), .named("note", language),
                .named("retracted", language),
            ],
            rows: rows.map { row in
                [
                    .text(row.reference), .integer(row.position), .text(words[row.kind] ?? row.kind), .date(row.date),
                    .optional(date: row.endDate), row.quantity.map(Cell.integer) ?? .null, .optional(amount: row.amount),
                    .optional(row.currency), .optional(row.sender), .optional(row.recipient), .optional(row.note),
                    .optional(row.retractedReason),
                ]
            })
    }

    static func totals(_ rows: [ActivityTotal], _ language: Language, _ words: [String: String]) -> Table {
        Table(
            id: "totals", title: Titles.title("totals", language),
            columns: [
                .named("kind", language), .named("activities", language, kind: .number),
                .named("quantity", language, kind: .number), .named("unitOfKind", language), .named("amounts", language),
            ],
            rows: rows.map { row in
                [
                    .text(words[row.kind.code] ?? row.kind.code), .integer(row.activities),
                    row.quantity.map(Cell.integer) ?? .null,
                    .optional(language == .zh ? row.kind.unitZH ?? row.kind.unitEN : row.kind.unitEN),
                    .optional(list: row.amounts),
                ]
            })
    }
}
