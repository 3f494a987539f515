import ArgumentParser
import Registry
import Values

/// `entente event list`
struct EventList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List events, the latest first.",
        discussion: """
            With --as-of, only events begun by that day, with the agreements signed by then.

            Example:
              entente event list --series cq --as-of 2023-12-31 --format csv
            """)

    @Option(help: "Only events of this series, by code or name.", completion: .registry(.series)) var series: String?
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let rows = try await session.withRegistry { try $0.events.list(on: day, series: series, onlyBegun: options.asOf != nil) }
        try session.console.show(
            Self.table(rows, options.lang), spare: ["edition", "series", "country", "city", "endDate"],
            whenEmpty: "There are no events.")
    }

    static func table(_ rows: [EventListRow], _ language: Language) -> Table {
        Table(
            id: "events", title: Titles.title("event", language),
            columns: [
                .named("code", language), .named("name", language), .named("startDate", language, kind: .date),
                .named("endDate", language, kind: .date), .named("city", language), .named("country", language), .named("series", language), .named("edition", language),
                .named("agreements", language, kind: .number),
            ],
            rows: rows.map { row in
                [
                    .text(row.code), .text(language == .zh ? row.nameZH ?? row.name : row.name), .date(row.startDate),
                    .optional(date: row.endDate), .optional(row.city), .optional(row.country), .optional(row.series),
                    .optional(row.edition), .integer(row.agreements),
                ]
            })
    }
}
