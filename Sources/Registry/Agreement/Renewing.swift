import Records
import Values

/// What came of a renewal.
public struct RenewalReport: Sendable {
    /// Reference of the agreement that was renewed.
    public let reference: String
    /// The day on which the renewal takes effect.
    public let day: CalendarDate
    /// The end before; nil where it was open-ended or not known.
    public let before: String?
    /// The end from now on.
    public let until: String
    /// Whether the rule would have carried it further than it may be carried.
    public let isCutShort: Bool
    /// Whether it had been renewed so already, and nothing was changed.
    public let isUnchanged: Bool
}

extension Agreements {
    /// Renews an agreement: its end moves.
    /// - Parameters:
    ///   - day: when the renewal takes effect; today, or the day after the end where that has gone by.
    ///   - until: the new end; by its rule where nil.
    public func renew(
        _ reference: String, on day: CalendarDate? = nil, until: PartialDate? = nil, reason: String? = nil,
        value: Money? = nil, today: CalendarDate = .today
    ) throws -> RenewalReport {
        try changing(reference) { locked in
            let lifecycle = try connection.rows(AgreementQueries.lifecycle, locked.id)
            let moved = lifecycle.last { $0.action == .renewed || $0.newEndDate != nil }
            let before = (moved.map(\.newEndDate) ?? locked.endDate).flatMap { PartialDate($0) }
            let after = before?.lastDay.adding(days: 1)
            let takesEffect = day ?? after.map { min($0, today) } ?? today
            if let last = lifecycle.last(where: { $0.action == .renewed }), last.date == takesEffect,
                let end = last.newEndDate, until.map({ $0.description == end }) ?? (last.date == today),
                value == nil || last.isWorth(value)
            {
                return RenewalReport(
                    reference: locked.reference, day: last.date, before: nil, until: end, isCutShort: false, isUnchanged: true)
            }
            let isOver = locked.isDraft || lifecycle.contains { $0.action == .terminated }
            if let until, until == before, !isOver, value == nil || moved?.isWorth(value) == true {
                return RenewalReport(
                    reference: locked.reference, day: moved?.date ?? takesEffect, before: nil, until: until.description,
                    isCutShort: false, isUnchanged: true)
            }
            let (end, isCutShort) = try until.map { ($0, false) } ?? Self.end(of: locked, after: before)
            var new = NewAction(.renewed, on: takesEffect, reason: reason)
            new.newValue = value
            try insert(new, newEnd: end.description, into: locked)
            return RenewalReport(
                reference: locked.reference, day: takesEffect, before: before?.description, until: end.description,
                isCutShort: isCutShort, isUnchanged: false)
        }
    }

    private static func end(
        of locked: LockedAgreement, after before: PartialDate?
    ) throws(RegistryError) -> (PartialDate, isCutShort: Bool) {
        guard let before else {
            throw endUnknown(of: locked.reference, hint: "Say until when with --until DATE.")
        }
        let end = try end(byRuleOf: locked.reference, months: locked.renewalMonths, after: before)
        guard let extent = locked.maxExtentDate.flatMap({ PartialDate($0) }), extent.lastDay < end.lastDay else {
            return (end, false)
        }
        guard before.lastDay < extent.lastDay else {
            throw RegistryError(
                .brokenRule, code: "lifecycle_action_extent_check",
                "renewals have carried \(locked.reference) as far as they can, to \(extent)",
                hint: "If they can carry it further: entente agreement edit \(locked.reference) --max-extent DATE")
        }
        return (extent, true)
    }

    /// The end to which the rule of renewal carries a period that ends on a day.
    static func end(
        byRuleOf reference: String, months: Int?, after before: PartialDate
    ) throws(RegistryError) -> PartialDate {
        guard let months else {
            throw RegistryError(
                .brokenRule, code: "renewal-unknown", "it is not known by how many months \(reference) is renewed",
                hint: "Say until when with --until DATE.")
        }
        guard let end = before.extended(months: months) else {
            throw RegistryError(
                .brokenRule, code: "date-unreadable", "a renewal by \(months) months leads beyond the year 2199",
                hint: "Say until when with --until DATE.")
        }
        return end
    }

    static func endUnknown(of reference: String, hint: String) -> RegistryError {
        RegistryError(.brokenRule, code: "end-unknown", "\(reference) is open-ended, or its end is not known", hint: hint)
    }
}
