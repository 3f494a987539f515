import Records
import Registry
import Values

/// An event as one page for people, in English or Chinese.
struct EventPage {
    let event: EventDetail
    let agreements: [EventAgreementRow]
    /// The day for which agreements have their status.
    let day: CalendarDate
    /// Whether what is several stands on lines of its own; a terminal has it on one.
    let hasLines: Bool

    /// Several texts, each on a line of its own where there are lines.
    fileprivate func lines(_ texts: [String]) -> Cell {
        hasLines ? .optional(texts.isEmpty ? nil : texts.joined(separator: "\n")) : .optional(list: texts)
    }

    /// The one note that all of several have, which is said once below them; nil where they differ.
    fileprivate static func shared(_ notes: [String?]) -> String? {
        guard notes.count > 1, Set(notes).count == 1 else { return nil }
        return notes.first ?? nil
    }

    fileprivate var delegationNote: String? { Self.shared(event.delegations.map(\.note)) }
    fileprivate var delegations: [ReportedDelegation] {
        event.delegations.map { ReportedDelegation(row: $0, note: delegationNote == nil ? $0.note : nil) }
    }

    /// The reasons why parties are not known; one for all is said once, below.
    fileprivate var sharedReason: String? {
        let reasons = Set(agreements.compactMap(\.partiesUnknown))
        return agreements.count > 1 && reasons.count == 1 ? reasons.first : nil
    }
    fileprivate var signed: [ReportedAgreement] {
        agreements.map { ReportedAgreement(row: $0, isReasonShared: sharedReason != nil, hasLines: hasLines) }
    }
}

extension EventPage: Paged {
    static let layout = Layout<EventPage>(
        title: { $0.event.name(in: $1) },
        [
            .text("date", "Date", "日期") { $0.event.days },
            ListedColumn("venue", "Venue", "地点") { page, audience in
                let parts = [page.event.venue, page.event.city].compactMap(\.self)
                return .optional(parts.isEmpty ? nil : parts.joined(separator: audience.language == .zh ? "，" : ", "))
            },
            .text("theme", "Theme", "主题") { $0.event.theme },
            ListedColumn("series", "Series", "系列") { page, audience in
                let series = (audience.language == .zh ? page.event.seriesNameZH : nil) ?? page.event.seriesName
                return .optional(series.map { [$0, page.event.edition].compactMap(\.self).joined(separator: ", ") })
            },
            ListedColumn("hosts", "Hosts", "主办单位") { page, _ in page.lines(page.event.names(.host)) },
            ListedColumn("organizers", "Organizers", "承办单位") { page, _ in page.lines(page.event.names(.organizer)) },
            ListedColumn("keyDirections", "Key directions", "重点方向") { $0.lines($0.event.directions(in: $1.language)) },
        ],
        tables: [
            // Who came to a session stands in the program.
            LayoutTable(attendance) { $0.event.attendance.filter { $0.sessionNumber == nil } },
            LayoutTable(ReportedSession.listing) { page in
                page.event.sessions.map { ReportedSession(row: $0, event: page.event, hasLines: page.hasLines) }
            },
            LayoutTable(speeches) { $0.event.speeches },
            LayoutTable(ReportedDelegation.listing, notes: { event, _ in event.delegationNote.map { [$0] } ?? [] }) { $0.delegations },
            LayoutTable(ReportedAgreement.listing, notes: { event, _ in event.sharedReason.map { [$0] } ?? [] }) { $0.signed },
        ],
        notes: { page, language in
            let asOf = language == .zh ? "协议状态截至 \(page.day)。" : "Agreements have the status of \(page.day)."
            return [page.event.note, page.agreements.isEmpty ? nil : asOf].compactMap(\.self)
        })

    private static let attendance = Listing<EventAttendanceRow>("attendance", "Attendance", "出席", [
        .text("category", "Who", "类型") { $0.category },
        ListedColumn("quantity", "Number", "人数") { .optional($0.headcount?.words(in: $1.language)) }.sparse,
        .text("note", "Note", "备注") { $0.note }.sparse,
    ])

    private static let speeches = Listing<EventSpeechRow>("speeches", "Speeches", "发言", [
        .text("speaker", "Speaker", "发言人") { $0.speaker },
        .text("title", "Title", "职务") { $0.speakerTitle }.sparse,
        .text("organization", "Organization", "单位") { $0.organizationName }.sparse,
        .text("session", "Session", "会议") { $0.session }.sparse,
        .text("subject", "Subject", "主题") { $0.subject }.sparse,
    ])
}
