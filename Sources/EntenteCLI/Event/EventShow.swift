import ArgumentParser
import Output
import Registry

/// `entente event show NAME`
struct EventShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an event: who held it, its directions, sessions, speeches and attendance.",
        discussion: """
            As JSON it is the record of the interchange format.

            Example:
              entente event show cq2023
            """)

    @Argument(help: "Its code, or its name.", completion: .registry(.event)) var name: String
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let session = Session(options)
        try await session.withRegistry { registry in
            try session.console.show(
                Self.record(try registry.events.show(name, language: session.console.nameLanguage), options.lang),
                json: { try registry.events.line(name) })
        }
    }

    static func record(_ event: EventDetail, _ language: Language) -> Record {
        func names(_ role: String) -> Cell {
            .optional(list: event.organizations.filter { $0.role == role && $0.session == nil }.map(\.name))
        }
        let days = [event.startDate, event.endDate].compactMap(\.self).joined(separator: " – ")
        let place = [event.venue, event.city, event.country].compactMap(\.self).joined(separator: ", ")
        return Record(
            title: language == .zh ? event.nameZH ?? event.name : event.name,
            facts: [
                .named("code", language, .text(event.code)), .named("name", language, .text(event.name)),
                .named("nameZH", language, .optional(event.nameZH)),
                .named("date", language, .text(days)),
                .named("venue", language, .optional(place.isEmpty ? nil : place)),
                .named("theme", language, .optional(event.theme)),
                .named("hosts", language, names("host")),
                .named("organizers", language, names("organizer")),
                .named("keyDirections", language, .optional(list: event.directions.map { direction in
                    (language == .zh ? direction.labelZH : nil) ?? direction.labelEN ?? direction.field
                })),
                .named("agreements", language, .integer(event.agreements)),
                .named("note", language, .optional(event.note)),
            ],
            tables: [attendance(event, language), sessions(event, language), speeches(event, language)]
                .filter { !$0.isEmpty })
    }

    private static func attendance(_ event: EventDetail, _ language: Language) -> Table {
        Table(
            id: "attendance", title: Titles.title("attendance", language),
            columns: [
                .named("category", language), .named("quantity", language), .named("session", language),
                .named("note", language),
            ],
            rows: event.attendance.map { row in
                [
                    .text(row.category), .optional(row.quantity.map { "\(row.isAtLeast ? "≥ " : "")\($0)" }),
                    .optional(row.session), .optional(row.note),
                ]
            })
    }

    private static func sessions(_ event: EventDetail, _ language: Language) -> Table {
        Table(
            id: "sessions", title: Titles.title("sessions", language),
            columns: [
                .named("position", language, kind: .number), .named("title", language),
                .named("date", language, kind: .date), .named("organizers", language), .named("note", language),
            ],
            rows: event.sessions.map { row in
                [
                    .integer(row.position), .text(row.title), .optional(date: row.heldOn),
                    .optional(list: row.organizers), .optional(row.note),
                ]
            })
    }

    private static func speeches(_ event: EventDetail, _ language: Language) -> Table {
        Table(
            id: "speeches", title: Titles.title("speeches", language),
            columns: [
                .named("speaker", language), .named("title", language), .named("organization", language),
                .named("session", language), .named("subject", language),
            ],
            rows: event.speeches.map { row in
                [
                    .text(row.speaker), .optional(row.speakerTitle), .optional(row.organization),
                    .optional(row.session), .optional(row.subject),
                ]
            })
    }
}
