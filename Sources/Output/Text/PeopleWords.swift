import Values

/// Every word that a format writes of its own accord, in one language.
struct PeopleWords: Sendable {
    /// The language that the words are of.
    var language: Language
    var none: String
    var yes: String
    var no: String
    var period: String
    var of: String
    var wholeRegistry: String
    var filters: String
    var settings: String
    var counting: String
    var countingWhole: String
    var countingFractional: String
    var asOf: String
    var knownAt: String
    var contents: String
    var stockFlow: String
    var madeFrom: String
    var top: String
    /// Between two items of a list inside a cell.
    var separator: String
    /// Between a name and its value.
    var colon: String
    /// Units of columns, which are ids, as people read them; one that is not here is read as it stands.
    var units: [String: String]
    /// How numbers are written.
    var marks = NumberMarks.point

    static func of(_ language: Language) -> PeopleWords {
        switch language {
        case .en: en
        case .zh: zh
        }
    }

    /// How agreements were counted, in a sentence. A word that is not known stands as it is.
    func counting(_ word: String) -> String {
        switch word {
        case "whole": countingWhole
        case "fractional": countingFractional
        default: word
        }
    }

    /// What a table leaves out that is too narrow for it.
    func noRoom(for titles: [String]) -> String {
        let all = titles.map(VisibleText.line).joined(separator: language == .zh ? "、" : ", ")
        return language == .zh ? "宽度不足，未列：\(all)" : "No room for: \(all)"
    }

    static let en = PeopleWords(
        language: .en, none: "(none)", yes: "yes", no: "no", period: "Period", of: "For", wholeRegistry: "the whole registry",
        filters: "Filters", settings: "Settings", counting: "Counting",
        countingWhole: "full counting: an agreement counts 1 in each category it touches",
        countingFractional: "fractional counting: an agreement counts 1/n in each of its n categories", asOf: "As of",
        knownAt: "Known at", contents: "Contents",
        stockFlow: "How the number of agreements in force changed", madeFrom: "Made from", top: "Back to top",
        separator: "; ", colon: ": ", units: [:])

    static let zh = PeopleWords(
        language: .zh, none: "（无）", yes: "是", no: "否", period: "期间", of: "统计对象", wholeRegistry: "全部登记协议", filters: "筛选条件", settings: "统计设置",
        counting: "计数方式", countingWhole: "全计数：协议涉及的每个类别各计 1",
        countingFractional: "分数计数：协议涉及 n 个类别时各计 1/n", asOf: "统计截止日期", knownAt: "数据时点", contents: "目录",
        stockFlow: "有效协议数量的变化", madeFrom: "数据依据", top: "返回顶部", separator: "；", colon: "：",
        units: [
            "agreements": "项", "organizations": "家", "fields": "个", "amendments": "次", "renewals": "次", "terms": "次", "activities": "次", "obligations": "项", "points": "百分点",
            "persons": "人", "months": "月", "days": "天", "semesters": "学期",
        ])
}
