import ArgumentParser
import Postgres

/// A span of days as people write it: `90d`, `6w`, `3m`, `1y`, or `90`.
struct DaySpan: ExpressibleByArgument {
    private let count: Int
    private let unit: Character

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        let rest = argument.dropFirst(digits.count).lowercased()
        guard let count = Int(digits), count <= 36_500, ["", "d", "w", "m", "y"].contains(rest) else { return nil }
        self.count = count
        unit = rest.first ?? "d"
    }

    /// The last day of the span that begins on a day.
    func end(from day: CalendarDate) -> CalendarDate? {
        switch unit {
        case "w": day.adding(days: 7 * count)
        case "m": day.adding(months: count)
        case "y": day.adding(months: 12 * count)
        default: day.adding(days: count)
        }
    }
}
