import Records
import Values

extension Agreements {
    /// Records the agreement that renews another: whoever else renews that one waits, and is told.
    /// - Parameter complete: adds what does not follow from the old one.
    /// - Returns: its reference.
    /// - Throws: what ``renewal(of:signed:start:until:isOpenEnded:)`` and ``record(_:)`` throw.
    public func recordRenewal(
        of reference: String, signed: PartialDate?, start: PartialDate? = nil, until: PartialDate? = nil,
        isOpenEnded: Bool = false, _ complete: (inout NewAgreement) -> Void
    ) throws -> String {
        try changing(reference) { _ in
            var new = try renewal(of: reference, signed: signed, start: start, until: until, isOpenEnded: isOpenEnded)
            complete(&new)
            return try record(new)
        }
    }

    /// The agreement that renews another, as far as it follows from that: what is alike in both, from the day after its end. Signing, end, value and reference are for the caller to add.
    /// - Parameters:
    ///   - signed: when it was signed; nil for a draft.
    ///   - start: its first day; nil is the day after the end of the old one, or that of signing where that is later.
    ///   - until: its last day; by the rule of renewal where nil.
    ///   - isOpenEnded: whether it has none.
    /// - Throws: a ``RegistryError`` where no end follows, or another agreement renews it from that day already.
    public func renewal(
        of reference: String, signed: PartialDate?, start: PartialDate? = nil, until: PartialDate? = nil,
        isOpenEnded: Bool = false
    ) throws -> NewAgreement {
        let match = try find(reference)
        let old = try show(match.reference, on: .today)
        if let reason = old.retractedReason {
            throw RegistryError(
                .brokenRule, code: "agreement-retracted", "\(old.reference) was retracted: \(Quoted(reason))",
                hint: "Put it in again with: entente agreement retract \(old.reference) --undo")
        }
        if old.status == .draft, old.dateSigned == nil {
            throw Self.notPossible("\(old.reference) is a draft, and can't be renewed")
        }
        var new = try like(old)
        new.isDraft = signed == nil
        new.signed = signed
        new.related = [.init(.renewal, reference: old.reference)]
        new.start = start
        let standing = try standing(match.id, on: .today)
        // A renewal that was agreed ahead carries it further than the term that runs.
        if start == nil, let next = (standing.endInSight ?? standing.end)?.adding(days: 1), signed.map({ $0.firstDay <= next }) ?? true {
            new.start = PartialDate(next.description)
        }
        let begins = (new.start ?? signed)?.firstDay
        try refuseSecond(renewalOf: old, standing, from: begins)
        if isOpenEnded { new.isOpenEnded = true } else { new.end = try until ?? Self.end(of: old, from: begins) }
        return new
    }

    /// A new agreement of the same kind as another: its title, type, parties with their roles and units, fields, purposes, terms,
    /// contacts, classifications, owner and who may see it. Dates, amounts, signings and numbers are of the one alone.
    public func like(_ reference: String) throws -> NewAgreement { try like(show(reference, on: .today)) }

    private func like(_ old: AgreementDetail) throws -> NewAgreement {
        var new = NewAgreement(title: old.title)
        let record = try JSON.recorded(json(of: old.id).utf8)
        new.copy(from: record)
        // Those that an amendment brought in as well; who came in by two of them is one.
        var taken: Set<String> = []
        new.parties = old.parties.filter { $0.until == nil && taken.insert($0.code).inserted }.map { party in
            var part = NewAgreement.Party(organization: party.code)
            part.role = party.role
            part.unitName = party.unitName
            return part
        }
        new.fields = old.fields.map(\.field)
        new.classifications = old.classifications.map(\.classification)
        new.contacts = old.contacts.map { Contact(name: $0.name, office: $0.office, email: $0.email, telephone: $0.telephone) }
        new.purposes = record["purposes"]?.elements.map { purpose in
            var purpose = Purpose(record: purpose)
            (purpose.firstYear, purpose.lastYear) = (nil, nil)
            return purpose
        } ?? []
        return new
    }

    /// Without an end that somebody gave or that follows from the rule, a new agreement would run for good unnoticed.
    private static func end(of old: AgreementDetail, from begins: CalendarDate?) throws(RegistryError) -> PartialDate {
        guard let begins else {
            throw endUnknown(
                of: old.reference, hint: "Say from when with --start DATE, or until when with --until DATE.")
        }
        guard let months = old.renewalMonths else { throw monthsUnknown(of: old.reference) }
        guard let end = begins.termEnd(months: months).flatMap({ PartialDate($0.description) }) else {
            throw RegistryError(
                .brokenRule, code: "date-unreadable", "a renewal by \(months) months leads beyond the year 2199",
                hint: "Say until when with --until DATE.")
        }
        return end
    }

    /// Two new agreements of one end would both go on in its place.
    private func refuseSecond(renewalOf old: AgreementDetail, _ standing: AgreementStanding, from begins: CalendarDate?) throws {
        for row in old.related where row.isReverse && row.relation == .renewal {
            let other = try self.standing(find(row.reference).id, on: .today)
            // One that was terminated before it began renews nothing.
            guard other.begins == begins, !other.neverBegan else { continue }
            throw Self.renewedAlready(old.reference, by: row.reference, from: begins)
        }
        guard let begins, let end = standing.end, let further = standing.endInSight, end < begins, begins <= further else { return }
        throw RegistryError(
            .brokenRule, code: "renewed-already", "\(old.reference) is renewed to \(further) already",
            hint: "A new agreement follows that end: leave out --start, or give it a later day.")
    }

    /// What another agreement renews already is not renewed for the same time.
    func refuseSecond(
        renewalOf locked: LockedAgreement, _ standing: AgreementStanding, from first: CalendarDate, to last: CalendarDate?
    ) throws {
        guard let other = standing.renewedBy, let from = standing.goesOnFrom, last.map({ from <= $0 }) ?? true,
            try self.standing(find(other).id, on: max(first, from)).isRunning else { return }
        throw Self.renewedAlready(locked.reference, by: other, from: from)
    }

    private static func renewedAlready(_ reference: String, by other: String, from begins: CalendarDate?) -> RegistryError {
        RegistryError(
            .brokenRule, code: "renewed-already",
            "\(other) renews \(reference) already\(begins.map { ", from \($0) on" } ?? "")",
            hint: "See it with: entente agreement show \(other). If it is a mistake: entente agreement retract \(other) --reason TEXT")
    }
}
