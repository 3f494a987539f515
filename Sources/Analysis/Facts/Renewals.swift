import Values

extension Fact {
    /// Tells the days on which terms began: by recorded renewals, and by themselves.
    ///
    /// What the database works out in `fact_end` is worked out here in the same way.
    func eachRenewal(in span: Span, _ body: (Flow, Day) -> Void) {
        guard beginsOn != nil else { return }
        var ended = firstEnd
        var isOpen = false
        for entry in life where entry.newEnd != .stays {
            let run = ended.flatMap { self.run(after: $0) }
            switch entry.action {
            case .renewed:
                let followed = isOpen ? nil : followed(by: entry, ended)
                // To no later end than the one that it follows it leads nowhere.
                if case .day(let day) = entry.newEnd, let followed, day <= followed { continue }
                let begins = followed.map { max(entry.day, $0.after) } ?? entry.day
                run?.eachBegun(before: begins, in: span) { told($0, .renewedByItself, body) }
                if span.contains(begins) { told(begins, .renewed, body) }
            default:
                run?.eachBegun(before: entry.day.after, in: span) { told($0, .renewedByItself, body) }
            }
            if case .day(let day) = entry.newEnd { ended = day } else { ended = nil }
            isOpen = entry.newEnd == .open
        }
        if let ended { run(after: ended)?.eachBegun(before: span.last.after, in: span) { told($0, .renewedByItself, body) } }
    }

    /// The end that was signed, or that of the first term, cut where renewals can carry it no further. In the database:
    /// `first_term_end`.
    var firstEnd: Day? {
        if let signedEnd { return signedEnd }
        guard let rule, let months = rule.months, let beginsOn else { return nil }
        let end = CalendarDate(beginsOn)?.termEnd(months: months)?.factDay
        return end.map { min($0, rule.extent ?? $0) }
    }

    /// The end that a renewal follows, of a term that was written or began by itself after one that was; nil where not known.
    func followed(by renewal: LifecycleFact, _ ended: Day?) -> Day? {
        let before = renewal.day.before
        return ended.flatMap { run(after: $0) }.map { $0.end(on: before) } ?? unmeasured(after: ended, on: before)
    }

    /// The end on a day of what goes on after an end in terms whose months, or whose end, are not known: as far as renewals can
    /// carry it, or until notice. In the database: `carried_end`.
    func unmeasured(after ended: Day?, on day: Day) -> Day? {
        guard let rule, ended == nil || rule.months == nil else { return ended }
        if let ended, day <= ended { return ended }
        return furthest(after: ended, nil)
    }

    /// How far it goes by itself after an end, in the terms that follow that; nil is without end. In the database:
    /// `carried_until`.
    func furthest(after ended: Day?, _ run: TermRun?) -> Day? {
        guard let run else {
            // Of terms of known months after an end that is not known, none can be noticed.
            return rule.flatMap { rule in rule.lastDay(after: ended) { rule.months == nil ? $0 : nil } }
        }
        return run.last
    }

    /// A term begins only where the agreement goes on.
    private func told(_ day: Day, _ flow: Flow, _ body: (Flow, Day) -> Void) {
        switch status(on: day) {
        case .inForce, .suspended: body(flow, day)
        case .expired, .terminated, .replaced, nil: break
        }
    }

    /// The terms that follow a written end by themselves; nil where none do, or their months are not known.
    func run(after ended: Day) -> TermRun? {
        guard let rule, let months = rule.months, let written = CalendarDate(ended) else { return nil }
        let terms = Terms(after: written, begins: beginsOn.flatMap { CalendarDate($0) }, months: months)
        let last = rule.lastDay(after: ended) { lapse in CalendarDate(lapse).flatMap { terms.end(on: $0) }?.factDay ?? lapse }
        return TermRun(terms: terms, last: last)
    }
}

extension Fact.RenewalRuleFact {
    /// How far terms go on by themselves after an end; nil is without end. In the database: `carried_until`.
    /// - Parameter term: the end of the term that runs on a day, the end itself at least; nil where that can't be told.
    func lastDay(after ended: Day?, _ term: (Day) -> Day?) -> Day? {
        func atLeast(_ day: Day) -> Day { ended.map { max(day, $0) } ?? day }
        var last = extent.map(atLeast)
        if let lapse, atLeast(lapse) == lapse, let end = term(lapse) { last = last.map { min($0, end) } ?? end }
        if let renewedFrom, let end = term(atLeast(renewedFrom.before)) { last = last.map { min($0, end) } ?? end }
        return last
    }
}

/// Terms that begin by themselves, up to a day.
struct TermRun {
    let terms: Terms
    /// How far they go; nil is without end.
    let last: Day?

    /// The end of the term that runs on a day, or the last one. In the database: `carried_end`.
    func end(on day: Day) -> Day {
        let end = CalendarDate(day).flatMap { terms.end(on: $0) }?.factDay ?? terms.ended.factDay
        return last.map { min($0, end) } ?? end
    }

    /// The first days of those that begin before a day and in a period.
    func eachBegun(before limit: Day, in span: Span, _ body: (Day) -> Void) {
        let first = max(span.first, terms.ended.factDay.after)
        guard let before = CalendarDate(first.before), var number = terms.number(on: before) else { return }
        while let end = terms.end(number)?.factDay, end.after < limit, end < span.last, last.map({ end < $0 }) ?? true {
            if end.after >= span.first { body(end.after) }
            number += 1
        }
    }
}

extension CalendarDate {
    /// The day as facts count it.
    package var factDay: Day { Day(Int32(daysSinceEpoch - Self.factEpoch)) }

    /// The day of a fact; nil outside the years 1 to 9999.
    package init?(_ day: Day) { self.init(daysSinceEpoch: Int(day.number) + Self.factEpoch) }

    /// 2000-01-01, in days since 1970-01-01.
    private static var factEpoch: Int { 10_957 }
}
