import Platform

extension CalendarDate {
    /// Today where it is latest on Earth (UTC+14): what is after it is in the future everywhere.
    public static var latestToday: CalendarDate {
        CalendarDate(daysSinceEpoch: (Int(time(nil)) + 14 * 3600) / 86_400) ?? .today
    }

    /// Whether the day is today somewhere, or later: what another time zone's calendar let be signed tomorrow then counts.
    public var isTodaySomewhere: Bool { daysSinceEpoch >= Self.latestToday.daysSinceEpoch - 1 }
}
