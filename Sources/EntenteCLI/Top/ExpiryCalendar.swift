import Output
import Postgres
import Registry

/// What falls due, as entries of a calendar.
///
/// Nothing here depends on today: an entry reads the same before its day and after it.
enum ExpiryCalendar {
    static func calendar(_ rows: [ExpiringRow], _ language: Language) -> ICalendar {
        ICalendar(
            name: language == .zh ? "协议到期提醒" : "Agreements that fall due", entries: rows.map { entry($0, language) })
    }

    private static func entry(_ row: ExpiringRow, _ language: Language) -> ICalendar.Entry {
        ICalendar.Entry(
            uid: "\(row.kind)-\(row.id)-\(row.registryCreatedAt.microsecondsSinceEpoch)@entente",
            sequence: row.revision, stamp: stamp(row.changedAt), day: "\(row.due)",
            dayAfter: "\(row.due.adding(days: 1) ?? row.due)", summary: summary(row, language),
            details: details(row, language), alarms: [30, 7])
    }

    /// `20231011T083000Z`.
    private static func stamp(_ moment: Timestamp) -> String {
        String(moment.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }

    private static func summary(_ row: ExpiringRow, _ language: Language) -> String {
        let what =
            switch (row.what, language == .zh) {
            case ("notice", false): "Last day for notice"
            case ("renews", false): "Renews itself"
            case ("consent", false): "Ends unless renewed"
            case ("terminates", false): "Is terminated"
            case ("obligation", false): "Owed"
            case (_, false): "Ends"
            case ("notice", true): "通知截止"
            case ("renews", true): "自动续签"
            case ("consent", true): "到期，须协商续签"
            case ("terminates", true): "终止"
            case ("obligation", true): "义务到期"
            case (_, true): "到期"
            }
        return "\(what): \(row.reference) \(row.title)"
    }

    private static func details(_ row: ExpiringRow, _ language: Language) -> String {
        let isChinese = language == .zh
        var lines = [(row.parties ?? []).joined(separator: isChinese ? "、" : ", ")]
        if row.what == "notice" {
            if let next = row.renewsTo {
                lines.append(
                    isChinese
                        ? "如不在\(row.due)前通知，将自动续签至\(next)。"
                        : "Give notice by \(row.due), or it renews to \(next).")
            } else if let end = row.end {
                lines.append(isChinese ? "有效期至\(end)。" : "It ends on \(end).")
            }
        } else if let next = row.renewsTo {
            lines.append(isChinese ? "自动续签至\(next)。" : "It renews itself to \(next).")
        }
        if let owner = row.owner { lines.append(isChinese ? "负责：\(owner)" : "Owner: \(owner)") }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
