import Registry
import Values

extension SummaryWhy {
    /// What it comes to, in a sentence.
    func sentence(_ language: Language) -> String {
        let reasons = outside.map { $0.phrase(language) }
        if !rows.isEmpty, !reasons.isEmpty {
            return language == .zh
                ? "\(reference) 未计入 \(period) 本身的数字：\(reasons.joined(separator: "；"))；仅计入以下 \(rows.count) 个关于其他年度或数据本身的数字。"
                : "\(reference) is in no figure of \(period) itself: \(reasons.joined(separator: "; ")). It counts in these \(rows.count), which are about other years or about the data."
        }
        if !rows.isEmpty {
            return language == .zh
                ? "\(reference) 计入 \(period) 的以下 \(rows.count) 个数字。" : "\(reference) counts in these \(rows.count) figures of \(period)."
        }
        if language == .zh {
            return "\(reference) 未计入 \(period) 的任何数字" + (reasons.isEmpty ? "。" : "：" + reasons.joined(separator: "；") + "。")
        }
        return "\(reference) is in no figure of \(period)" + (reasons.isEmpty ? "." : ": " + reasons.joined(separator: "; ") + ".")
    }
}

extension SummaryWhy.Outside {
    fileprivate func phrase(_ language: Language) -> String { language == .zh ? chinese : english }

    private var english: String {
        switch self {
        case .draft: "it is a draft, which not all have signed"
        case .retracted: "it was recorded by mistake, and taken back"
        case .amends(let others): "it amends \(others.joined(separator: ", ")), and counts with that"
        case .typeNotCounted: "annual figures do not take agreements of its type"
        case .undated: "it has neither a start nor a signing date"
        case .notOfThose(let names): "nobody is party to it who counts as \(names.joined(separator: " or "))"
        case .begins(let day): "it begins on \(day), after the period"
        case .over(let day): "its last day was \(day), before the period"
        }
    }

    private var chinese: String {
        switch self {
        case .draft: "尚为拟签，各方未全部签署"
        case .retracted: "系误录，已撤回"
        case .amends(let others): "系对 \(others.joined(separator: "、")) 的补充（变更）协议，与其一并统计"
        case .typeNotCounted: "年度统计不含该类型的协议"
        case .undated: "开始日期与签署日期均不详"
        case .notOfThose(let names): "签约单位中无属于 \(names.joined(separator: "、")) 的单位"
        case .begins(let day): "自 \(day) 起生效，晚于本期"
        case .over(let day): "已于 \(day) 结束，早于本期"
        }
    }
}
