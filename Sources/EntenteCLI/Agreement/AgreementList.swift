import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement list`
struct AgreementList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List agreements, the latest signed first.",
        discussion: """
            What was signed after the day of --as-of is left out, but with --status draft: on that day it was one.

            Example:
              entente agreement list --party cqmu --status in-force --signed-from 2023-01-01
            """)

    @Option(help: "Only this status on the day; retracted is the same as --retracted.") var status: AgreementStatus?
    @Option(help: "Only this type.", completion: .registry(.type)) var type: String?
    @Option(help: "Only agreements of this organization, its units and those it went on from.", completion: .registry(.organization)) var party: String?
    @Flag(name: .customLong("units-apart"), help: "With --party: without its units.") var unitsApart = false
    @Flag(name: .customLong("with-family"), help: "With --party: also of its subsidiaries, and of what it was split from.") var withFamily = false
    @Option(help: "Only agreements of this unit of a party, or of the one of --party: a part of its name.") var unit: String?
    @OptionGroup var filed: FieldChoice
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Option(name: .customLong("signed-from"), help: "Signed on this day or later.") var signedFrom: String?
    @Option(name: .customLong("signed-until"), help: "Signed on this day or earlier.") var signedUntil: String?
    @Option(help: "Only agreements of this owner: a part of the name.") var owner: String?
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(help: "A part of the title, in any language.") var title: String?
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Agreements.Filter()
        filter.status = status
        filter.type = type
        filter.organization = party
        (filter.unitsApart, filter.withFamily) = (unitsApart, withFamily)
        filter.unit = unit
        filter.field = filed.field
        filter.isFieldExact = filed.exactField
        filter.event = event
        filter.signedFrom = try signedFrom.map { text throws in try CalendarDate.reading(text, as: "--signed-from") }
        filter.signedUntil = try signedUntil.map { text throws in try CalendarDate.reading(text, as: "--signed-until") }
        filter.title = title
        filter.owner = owner
        filter.isRetracted = retracted
        filter.limit = limit?.count
        let chosen = filter
        let listed = try await session.withRegistry {
            try $0.agreements.list(chosen, on: day, for: session.console.audience)
        }
        try session.console.show(listed, whenEmpty: "No agreement matches.")
    }
}
