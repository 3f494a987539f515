/// How long before an end notice must be given.
public enum NoticePeriod: Hashable, Sendable {
    /// Days, 0 to 3660.
    case days(Int)
    /// Months, 0 to 120.
    case months(Int)

    /// Of the two ways in which it is kept, the one that is known.
    public init?(days: Int?, months: Int?) {
        if let months { self = .months(months) } else if let days { self = .days(days) } else { return nil }
    }

    /// As people say it.
    public var caption: Caption {
        switch self {
        case .days(let count): Caption("\(count) \(count == 1 ? "day" : "days")", "\(count) 天")
        case .months(let count): Caption("\(count) \(count == 1 ? "month" : "months")", "\(count) 个月")
        }
    }
}

/// A length in whole months, such as `36m` or `5y`.
public struct TermLength: Hashable, Sendable {
    /// The months, 1 to 1200.
    public let months: Int

    /// So many months; nil outside 1 to 1200.
    public init?(months: Int) {
        guard 1...1200 ~= months else { return nil }
        self.months = months
    }

    /// Reads `36m`, `5y`, or such words as `5 years` and `36 months`; nil for anything else.
    public init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
        guard let count = Int(digits), count <= 1200 else { return nil }
        switch unit {
        case "m", "month", "months", "个月": self.init(months: count)
        case "y", "year", "years", "年": self.init(months: count * 12)
        default: return nil
        }
    }

    /// As people say it.
    public var caption: Caption {
        let (years, isWhole) = (months / 12, months % 12 == 0)
        return isWhole
            ? Caption("\(years) \(years == 1 ? "year" : "years")", "\(years) 年")
            : Caption("\(months) \(months == 1 ? "month" : "months")", "\(months) 个月")
    }
}
