import ArgumentParser
import Records
import Registry
import Values

/// `entente event show NAME`
struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an event: who held it, its directions, sessions, speeches, attendance and delegations.",
        discussion: """
            As JSON it is the record of the interchange format.

            Example:
              entente event show cq2023
            """)

    @Argument(help: "Its code, or its name.", completion: .registry(.event)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        let day = try options.day()
        try await session.withRegistry { registry in
            try session.console.show(
                Self.record(try registry.events.show(name, on: day, language: session.console.nameLanguage), options.lang),
                json: { try registry.events.json(name) })
        }
    }

    static func record(_ event: EventDetail, _ language: Language) -> Record {
        func names(_ role: EventRole) -> Cell {
            .optional(list: event.organizations.filter { $0.role == role && $0.session == nil }.map(\.name))
        }
        let days = [event.startDate, event.endDate].compactMap(\.self).joined(separator: " – ")
        let venue = [event.venue, event.city, event.country].compactMap(\.self).joined(separator: ", ")
        let tables = EventTables(event: event, language: language)
        return Record(
            title: language == .zh ? event.nameZH ?? event.name : event.name,
            facts: [
                .named("code", language, .text(event.code)), .named("name", language, .text(event.name)),
                .named("nameZH", language, .optional(event.nameZH)),
                .named("date", language, .text(days)),
                .named("venue", language, .optional(venue.isEmpty ? nil : venue)),
                .named("theme", language, .optional(event.theme)),
                .named("series", language, .optional(event.series)),
                .named("edition", language, .optional(event.edition)),
                .named("hosts", language, names(.host)),
                .named("organizers", language, names(.organizer)),
                .named("keyDirections", language, .optional(list: event.directions.map { direction in
                    (language == .zh ? direction.labelZH : nil) ?? direction.labelEN ?? direction.field
                })),
                .named("agreements", language, .integer(event.agreements)),
                .named("note", language, .optional(event.note)),
            ],
            tables: [tables.attendance, tables.sessions, tables.speeches, tables.delegations].filter { !$0.isEmpty })
    }
}
