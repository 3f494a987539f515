import Values

/// The end to which an agreement is carried by what was known of it on a day, and what follows that end by itself.
///
/// In the database: `fact_in_sight`.
struct EndInSight: Hashable {
    /// The last day of the term that runs on the day after.
    let day: Day
    /// Whether another term begins by itself on the day after it.
    let renewsItself: Bool
    /// Whether it is cut short, or notice was given, so that there is no notice to give.
    var isSettled = false
    /// The last day on which notice can be given so that it does not renew itself; nil where none is to be given.
    let noticeBy: Day?
    /// The end that such notice is for: this one, or where it is too late for that a later one.
    let noticeEnd: Day?
}

extension Fact {
    /// Where it ends after a day, as it was known then: by renewals and amendments up to then, those agreed ahead included, and
    /// by any termination or replacement. Nil where it has no end in sight, is over, or another one that was there goes on in
    /// its place.
    func endInSight(after day: Day) -> EndInSight? {
        // Notice that was given later is not known yet, nor is another agreement that was signed later.
        let known = rule
        if let given = known?.lapseGivenOn, given > day { rule?.lapse = nil }
        rule?.renewedFrom = renewedFrom(knownBy: day)
        defer { rule = known }
        let (ended, isOpen) = lastWrittenEnd(by: day)
        let run = ended.flatMap { self.run(after: $0) }
        let end = isOpen ? nil : run.map { $0.end(on: day.after) } ?? unmeasured(after: ended, on: day.after)
        if let end, end <= day { return nil }
        // What was opened since goes on without terms.
        let goesOn = !isOpen && goesOn(after: end, ended, run)
        // What goes on by itself does so until then, in whichever term that is, as far as the rule carries it.
        let furthest = goesOn ? self.furthest(after: ended, run) : end
        if let early = phases.first(where: { $0.starts > day && ($0.status == .terminated || $0.status == .replaced) }),
            furthest.map({ early.starts <= $0.after }) ?? true {
            // Where it never begins, nothing ends.
            if let beginsOn, early.starts <= beginsOn { return nil }
            return EndInSight(day: early.starts.before, renewsItself: false, isSettled: true, noticeBy: nil, noticeEnd: nil)
        }
        guard let end else { return nil }
        // By what was known then: an amendment of later may have moved the end away from where another goes on.
        if followers.contains(where: { $0.goesOn(from: end.after, knownBy: day) }) { return nil }
        guard goesOn else { return EndInSight(day: end, renewsItself: false, isSettled: rule != nil, noticeBy: nil, noticeEnd: nil) }
        let notice = firstNotice(from: end, run, after: day)
        return EndInSight(day: end, renewsItself: true, noticeBy: notice?.by, noticeEnd: notice?.end)
    }

    /// Whether another term follows an end by itself: terms do so as far as the rule carries them from the end that was written.
    private func goesOn(after end: Day?, _ ended: Day?, _ run: TermRun?) -> Bool {
        guard rule != nil else { return false }
        guard let end, let last = furthest(after: ended, run) else { return true }
        return end < last
    }

    /// Whether a term ends on a day, by what was written or began by itself up to then.
    func isEndOfTerm(_ day: Day) -> Bool {
        let written = lastWrittenEnd(by: day, until: day)
        guard !written.isOpen, let ended = written.end else { return false }
        return (run(after: ended)?.end(on: day) ?? ended) == day
    }

    /// The end that was written last by a day, which renewals agreed ahead of the one before it may have moved.
    /// - Parameter running: a day on which a term ends that a renewal agreed ahead does not move.
    private func lastWrittenEnd(by day: Day, until running: Day? = nil) -> (end: Day?, isOpen: Bool) {
        var ended = firstEnd ?? (rule == nil && life.isEmpty ? lastDay(knownBy: day) : nil)
        var isOpen = false
        for entry in life where entry.newEnd != .stays && entry.knownSince <= day {
            // What is to come counts where it takes effect no later than on the day after the end.
            if entry.day > day, !isOpen, let ended, let end = run(after: ended)?.end(on: day.after) ?? unmeasured(after: ended, on: day.after),
                entry.day > end.after { continue }
            if entry.action == .renewed, !isOpen, let followed = followed(by: entry, ended) {
                if followed == running { return (ended, false) }
                if case .day(let new) = entry.newEnd, new <= followed { continue }
            }
            if case .day(let new) = entry.newEnd { ended = new } else { ended = nil }
            isOpen = entry.newEnd == .open
        }
        return (ended, isOpen)
    }

    /// The last day of one to which nothing happened: of what has no end, or none that is known, by those of the agreements that
    /// renew it that were there by a day.
    private func lastDay(knownBy day: Day) -> Day? {
        // They are told only where no end was written.
        guard !renewals.isEmpty, let beginsOn else { return lastOn }
        return renewedFrom(knownBy: day).flatMap { $0 > beginsOn ? $0.before : nil }
    }

    /// The first day of the earliest agreement that renews it, of those that were there by a day. In the database:
    /// `renewed_from_known`.
    private func renewedFrom(knownBy day: Day) -> Day? { renewals.filter { $0.knownSince <= day }.map(\.begins).min() }

    /// The first end, from one on, for which notice can still be given after a day; nil where none is to be given.
    private func firstNotice(from end: Day, _ run: TermRun?, after day: Day) -> (by: Day, end: Day)? {
        guard let notice = rule?.notice else { return nil }
        var found = end
        while let by = notice.day(before: found) {
            if by > day { return (by, found) }
            // The last term has no end that notice could keep from being followed.
            guard let next = run?.end(on: found.after), next > found, run?.last.map({ next < $0 }) ?? true else { return nil }
            found = next
        }
        return nil
    }
}

extension NoticePeriod {
    /// The last day for notice of an end. In the database: `notice_day`.
    fileprivate func day(before end: Day) -> Day? {
        switch self {
        case .days(let days): CalendarDate(end)?.adding(days: -days)?.factDay
        case .months(let months): CalendarDate(end)?.adding(months: -months)?.factDay
        }
    }
}
