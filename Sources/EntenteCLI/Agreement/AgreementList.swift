import ArgumentParser
import Records
import Registry
import Values

/// `entente agreement list`
struct AgreementList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List agreements, the latest signed first.",
        discussion: """
            What was signed after the day of --as-of is left out, but with --status draft: on that day it was one. Signing is \
            asked by day, month or year: --signed 2023, --signed-from 2023-09.

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
    @Option(help: "Only agreements with this purpose, or one below it.", completion: .registry(.purpose)) var purpose: String?
    @Option(help: "Only agreements that are of this classification, or of any value of this scheme.", completion: .registry(.agreementClassification))
    var classification: String?
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Option(help: "Signed on this day, or in this month or year.") var signed: String?
    @Option(name: .customLong("signed-from"), help: "Signed on this day or later.") var signedFrom: String?
    @Option(name: .customLong("signed-until"), help: "Signed on this day or earlier.") var signedUntil: String?
    @Option(help: "Only agreements of this owner: a part of the name.") var owner: String?
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(help: "A part of the title, in any language.") var title: String?
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if signed != nil, signedFrom != nil || signedUntil != nil {
            throw ValidationError("--signed names a period itself: leave --signed-from and --signed-until out")
        }
    }

    private static func day(_ text: String?, _ name: String) throws(RegistryError) -> PartialDate? {
        guard let text else { return nil }
        return try .reading(text, as: name, .usage)
    }

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
        filter.purpose = purpose
        filter.classification = classification
        filter.event = event
        let period = try Self.day(signed, "--signed")
        filter.signedFrom = try period?.firstDay ?? Self.day(signedFrom, "--signed-from")?.firstDay
        filter.signedUntil = try period?.lastDay ?? Self.day(signedUntil, "--signed-until")?.lastDay
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
