import Records
import Registry
import Values

/// A session as the program on the page of an event has it.
struct ReportedSession {
    let row: EventSessionRow
    let event: EventDetail
    let hasLines: Bool

    static let listing = Listing<ReportedSession>("program", "Program", "议程", [
        .text("session", "Session", "会议") { $0.row.title },
        .date("date", "Date", "日期") { $0.row.heldOn }.sparse,
        .list("hosts", "Hosts", "主办单位") { $0.names(.host) }.sparse,
        .list("organizers", "Organizers", "承办单位") { $0.names(.organizer) }.sparse,
        ListedColumn("attendance", "Attendance", "出席") { .optional($0.attendance(in: $1.language)) }.sparse,
        .text("note", "Note", "备注") { $0.row.note }.sparse,
    ])

    private func names(_ role: EventRole) -> [String] { event.names(role, session: row.position) }

    /// Who came to it, with how many and what is noted of them.
    private func attendance(in language: Language) -> String? {
        let present = event.attendance.filter { $0.sessionNumber == row.position }.map { attendance in
            let who = [attendance.category, attendance.headcount?.words(in: language)].compactMap(\.self)
                .joined(separator: language == .zh ? "：" : ": ")
            guard let note = attendance.note else { return who }
            return language == .zh ? "\(who)（\(note)）" : "\(who) (\(note.hasSuffix(".") ? String(note.dropLast()) : note))"
        }
        return present.isEmpty ? nil : present.joined(separator: hasLines ? "\n" : "; ")
    }
}

/// A delegation as the page of an event has it: without codes, and without the note that all of them have.
struct ReportedDelegation {
    let row: EventDelegationRow
    let note: String?

    static let listing = Listing<ReportedDelegation>("delegations", "Delegations", "代表团", [
        .text("countryName", "Country", "国家（地区）") { $0.row.countryName },
        .text("quantity", "Number", "人数") { $0.row.headcount?.signs }.sparse,
        .text("organization", "Organization", "单位") { $0.row.organizationName }.sparse,
        .text("head", "Head", "团长") { $0.row.headAndTitle }.sparse,
        .text("session", "Session", "会议") { $0.row.session }.sparse,
        .text("note", "Note", "备注") { $0.note }.sparse,
    ])
}

/// An agreement as the page of the event has it at which it was signed.
struct ReportedAgreement {
    let row: EventAgreementRow
    /// Whether why parties are not known is said once for all agreements.
    let isReasonShared: Bool
    let hasLines: Bool

    static let listing = Listing<ReportedAgreement>("agreementsSigned", "Agreements signed", "签署的协议", [
        .text("reference", "Reference", "编号") { $0.row.reference },
        .text("title", "Title", "名称") { $0.row.title },
        .label("type", "Type", "类型") { $0.row.type == "other" ? (nil, nil) : ($0.row.typeEN, $0.row.typeZH) }.sparse,
        .date("dateSigned", "Signed", "签署日期") { $0.row.dateSigned }.sparse,
        // A page has room for `in force`.
        ListedColumn("status", "Status", "状态") { signed, audience in
            let status = signed.row.status
            return .text(audience.isForPeople ? status.caption.text(in: audience.language).replacing("-", with: " ") : status.rawValue)
        },
        ListedColumn("parties", "Parties", "签约单位") { .optional($0.parties(in: $1.language)) },
    ])

    private func parties(in language: Language) -> String? {
        let unknown = language == .zh ? "未全部知晓" : "not all known"
        let parts = [row.parties?.joined(separator: language == .zh ? "、" : ", "), row.partiesUnknown.map { isReasonShared ? unknown : $0 }]
            .compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: hasLines ? "\n" : "; ")
    }
}
