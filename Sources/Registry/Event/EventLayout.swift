import Records
import Values

extension EventDetail: Paged {
    public static let layout = Layout<EventDetail>(
        title: { $0.name(in: $1) },
        [
            .text("code", "Code", "代码") { $0.code },
            .text("name", "Name", "名称") { $0.name },
            .text("nameZH", "Chinese name", "中文名称") { $0.nameZH },
            .text("date", "Date", "日期") { $0.days },
            .text("venue", "Venue", "地点") { event in
                let parts = [event.venue, event.city, event.country].compactMap(\.self)
                return parts.isEmpty ? nil : parts.joined(separator: ", ")
            },
            .text("theme", "Theme", "主题") { $0.theme },
            .text("series", "Series", "系列") { $0.series },
            .text("edition", "Edition", "届次") { $0.edition },
            .list("hosts", "Hosts", "主办单位") { $0.names(.host) },
            .list("organizers", "Organizers", "承办单位") { $0.names(.organizer) },
            ListedColumn("keyDirections", "Key directions", "重点方向") { .optional(list: $0.directions(in: $1.language)) },
            .number("agreements", "Agreements", "协议") { $0.agreements },
            .text("note", "Note", "备注") { $0.note },
        ],
        tables: [
            LayoutTable(EventAttendanceRow.listing) { $0.attendance }, LayoutTable(EventSessionRow.listing) { $0.sessions },
            LayoutTable(EventSpeechRow.listing) { $0.speeches }, LayoutTable(EventDelegationRow.listing) { $0.delegations },
        ])

    /// Its name in a language, else its name of record.
    public func name(in language: Language) -> String { language == .zh ? nameZH ?? name : name }

    /// Its first day, and its last one where there are several.
    public var days: String { [startDate, endDate].compactMap(\.self).joined(separator: " – ") }

    /// Names of those who have a role in the whole event, or in a session of it.
    public func names(_ role: EventRole, session: Int? = nil) -> [String] {
        organizations.filter { $0.role == role && $0.session == session }.map(\.name)
    }

    /// The labels of its key directions; the fields themselves where they have none.
    public func directions(in language: Language) -> [String] {
        directions.map { (language == .zh ? $0.labelZH : nil) ?? $0.labelEN ?? $0.field }
    }
}

extension EventAttendanceRow: ListedRow {
    public static let listing = Listing<EventAttendanceRow>("attendance", "Attendance", "出席", [
        .number("position", "No.", "序号") { $0.position },
        .text("category", "Who", "类型") { $0.category },
        .text("quantity", "Number", "人数") { $0.headcount?.signs },
        .text("session", "Session", "会议") { $0.session },
        .text("note", "Note", "备注") { $0.note },
    ])
}

extension EventSessionRow: ListedRow {
    public static let listing = Listing<EventSessionRow>("sessions", "Sessions", "分会", [
        .number("position", "No.", "序号") { $0.position },
        .text("title", "Title", "名称") { $0.title },
        .date("date", "Date", "日期") { $0.heldOn },
        .list("hosts", "Hosts", "主办单位") { $0.hosts }.sparse,
        .list("organizers", "Organizers", "承办单位") { $0.organizers },
        .text("note", "Note", "备注") { $0.note },
    ])
}

extension EventSpeechRow: ListedRow {
    public static let listing = Listing<EventSpeechRow>("speeches", "Speeches", "发言", [
        .number("position", "No.", "序号") { $0.position },
        .text("speaker", "Speaker", "发言人") { $0.speaker },
        .text("title", "Title", "职务") { $0.speakerTitle },
        .text("organization", "Organization", "单位") { $0.organization },
        .text("session", "Session", "会议") { $0.session },
        .text("subject", "Subject", "主题") { $0.subject },
    ])
}

extension EventDelegationRow: ListedRow {
    public static let listing = Listing<EventDelegationRow>("delegations", "Delegations", "代表团", [
        .number("position", "No.", "序号") { $0.position },
        .text("country", "Country", "国家（地区）") { $0.country },
        .text("countryName", "Name of country", "国家（地区）名称") { $0.countryName },
        .text("quantity", "Number", "人数") { $0.headcount?.signs }.sparse,
        .text("organization", "Organization", "单位") { $0.organizationName }.sparse,
        .text("head", "Head", "团长") { $0.headAndTitle }.sparse,
        .text("session", "Session", "会议") { $0.session }.sparse,
        .text("note", "Note", "备注") { $0.note }.sparse,
    ])
}
