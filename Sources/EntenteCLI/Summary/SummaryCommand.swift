import Analysis
import ArgumentParser
import Output
import Registry
import Values

/// `entente summary PERIOD`
struct SummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "The annual cooperation summary: what was signed, what is in force, with whom and in what.",
        discussion: """
            PERIOD is a year (2023), an academic or fiscal year (2023/24, from 1 September unless --year-starts says otherwise) \
            or a run of years (2020..2024). With --of, partners are those of that organization; \
            without it, of the home organization, if there is one, and --of all asks for everyone.

            --drill TABLE:ROW:COLUMN lists the agreements behind one figure, and what each adds to it, as in \
            --drill byField:isced-f:09:signed or --drill stockFlow:expired. The names are those of --format csv, or the headings \
            and labels that are shown; the row of stockFlow is its period, and can be left out.

            The numbers in notes are rows of the table quality, and are drilled there; with --form the table, row and column are \
            those of the form, and the numbers in a table's notes are its row note, with the id of the rule, notContracted, \
            incomesOfNobody, converted or notConverted for a column, and reachConverted or reachNotConverted of a sum that is to \
            be reached. Of a list of agreements the row total is all of it, as in expiring:total:ends.

            --form fills a form that an authority asks for, in its own language unless --lang says otherwise, and begins its \
            years as the form does; --form list tells which there are, --missing what they lack.

            Nothing is converted between currencies but by the rates of --rates, a file of CSV with the columns currency, day, rate \
            and source: what one of the currency is worth from that day on, in that of the form, or in the one that --in names.

            --each writes one for every organization that --of names or, without it, for all that are classified as reporter \
            (else the home organization) into the folder that --output names: a file named by each one's code, in HTML unless \
            --format says otherwise, and an index. The folder is made when all of it is there, or not at all.

            Example:
              entente summary 2023 --of cqmu --format html --output summary-2023.html
            """)

    @Argument(help: ArgumentHelp("2023, 2023/24 or 2020..2024.", valueName: "period")) var asked: String?
    @Option(name: .customLong("year-starts"), help: ArgumentHelp("The day on which years begin, which one number then names by their last: 2024 is 2023/24.", valueName: "mm-dd"))
    var yearStarts: String?
    @OptionGroup var who: WhoOptions
    @Flag(help: "A summary, or with --form the form, for each of these organizations by itself, written into the folder that --output names, with an index.")
    var each = false
    @OptionGroup var filed: FieldChoice
    @Option(help: "Only agreements with this purpose, or one below it.", completion: .registry(.purpose)) var purpose: String?
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Option(help: "How an agreement in several rows counts: whole (1 in each) or fractional (1/n in each).")
    var counting: SummaryRequest.Counting = .whole
    @Option(help: "Show fields of this scheme; else of the one used most.", completion: .registry(.scheme)) var scheme: String?
    @Option(name: .customLong("field-level"), help: "Show fields at this level: broad, narrow or detailed.")
    var fieldLevel: FieldLevel = .broad
    @Option(parsing: .unconditional, help: "How many partners to list, from 1; 20 unless given.") var top: RowLimit?
    @Option(
        name: .customLong("table"),
        help: ArgumentHelp(
            "Only this table; given again, those: \(SummaryTable.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "id"))
    private var namedTables: [SummaryTable] = []
    /// The tables that are asked for, each once; none is all.
    var tables: [SummaryTable] { namedTables.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    /// The one table that is asked for; nil for several, and for all.
    var onlyTable: SummaryTable? { tables.count == 1 ? tables.first : nil }
    @Option(help: ArgumentHelp("Only the agreements behind this figure.", valueName: "table:row:column")) var drill: String?
    @Option(parsing: .unconditional, help: "Most rows of --drill, from 1.") var limit: RowLimit?
    @Option(help: "Why this agreement is, or is not, in the figures.", completion: .registry(.agreement)) var why: String?
    @Option(
        name: .customLong("in"),
        help: ArgumentHelp("Tell amounts in this currency, converted by the rates of --rates; what has none keeps its own.", valueName: "currency"))
    var currency: String?
    @OptionGroup var form: FormOptions
    @Option(
        help: ArgumentHelp(
            "Write it by a template: \(ShippedTemplates.names.joined(separator: " or ")), or a file of your own such as report.html.mustache or report.md.mustache.",
            valueName: "file"),
        completion: .file())
    var template: String?
    @OptionGroup var options: GlobalOptions

    var period: String { asked ?? "" }

    func validate() throws {
        if asked == nil, !form.isOfNoPeriod { throw ValidationError("Missing expected argument '<period>'") }
        if drill != nil, !tables.isEmpty {
            throw ValidationError("--drill names its table itself: leave --table out")
        }
        if limit != nil, drill == nil {
            throw ValidationError("--limit is for the rows of --drill; --top says how many partners are listed")
        }
        try form.refuseAlone(besideRates: currency != nil)
        if currency != nil, form.isGiven { throw ValidationError("--form says itself in which currency it is: leave --in out") }
        if currency != nil, form.rates == nil { throw ValidationError("--in converts by rates: name their file with --rates") }
        if each { try refuseBesideEach() }
        if form.isGiven, !tables.isEmpty || template != nil {
            throw ValidationError(
                "--form has tables of its own: leave --table and --template out, and name one as --form NAME:TABLE")
        }
        if form.missing, drill != nil { throw ValidationError("--missing lists what is not there: leave --drill out") }
        if form.isGiven, top != nil || counting == .fractional {
            throw ValidationError("--form says itself how it counts, and how many rows there are: leave --top and --counting out")
        }
        if template != nil, drill != nil || !tables.isEmpty || options.formatGiven != nil {
            throw ValidationError("--template says itself what is written: leave --format, --table and --drill out")
        }
        if why != nil, drill != nil || !tables.isEmpty || template != nil || form.isGiven {
            throw ValidationError("--why lists the figures of one agreement: leave --table, --drill, --template and --form out")
        }
        if why != nil, filed.field != nil || event != nil || purpose != nil {
            throw ValidationError("--why looks at all figures: leave --field, --event and --purpose out")
        }
        if options.columns != nil, onlyTable == nil, drill == nil, why == nil, !form.isGiven {
            throw ValidationError("--columns chooses the columns of one table: name it with --table")
        }
    }

    func run() async throws {
        let session = Session(options)
        if form.isGiven { return try await each ? writeEachForm(in: session) : runForm(in: session) }
        let template = try template.map(SummaryTemplate.reading)
        var requests = try self.requests(yearStarts: yearStarts)
        for index in requests.indices {
            requests[index].isForPeople = template != nil || session.console.audience.isForPeople
            requests[index].wantsReferences = template == nil && options.format == .html
            requests[index].wantsNetwork = template != nil || options.format == .html
        }
        if each { return try await writeEach(requests, template, in: session) }
        if let why { return try await explain(why, in: requests, session) }
        if let drill { return try await show(SummaryCell(reading: drill), of: requests, in: session) }
        let (results, home) = try await session.withRegistry { registry in
            try (registry.summaries(ofSubject(requests, in: registry, session)), registry.organizations.home(language: session.console.nameLanguage))
        }
        let run = SummaryRun(results, options.lang, preparedBy: home?.name, command: command)
        if let template {
            try session.console.write(run.text(template, session.console.rendering()))
        } else if let table = onlyTable, let bytes = try run.beside(table.rawValue, columns: options.columns.map(Console.list), session.console.rendering()) {
            try session.console.write(bytes)
        } else if let table = onlyTable {
            try session.console.show(run.table(table.rawValue), whenEmpty: "This table has no rows for the period.")
        } else {
            try session.console.write(run.bytes(session.console.rendering()))
        }
    }

    private var conversion: SummaryConversion? {
        get throws {
            guard let currency, let rates = form.rates else { return nil }
            return SummaryConversion(into: currency.withoutBlankEnds.uppercased(), by: try ExchangeRates(path: rates))
        }
    }

    private func show(_ cell: SummaryCell, of requests: [SummaryRequest], in session: Session) async throws {
        let console = session.console
        let most = limit?.count
        let (found, agreements) = try await session.withRegistry { registry in
            let found = try registry.drill(cell, of: ofSubject(requests, in: registry, session), limit: most)
            return (found, try registry.listed(found.rows, for: console.audience))
        }
        let drilled = SummaryDrillTable(drill: found, agreements: agreements, language: options.lang)
        if options.format == .json {
            let all = drilled.listed.table
            let table = try options.columns.map { try all.selecting(Console.list($0)) } ?? all
            var page = try console.page(of: drilled, as: SummaryDrillTable.layout)
            page.tables = [table]
            return try console.write(console.rendering().bytes(page))
        }
        try console.show(
            drilled.listed, whenEmpty: "No agreement is behind \(found.cell): it is \(found.value ?? "empty").")
    }

    private func explain(_ reference: String, in requests: [SummaryRequest], _ session: Session) async throws {
        guard requests.count == 1, let request = requests.first else {
            throw ValidationError("--why asks of one period")
        }
        let console = session.console
        let (why, figures) = try await session.withRegistry { registry in
            let asked = try ofSubject([request], in: registry, session).first ?? request
            let why = try registry.why(reference, in: asked)
            return (why, try registry.listed(why.rows, for: console.audience))
        }
        let sentence = why.sentence(options.lang)
        try console.show(figures.titled(sentence, notes: [sentence]), whenEmpty: sentence)
    }

    /// The requests for the organization that is meant, be it the home organization.
    private func ofSubject(
        _ requests: [SummaryRequest], in registry: Registry, _ session: Session
    ) throws -> [SummaryRequest] {
        let who = try who.asked(registry, session)
        return requests.map { request in
            var request = request
            request.who = who
            return request
        }
    }

    /// One request a year. Without `--as-of` nothing depends on today, but a period that is not over ends with it, and of one
    /// that has not begun, or a day that is still to come, is told what would be so.
    func requests(yearStarts: String?) throws -> [SummaryRequest] {
        let asOf = try options.asOf.map { text throws in try CalendarDate.reading(text, as: "--as-of") }
        let conversion = try self.conversion
        return try SummaryPeriod.reading(period, yearStarts: yearStarts, isNamedByLast: self.yearStarts != nil).map { period in
            var request = SummaryRequest(period: period)
            request.field = filed.field
            request.isFieldExact = filed.exactField
            request.event = event
            request.purpose = purpose
            request.asOf = asOf ?? (period.lastDay > .today && period.firstDay <= .today ? .today : nil)
            request.isToCome = request.lastDay > .today
            request.counting = counting
            request.conversion = conversion
            request.language = options.lang
            request.scheme = scheme
            request.fieldLevel = fieldLevel
            request.top = top?.count ?? 20
            request.tables = tables
            return request
        }
    }
}

extension SummaryRequest.Counting: ExpressibleByArgument {}
extension SummaryTable: ExpressibleByArgument {
    /// The table that a text names.
    package init?(argument: String) { self.init(reading: argument) }
}
