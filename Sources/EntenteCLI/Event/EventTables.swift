import Registry
import Values

/// The parts of an event as tables, for `event show` and `event report`.
struct EventTables {
    let event: EventDetail
    let language: Language

    private func table(_ id: String, _ columns: [(String, Column.Kind)], _ rows: [[Cell]]) -> Table {
        Table(
            id: id, title: Titles.title(id, language),
            columns: columns.map { Column.named($0.0, language, kind: $0.1) }, rows: rows)
    }

    static func quantity(_ count: Int?, _ isAtLeast: Bool) -> Cell {
        .optional(count.map { "\(isAtLeast ? "≥ " : "")\($0)" })
    }

    var attendance: Table {
        table(
            "attendance", [("position", .number), ("category", .text), ("quantity", .text), ("session", .text), ("note", .text)],
            event.attendance.map { row in
                [.integer(row.position), .text(row.category), Self.quantity(row.quantity, row.isAtLeast), .optional(row.session), .optional(row.note)]
            })
    }

    var sessions: Table {
        table(
            "sessions",
            [("position", .number), ("title", .text), ("date", .date), ("hosts", .text), ("organizers", .text), ("note", .text)],
            event.sessions.map { row in
                [
                    .integer(row.position), .text(row.title), .optional(date: row.heldOn), .optional(list: row.hosts),
                    .optional(list: row.organizers), .optional(row.note),
                ]
            }
        ).withoutEmptyColumns(keeping: ["position", "title", "date", "organizers", "note"])
    }

    var speeches: Table {
        table(
            "speeches",
            [("position", .number), ("speaker", .text), ("title", .text), ("organization", .text), ("session", .text), ("subject", .text)],
            event.speeches.map { row in
                [
                    .integer(row.position), .text(row.speaker), .optional(row.speakerTitle), .optional(row.organization), .optional(row.session),
                    .optional(row.subject),
                ]
            })
    }

    var delegations: Table {
        table(
            "delegations",
            [
                ("position", .number), ("country", .text), ("countryName", .text), ("quantity", .text), ("organization", .text),
                ("head", .text),
                ("session", .text), ("note", .text),
            ],
            event.delegations.map { row in
                [
                    .integer(row.position), .text(row.country), .text(row.countryName), Self.quantity(row.quantity, row.isAtLeast),
                    .optional(row.organizationName),
                    .optional(row.head.map { [$0, row.headTitle].compactMap(\.self).joined(separator: ", ") }),
                    .optional(row.session), .optional(row.note),
                ]
            }
        ).withoutEmptyColumns(keeping: ["position", "country", "countryName"])
    }
}
