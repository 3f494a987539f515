extension PartialDate {
    /// Whether a date can mean no later day than another; of two that end on one day, the one that says less is earlier.
    package static func isEarlier(_ one: PartialDate, _ other: PartialDate) -> Bool {
        (one.lastDay, -one.description.utf8.count) < (other.lastDay, -other.description.utf8.count)
    }

    /// The end of a period that goes on for so many months more, as precise as this end is where that can be said.
    ///
    /// Counted from the day after, so that a period that ends with a month goes on to the end of a month.
    package func extended(months: Int) -> PartialDate? {
        guard let end = lastDay.adding(days: 1)?.adding(months: months)?.adding(days: -1) else { return nil }
        let text = end.description
        switch precision {
        case .year where months % 12 == 0: return PartialDate(String(text.prefix(4)))
        case .year, .month: return PartialDate(String(text.prefix(7)))
        case .day: return PartialDate(text)
        }
    }
}
