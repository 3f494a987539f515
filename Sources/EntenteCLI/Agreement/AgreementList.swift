import ArgumentParser
import Output
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

            Who stands in every row, such as the home organization, is not named in it. Columns that --columns adds: partner, kind, \
            country, fields, unitName, noticeBy, contact.

            Example:
              entente agreement list --party cqmu --status in-force --country LU --sort endDate
            """)

    @Option(help: "Only this status on the day; retracted is the same as --retracted; may be repeated.") var status: [AgreementStatus] = []
    @Option(help: "Only this type; may be repeated.", completion: .registry(.type)) var type: [String] = []
    @Option(
        name: [.customLong("party"), .customLong("of")],
        help: "Only agreements of this organization, its units and those it went on from; of several, those of any.",
        completion: .registry(.organization))
    var party: [String] = []
    @Option(help: ArgumentHelp("Only agreements that this organization is party to, too; of several, those of all together.", valueName: "organization"), completion: .registry(.organization))
    var with: [String] = []
    @Option(help: "Only agreements with others of this kind, or unknown, than these parties and the home organization; may be repeated.", completion: .registry(.kind))
    var kind: [String] = []
    @Option(help: "Only agreements with others from this country, by ISO 3166-1 code or by name; may be repeated.", completion: .registry(.country))
    var country: [String] = []
    @Flag(name: .customLong("units-apart"), help: "With --party: without its units.") var unitsApart = false
    @Flag(name: .customLong("with-family"), help: "With --party: also of its subsidiaries, and of what it was split from.") var withFamily = false
    @Option(help: "Only agreements of this unit of a party, or of the one of --party: a part of its name.") var unit: String?
    @Option(help: "Only agreements that somebody signed of whose name this is a part.") var signatory: String?
    @Option(help: "In this field, below it or matched with it in any scheme: scheme:code, or a label; may be repeated.", completion: .registry(.field))
    var field: [String] = []
    @Flag(name: .customLong("exact-field"), help: "With --field: only what is filed under that field itself.") var exactField = false
    @Option(help: "Only agreements with this purpose, or one below it; may be repeated.", completion: .registry(.purpose)) var purpose: [String] = []
    @Option(help: "Only agreements that are of this classification, or of any value of this scheme.", completion: .registry(.agreementClassification))
    var classification: String?
    @Option(help: "Only agreements signed at this event.", completion: .registry(.event)) var event: String?
    @Option(help: "Signed on this day, or in this month or year.") var signed: String?
    @Option(name: .customLong("signed-from"), help: "Signed on this day or later.") var signedFrom: String?
    @Option(name: .customLong("signed-until"), help: "Signed on this day or earlier.") var signedUntil: String?
    @Option(name: .customLong("ends-within"), parsing: .unconditional, help: ArgumentHelp("Only what ends between the day and so long after it, such as 90d or 6m.", valueName: "time"))
    var endsWithin: Horizon?
    @Option(help: "Only agreements of this owner: a part of the name.") var owner: String?
    @Flag(help: "Those that were retracted, in place of the others.") var retracted = false
    @Option(help: "A part of the title, in any language.") var title: String?
    @Option(help: ArgumentHelp("By this column, from the least on; or from the most on, as in endDate:desc.", valueName: "column[:desc]")) var sort: String?
    @Option(parsing: .unconditional, help: RowLimit.help) var limit: RowLimit?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if signed != nil, signedFrom != nil || signedUntil != nil {
            throw ValidationError("--signed names a period itself: leave --signed-from and --signed-until out")
        }
        if exactField, field.isEmpty { throw ValidationError("--exact-field says how --field is meant: give it too") }
    }

    private static func day(_ text: String?, _ name: String) throws(RegistryError) -> PartialDate? {
        guard let text else { return nil }
        return try .reading(text, as: name, .usage)
    }

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Agreements.Filter()
        filter.statuses = status
        filter.types = type
        (filter.organizations, filter.with, filter.kinds, filter.countries) = (party, with, kind, country)
        filter.signatory = signatory
        filter.endsBy = try endsWithin.map { horizon in
            guard let until = horizon.end(from: day) else {
                throw RegistryError(.usage, code: "option-unreadable", "--ends-within leads beyond the calendar")
            }
            return until
        }
        (filter.unitsApart, filter.withFamily) = (unitsApart, withFamily)
        filter.unit = unit
        filter.fields = field
        filter.isFieldExact = exactField
        filter.purposes = purpose
        filter.classification = classification
        filter.event = event
        let period = try Self.day(signed, "--signed")
        filter.signedFrom = try period?.firstDay ?? Self.day(signedFrom, "--signed-from")?.firstDay
        filter.signedUntil = try period?.lastDay ?? Self.day(signedUntil, "--signed-until")?.lastDay
        filter.title = title
        filter.owner = owner
        filter.isRetracted = retracted
        filter.limit = sort == nil ? limit?.count : nil
        let chosen = filter
        let column = sort?.split(separator: ":").first.map(String.init)
        try await session.list(isHeld: sort != nil, keeping: column, whenEmpty: "No agreement matches.") { registry, sink in
            try session.console.say(fieldsAsked: field, registry)
            let listed = try registry.agreements.list(chosen, on: day, for: session.console.audience, to: sink)
            if listed.isEmpty { try session.console.say(neverSaid: ["owner": owner, "unit": unit, "signatory": signatory], registry) }
            guard let sort else { return listed }
            return listed.replacingRows(try listed.table.sorted(by: sort, limit: limit?.count).rows)
        }
    }
}
