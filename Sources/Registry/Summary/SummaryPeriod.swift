import Values

/// The days that a summary is about, with the name of the year: a calendar year (`2023`), or an academic or
/// fiscal year named by both years it touches (`2023/24`).
public struct SummaryPeriod: Sendable, Hashable {
    /// `2023` or `2023/24`.
    public let label: String
    /// The first day.
    public let firstDay: CalendarDate
    /// The last day, included.
    public let lastDay: CalendarDate

    /// A named run of days; nil where the last comes before the first.
    public init?(label: String, firstDay: CalendarDate, lastDay: CalendarDate) {
        guard firstDay <= lastDay else { return nil }
        self.label = label
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// The year before it; of what is no year the same number of days before it. Nil before 1900.
    package var before: SummaryPeriod? {
        let start = YearStart(month: firstDay.month, day: firstDay.day)
        if let year = start.period(firstDay.year), year.lastDay == lastDay { return start.period(firstDay.year - 1) }
        let days = lastDay.daysSinceEpoch - firstDay.daysSinceEpoch
        guard let last = firstDay.adding(days: -1), let first = last.adding(days: -days) else { return nil }
        return SummaryPeriod(label: "\(first)..\(last)", firstDay: first, lastDay: last)
    }

    /// Reads a period as a person names it: one year, or a run of years side by side.
    ///
    /// - `2023`: the calendar year, or with `yearStarts` the year that begins on that day in 2023, or ends in 2023 where years
    ///   are named by their last.
    /// - `2023/24` or `2023/2024`: the year that begins in 2023 on `yearStarts`, or on 1 September where that is nil.
    /// - `2020..2024`, `2020/21..2023/24`: each year from the first to the last.
    ///
    /// Years reach from 1900 to 2199.
    /// - Parameters:
    ///   - text: the period.
    ///   - yearStarts: month and day on which a year begins, such as `08-01`.
    ///   - isNamedByLast: whether one number names a year by the last calendar year that it reaches into.
    /// - Returns: the periods in order of time, at least one.
    /// - Throws: a ``RegistryError`` of kind `usage` where either cannot be read.
    public static func reading(_ text: String, yearStarts: String? = nil, isNamedByLast: Bool = false) throws(RegistryError) -> [SummaryPeriod] {
        let given = try yearStarts.map { value throws(RegistryError) in try YearStart(reading: value) }
        let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { YearName($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.isDouble == last.isDouble else {
            throw unreadable(text)
        }
        guard first.year <= last.year else {
            throw RegistryError(
                .usage, code: "period-unreadable", "the period \(Quoted(text)) ends before it begins",
                hint: "Write the earlier year first, such as 2020..2024.")
        }
        let start = given ?? (first.isDouble ? .september : .january)
        if first.isDouble, start == .january {
            throw RegistryError(
                .usage, code: "period-unreadable",
                "a year that starts on 1 January lies in one year, and \(Quoted(text)) names two",
                hint: "Write \(first.year), or another day for --year-starts.")
        }
        let shift = isNamedByLast && !first.isDouble && start != .january ? -1 : 0
        return (first.year...last.year).compactMap { start.period($0 + shift) }
    }

    private static func unreadable(_ text: String) -> RegistryError {
        RegistryError(
            .usage, code: "period-unreadable", "\(Quoted(text)) is not a period with years from 1900 to 2199",
            hint: "Write a year as 2023, an academic or fiscal year as 2023/24, a run of years as 2020..2024.")
    }
}

/// The month and day on which years begin.
private struct YearStart: Hashable {
    let month: Int
    let day: Int

    static let january = YearStart(month: 1, day: 1)
    static let september = YearStart(month: 9, day: 1)

    init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    init(reading text: String) throws(RegistryError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        // A day that every year has: 2023 is no leap year.
        guard parts.count == 2, let month = YearName.digits(parts[0], 2), let day = YearName.digits(parts[1], 2),
            CalendarDate(year: 2023, month: month, day: day) != nil
        else {
            throw RegistryError(
                .usage, code: "year-starts-unreadable", "--year-starts: \(Quoted(text)) is not a day of every year",
                hint: "Write month and day, such as 08-01.")
        }
        self.init(month: month, day: day)
    }

    func period(_ year: Int) -> SummaryPeriod? {
        guard let first = CalendarDate(year: year, month: month, day: day),
            let last = CalendarDate(year: year + 1, month: month, day: day)?.adding(days: -1)
        else { return nil }
        let next = String((year + 1) % 100)
        let label = self == .january ? "\(year)" : "\(year)/\(next.utf8.count < 2 ? "0" : "")\(next)"
        return SummaryPeriod(label: label, firstDay: first, lastDay: last)
    }
}
