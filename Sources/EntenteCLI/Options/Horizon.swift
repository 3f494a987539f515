import ArgumentParser
import Values

/// A time to look ahead, such as `90d`, `8 weeks`, `6 months`, `1年` or `1y`; a number alone is days.
struct Horizon: ExpressibleByArgument {
    /// What is counted.
    enum Unit: String { case days = "d", weeks = "w", months = "m", years = "y" }

    let count: Int
    let unit: Unit

    init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    init?(argument: String) {
        var text = argument.inHalfWidth.filter { $0 != " " }.lowercased()
        if let said = Self.said.first(where: { $0.words.contains(text) })?.means { text = said }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = String(text.dropFirst(digits.count))
        guard let count = Int(digits), count <= 100_000,
            let unit = Self.words.first(where: { $0.words.contains(rest) })?.unit else { return nil }
        self.init(count: count, unit: unit)
    }

    private static let words: [(unit: Unit, words: Set<String>)] = [
        (.days, ["d", "day", "days", "天", "日"]), (.weeks, ["w", "wk", "wks", "week", "weeks", "周", "星期"]),
        (.months, ["m", "mo", "mos", "month", "months", "个月", "月"]), (.years, ["y", "yr", "yrs", "year", "years", "年"]),
    ]

    private static let said: [(words: Set<String>, means: String)] = [
        (["week", "一周", "aweek"], "1w"), (["month", "一个月", "amonth"], "1m"), (["quarter", "aquarter", "三个月", "一季度"], "3m"),
        (["半年", "halfayear", "half-year"], "6m"), (["year", "一年", "ayear"], "1y"),
    ]

    var defaultValueDescription: String { "\(count)\(unit.rawValue)" }

    /// The last day of it; nil beyond the calendar.
    func end(from day: CalendarDate) -> CalendarDate? {
        switch unit {
        case .days: day.adding(days: count)
        case .weeks: day.adding(days: count * 7)
        case .months: day.adding(months: count)
        case .years: day.adding(months: count * 12)
        }
    }
}
