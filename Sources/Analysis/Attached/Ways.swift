import Values

extension SummaryContext {
    /// Which way something went between those whose agreements are asked for and another, by the keys of who sent and who
    /// received; nil where it went neither way, or between those. Where one of the two is not said it is the only partner; of
    /// several it is not known which.
    func way(from sender: Int?, to recipient: Int?, _ seen: Seen) -> (partner: Int?, isOut: Bool)? {
        let from = sender.flatMap { bodies[$0] }
        let to = recipient.flatMap { bodies[$0] }
        let onlyPartner = seen.parties.partners.count == 1 ? seen.parties.partners.first.map { Int($0) } : nil
        switch (from.map(bodies.isOwn), to.map(bodies.isOwn)) {
        case (true, false): return (to.map { Int($0) }, true)
        case (false, true): return (from.map { Int($0) }, false)
        case (true, nil): return (onlyPartner, true)
        case (nil, true): return (onlyPartner, false)
        // What a partner sent or got alone went to, or came from, those who are asked for, if there are no others.
        case (false, nil): return onlyPartner == from.map { Int($0) } ? (onlyPartner, false) : nil
        case (nil, false): return onlyPartner == to.map { Int($0) } ? (onlyPartner, true) : nil
        default: return nil
        }
    }

    /// With whom something went of which it is not said which way, of those that went either way with those whose agreements are
    /// asked for, or may have; nil where it is known to have gone between others, or among those. The partner is nil where it may
    /// be one of several.
    func partnerOfUnsaidWay(from sender: Int?, to recipient: Int?, _ seen: Seen) -> Int?? {
        let said = [sender, recipient].compactMap { $0.flatMap { bodies[$0] } }
        guard said.count < 2, !said.contains(where: bodies.isOwn), !seen.isInternal else { return nil }
        let partners = seen.parties.partners
        return .some(said.first.map { Int($0) } ?? (partners.count == 1 ? Int(partners[0]) : nil))
    }

    /// Whether those whose agreements are asked for received it: all that came, where nobody is asked for. Nil where several
    /// can have received it, and it is not said who.
    package func receives(_ activity: ActivityFact, _ seen: Seen) -> Bool? {
        guard bodies.isOfSome else { return true }
        if let recipient = activity.recipient.flatMap({ bodies[$0] }) { return bodies.isOwn(recipient) }
        let sender = activity.sender.flatMap { bodies[$0] }
        if let sender, bodies.isOwn(sender) { return false }
        // Whoever of the others received it, it was one of theirs.
        return seen.parties.all.count <= 2 || seen.parties.all.allSatisfy { $0 == sender || bodies.isOwn($0) } ? true : nil
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
