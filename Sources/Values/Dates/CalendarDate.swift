import Platform

/// A day of the proleptic Gregorian calendar from 0001-01-01 to 9999-12-31 (ISO 8601).
public struct CalendarDate: Hashable, Comparable, Sendable {
    private let days: Int32

    /// Days since 1970-01-01; negative before it.
    public var daysSinceEpoch: Int { Int(days) }

    private init(unchecked days: Int) {
        self.days = Int32(truncatingIfNeeded: days)
    }

    /// The day that many days after 1970-01-01; nil outside the years 1 to 9999.
    public init?(daysSinceEpoch: Int) {
        guard Self.first...Self.last ~= daysSinceEpoch else { return nil }
        self.init(unchecked: daysSinceEpoch)
    }

    /// A day by its parts, counted from 1; nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.daysInMonth(month, of: year) else { return nil }
        self.init(unchecked: Self.days(year: year, month: month, day: day))
    }

    /// The year, from 1 to 9999.
    public var year: Int { parts.year }
    /// The month, from 1 to 12.
    public var month: Int { parts.month }
    /// The day of the month, from 1.
    public var day: Int { parts.day }

    /// Earlier before later.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.days < right.days }

    /// The day so many days later, or earlier if negative; nil outside the years 1 to 9999.
    public func adding(days count: Int) -> CalendarDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(count)
        return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// The same day of the month so many months later, or the month's last day where it is shorter; nil outside the years 1 to 9999.
    public func adding(months count: Int) -> CalendarDate? {
        let (year, month, day) = parts
        let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
        guard !overflow, 12..<120_000 ~= index else { return nil }
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, Self.daysInMonth(newMonth, of: newYear))
        return CalendarDate(unchecked: Self.days(year: newYear, month: newMonth, day: newDay))
    }

    /// Whether a year has 366 days: every fourth, of the full centuries only every fourth again.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days a month (1 to 12) of a year has.
    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day it is here, by the machine's time zone.
    public static var today: CalendarDate {
        var seconds = time(nil)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil,
            let today = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        else { return CalendarDate(unchecked: 0) }
        return today
    }
}

extension CalendarDate {
    private static let first = days(year: 1, month: 1, day: 1)
    private static let last = days(year: 9999, month: 12, day: 31)

    /// Counts in years that begin on 1 March, so that the leap day comes last.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        // 146,097 days are 400 years. The first estimate of the year may be one too high.
        var year = (shifted * 400 + 591) / 146_097
        func start(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
        while start(year) > shifted { year -= 1 }
        while start(year + 1) <= shifted { year += 1 }
        let dayOfYear = shifted - start(year)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day)
    }
}
