import ArgumentParser
import Output
import Registry
import Values

/// `entente expiring`
struct ExpiringCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expiring", abstract: "What ends, needs notice or is owed soon, and what is overdue.",
        discussion: """
            What is overdue stays listed, however long ago it was, until it is dealt with: renewed, renewed or replaced by \
            another agreement, terminated, let lapse or retracted; an obligation, until it is met, not met or retracted. \
            What renews itself stands under its last day for notice, and is never overdue.

            As iCalendar every entry keeps its UID when its day moves, so that a calendar that reads the file again \
            moves it too. What was dealt with in the last \(ExpiryCalendar.memory) days is sent as canceled, so that the \
            calendar takes it out. Alarms ring at nine in the morning, a month, a week and a day before; of what is \
            overdue, on the day of the file and on the next. The same day (--as-of) gives the same file.

            Example:
              entente expiring --within 6m --owner "International Office"
            """)

    @Option(parsing: .unconditional, help: ArgumentHelp("How far to look: days, weeks, months or years, such as 90d, 8w, 6m or 1y.", valueName: "time"))
    var within: Horizon = Horizon(count: 90, unit: .days)
    @Option(help: "Only agreements of this organization.", completion: .registry(.organization)) var of: String?
    @Option(help: "Only agreements of this owner: a part of the name.") var owner: String?
    @OptionGroup var filed: FieldChoice
    @Option(help: "Only this type.", completion: .registry(.type)) var type: String?
    @Flag(name: [.customLong("overdue"), .customLong("overdue-only")], help: "Only what is overdue.") var overdueOnly = false
    @Flag(help: "Only what is not overdue yet.") var upcoming = false
    @Option(
        help: ArgumentHelp(
            "Also what an authority wants to be filed by a day, as this form or a file of one's own says: \(ShippedForms.codesWithDeadlines.joined(separator: ", ")).",
            valueName: "form"),
        completion: .list(ShippedForms.codesWithDeadlines))
    var rules: [String] = []
    @Flag(help: "Write an iCalendar file, for a calendar to read.") var ics = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    /// Whether a calendar is asked for: by the option, or by the name of the file.
    private var isCalendar: Bool {
        ics || options.formatGiven == nil && options.output.flatMap(Format.ending(of:)) == "ics"
    }

    func validate() throws {
        if upcoming, overdueOnly || isCalendar { throw ValidationError("--upcoming leaves out what is overdue, which \(overdueOnly ? "--overdue asks for" : "a calendar needs")") }
        if isCalendar, options.formatGiven != nil || options.columns != nil {
            throw ValidationError("--ics is a format of its own: leave out --format and --columns.")
        }
    }

    func run() async throws {
        let session = Session(options, writesFormat: !isCalendar)
        let day = try options.day()
        guard let until = within.end(from: day) else {
            throw RegistryError(.usage, code: "option-unreadable", "--within leads beyond the calendar")
        }
        var filter = Agreements.DueFilter()
        filter.organization = Session.named(of)
        filter.field = filed.field
        filter.isFieldExact = filed.exactField
        filter.type = type
        filter.owner = owner
        filter.isOverdueOnly = overdueOnly
        filter.isUpcomingOnly = upcoming
        filter.limit = limit?.count
        filter.language = session.console.nameLanguage
        let chosen = filter
        let asked = try deadlines(session, on: day)
        if isCalendar {
            let since = day.adding(days: -ExpiryCalendar.memory) ?? day
            let rows = try await session.withRegistry {
                try $0.agreements.calendar(chosen, on: day, until: until, since: since)
                    .joined(by: $0.filingsDue(by: asked, chosen, on: day, until: until), most: nil)
            }
            return try session.console.write(ExpiryCalendar.calendar(rows, on: day, options.lang).render())
        }
        let listed = try await session.withRegistry { registry in
            try session.console.say(fieldsAsked: [chosen.field].compactMap(\.self), registry)
            let rows = try registry.agreements.expiring(chosen, on: day, until: until)
                .joined(by: registry.filingsDue(by: asked, chosen, on: day, until: until), most: chosen.limit)
            if rows.isEmpty { try session.console.say(neverSaid: ["owner": chosen.owner], registry) }
            return try registry.listed(due: rows, for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: "Nothing falls due by \(until), and nothing is overdue.")
    }

    /// What authorities want, by the rules that are switched on.
    private func deadlines(_ session: Session, on day: CalendarDate) throws -> [FormRequest] {
        try rules.map { name in
            let form = try ShippedForms.form(name)
            guard let year = try SummaryPeriod.reading(String(day.year)).first else {
                throw RegistryError(.bug, code: "internal", "\(day.year) is no year of a summary")
            }
            var request = FormRequest(form, SummaryRequest(period: year))
            request.language = options.langGiven
            return request
        }
    }
}
