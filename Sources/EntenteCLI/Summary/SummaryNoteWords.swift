import Registry
import Values

extension SummaryNote {
    /// The note as a sentence.
    func sentence(_ language: Language) -> String { language == .zh ? chinese : english }

    private var english: String {
        switch self {
        case .assumedSigningDates(let count):
            "Signed on a day that is not known, and counted on the first day of the month or year: \(count)."
        case .assumedBeginnings(let count):
            "Beginning on a day that is not known, and counted from the first day of the month or year: \(count)."
        case .assumedEnds(let count):
            "Ending on a day that is not known, and counted to the last day of the month or year: \(count)."
        case .unknownEnds(let count): "With an end that is not known, and in force until one is: \(count)."
        case .unknownSigningDates(let count):
            "Active in the period without a signing date, and counted as signed in no period: \(count)."
        case .undated(let count): "With neither a start nor a signing date, and in no figure: \(count)."
        case .cutAt(let day): "The period is cut at \(day): the end is that day, and nothing later is counted."
        case .toCome(let day): "\(day) is still to come: figures are what would be so by what is agreed today."
        case .wholeCounting(let inForce):
            "An agreement counts 1 in each row it touches, so a column does not add up to the \(inForce) in force."
        case .fractionalCounting(let decimals):
            "An agreement counts 1/n in each of the n rows it touches; each cell is rounded once, to \(decimals) decimals."
        case .amountsOfSigned(true): "Amounts are those of what was signed in the period, amendments among it, each currency apart."
        case .amountsOfSigned: "Amounts are those of what was signed in the period, amendments among it."
        case .converted(let currency, let file, let sources):
            "Amounts are converted into \(currency) by the rates of \(file) (\(sources.joined(separator: "; "))), each by that of its day; what has none is in its own currency."
        case .amountsApart(let count):
            "Signed for an amount that is in no sum, since the agreement does not bind or is a framework and names a ceiling: \(count)."
        case .oneScheme(let scheme):
            "Fields are those of \(scheme.title.en)\(scheme.isMostUsed ? ", the scheme used most" : ""). What is filed in another scheme "
                + "counts in the field that it matches exactly, else as “Other scheme”."
        case .first(let shown, let all): "The first \(shown) of \(all)."
        case .noActivities: "Not recorded: the registry has no activities."
        case .countsOrganizations: "Organizations with the name of another are counted as organizations, all else as agreements."
        case .unitsOfOtherKind(let units): "Counted as what they are part of, and not as what they are: \(named(units, language: .en))."
        }
    }

    private var chinese: String {
        switch self {
        case .assumedSigningDates(let count): "\(count) 项协议的签署日期仅知年或月，按该年或该月首日计。"
        case .assumedBeginnings(let count): "\(count) 项协议的开始日期仅知年或月，按该年或该月首日计。"
        case .assumedEnds(let count): "\(count) 项协议的结束日期仅知年或月，按该年或该月末日计。"
        case .unknownEnds(let count): "\(count) 项协议的结束日期不详，在得知之前按有效计。"
        case .unknownSigningDates(let count): "\(count) 项本期有效的协议签署日期不详，不计入任何期间的签署数。"
        case .undated(let count): "\(count) 项协议的开始日期与签署日期均不详，不计入任何数字。"
        case .cutAt(let day): "统计截至 \(day)：期末即该日，其后不计。"
        case .toCome(let day): "\(day) 尚未到来，数据为按目前约定的预计数。"
        case .wholeCounting(let inForce): "协议涉及的每一行各计 1，因此各列之和不等于期末有效的 \(inForce) 项。"
        case .fractionalCounting(let decimals): "协议涉及 n 行时各计 1/n；各单元格四舍五入至 \(decimals) 位小数。"
        case .amountsOfSigned(true): "金额为本期签署协议（含补充协议）的金额，各货币分别计算。"
        case .amountsOfSigned: "金额为本期签署协议（含补充协议）的金额。"
        case .converted(let currency, let file, let sources):
            "金额按 \(file) 的汇率（\(sources.joined(separator: "；"))）逐笔按当日汇率折算为 \(currency)；无适用汇率的以原币种列示。"
        case .amountsApart(let count): "\(count) 项本期签署协议的金额未计入：协议不具约束力，或为框架协议的金额上限。"
        case .oneScheme(let scheme):
            "领域按\(scheme.isMostUsed ? "使用最多的分类体系" : "")“\(scheme.title.zh)”列示；按其他体系归类的，有完全对应领域的计入该领域，否则列入“其他分类体系”。"
        case .first(let shown, let all): "共 \(all) 个，列出前 \(shown) 个。"
        case .noActivities: "未登记：登记库中没有合作活动。"
        case .countsOrganizations: "同名单位一项按单位计，其余各项按协议计。"
        case .unitsOfOtherKind(let units): "以下单位按其所属单位计，而不按其自身类型计：\(named(units, language: .zh))。"
        }
    }

    /// The first of some units, and how many more there are.
    private func named(_ units: [UnitOfOtherKind], language: Language) -> String {
        let shown = units.prefix(10).map { "\($0.code) (\($0.kind))" }
        let rest = units.count - shown.count
        let more = rest == 0 ? [] : [language == .zh ? "另有 \(rest) 个" : "\(rest) more"]
        return (shown + more).joined(separator: language == .zh ? "，" : ", ")
    }
}
