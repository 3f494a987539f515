import ArgumentParser
import Registry
import Values

/// `entente partners`
struct PartnersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partners", abstract: "Who works with whom: the partners in a field, of an organization, from an event.",
        discussion: """
            Without --of, they are those of the home organization, if there is one; --of all lists every party. Drafts, and what was signed or begun after the day, do not count.

            --new and --lost ask who came and who left in a year (2026, 2025/26), as firstTimePartners and lostPartners of the \
            summary have it, with all that was shared by then; --dormant who has agreements in force, and nothing but such as have begun two \
            years ago and had no activity since.

            Example:
              entente partners --field biomedicine --kind enterprise --in-force
            """)

    @OptionGroup var who: WhoOptions
    @OptionGroup var filed: FieldChoice
    @Option(help: "Only agreements with this purpose, or one below it.", completion: .registry(.purpose)) var purpose: String?
    @Option(help: "Only partners of this kind, or unknown; may be repeated.", completion: .registry(.kind)) var kind: [String] = []
    @Option(help: "Only partners from this country, by ISO 3166-1 code or by name; may be repeated.", completion: .registry(.country)) var country: [String] = []
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Flag(name: .customLong("in-force"), help: "Only agreements in force on the day.") var inForce = false
    @Option(help: ArgumentHelp("Only partners whose first agreement falls in this year.", valueName: "year")) var new: String?
    @Option(help: ArgumentHelp("Only those who were partners before this year, and are none at its end.", valueName: "year")) var lost: String?
    @Flag(help: "Only partners with whom nothing happened for two years under what is in force.") var dormant = false
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if [new != nil, lost != nil, dormant].count(where: \.self) > 1 {
            throw ValidationError("--new, --lost and --dormant say different things: give one of them")
        }
    }

    private func change() throws -> PartnerChange? {
        func year(_ text: String, _ option: String) throws -> SummaryPeriod {
            let periods = try SummaryPeriod.reading(text)
            guard let period = periods.first, periods.count == 1 else {
                throw RegistryError(
                    .usage, code: "one-year-asked", "\(option) asks of one year, and \(Quoted(text)) is several",
                    hint: "Write one, such as 2026 or 2025/26.")
            }
            return period
        }
        if let new { return .new(try year(new, "--new")) }
        if let lost { return .lost(try year(lost, "--lost")) }
        return dormant ? .dormant : nil
    }

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Partners.Filter()
        filter.field = filed.field
        filter.isFieldExact = filed.exactField
        filter.kinds = kind
        filter.countries = country
        filter.event = event
        filter.purpose = purpose
        filter.inForceOnly = inForce
        filter.change = try change()
        filter.limit = limit?.count
        filter.language = session.console.nameLanguage
        // A hub shares tens of thousands: a table that nobody chose columns for names the first of them.
        filter.references = session.console.isForPeople && options.columns == nil ? Self.references : nil
        let listed = try await session.withRegistry { [filter] registry in
            var chosen = filter
            chosen.who = try who.asked(registry, session)
            try session.console.say(fieldsAsked: [chosen.field].compactMap(\.self), registry)
            return try registry.listed(registry.partners.list(chosen, on: day), for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: dormant
            ? "No partner matches. Where no activities are recorded at all, nobody is called dormant." : "No partner matches.")
    }

    /// How many references a table names of each partner.
    private static let references = 10
}
