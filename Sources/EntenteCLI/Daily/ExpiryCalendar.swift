import Output
import Registry
import Values

/// What falls due, as entries of a calendar.
///
/// It depends on the day that the file is of, and on no clock. An entry that is canceled has an odd SEQUENCE, one above
/// that which it had before; every change of the agreement carries it on by two.
enum ExpiryCalendar {
    /// For how many days after it was dealt with an entry is sent as canceled.
    static let memory = 400

    static func calendar(_ rows: [ExpiringRow], on day: CalendarDate, _ language: Language) -> ICalendar {
        ICalendar(
            name: language == .zh ? "协议到期提醒" : "Agreements that fall due",
            entries: rows.map { entry($0, day, language) })
    }

    private static func entry(_ row: ExpiringRow, _ day: CalendarDate, _ language: Language) -> ICalendar.Entry {
        let isDone = row.what == .done
        let changed = stamp(row.changedAt)
        let made = "\(day)".filter { $0 != "-" } + "T000000Z"
        return ICalendar.Entry(
            uid: "\(row.kind.rawValue)-\(row.id)-\(row.registryCreatedAt.microsecondsSinceEpoch)@entente",
            sequence: 2 * row.revision + (isDone ? 1 : 0), stamp: max(made, changed), changed: changed, isCanceled: isDone,
            day: "\(row.due)", dayAfter: "\(row.due.adding(days: 1) ?? row.due)", summary: summary(row, language),
            details: details(row, language), alarms: isDone || row.what == .noticeGone ? [] : alarms(row.daysLeft))
    }

    /// The days on which to remind, counted from the day itself: a month, a week and a day before, as far as they are to
    /// come; and where none of them is, on the day that the file is of and on the next, so that one of them still rings.
    static func alarms(_ daysLeft: Int) -> [Int] {
        let planned = [-30, -7, -1].filter { $0 >= -daysLeft }
        guard !planned.contains(where: { $0 > -daysLeft }) else { return planned }
        return [-daysLeft, 1 - daysLeft]
    }

    /// `20231011T083000Z`.
    private static func stamp(_ moment: Timestamp) -> String {
        String(moment.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }

    private static func summary(_ row: ExpiringRow, _ language: Language) -> String {
        "\(what(row).text(in: language)): \(row.reference) \(row.title)"
    }

    /// What happens on the day; where it was dealt with, what would have happened.
    private static func what(_ row: ExpiringRow) -> Caption {
        switch (row.what, row.kind) {
        case (.notice, _), (.done, .notice): Caption("Last day for notice", "通知期限")
        case (.renews, _), (.noticeGone, _): Caption("Renews itself", "自动续期")
        case (.lapses, _): Caption("Ends, notice was given", "已通知，到期终止")
        case (.consent, _): Caption("Ends unless renewed", "到期，须协商续签")
        case (.terminates, _): Caption("Is terminated", "终止")
        case (.replaced, _): Caption("Is replaced", "由新协议取代")
        case (.obligation, _), (.done, .obligation): Caption("Owed", "履约事项到期")
        case (.filing, _), (.done, .filing): Caption("To be filed", "应备案")
        case (.ends, _), (.done, .end): Caption("Ends", "到期")
        }
    }

    private static func details(_ row: ExpiringRow, _ language: Language) -> String {
        let isChinese = language == .zh
        var lines = [(row.parties ?? []).joined(separator: isChinese ? "、" : ", ")]
        if row.what == .done {
            lines.append(isChinese ? "已处理，无须再办。" : "It was dealt with.")
        } else if row.what == .notice {
            if let next = row.renewsTo {
                lines.append(
                    isChinese
                        ? "如不在\(row.due)前通知，将自动续期至\(next)。"
                        : "Give notice by \(row.due), or it renews to \(next).")
            } else if let end = row.end {
                lines.append(isChinese ? "有效期至\(end)。" : "It ends on \(end).")
            }
        } else if row.what == .noticeGone {
            let sentence = row.what.caption.text(in: language)
            lines.append(row.renewsTo.map { isChinese ? "\(sentence)至\($0)。" : "\(sentence) to \($0)." } ?? sentence)
        } else if let next = row.renewsTo {
            lines.append(isChinese ? "自动续期至\(next)。" : "It renews itself to \(next).")
        }
        if let owner = row.owner { lines.append(isChinese ? "负责：\(owner)" : "Owner: \(owner)") }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
