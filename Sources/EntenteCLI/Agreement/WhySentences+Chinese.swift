import Records
import Registry
import Values

extension WhySentences {
    static func chinese(_ a: AgreementStanding) -> String {
        let (ref, day) = (a.reference, a.day)
        let sentence: String
        if let root = a.overWith, let since = a.overOn {
            let over = a.status == .replaced ? "由新协议取代" : a.status == .terminated ? "提前终止" : "期满"
            return "\(ref) 在\(day)已\(over)：所变更的 \(root) 自\(since)起已\(over)。"
        }
        switch a.status {
        case .unknown: return "\(ref) 的状态不详：签署日期和开始日期均不详。"
        case .retracted: return "\(ref) 已撤回，任何一天均不计入：\(bare(a.retractedReason ?? ""))。"
        case .draft:
            if !a.isDraft, let signed = a.signed, signed > day { return "\(ref) 在\(day)尚未签署：签署日期为\(a.dateSigned ?? "")。" }
            return "\(ref) 为拟签：\(a.unsigned.isEmpty ? "尚无签署记录" : a.unsigned.joined(separator: "、") + "尚未签署")。"
        case .signed where a.waitsFor != nil:
            let first = a.waitsUntil.flatMap { $0.adding(days: 1) }.map { "\($0)" } ?? ""
            sentence = "\(ref) 在\(day)已签署、尚待接续：\(chineseSigning(a))续签 \(a.waitsFor ?? "")（有效至\(a.waitsUntil.map { "\($0)" } ?? "")），自\(first)起接续。"
        case .signed: sentence = "\(ref) 在\(day)已签署、尚未生效：\(chineseSigning(a))自\(a.startDate ?? "")起生效。"
        case .inForce:
            let resumed = a.happened.last { $0.action == .resumed }.map { "，曾中止，于\($0.date)恢复" } ?? ""
            sentence = "\(ref) 在\(day)有效：\(chineseSigning(a))\(chinesePeriod(a))\(resumed)。"
        case .suspended:
            let halt = a.happened.last { $0.action == .suspended }
            sentence = "\(ref) 在\(day)处于中止：自\(halt.map { "\($0.date)" } ?? "")起中止\(chineseWhy(halt))，尚未恢复；\(chinesePeriod(a))。"
        case .expired:
            let later = a.renewedLater
            let renewal = later.map { "至\($0)才续签" } ?? a.renewalByAnother.map { chineseRenewing($0, a) }
                ?? a.amends.flatMap { root in a.amendsStatus.map { "所变更的 \(root) 当日\($0.caption.zh)" } } ?? (a.isLetRunOut ? "期满不续" : a.moved == nil ? "没有续签记录" : "此后没有续签记录")
            sentence = a.isAutomatic && later == nil
                ? "\(ref) 在\(day)已期满：最后一期于\(a.endAsKnown ?? "")结束\(chineseExtension(a))，\(chineseLastTerm(a))。"
                : "\(ref) 在\(day)已期满：有效期于\(a.endAsKnown ?? "")结束\(chineseExtension(a))，\(renewal)。"
        case .terminated:
            let end = a.happened.last { $0.action == .terminated }
            let renewal = a.renewalByAnother.map { "，\(chineseRenewing($0, a))" } ?? ""
            sentence = "\(ref) 在\(day)已提前终止：于\(end.map { "\($0.date)" } ?? "")提前终止\(chineseWhy(end))\(renewal)。"
        case .replaced:
            sentence = "\(ref) 在\(day)已由新协议取代：自\(a.replacedOn.map { "\($0)" } ?? "")起由 \(a.replacedBy ?? "另一协议") 取代。"
        }
        return ([sentence] + chineseToCome(a) + chineseMoves(a) + assumptions(a, english: false)).joined()
    }

    private static func chineseMoves(_ a: AgreementStanding) -> [String] {
        a.moves.map { $0.hasLeft ? "\($0.party)参与至\($0.date)。" : "\($0.party)自\($0.date)起加入\($0.amendedBy.map { "（由 \($0) 变更）" } ?? "")。" }
    }

    private static func chineseSigning(_ a: AgreementStanding) -> String {
        a.dateSigned.map { "签署于\($0)，" } ?? "签署日期不详，"
    }

    private static func chinesePeriod(_ a: AgreementStanding) -> String {
        let start = a.startDate ?? a.dateSigned ?? ""
        guard let end = a.endAsKnown else {
            let none = a.isOpenEnded ? "长期有效" : a.isAutomatic ? "自动续期" : "结束日期不详"
            return "自\(start)起生效，\(none)\(chineseExtension(a))"
        }
        return "有效期自\(start)至\(end)\(chineseExtension(a))"
    }

    private static func chineseLastTerm(_ a: AgreementStanding) -> String {
        if a.isLetRunOut { return "已\(a.lapseGivenOn.map { "于\($0)" } ?? "")通知不再续签" }
        return a.renewalByAnother.map { "自\($0.day)起由 \($0.by) 续签" } ?? "续签已至最长期限"
    }

    private static func chineseToCome(_ a: AgreementStanding) -> [String] {
        var lines = a.toCome.map { row in
            let from = row.takesEffect ?? row.date
            let until = row.newEndDate.map { "至\($0)" } ?? (row.isOpenEnded ? OpenEnd.caption.zh : "（结束日期不详）")
            return switch row.action {
            case .renewed: "自\(from)起续签\(until)\(chineseWhy(row))。"
            case .amended: "自\(from)起有效期改为\(until)\(row.amendedBy.map { "（由 \($0) 变更）" } ?? chineseWhy(row))。"
            case .suspended, .resumed, .terminated: "将自\(from)起\(row.action.caption.zh)\(chineseWhy(row))。"
            }
        }
        if let replacement = a.replacement { lines.append("将自\(replacement.day)起由 \(replacement.by) 取代。") }
        guard a.isRunning, !a.isToBeCutShort else { return lines }
        guard a.isAutomatic else { return lines + chineseAtTheEnd(a) }
        guard let end = a.endInSight else { return lines + (a.isOpenEnded ? [] : ["每期月数不详：继续有效。"]) }
        guard a.renewsTo != end else { return lines + ["至\(end)期满，\(chineseLastTerm(a))。"] }
        let next = a.renewsTo.map { "至\($0)" } ?? "（月数不详）"
        guard let notice = a.noticeOn else { return lines + ["到期自动续期\(next)。"] }
        return lines + [
            notice < a.day ? "通知期限\(notice)已过：将自动续期\(next)。" : "如不在\(notice)前（含当日）通知，将自动续期\(next)。"
        ]
    }

    private static func chineseRenewing(_ renewal: (day: CalendarDate, by: String), _ a: AgreementStanding) -> String {
        isGap(before: renewal.day, a) ? "至\(renewal.day)才由 \(renewal.by) 续签" : "自\(renewal.day)起由 \(renewal.by) 续签"
    }

    /// What comes of the end of one that does not renew itself.
    private static func chineseAtTheEnd(_ a: AgreementStanding) -> [String] {
        if let renewal = a.renewalByAnother { return ["\(chineseRenewing(renewal, a))。"] }
        guard let end = a.endInSight else { return [] }
        if a.isLetRunOut { return ["至\(end)期满不续。"] }
        let consent = a.renewalRule == .byConsent ? ["至\(end)到期，除非双方协商续签。"] : []
        guard let notice = a.noticeOn else { return consent }
        return consent + [notice < a.day ? "通知期限\(notice)已过。" : "须在\(notice)前（含当日）通知。"]
    }

    private static func chineseExtension(_ a: AgreementStanding) -> String {
        guard let moved = a.moved else { return "" }
        let by = moved.amendedBy.map { "由 \($0) 变更" }
        return "（自\(moved.takesEffect ?? moved.date)起\(by ?? (moved.action == .renewed ? "续签" : "变更"))\(moved.reason.map { "：" + bare($0) } ?? "")）"
    }

    private static func chineseWhy(_ row: LifecycleRow?) -> String {
        row?.reason.map { "（\(bare($0))）" } ?? ""
    }
}
