import Registry
import Values

extension SummaryWhy {
    /// What it comes to, in a sentence.
    func sentence(_ language: Language) -> String {
        let reasons = outside.map { $0.phrase.text(in: language) }
        if !rows.isEmpty, !reasons.isEmpty {
            return language == .zh
                ? "\(reference) 未计入 \(period) 本身的数字：\(reasons.joined(separator: "；"))；仅计入以下 \(rows.count) 个关于其他年度或数据本身的数字。"
                : "\(reference) is in no figure of \(period) itself: \(reasons.joined(separator: "; ")). It counts in these \(rows.count), which are about other years or about the data."
        }
        if !rows.isEmpty {
            return language == .zh
                ? "\(reference) 计入 \(period) 的上列 \(rows.count) 个数字。" : "\(reference) counts in these \(rows.count) figures of \(period)."
        }
        if language == .zh {
            return "\(reference) 未计入 \(period) 的任何数字" + (reasons.isEmpty ? "。" : "：" + reasons.joined(separator: "；") + "。")
        }
        return "\(reference) is in no figure of \(period)" + (reasons.isEmpty ? "." : ": " + reasons.joined(separator: "; ") + ".")
    }
}

extension SummaryWhy.Outside {
    fileprivate var phrase: Caption {
        switch self {
        case .draft: Caption("it is a draft, which not all have signed", "尚为拟签，各方未全部签署")
        case .retracted: Caption("it was recorded by mistake, and taken back", "系误录，已撤回")
        case .amends(let others):
            Caption(
                "it amends \(others.joined(separator: ", ")), and counts with that",
                "系对 \(others.joined(separator: "、")) 的补充（变更）协议，与其一并统计")
        case .amendsInVain(let others):
            Caption(
                "it amends \(others.joined(separator: ", ")), a draft or taken back, and counts nowhere as that does",
                "系对 \(others.joined(separator: "、")) 的补充（变更）协议，而后者尚为拟签或已撤回，同样不计入")
        case .typeNotCounted: Caption("annual figures do not take agreements of its type", "年度统计不含该类型的协议")
        case .undated: Caption("it has neither a start nor a signing date", "开始日期与签署日期均不详")
        case .notOfThose(let names):
            Caption(
                "nobody is party to it who counts as \(names.joined(separator: " or "))",
                "签约单位中无属于 \(names.joined(separator: "、")) 的单位")
        case .begins(let day): Caption("it begins on \(day), after the period", "自 \(day) 起生效，晚于本期")
        case .over(let day): Caption("its last day was \(day), before the period", "已于 \(day) 结束，早于本期")
        }
    }
}
