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
        switch a.status {
        case .unknown: return "The status of \(ref) is not known: neither its signing nor its start is."
        case .retracted:
            return "\(ref) is retracted, and counts on no day: \(bare(a.retractedReason ?? ""))."
        case .draft:
            if !a.isDraft, let signed = a.signed, signed > day { return "\(ref) is not yet signed on \(day): it was signed \(phrase(a.dateSigned))." }
            let waiting = a.unsigned.isEmpty ? "nobody has said that it is signed" : "\(a.unsigned.joined(separator: ", ")) \(a.unsigned.count == 1 ? "has" : "have") not signed"
            return "\(ref) is a draft: \(waiting)."
        case .signed:
            sentence = "\(ref) is signed and has not begun on \(day): \(signing(a))it starts \(phrase(a.startDate))."
        case .inForce:
            sentence = "\(ref) is in force on \(day): \(signing(a))\(period(a))\(resumption(a))."
        case .suspended:
            let halt = a.happened.last { $0.action == .suspended }
            sentence = "\(ref) is suspended on \(day): it was suspended on \(halt.map { "\($0.date)" } ?? "")\(why(halt)) and has not been resumed; \(period(a))."
        case .expired:
            let later = a.lifecycle.first { $0.action == .renewed && $0.date > day }
            let renewal = later.map { "it was renewed only on \($0.date)" }
                ?? (a.moved == nil ? "no renewal is recorded" : "no further renewal is recorded")
            sentence = a.isAutomatic && later == nil
                ? "\(ref) is expired on \(day): its last term ended \(phrase(a.endAsKnown))\(carried(a)), \(lastTerm(a))."
                : "\(ref) is expired on \(day): its period ended \(phrase(a.endAsKnown))\(carried(a)), and \(renewal)."
        case .terminated:
            let end = a.happened.last { $0.action == .terminated }
            sentence = "\(ref) is terminated on \(day): it was terminated on \(end.map { "\($0.date)" } ?? "")\(why(end))."
        case .replaced:
            sentence = "\(ref) is replaced on \(day): \(a.replacedBy ?? "another agreement") took its place on \(a.replacedOn.map { "\($0)" } ?? "")."
        }
        return ([sentence] + toCome(a) + assumptions(a, english: true)).joined(separator: " ")
    }

    /// Why no term followed by itself.
    private static func lastTerm(_ a: AgreementStanding) -> String {
        a.lapseOn != nil && a.lapseOn == a.end ? "since notice was given" : "as far as renewals can carry it"
    }

    /// What is known to come: what was recorded for a later day, and whether the next term begins by itself.
    private static func toCome(_ a: AgreementStanding) -> [String] {
        var lines = a.toCome.map { row in
            switch row.action {
            case .renewed where row.date <= a.day, .renewed where a.end.map { row.date <= $0 } == true:
                "After that end it is renewed \(row.newEndDate.map { "to \($0)" } ?? "without an end")\(why(row))."
            case .renewed: "From \(row.date) on it is renewed \(row.newEndDate.map { "to \($0)" } ?? "without an end")\(why(row))."
            case .amended: "From \(row.date) on it ends \(row.newEndDate.map { "on \($0)" } ?? "on no day")\(why(row))."
            case .suspended, .resumed, .terminated: "It is \(row.action.rawValue) from \(row.date) on\(why(row))."
            }
        }
        if let replacement = a.replacement { lines.append("It is replaced by \(replacement.by) from \(replacement.day) on.") }
        guard [.signed, .inForce, .suspended].contains(a.status), a.isAutomatic else { return lines }
        guard !a.toCome.contains(where: { [.renewed, .terminated].contains($0.action) }), a.replacement == nil else { return lines }
        guard let end = a.end else {
            return lines + ["By how many months is not known: it goes on."]
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
        return ", as \(moved.action.rawValue) on \(moved.date)\(why(moved))"
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
