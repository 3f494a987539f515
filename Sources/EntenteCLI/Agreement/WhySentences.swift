import Records
import Registry
import Values

/// Why an agreement has its status on a day, in a sentence or two.
enum WhySentences {
    static func text(_ standing: AgreementStanding, _ language: Language) -> String {
        language == .zh ? chinese(standing) : english(standing)
    }

    private static func english(_ a: AgreementStanding) -> String {
        let (ref, day) = (a.reference, a.day)
        let sentence: String
        if let root = a.overWith, let since = a.overOn {
            return "\(ref) is \(a.status.rawValue) on \(day): it amends \(root), which is \(a.status.rawValue) from \(since) on."
        }
        switch a.status {
        case .unknown: return "The status of \(ref) is not known: neither its signing nor its start is."
        case .retracted:
            return "\(ref) is retracted, and counts on no day: \(bare(a.retractedReason ?? ""))."
        case .draft:
            if !a.isDraft, let signed = a.signed, signed > day { return "\(ref) is not yet signed on \(day): it was signed \(phrase(a.dateSigned))." }
            let waiting = a.unsigned.isEmpty ? "nobody has said that it is signed" : "\(a.unsigned.joined(separator: ", ")) \(a.unsigned.count == 1 ? "has" : "have") not signed"
            return "\(ref) is a draft: \(waiting)."
        case .signed:
            if let renewed = a.waitsFor, let last = a.waitsUntil, let first = last.adding(days: 1) {
                sentence = "\(ref) is signed on \(day), and waits: \(signing(a))it renews \(renewed), which is in force until \(last), and goes on in its place from \(first) on."
                break
            }
            sentence = "\(ref) is signed and has not begun on \(day): \(signing(a))it starts \(phrase(a.startDate))."
        case .inForce:
            sentence = "\(ref) is in force on \(day): \(signing(a))\(period(a))\(resumption(a))."
        case .suspended:
            let halt = a.happened.last { $0.action == .suspended }
            sentence = "\(ref) is suspended on \(day): it was suspended on \(halt.map { "\($0.date)" } ?? "")\(why(halt)) and has not been resumed; \(period(a))."
        case .expired:
            let later = a.renewedLater
            let renewal = later.map { "it is renewed only from \($0) on" } ?? a.renewalByAnother.map { renewing($0, a) }
                ?? amended(a) ?? (a.isLetRunOut ? "it was let run out" : a.moved == nil ? "no renewal is recorded" : "no further renewal is recorded")
            sentence = a.isAutomatic && later == nil
                ? "\(ref) is expired on \(day): its last term ended \(phrase(a.endAsKnown))\(carried(a)), \(lastTerm(a))."
                : "\(ref) is expired on \(day): its period ended \(phrase(a.endAsKnown))\(carried(a)), and \(renewal)."
        case .terminated:
            let end = a.happened.last { $0.action == .terminated }
            let renewal = a.renewalByAnother.map { ", and \(renewing($0, a))" } ?? ""
            sentence = "\(ref) is terminated on \(day): it was terminated on \(end.map { "\($0.date)" } ?? "")\(why(end))\(renewal)."
        case .replaced:
            sentence = "\(ref) is replaced on \(day): \(a.replacedBy ?? "another agreement") took its place on \(a.replacedOn.map { "\($0)" } ?? "")."
        }
        return ([sentence] + toCome(a) + moves(a) + assumptions(a, english: true)).joined(separator: " ")
    }

    /// Which parties came and went.
    private static func moves(_ a: AgreementStanding) -> [String] {
        a.moves.map { move in
            let isToCome = move.date.firstDay > a.day
            if move.hasLeft { return "\(move.party) \(isToCome ? "is a party until" : "was a party until") \(move.date)." }
            return "\(move.party) \(isToCome ? "joins" : "joined") \(move.date.phrase)\(move.amendedBy.map { ", as \($0) amends it" } ?? "")."
        }
    }

    /// What it amends, which goes on: an amendment is not renewed for itself.
    private static func amended(_ a: AgreementStanding) -> String? {
        guard let root = a.amends, let status = a.amendsStatus else { return nil }
        return "it amends \(root), which is \(status.rawValue) on that day"
    }

    /// Whether a renewal by another agreement begins only after a gap.
    static func isGap(before day: CalendarDate, _ a: AgreementStanding) -> Bool {
        (a.lastDay ?? a.end)?.adding(days: 1).map { $0 < day } ?? false
    }

    private static func renewing(_ renewal: (day: CalendarDate, by: String), _ a: AgreementStanding) -> String {
        "\(renewal.by) renews it \(isGap(before: renewal.day, a) ? "only " : "")from \(renewal.day) on"
    }

    /// Why no term follows by itself.
    private static func lastTerm(_ a: AgreementStanding) -> String {
        if a.isLetRunOut { return "since notice was given\(a.lapseGivenOn.map { " on \($0)" } ?? "")" }
        return a.renewalByAnother.map { "since \($0.by) renews it from \($0.day) on" } ?? "as far as renewals can carry it"
    }

    /// What is known to come: what was recorded for a later day, and what comes of the end.
    private static func toCome(_ a: AgreementStanding) -> [String] {
        var lines = a.toCome.map { row in
            let from = row.takesEffect ?? row.date
            switch row.action {
            case .renewed:
                let until = row.newEndDate.map { "to \($0)" } ?? (row.isOpenEnded ? "without an end" : "to an end that is not known")
                return "From \(from) on it is renewed \(until)\(why(row))."
            case .amended:
                let until = row.newEndDate.map { "ends on \($0)" } ?? "has no end"
                return "From \(from) on it \(until)\(row.amendedBy.map { ", as \($0) amends it" } ?? why(row))."
            case .suspended, .resumed, .terminated: return "It is \(row.action.rawValue) from \(from) on\(why(row))."
            }
        }
        if let replacement = a.replacement { lines.append("It is replaced by \(replacement.by) from \(replacement.day) on.") }
        guard a.isRunning, !a.isToBeCutShort else { return lines }
        guard a.isAutomatic else { return lines + atTheEnd(a) }
        guard let end = a.endInSight else {
            return lines + (a.isOpenEnded ? [] : ["By how many months is not known: it goes on."])
        }
        guard a.renewsTo != end else { return lines + ["It ends on \(end), \(lastTerm(a))."] }
        let next = a.renewsTo.map { "to \($0)" } ?? "by an unknown number of months"
        guard let notice = a.noticeOn else { return lines + ["It renews itself \(next)."] }
        return lines + [
            notice < a.day
                ? "The day for notice, \(notice), has gone by: it renews \(next)."
                : "Unless notice is given by \(notice), it renews \(next)."
        ]
    }

    /// What comes of the end of one that does not renew itself.
    private static func atTheEnd(_ a: AgreementStanding) -> [String] {
        if let renewal = a.renewalByAnother { return ["\(renewing(renewal, a))."] }
        guard let end = a.endInSight else { return [] }
        if a.isLetRunOut { return ["It is let run out on \(end)."] }
        let consent = a.renewalRule == .byConsent ? ["It ends on \(end) unless the parties renew it."] : []
        guard let notice = a.noticeOn else { return consent }
        return consent + [notice < a.day ? "The day for notice, \(notice), has gone by." : "Notice is to be given by \(notice)."]
    }

    private static func phrase(_ date: String?) -> String {
        date.flatMap { PartialDate($0) }?.phrase ?? ""
    }

    private static func signing(_ a: AgreementStanding) -> String {
        a.dateSigned.map { "signed \(phrase($0)), " } ?? "when it was signed is not known; "
    }

    private static func period(_ a: AgreementStanding) -> String {
        let start = a.startDate ?? a.dateSigned ?? ""
        guard let end = a.endAsKnown else {
            let none = a.isOpenEnded ? "it has no end" : a.isAutomatic ? "it renews itself" : "when it ends is not known"
            return "it runs from \(start), and \(none)\(carried(a))"
        }
        return "it runs from \(start) to \(end)\(carried(a))"
    }

    private static func carried(_ a: AgreementStanding) -> String {
        guard let moved = a.moved else { return "" }
        let day = moved.takesEffect ?? moved.date
        if let amendment = moved.amendedBy { return ", as amended by \(amendment) from \(day) on" }
        return ", as \(moved.action.rawValue) from \(day) on\(why(moved))"
    }

    private static func resumption(_ a: AgreementStanding) -> String {
        guard let last = a.happened.last(where: { $0.action == .resumed }) else { return "" }
        return "; it was suspended, and resumed on \(last.date)"
    }

    private static func why(_ row: LifecycleRow?) -> String {
        row?.reason.map { " (\(bare($0)))" } ?? ""
    }

    static func bare(_ reason: String) -> String {
        var reason = reason[...]
        while let last = reason.last, ".。 ".contains(last) { reason.removeLast() }
        return String(reason)
    }

    /// What was taken a date to mean that is known only to the month or the year, where the status rests on it.
    static func assumptions(_ a: AgreementStanding, english: Bool) -> [String] {
        var lines: [String] = []
        if let text = a.startDate ?? a.dateSigned, let date = PartialDate(text), date.precision != .day {
            lines.append(
                english
                    ? "Its beginning is known only to the \(unit(date)) \(date): taken to be \(date.firstDay)."
                    : "其开始日期仅知\(unit(date, zh: true))（\(date)），按\(date.firstDay)计。")
        }
        let rests = [.inForce, .suspended, .expired].contains(a.status)
        if rests, let text = a.endAsKnown, let date = PartialDate(text), date.precision != .day {
            lines.append(
                english
                    ? "Its end is known only to the \(unit(date)) \(date): taken to be \(date.lastDay)."
                    : "其结束日期仅知\(unit(date, zh: true))（\(date)），按\(date.lastDay)计。")
        }
        return lines
    }

    private static func unit(_ date: PartialDate, zh: Bool = false) -> String {
        date.precision == .year ? (zh ? "到年" : "year") : (zh ? "到月" : "month")
    }
}
