extension CalendarDate {
    /// The last day of a term of so many months from this day on: the day before the same day of the month, or that month's
    /// last day where it has no such day (BGB 188). Nil outside the years 1 to 9999.
    ///
    /// The function `term_end` of the database is the definition.
    public func termEnd(months: Int) -> CalendarDate? {
        guard let day = adding(months: months) else { return nil }
        return day.day == self.day ? day.adding(days: -1) : day
    }

    /// An end so many months on: the same day of the month, or that month's last day where it has no such day; the last day
    /// of a month stays one. Nil outside the years 1 to 9999.
    package func endCarried(months: Int) -> CalendarDate? {
        guard let next = adding(days: 1), next.day == 1 else { return adding(months: months) }
        return next.adding(months: months)?.adding(days: -1)
    }

    /// How many months there are from the month of this day to that of another; negative where that is earlier.
    package func months(to other: CalendarDate) -> Int { (other.year - year) * 12 + other.month - month }

    /// The months of a term from this day on that ends on a day; nil where they are not whole.
    package func months(ofTermTo end: CalendarDate) -> Int? {
        guard let next = end.adding(days: 1) else { return nil }
        let apart = months(to: next)
        return [apart, apart - 1].first { termEnd(months: $0) == end }
    }
}

/// Terms that follow a written end by themselves, each of so many months.
///
/// The function `running_end` of the database is the definition.
package struct Terms: Sendable {
    /// The end that somebody wrote.
    package let ended: CalendarDate
    /// The months of each term that follows.
    package let months: Int
    private let begins: CalendarDate?
    /// The months from the begin to the written end where they are whole: then every end is counted from there at once.
    private let written: Int?

    /// - Parameters:
    ///   - begins: the first day of the agreement; nil where not known.
    ///   - months: at least 1.
    package init(after ended: CalendarDate, begins: CalendarDate?, months: Int) {
        self.ended = ended
        self.months = max(1, months)
        self.begins = begins
        written = begins?.months(ofTermTo: ended)
    }

    /// The end of the term with a number, counted from 0, that of the written end. Nil beyond the calendar.
    package func end(_ number: Int) -> CalendarDate? {
        guard let written, let begins else { return ended.endCarried(months: number * months) }
        return begins.termEnd(months: written + number * months)
    }

    /// The number of the term that runs on a day; 0 where the written end is not over. Nil beyond the calendar.
    package func number(on day: CalendarDate) -> Int? {
        guard day > ended else { return 0 }
        var number = (ended.months(to: day) + months - 1) / months
        while let end = end(number) {
            if end >= day { return number }
            number += 1
        }
        return nil
    }

    /// The end of the term that runs on a day; the written end where that is not over. Nil beyond the calendar.
    package func end(on day: CalendarDate) -> CalendarDate? { number(on: day).flatMap(end) }
}

extension PartialDate {
    /// The end of a term of so many months from a date on, as precise as the date is where that can be said.
    /// - Parameter isSignature: whether it is the day of signing, which does not count (民法典 201): three years from 31
    ///   December 2020 end on 31 December 2023.
    public func termEnd(months: Int, isSignature: Bool = false) -> PartialDate? {
        guard let end = isSignature ? firstDay.adding(months: months) : firstDay.termEnd(months: months) else { return nil }
        return switch precision {
        case .day: PartialDate(end.description)
        case .year where months % 12 == 0: PartialDate(String(end.description.prefix(4)))
        case .year, .month: PartialDate(String(end.description.prefix(7)))
        }
    }

    /// A later end, told as precisely as this one is told where that can be said.
    package func moved(to end: CalendarDate) -> PartialDate? {
        let text = end.description
        let coarse = switch precision {
        case .day: PartialDate(text)
        case .month: PartialDate(String(text.prefix(7)))
        case .year: PartialDate(String(text.prefix(text.hasSuffix("-12-31") ? 4 : 7)))
        }
        return coarse?.lastDay == end ? coarse : PartialDate(text)
    }
}
