import ArgumentParser
import Output
import Postgres
import Registry

/// `entente agreement list`
struct AgreementList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List agreements, the latest signed first.")

    @Option(help: "Only this status on the day: draft, signed, in-force, suspended, expired, terminated, replaced or unknown.")
    var status: String?
    @Option(help: "Only this type.") var type: String?
    @Option(help: "Only agreements of this organization.") var party: String?
    @Option(help: "Only agreements in this field, or below it.") var field: String?
    @Option(help: "Only agreements signed at this event.") var event: String?
    @Option(name: .customLong("signed-from"), help: "Signed on this day or later.") var signedFrom: String?
    @Option(name: .customLong("signed-until"), help: "Signed on this day or earlier.") var signedUntil: String?
    @Option(help: "A part of the title.") var title: String?
    @Option(help: "Most rows.") var limit: Int?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        var filter = Agreements.Filter()
        filter.status = status
        filter.type = type
        filter.organization = party
        filter.field = field
        filter.event = event
        filter.signedFrom = try signedFrom.map { text throws in try CalendarDate.reading(text, as: "--signed-from") }
        filter.signedUntil = try signedUntil.map { text throws in try CalendarDate.reading(text, as: "--signed-until") }
        filter.title = title
        filter.limit = limit
        let chosen = filter
        let rows = try await session.withRegistry { try $0.agreements.list(chosen, on: day) }
        try session.console.show(Self.table(rows, options.lang), whenEmpty: "No agreement matches.")
    }

    static func table(_ rows: [AgreementListRow], _ language: Language) -> Table {
        Table(
            id: "agreements", title: Titles.title("agreements", language),
            columns: [
                .named("reference", language), .named("title", language), .named("type", language),
                .named("status", language), .named("dateSigned", language, kind: .date),
                .named("startDate", language, kind: .date), .named("endDate", language, kind: .date),
                .named("amount", language, kind: .number), .named("currency", language), .named("parties", language),
            ],
            rows: rows.map { row in
                [
                    .text(row.reference), .text(row.title), .text(row.type), .text(row.status ?? "unknown"),
                    .optional(date: row.dateSigned), .optional(date: row.startDate), .optional(date: row.endDate),
                    .optional(amount: row.amount), .optional(row.currency), .optional(list: row.parties),
                ]
            })
    }
}
