import Records
import Registry
import Values

extension WhySentences {
    static func chinese(_ a: AgreementStanding) -> String {
        let (ref, day) = (a.reference, a.day)
        let sentence: String
        switch a.status {
        case .unknown: return "\(ref) 的状态未知：签署日期和开始日期均未知。"
        case .retracted: return "\(ref) 已撤回，任何一天均不计入：\(bare(a.retractedReason ?? ""))。"
        case .draft:
            if !a.isDraft, let signed = a.signed, signed > day { return "\(ref) 在\(day)尚未签署：签署日期为\(a.dateSigned ?? "")。" }
            return "\(ref) 为草案：\(a.unsigned.isEmpty ? "尚无签署记录" : a.unsigned.joined(separator: "、") + "尚未签署")。"
        case .signed: sentence = "\(ref) 在\(day)已签署、尚未生效：\(chineseSigning(a))自\(a.startDate ?? "")起生效。"
        case .inForce:
            let resumed = a.happened.last { $0.action == .resumed }.map { "，曾中止，于\($0.date)恢复" } ?? ""
            sentence = "\(ref) 在\(day)有效：\(chineseSigning(a))\(chinesePeriod(a))\(resumed)。"
        case .suspended:
            let halt = a.happened.last { $0.action == .suspended }
            sentence = "\(ref) 在\(day)处于中止：自\(halt.map { "\($0.date)" } ?? "")起中止\(chineseWhy(halt))，尚未恢复；\(chinesePeriod(a))。"
        case .expired:
            let later = a.lifecycle.first { $0.action == .renewed && $0.date > day }
            let renewal = later.map { "至\($0.date)才续签" } ?? (a.moved == nil ? "没有续签记录" : "此后没有续签记录")
            sentence = a.isAutomatic && later == nil
                ? "\(ref) 在\(day)已到期：最后一期于\(a.endAsKnown ?? "")结束\(chineseExtension(a))，\(chineseLastTerm(a))。"
                : "\(ref) 在\(day)已到期：有效期于\(a.endAsKnown ?? "")结束\(chineseExtension(a))，\(renewal)。"
        case .terminated:
            let end = a.happened.last { $0.action == .terminated }
            sentence = "\(ref) 在\(day)已终止：于\(end.map { "\($0.date)" } ?? "")终止\(chineseWhy(end))。"
        case .replaced:
            sentence = "\(ref) 在\(day)已被取代：自\(a.replacedOn.map { "\($0)" } ?? "")起由 \(a.replacedBy ?? "另一协议") 取代。"
        }
        return ([sentence] + chineseToCome(a) + assumptions(a, english: false)).joined()
    }

    private static func chineseSigning(_ a: AgreementStanding) -> String {
        a.dateSigned.map { "签署于\($0)，" } ?? "签署日期未知，"
    }

    private static func chinesePeriod(_ a: AgreementStanding) -> String {
        let start = a.startDate ?? a.dateSigned ?? ""
        guard let end = a.endAsKnown else {
            let none = a.isOpenEnded ? "不定期" : a.isAutomatic ? "自动续签" : "结束日期未知"
            return "自\(start)起生效，\(none)\(chineseExtension(a))"
        }
        return "有效期自\(start)至\(end)\(chineseExtension(a))"
    }

    private static func chineseLastTerm(_ a: AgreementStanding) -> String {
        a.lapseOn != nil && a.lapseOn == a.end ? "已通知不再续签" : "续签已至最长期限"
    }

    private static func chineseToCome(_ a: AgreementStanding) -> [String] {
        var lines = a.toCome.map { row in
            let until = row.newEndDate.map { "至\($0)" } ?? OpenEnd.caption.zh
            return switch row.action {
            case .renewed where row.date <= a.day, .renewed where a.end.map { row.date <= $0 } == true:
                "到期后续签\(until)\(chineseWhy(row))。"
            case .renewed: "自\(row.date)起续签\(until)\(chineseWhy(row))。"
            case .amended: "自\(row.date)起有效期改为\(until)\(chineseWhy(row))。"
            case .suspended, .resumed, .terminated: "将自\(row.date)起\(row.action.caption.zh)\(chineseWhy(row))。"
            }
        }
        if let replacement = a.replacement { lines.append("将自\(replacement.day)起由 \(replacement.by) 取代。") }
        guard [.signed, .inForce, .suspended].contains(a.status), a.isAutomatic else { return lines }
        guard !a.toCome.contains(where: { [.renewed, .terminated].contains($0.action) }), a.replacement == nil else { return lines }
        guard let end = a.end else { return lines + ["每期月数未知：继续有效。"] }
        guard a.renewsTo != end else { return lines + ["至\(end)终止，\(chineseLastTerm(a))。"] }
        let next = a.renewsTo.map { "至\($0)" } ?? "（月数未知）"
        guard let notice = a.noticeOn else { return lines + ["到期自动续签\(next)。"] }
        return lines + [
            notice < a.day ? "通知截止日\(notice)已过：将自动续签\(next)。" : "如不在\(notice)前（含当日）通知，将自动续签\(next)。"
        ]
    }

    private static func chineseExtension(_ a: AgreementStanding) -> String {
        guard let moved = a.moved else { return "" }
        return "（\(moved.date)\(moved.action == .renewed ? "续签" : "修订")\(moved.reason.map { "：" + bare($0) } ?? "")）"
    }

    private static func chineseWhy(_ row: LifecycleRow?) -> String {
        row?.reason.map { "（\(bare($0))）" } ?? ""
    }
}
