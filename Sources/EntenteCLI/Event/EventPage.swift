import Records
import Registry
import Values

/// An event as one page for people, in English or Chinese.
struct EventPage {
    let event: EventDetail
    let agreements: [EventAgreementRow]
    let types: [VocabularyWord]
    /// The day for which agreements have their status.
    let day: String
    let language: Language
    /// Whether what is several stands on lines of its own; a terminal has it on one.
    let hasLines: Bool

    var record: Record {
        let tables = EventTables(event: event, language: language)
        return Record(
            title: language == .zh ? event.nameZH ?? event.name : event.name,
            facts: facts,
            tables: [attendance, program, speeches, delegations(tables.delegations), signed].filter { !$0.isEmpty },
            notes: [event.note, asOf].compactMap(\.self))
    }

    /// Without the codes; and what is noted of all of them alike is said once.
    private func delegations(_ all: Table) -> Table {
        var table = all.dropping(["position", "country"])
        for index in table.columns.indices where table.columns[index].id == "countryName" {
            table.columns[index].title = Titles.title("country", language)
        }
        let notes = Set(event.delegations.map(\.note))
        guard event.delegations.count > 1, notes.count == 1, let note = event.delegations.first?.note else { return table }
        table.notes = [note]
        return table.dropping(["note"])
    }

    private var asOf: String? {
        guard !agreements.isEmpty else { return nil }
        return language == .zh ? "协议状态截至 \(day)。" : "Agreements have the status of \(day)."
    }

    private var facts: [Record.Fact] {
        func lines(_ items: [String]) -> Cell {
            hasLines ? .optional(items.isEmpty ? nil : items.joined(separator: "\n")) : .optional(list: items)
        }
        func names(_ role: EventRole) -> Cell {
            lines(event.organizations.filter { $0.role == role && $0.session == nil }.map(\.name))
        }
        let days = [event.startDate, event.endDate].compactMap(\.self).joined(separator: " – ")
        let venue = [event.venue, event.city].compactMap(\.self).joined(separator: language == .zh ? "，" : ", ")
        let series = (language == .zh ? event.seriesNameZH : nil) ?? event.seriesName
        let directions = event.directions.map { (language == .zh ? $0.labelZH : nil) ?? $0.labelEN ?? $0.field }
        return [
            .named("date", language, .text(days)),
            .named("venue", language, .optional(venue.isEmpty ? nil : venue)),
            .named("theme", language, .optional(event.theme)),
            .named("series", language, .optional(series.map { [$0, event.edition].compactMap(\.self).joined(separator: ", ") })),
            .named("hosts", language, names(.host)),
            .named("organizers", language, names(.organizer)),
            .named("keyDirections", language, lines(directions)),
        ]
    }

    private func table(_ id: String, _ columns: [(String, Column.Kind)], _ rows: [[Cell]], keeping kept: Set<String>) -> Table {
        Table(
            id: id, title: Titles.title(id, language),
            columns: columns.map { Column.named($0.0, language, kind: $0.1) }, rows: rows
        ).withoutEmptyColumns(keeping: kept)
    }

    /// Who came to the whole event; who came to a session stands in the program.
    private var attendance: Table {
        table(
            "attendance", [("category", .text), ("quantity", .text), ("note", .text)],
            event.attendance.filter { $0.sessionNumber == nil }.map { row in
                [.text(row.category), number(row.quantity, row.isAtLeast), .optional(row.note)]
            }, keeping: ["category"])
    }

    private func number(_ count: Int?, _ isAtLeast: Bool) -> Cell {
        guard let count, isAtLeast else { return EventTables.quantity(count, false) }
        return .text(language == .zh ? "\(count)余" : "over \(count)")
    }

    private var program: Table {
        table(
            "program", [("session", .text), ("date", .date), ("hosts", .text), ("organizers", .text), ("attendance", .text), ("note", .text)],
            event.sessions.map { session in
                func names(_ role: EventRole) -> Cell {
                    .optional(list: event.organizations.filter { $0.role == role && $0.session == session.position }.map(\.name))
                }
                let present = event.attendance.filter { $0.sessionNumber == session.position }.map { row in
                    let count = row.quantity.map { _ in number(row.quantity, row.isAtLeast).plainText }
                    let who = [row.category, count].compactMap(\.self).joined(separator: language == .zh ? "：" : ": ")
                    return row.note.map { language == .zh ? "\(who)（\($0)）" : "\(who) (\($0.hasSuffix(".") ? String($0.dropLast()) : $0))" } ?? who
                }
                return [
                    .text(session.title), .optional(date: session.heldOn), names(.host), names(.organizer),
                    .optional(present.isEmpty ? nil : present.joined(separator: hasLines ? "\n" : "; ")), .optional(session.note),
                ]
            }, keeping: ["session"])
    }

    private var speeches: Table {
        table(
            "speeches", [("speaker", .text), ("title", .text), ("organization", .text), ("session", .text), ("subject", .text)],
            event.speeches.map { row in
                [
                    .text(row.speaker), .optional(row.speakerTitle), .optional(row.organizationName), .optional(row.session),
                    .optional(row.subject),
                ]
            }, keeping: ["speaker"])
    }

    private var signed: Table {
        let labels = Dictionary(types.map { ($0.code, language == .zh ? $0.labelZH : $0.labelEN) }) { first, _ in first }
        let reasons = agreements.compactMap(\.partiesUnknown).reduce(into: [String]()) { list, reason in
            if !list.contains(reason) { list.append(reason) }
        }
        // One reason for all is said once, below.
        let isShared = agreements.count > 1 && reasons.count == 1
        let unknown = language == .zh ? "未全部知晓" : "not all known"
        var signed = table(
            "agreementsSigned",
            [("reference", .text), ("title", .text), ("type", .text), ("dateSigned", .date), ("status", .text), ("parties", .text)],
            agreements.map { row in
                let parties = [row.parties?.joined(separator: language == .zh ? "、" : ", "), row.partiesUnknown.map { isShared ? unknown : $0 }]
                return [
                    .text(row.reference), .text(row.title), row.type == "other" ? .null : .text(labels[row.type] ?? row.type), .optional(date: row.dateSigned),
                    .text(row.status.caption.text(in: language).replacing("-", with: " ")),
                    .optional(parties.compactMap(\.self).joined(separator: hasLines ? "\n" : "; ")),
                ]
            }, keeping: ["reference", "title", "status", "parties"])
        if isShared { signed.notes = reasons }
        return signed
    }
}
