import Values

/// When an agreement ends, month by month and day by day, straight from the definitions. Days are counted from 1970.
extension NaiveAgreement {
    /// The day before the same day so many months on, or the last day of that month where it has no such day.
    static func termEnd(_ start: Int, _ months: Int) -> Int {
        let (same, isThere) = moved(start, months)
        return isThere ? same - 1 : same
    }

    /// The same day so many months on, or the last one of that month, and whether there is such a day.
    private static func moved(_ day: Int, _ months: Int) -> (Int, Bool) {
        guard let date = CalendarDate(daysSinceEpoch: day) else { return (day, true) }
        let (year, month) = ((date.year * 12 + date.month - 1 + months) / 12, (date.month - 1 + months) % 12 + 1)
        var number = date.day
        while true {
            if let found = CalendarDate(year: year, month: month, day: number) { return (found.daysSinceEpoch, number == date.day) }
            number -= 1
        }
    }

    /// The end of the term that has a number after a written end.
    func end(_ number: Int, after ended: Int) -> Int {
        let further = number * (months ?? 0)
        if let begin {
            let near = max(1, (ended - begin) / 31)
            if let first = (near...near + 20 + near / 20).first(where: { Self.termEnd(begin, $0) == ended }) {
                return Self.termEnd(begin, first + further)
            }
        }
        let isLastOfMonth = CalendarDate(daysSinceEpoch: ended + 1)?.day == 1
        return isLastOfMonth ? Self.moved(ended + 1, further).0 - 1 : Self.moved(ended, further).0
    }

    /// The end that was signed, or that of the first term.
    var firstEnd: Int? {
        if let end { return end }
        guard isAutomatic, let months, let begin else { return nil }
        // A term is cut where renewals can carry it no further.
        return [Self.termEnd(begin, months), extent].compactMap(\.self).min()
    }

    /// The last day to which it goes after a written end; nil is without end.
    func last(after ended: Int?) -> Int? {
        guard isAutomatic else { return ended }
        // What ends it, each with the first day on which it can.
        var reasons: [Int] = []
        if let noticed, noticed >= ended ?? noticed { reasons.append(noticed) }
        // Another that renews it: after a later end, which stands, no term follows.
        if let renewedFrom { reasons.append(max(renewedFrom - 1, ended ?? renewedFrom - 1)) }
        let ends = reasons.compactMap { first -> Int? in
            guard months != nil else { return first }
            guard let ended else { return nil }
            return (0...).lazy.map { self.end($0, after: ended) }.first { $0 >= first }
        }
        return (ends + [extent.map { max($0, ended ?? $0) }].compactMap(\.self)).min()
    }

    /// The end of the term that runs on a day after a written end, or the last one.
    func running(after ended: Int?, on day: Int) -> Int? {
        guard isAutomatic else { return ended }
        if let ended, day <= ended { return ended }
        guard let ended, months != nil else { return last(after: ended) }
        var number = 0
        while end(number, after: ended) < day { number += 1 }
        return min(end(number, after: ended), last(after: ended) ?? .max)
    }

    /// An end that somebody wrote, and the first day of the next one: of a renewal that of the term that it brings, of an
    /// amendment the day after it.
    struct Segment {
        var ended: Int?
        var isOpen: Bool
        var limit: Int
        /// The day on which a renewal begins it.
        var renewedOn: Int?
    }

    /// What sets an end, one after the other: not a renewal that would end before the end that it follows.
    var turns: [NaiveAction] {
        var turns: [NaiveAction] = []
        for told in lifecycle where told.setsEnd {
            let (ended, isOpen) = turns.last.map { ($0.newEnd, $0.isOpen) } ?? (firstEnd, false)
            if told.action == "renewed", !isOpen, let newEnd = told.newEnd, let followed = running(after: ended, on: told.day - 1),
                newEnd <= followed { continue }
            turns.append(told)
        }
        return turns
    }

    /// The ends as they were written one after the other.
    var segments: [Segment] {
        var segments = [Segment(ended: firstEnd, isOpen: false, limit: .max, renewedOn: nil)]
        for told in turns {
            let before = segments[segments.count - 1]
            var begins = told.day
            if told.action == "renewed", let followed = before.isOpen ? nil : running(after: before.ended, on: told.day - 1) {
                begins = max(begins, followed + 1)
            }
            segments[segments.count - 1].limit = told.action == "renewed" ? begins : told.day + 1
            segments.append(
                Segment(ended: told.newEnd, isOpen: told.isOpen, limit: .max, renewedOn: told.action == "renewed" ? begins : nil))
        }
        return segments
    }

    /// The end that it has on a day, terminations and replacements left aside; nil is open, or not known.
    func end(on day: Int) -> Int? {
        let (ended, isOpen) = written(on: day)
        if !isOpen, let end = running(after: ended, on: day) { return end }
        guard let renewedFrom, day >= renewedFrom else { return nil }
        let turns = self.turns
        let turn = turns.lastIndex { $0.newEnd == nil && $0.day <= day }
        return renewedEnd(since: turn.map { since($0, of: turns) } ?? begin ?? 0)
    }

    /// Whether it was said by a day that it has no end.
    func isOpen(on day: Int) -> Bool { written(on: day).isOpen && end(on: day) == nil }

    /// The end that somebody wrote and that counts on a day.
    func written(on day: Int) -> (ended: Int?, isOpen: Bool) {
        let told = turns.filter { $0.day <= day }
        let base = told.lastIndex { $0.action == "amended" }
        var ended = base.map { told[$0].newEnd } ?? firstEnd
        var isOpen = base.map { told[$0].isOpen } ?? isSignedOpen
        for renewal in told[(base.map { $0 + 1 } ?? 0)...] {
            if !isOpen, let followed = running(after: ended, on: renewal.day - 1), followed >= day { break }
            (ended, isOpen) = (renewal.newEnd, renewal.isOpen)
        }
        return (ended, isOpen)
    }

    /// The last day of what has no end, or of which none is known, since a day: another that renews it ends it.
    func renewedEnd(since day: Int) -> Int? {
        guard let renewedFrom, let begin, renewedFrom > begin else { return nil }
        return max(renewedFrom, day) - 1
    }

    /// The day since which it has the end that a turn set: of a renewal not before the day after the end that it follows.
    private func since(_ place: Int, of turns: [NaiveAction]) -> Int {
        let told = turns[place]
        let (ended, isOpen) = place > 0 ? (turns[place - 1].newEnd, turns[place - 1].isOpen) : (firstEnd, isSignedOpen)
        guard told.action == "renewed", !isOpen, let followed = running(after: ended, on: told.day - 1) else { return told.day }
        return max(told.day, followed + 1)
    }

    /// The last day as it was written up to a turn; nil is without end.
    private func lastDay(_ turns: [NaiveAction], after place: Int?) -> Int? {
        guard let place else { return last(after: firstEnd) ?? renewedEnd(since: begin ?? 0) }
        return (turns[place].isOpen ? nil : last(after: turns[place].newEnd)) ?? renewedEnd(since: since(place, of: turns))
    }

    /// The status on a day were it not terminated or replaced.
    private func undisturbed(_ day: Int, _ turns: [NaiveAction]) -> String {
        guard let begin, day >= begin else { return "signed" }
        let happened = lifecycle.filter { $0.day <= day }
        let last = lastDay(turns, after: turns.lastIndex { $0.day <= day })
        if let last, last < day { return "expired" }
        let halt = happened.last { $0.action == "suspended" || $0.action == "resumed" }
        return halt?.action == "suspended" ? "suspended" : "in-force"
    }

    /// What the agreement is on a day, straight from the definitions.
    func status(_ day: Int) -> String { statuses(from: day, to: day)[0] }

    /// What it is on each day of a period.
    func statuses(from first: Int, to last: Int) -> [String] {
        guard begin != nil else { return Array(repeating: "undated", count: last - first + 1) }
        let turns = self.turns
        // A replacement on the day after the end counts as one; what comes later changes nothing.
        let takenOver = replaced.flatMap {
            undisturbed($0, turns) != "expired" || undisturbed($0 - 1, turns) != "expired" ? $0 : nil
        }
        let termination = lifecycle.firstIndex { $0.action == "terminated" }
        let terminated = termination.map { lifecycle[$0].day }
        // What was told of the same day after it does not count for it.
        var before = self
        before.lifecycle = termination.map { Array(lifecycle[..<$0]) } ?? []
        let over = terminated.map { before.undisturbed($0, before.turns) == "expired" ? "expired" : "terminated" }
        return (first...last).map { day in
            if let terminated, let over, terminated <= day, terminated <= takenOver ?? terminated { return over }
            if let takenOver, takenOver <= day { return "replaced" }
            return undisturbed(day, turns)
        }
    }

    /// The first day after its last one, where it ends for good, by its end or a termination.
    var over: Int? {
        let end = lastDay(turns, after: turns.indices.last)
        let candidates = [end.map { $0 + 1 }, lifecycle.first { $0.action == "terminated" }?.day] + lifecycle.filter(\.setsEnd).map(\.day)
            + segments.map { $0.isOpen ? nil : self.last(after: $0.ended).map { $0 + 1 } } + [renewedFrom]
        return candidates.compactMap(\.self).filter {
            ["expired", "terminated"].contains(status($0)) && !["expired", "terminated"].contains(status($0 - 1))
        }.max()
    }

    /// The days by another on which terms begin by themselves.
    func selfRenewals(until last: Int) -> [Int] {
        guard isAutomatic, months != nil else { return [] }
        return segments.flatMap { segment -> [Int] in
            guard !segment.isOpen, let ended = segment.ended else { return [] }
            let furthest = self.last(after: ended) ?? .max
            var days: [Int] = []
            while true {
                let end = end(days.count, after: ended)
                guard end < furthest, end + 1 < segment.limit, end < last else { return days }
                days.append(end + 1)
            }
        }.filter { ["in-force", "suspended"].contains(status($0)) }
    }

    /// The days on which recorded renewals begin a term.
    var renewalDays: [Int] {
        segments.compactMap(\.renewedOn).filter { ["in-force", "suspended"].contains(status($0)) }
    }
}

/// Something that happened to an agreement.
struct NaiveAction {
    let action: String
    let day: Int
    var newEnd: Int?
    var isOpen = false
    /// In the order in which they were recorded.
    var key = 0
    /// The day from which it was known, where that is before.
    var known: Int?

    var setsEnd: Bool { action == "renewed" || newEnd != nil || isOpen }
}
