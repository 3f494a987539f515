import ArgumentParser
import Values

/// A time to look ahead, such as `90d`, `8w`, `6m` or `1y`; a number alone is days.
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
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        let rest = argument.dropFirst(digits.count).lowercased()
        guard let count = Int(digits), count <= 100_000, let unit = Unit(rawValue: rest.isEmpty ? "d" : rest) else { return nil }
        self.init(count: count, unit: unit)
    }

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
