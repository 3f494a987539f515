import Registry
import Values

/// What the tables of a summary, their columns and checks are called, in English and Chinese.
enum SummaryWords {
    typealias Pair = (en: String, zh: String)

    static let title: Pair = ("Cooperation summary", "年度合作统计")

    static func text(_ pair: Pair, _ language: Language) -> String { language == .zh ? pair.zh : pair.en }
}
