import Records
import Values

/// What came of a renewal.
public struct RenewalReport: Sendable {
    /// Reference of the agreement that was renewed.
    public let reference: String
    /// The first day of the term that it brings.
    public let day: CalendarDate
    /// The end before; nil where it was open, or not known.
    public let before: String?
    /// The end from now on; nil is open.
    public let until: String?
    /// Whether the rule would have carried it further than it may be carried.
    public let isCutShort: Bool
    /// Whether that end was reached already, and nothing was changed.
    public let isUnchanged: Bool
    /// The last day before a gap in which it was expired; nil where there is none.
    public let gapAfter: CalendarDate?
}

extension Agreements {
    /// What is said of a renewal.
    public struct NewRenewal: Sendable {
        /// The day on which it was agreed; today where nil. It takes effect on the day after the end that it follows.
        public var agreedOn: CalendarDate?
        /// The first day of the new term, where the agreement was expired before it; nil leaves no gap.
        public var from: CalendarDate?
        /// The new end; by its rule where nil.
        public var until: PartialDate?
        /// Whether it has no end from then on.
        public var isOpenEnded = false
        /// Why.
        public var reason: String?
        /// What it is worth from then on; nil where that stays.
        public var value: Money?

        /// A renewal by the rule, agreed today.
        public init() {}
    }

    /// Renews an agreement: its end moves. To renew it to an end that it reaches already changes nothing.
    public func renew(
        _ reference: String, _ new: NewRenewal = NewRenewal(), today: CalendarDate = .today
    ) throws -> RenewalReport {
        try changing(reference) { try renew($0, new, today: today) }
    }

    /// Renews by their rules all agreements whose end falls due by a day and is not dealt with; not those that renew
    /// themselves, nor those of which it is not known by how many months.
    /// - Returns: what was renewed, the references of those that were left, and of those that can't be carried further.
    public func renewDue(
        by until: CalendarDate, _ new: NewRenewal = NewRenewal(), filter: DueFilter = .init(), today: CalendarDate = .today
    ) throws -> (renewed: [RenewalReport], left: [String], exhausted: [String]) {
        try connection.retrying {
            try connection.transaction {
                var (renewed, left, exhausted): ([RenewalReport], [String], [String]) = ([], [], [])
                for row in try expiring(filter, on: today, until: until) where [.ends, .consent].contains(row.what) {
                    guard let locked = try connection.first(SQL.AgreementTouch(agreement: row.id)) else { continue }
                    if locked.isAutomatic, locked.maxExtentDate != nil {
                        exhausted.append(row.reference)
                    } else if locked.renewalMonths == nil && new.until == nil || locked.isAutomatic {
                        left.append(row.reference)
                    } else {
                        do {
                            renewed.append(try renew(locked, new, today: today))
                        } catch let error as RegistryError where error.code == Self.extentReached {
                            exhausted.append(row.reference)
                        }
                    }
                }
                return (renewed, left, exhausted)
            }
        }
    }

    private func renew(_ locked: LockedAgreement, _ new: NewRenewal, today: CalendarDate) throws -> RenewalReport {
        try locked.requireItsOwnLife()
        let agreed = new.agreedOn ?? today
        let standing = try standing(locked.id, on: agreed)
        if let report = unchanged(locked, new, standing, agreed) { return report }
        if standing.end == nil, standing.isOpenEnded, !locked.isDraft {
            throw Self.notPossible(
                "\(locked.reference) is open-ended, and there is nothing to renew",
                hint: "If it has an end after all: entente agreement amend \(locked.reference) --end DATE --reason TEXT")
        }
        // A renewal that was agreed before reaches further than the term that runs, and this one follows it.
        let ahead = locked.isDraft ? nil : standing.lifecycle.last { $0.action == .renewed && $0.date <= agreed }
        let (reached, isAhead) = Self.end(standing.end, carriedBy: ahead)
        let first = reached?.adding(days: 1)
        if let from = new.from, let end = reached, let first, from < first {
            throw RegistryError(
                .brokenRule, code: "renewal-overlaps", "\(locked.reference) runs to \(end), and can't begin again on \(from)",
                hint: "A renewal takes effect on the day after the end, \(first): leave out --from.")
        }
        let (end, isCutShort) = new.isOpenEnded ? (nil, false) : try end(of: locked, new, standing)
        if let until = end?.lastDay, let before = reached, until < before, !locked.isDraft {
            throw RegistryError(
                .brokenRule, code: "lifecycle_action_renewal_extends_check",
                "\(locked.reference) ends on \(before) already, and a renewal can't end it on \(until)",
                hint: "If it ends earlier: entente agreement amend \(locked.reference) --end DATE --reason TEXT")
        }
        try refuseSecond(renewalOf: locked, standing, from: new.from ?? first ?? agreed, to: end?.lastDay)
        let day = new.from ?? min(agreed, first ?? agreed)
        var action = NewAction(.renewed, on: day, reason: new.reason)
        action.agreedOn = agreed > day || new.from != nil && new.agreedOn != nil && agreed != day ? agreed : nil
        action.newEnd = end
        action.isOpenEnded = new.isOpenEnded
        action.newValue = new.value
        try insert(action, into: locked)
        let gap = new.from.flatMap { from in first.map { $0 < from } == true ? reached : nil }
        return RenewalReport(
            reference: locked.reference, day: new.from ?? first ?? agreed, before: isAhead ? ahead?.newEndDate : standing.endAsKnown,
            until: end?.description, isCutShort: isCutShort, isUnchanged: false, gapAfter: gap)
    }

    /// The end to which an agreement is carried, and whether a renewal that was agreed ahead carries it there.
    private static func end(_ end: CalendarDate?, carriedBy renewal: LifecycleRow?) -> (end: CalendarDate?, isAhead: Bool) {
        guard let end, let further = renewal?.newEnd, further > end else { return (end, false) }
        return (further, true)
    }

    /// The report that nothing was to be done; nil where something is.
    private func unchanged(
        _ locked: LockedAgreement, _ new: NewRenewal, _ standing: AgreementStanding, _ agreed: CalendarDate
    ) -> RenewalReport? {
        guard !locked.isDraft, !standing.lifecycle.contains(where: { $0.action == .terminated }) else { return nil }
        let written = standing.lifecycle.last { $0.setsEnd && ($0.amendedBy == nil || $0.date <= agreed) }
        guard new.value == nil || written?.isWorth(new.value) == true else { return nil }
        func report(_ until: String?) -> RenewalReport {
            RenewalReport(
                reference: locked.reference, day: written?.date ?? agreed, before: nil, until: until, isCutShort: false,
                isUnchanged: true, gapAfter: nil)
        }
        let reached = written.map(\.newEndDate) ?? locked.endDate
        if new.isOpenEnded {
            return written?.isOpenEnded ?? locked.isOpenEnded ? report(nil) : nil
        }
        if let until = new.until {
            if until.description == reached { return report(reached) }
            return standing.isAutomatic && standing.end == until.lastDay ? report(until.description) : nil
        }
        guard let written, written.action == .renewed else { return nil }
        if let from = new.from { return written.date == from ? report(reached) : nil }
        guard let newEnd = written.newEnd, let end = standing.end else { return nil }
        // It has been renewed beyond the end of the day on which this renewal was agreed; or late, about that very day.
        if newEnd > end { return report(reached) }
        guard newEnd == end else { return nil }
        let length = newEnd.daysSinceEpoch - written.date.daysSinceEpoch
        // Nobody renews again before half of the term is over, but somebody types it twice.
        if (newEnd.daysSinceEpoch - agreed.daysSinceEpoch) * 2 > length { return report(reached) }
        // One that ends before it was agreed left the agreement expired: to renew that is another thing.
        guard let late = written.dateAgreed, newEnd >= agreed else { return nil }
        let apart = abs(agreed.daysSinceEpoch - late.daysSinceEpoch)
        return apart <= min(31, length / 2) ? report(reached) : nil
    }

    /// The new end: the one that was said, or that of the term by the rule that follows, or in which the day falls.
    private func end(
        of locked: LockedAgreement, _ new: NewRenewal, _ standing: AgreementStanding
    ) throws(RegistryError) -> (PartialDate?, isCutShort: Bool) {
        if let until = new.until { return (until, false) }
        guard let months = locked.renewalMonths else { throw Self.monthsUnknown(of: locked.reference) }
        let next = if let from = new.from { from.termEnd(months: months) } else { standing.nextEnd }
        guard let before = standing.end, let next else {
            throw Self.endUnknown(of: locked.reference, hint: "Say until when with --until DATE.")
        }
        let known = standing.endAsKnown.flatMap { PartialDate($0) }
        guard let end = known?.moved(to: next) ?? PartialDate(next.description) else {
            throw RegistryError(
                .brokenRule, code: "date-unreadable", "a renewal by \(months) months leads beyond the year 2199",
                hint: "Say until when with --until DATE.")
        }
        guard let extent = locked.maxExtentDate.flatMap({ PartialDate($0) }), extent.lastDay < next else { return (end, false) }
        guard before < extent.lastDay else {
            throw RegistryError(
                .brokenRule, code: Self.extentReached,
                "renewals have carried \(locked.reference) as far as they can, to \(extent)",
                hint: "If they can carry it further: entente agreement edit \(locked.reference) --max-extent DATE")
        }
        return (extent, true)
    }

    private static let extentReached = "lifecycle_action_extent_check"

    static func monthsUnknown(of reference: String) -> RegistryError {
        RegistryError(
            .brokenRule, code: "renewal-unknown", "it is not known by how many months \(reference) is renewed",
            hint: "Say until when with --until DATE.")
    }

    static func endUnknown(of reference: String, hint: String) -> RegistryError {
        RegistryError(.brokenRule, code: "end-unknown", "\(reference) is open-ended, or its end is not known", hint: hint)
    }
}
