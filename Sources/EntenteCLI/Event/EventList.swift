import ArgumentParser
import Output
import Registry

/// `entente event list`
struct EventList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List events, the latest first.", usage: "entente event list [<options>]",
        discussion: """
            Example:
              entente event list --format csv
            """)

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        let rows = try await session.withRegistry { try $0.events.list(on: day) }
        try session.console.show(Self.table(rows, options.lang), spare: ["country", "city", "endDate"], whenEmpty: "There are no events.")
    }

    static func table(_ rows: [EventListRow], _ language: Language) -> Table {
        Table(
            id: "events", title: Titles.title("event", language),
            columns: [
                .named("code", language), .named("name", language), .named("startDate", language, kind: .date),
                .named("endDate", language, kind: .date), .named("city", language), .named("country", language),
                .named("agreements", language, kind: .number),
            ],
            rows: rows.map { row in
                [
                    .text(row.code), .text(language == .zh ? row.nameZH ?? row.name : row.name), .date(row.startDate),
                    .optional(date: row.endDate), .optional(row.city), .optional(row.country), .integer(row.agreements),
                ]
            })
    }
}
