import Registry

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
            let rule = isAutomatic(a) && later == nil
                ? "按约定若无通知则自动续签\(a.renewalMonths.map { "\($0)个月" } ?? "")，但" : ""
            sentence = "\(ref) 在\(day)已到期：有效期于\(a.endAsKnown ?? "")结束\(chineseExtension(a))，\(rule)\(renewal)。"
        case .terminated:
            let end = a.happened.last { $0.action == .terminated }
            sentence = "\(ref) 在\(day)已终止：于\(end.map { "\($0.date)" } ?? "")终止\(chineseWhy(end))。"
        case .replaced:
            sentence = "\(ref) 在\(day)已被取代：自\(a.replacedOn.map { "\($0)" } ?? "")起由 \(a.replacedBy ?? "另一协议") 取代。"
        }
        return ([sentence] + assumptions(a, english: false)).joined()
    }

    private static func chineseSigning(_ a: AgreementStanding) -> String {
        a.dateSigned.map { "签署于\($0)，" } ?? "签署日期未知，"
    }

    private static func chinesePeriod(_ a: AgreementStanding) -> String {
        let start = a.startDate ?? a.dateSigned ?? ""
        guard let end = a.endAsKnown else { return "自\(start)起生效，没有结束日期的记录\(chineseExtension(a))" }
        return "有效期自\(start)至\(end)\(chineseExtension(a))"
    }

    private static func chineseExtension(_ a: AgreementStanding) -> String {
        guard let moved = a.moved else { return "" }
        return "（\(moved.date)\(moved.action == .renewed ? "续签" : "修订")\(moved.reason.map { "：" + bare($0) } ?? "")）"
    }

    private static func chineseWhy(_ row: LifecycleRow?) -> String {
        row?.reason.map { "（\(bare($0))）" } ?? ""
    }
}
