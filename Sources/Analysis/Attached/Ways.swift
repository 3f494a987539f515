import Values

extension SummaryContext {
    /// Which way something went between those whose agreements are asked for and another, by the keys of who sent and who
    /// received; nil where it went neither way, or between those.
    func way(from sender: Int?, to recipient: Int?) -> (partner: Int, isOut: Bool)? {
        let from = sender.flatMap { bodies[$0] }
        let to = recipient.flatMap { bodies[$0] }
        switch (from.map(bodies.isOwn), to.map(bodies.isOwn)) {
        case (true, false): return to.map { (Int($0), true) }
        case (false, true): return from.map { (Int($0), false) }
        default: return nil
        }
    }

    /// Whether those whose agreements are asked for received it: all that came, where nobody is asked for.
    func receives(_ activity: ActivityFact) -> Bool {
        guard bodies.isOfSome, let recipient = activity.recipient.flatMap({ bodies[$0] }) else { return true }
        return bodies.isOwn(recipient)
    }

    /// Whether a purpose is that students go to the other.
    func isExchange(_ purpose: PurposeFact) -> Bool { vocabularies.areExchanges.contains(purpose.purpose) }
}

extension PurposeFact {
    /// Whether it is for the calendar year of a day.
    func isFor(_ day: Day) -> Bool {
        guard firstYear != nil || lastYear != nil, let year = CalendarDate(day)?.year else { return true }
        return firstYear ?? year <= year && year <= lastYear ?? year
    }
}

extension Day {
    /// The same day so many years before, or the last of its month.
    func back(years: Int) -> Day {
        guard let date = CalendarDate(self) else { return self }
        let same = CalendarDate(year: date.year - years, month: date.month, day: date.day)
        return (same ?? CalendarDate(year: date.year - years, month: date.month, day: date.day - 1))?.factDay ?? self
    }
}
