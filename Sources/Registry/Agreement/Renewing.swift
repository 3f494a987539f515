import Postgres

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
        try changing(reference) { core in
            let lifecycle = try connection.rows(AgreementQueries.lifecycle, core.id)
            let moved = lifecycle.last { $0.event == "renewed" || $0.newEndDate != nil }
            let before = (moved.map(\.newEndDate) ?? core.endDate).flatMap { PartialDate($0) }
            let after = before?.lastDay.adding(days: 1)
            let takesEffect = day ?? after.map { min($0, today) } ?? today
            if let last = lifecycle.last(where: { $0.event == "renewed" }), last.date == takesEffect {
                if let end = last.newEndDate, until == nil || until?.description == end, value == nil || last.isWorth(value) {
                    if until != nil || last.date == today {
                        return RenewalReport(
                            reference: core.reference, day: last.date, before: nil, until: end, isCutShort: false,
                            isUnchanged: true)
                    }
                }
            }
            let isOver = core.isDraft || lifecycle.contains { $0.event == "terminated" }
            if let until, until == before, !isOver, value == nil || moved?.isWorth(value) == true {
                return RenewalReport(
                    reference: core.reference, day: moved?.date ?? takesEffect, before: nil, until: until.description,
                    isCutShort: false, isUnchanged: true)
            }
            let (end, isCutShort) = try until.map { ($0, false) } ?? Self.end(of: core, after: before)
            var happening = Happening("renewed", on: takesEffect, reason: reason)
            happening.newValue = value
            try insert(happening, newEnd: end.description, into: core)
            return RenewalReport(
                reference: core.reference, day: takesEffect, before: before?.description, until: end.description,
                isCutShort: isCutShort, isUnchanged: false)
        }
    }

    private static func end(
        of core: AgreementCore, after before: PartialDate?
    ) throws(RegistryError) -> (PartialDate, isCutShort: Bool) {
        guard let before else {
            throw RegistryError(
                .brokenRule, code: "end-unknown", "\(core.reference) is open-ended, or its end is not known",
                hint: "Say until when with --until DATE.")
        }
        guard let months = core.renewalMonths else {
            throw RegistryError(
                .brokenRule, code: "renewal-unknown", "it is not known by how many months \(core.reference) is renewed",
                hint: "Say until when with --until DATE.")
        }
        guard let end = before.extended(months: months) else {
            throw RegistryError(
                .brokenRule, code: "date-unreadable", "a renewal by \(months) months leads beyond the year 2199",
                hint: "Say until when with --until DATE.")
        }
        guard let extent = core.maxExtentDate.flatMap({ PartialDate($0) }), extent.lastDay < end.lastDay else {
            return (end, false)
        }
        guard before.lastDay < extent.lastDay else {
            throw RegistryError(
                .brokenRule, code: "lifecycle_event_extent_check",
                "renewals have carried \(core.reference) as far as they can, to \(extent)",
                hint: "If they can carry it further: entente agreement edit \(core.reference) --max-extent DATE")
        }
        return (extent, true)
    }

    /// The agreement that renews another, as far as it follows from that: its title, type, parties, fields and rule of
    /// renewal, from the day after its end. Signing, end, value and reference are for the caller to add.
    /// - Parameters:
    ///   - signed: when it was signed; nil for a draft.
    ///   - start: its first day; nil is the day after the end of the old one, or that of signing where that is later.
    ///   - until: its last day; by the rule of renewal where nil.
    /// - Throws: a ``RegistryError`` where no end follows, or another agreement renews it from that day already.
    public func renewal(
        of reference: String, signed: PartialDate?, start: PartialDate? = nil, until: PartialDate? = nil
    ) throws -> NewAgreement {
        let match = try find(reference)
        let old = try show(match.reference, on: .today)
        if let reason = old.withdrawnReason {
            throw RegistryError(
                .brokenRule, code: "agreement-withdrawn", "\(old.reference) was withdrawn: \(Quoted(reason))",
                hint: "Put it in again with: entente agreement withdraw \(old.reference) --undo")
        }
        if old.status == "draft", old.dateSigned == nil {
            throw Self.notPossible("\(old.reference) is a draft, and can't be renewed")
        }
        var new = NewAgreement(title: old.title)
        new.type = old.type
        new.isBinding = old.isBinding
        new.isDraft = signed == nil
        new.signed = signed
        new.renewalRule = old.renewalRule
        new.renewalMonths = old.renewalMonths
        new.renewalNoticeDays = old.renewalNoticeDays
        new.parties = old.parties.map { party in
            var part = NewAgreement.Party(organization: party.code)
            part.role = party.role
            part.unit = party.unit
            return part
        }
        new.partiesUnknown = old.partiesUnknown
        new.fields = old.fields.map(\.field)
        new.owner = old.owner
        new.visibility = old.visibility
        new.related = [.init(relation: "renewal", reference: old.reference)]
        new.start = start
        let standing = try standing(match.id, on: .today)
        if start == nil, let next = standing.end?.adding(days: 1), signed.map({ $0.firstDay <= next }) ?? true {
            new.start = PartialDate(next.description)
        }
        let begins = (new.start ?? signed)?.firstDay
        try refuseSecond(renewalOf: old, from: begins)
        new.end = try until ?? Self.end(of: old, from: begins)
        return new
    }

    /// Without an end that somebody gave or that follows from the rule, a new agreement would run for good unnoticed.
    private static func end(of old: AgreementDetail, from begins: CalendarDate?) throws(RegistryError) -> PartialDate {
        guard let months = old.renewalMonths else {
            throw RegistryError(
                .brokenRule, code: "renewal-unknown", "it is not known by how many months \(old.reference) is renewed",
                hint: "Say until when with --until DATE.")
        }
        guard let before = begins?.adding(days: -1) else {
            throw RegistryError(
                .brokenRule, code: "end-unknown", "\(old.reference) is open-ended, or its end is not known",
                hint: "Say from when with --start DATE, or until when with --until DATE.")
        }
        guard let end = PartialDate(before.description)?.extended(months: months) else {
            throw RegistryError(
                .brokenRule, code: "date-unreadable", "a renewal by \(months) months leads beyond the year 2199",
                hint: "Say until when with --until DATE.")
        }
        return end
    }

    private func refuseSecond(renewalOf old: AgreementDetail, from begins: CalendarDate?) throws {
        for row in old.related where row.isReverse && row.relation == "renewal" {
            guard try standing(find(row.reference).id, on: .today).begins == begins else { continue }
            throw RegistryError(
                .brokenRule, code: "renewed-already",
                "\(row.reference) renews \(old.reference) already\(begins.map { ", from \($0) on" } ?? "")",
                hint: "See it with: entente agreement show \(row.reference). If it is a mistake: entente agreement withdraw \(row.reference) --reason TEXT")
        }
    }
}

extension PartialDate {
    /// The end of a period that goes on for so many months more, as precise as this end is where that can be said.
    ///
    /// Counted from the day after, so that a period that ends with a month goes on to the end of a month.
    func extended(months: Int) -> PartialDate? {
        guard let end = lastDay.adding(days: 1)?.adding(months: months)?.adding(days: -1) else { return nil }
        let text = end.description
        switch precision {
        case .year where months % 12 == 0: return PartialDate(String(text.prefix(4)))
        case .year, .month: return PartialDate(String(text.prefix(7)))
        case .day: return PartialDate(text)
        }
    }
}
