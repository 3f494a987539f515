import ArgumentParser
import Output
import Postgres
import Registry

/// `entente summary PERIOD`
struct SummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "The annual cooperation summary: what was signed, what is in force, with whom and in what.",
        discussion: """
            PERIOD is a year (2023), an academic or fiscal year (2023/24, from 1 September unless --year-starts says otherwise) \
            or a run of years (2020..2024). With --of, partners are those of that organization; \
            without it, of the home organization, if there is one, and --of all asks for everyone.

            Example:
              entente summary 2023 --of cqmu --format html --output summary-2023.html
            """)

    @Argument(help: "2023, 2023/24 or 2020..2024.") var period: String
    @Option(name: .customLong("year-starts"), help: ArgumentHelp("The day on which years begin.", valueName: "mm-dd"))
    var yearStarts: String?
    @Option(help: "Only agreements of this organization, and its partners.", completion: .registry(.organization)) var of: String?
    @OptionGroup var filed: FieldChoice
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Option(help: "How an agreement in several rows counts: whole (1 in each) or fractional (1/n in each).")
    var counting: SummaryRequest.Counting = .whole
    @Option(help: "Only fields of this scheme.", completion: .registry(.scheme)) var scheme: String?
    @Option(name: .customLong("field-level"), help: "Show fields at this level: broad, narrow or detailed.")
    var fieldLevel: FieldLevel = .broad
    @Option(parsing: .unconditional, help: "How many partners to list, from 1; 20 unless given.") var top: RowLimit?
    @Option(help: ArgumentHelp("Only this table: \(SummaryTable.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "id"))
    var table: SummaryTable?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil, table == nil {
            throw ValidationError("--fields chooses the columns of one table: name it with --table")
        }
    }

    func run() async throws {
        let session = Session(options)
        let requests = try self.requests()
        let results = try await session.withRegistry { registry in
            let subject = try session.subject(of, in: registry)
            return try registry.summaries(requests.map { request in
                var request = request
                request.of = subject
                return request
            })
        }
        let run = SummaryRun(results, options.lang)
        if let table {
            try session.console.show(run.table(table.rawValue), whenEmpty: "This table has no rows for the period.")
        } else {
            try session.console.write(run.render(session.console.rendering()))
        }
    }

    /// One request a year. Without `--as-of` nothing depends on today.
    private func requests() throws -> [SummaryRequest] {
        let asOf = try options.asOf.map { text throws in try CalendarDate.reading(text, as: "--as-of") }
        return try SummaryPeriod.reading(period, yearStarts: yearStarts).map { period in
            var request = SummaryRequest(period: period)
            request.field = filed.field
            request.isFieldExact = filed.exactField
            request.event = event
            request.asOf = asOf
            request.counting = counting
            request.language = options.lang == .zh ? .zh : .en
            request.scheme = scheme
            request.fieldLevel = fieldLevel.shown
            request.top = top?.count ?? 20
            return request
        }
    }
}

extension SummaryRequest.Counting: ExpressibleByArgument {}
extension SummaryTable: ExpressibleByArgument {}

extension FieldLevel {
    /// The level as a summary takes it.
    fileprivate var shown: SummaryRequest.FieldLevel {
        switch self {
        case .broad: .broad
        case .narrow: .narrow
        case .detailed: .detailed
        }
    }
}
