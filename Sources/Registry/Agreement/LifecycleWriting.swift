import Postgres
import Records
import Values

extension Agreements {
    /// Something that happens to an agreement.
    public struct NewAction: Sendable {
        /// What happens.
        public var action: LifecycleAction
        /// The day on which it takes effect.
        public var day: CalendarDate
        /// The day on which a renewal was agreed, where that was only after the end that it follows.
        public var agreedOn: CalendarDate?
        /// Why; an amendment needs a reason.
        public var reason: String?
        /// The end from then on; only for an amendment or a renewal.
        public var newEnd: PartialDate?
        /// Whether it has no end from then on; only in place of one.
        public var isOpenEnded = false
        /// The value from then on; only for an amendment or a renewal.
        public var newValue: Money?

        /// An action that changes neither end nor value.
        public init(_ action: LifecycleAction, on day: CalendarDate, reason: String? = nil) {
            self.action = action
            self.day = day
            self.reason = reason
        }
    }

    /// Writes down that an agreement was amended, suspended, resumed or terminated, and tells how it stands on that day.
    /// What is written down already changes nothing.
    /// - Throws: a ``RegistryError`` that says the status and since when, where this can't happen to it.
    public func happen(_ new: NewAction, to reference: String) throws -> AgreementStanding {
        if new.action == .amended, new.reason == nil {
            throw RegistryError(
                .usage, code: "reason-missing", "an amendment has a reason", hint: "Say it with --reason TEXT.")
        }
        return try changing(reference) { locked in
            try locked.requireItsOwnLife()
            if try isWrittenDown(new, locked.id) {
                var standing = try standing(locked.id, on: new.day)
                standing.isUnchanged = true
                return standing
            }
            try refuseWhereOver(new, locked)
            do {
                try insert(new, into: locked)
                return try standingAsWritten(locked.id, on: new.day)
            } catch PostgresError.server(let error) {
                throw Self.refusal(of: new, to: locked, error) ?? PostgresError.server(error)
            }
        }
    }

    /// That something can't happen before what happened later; nil where it is not that which no longer follows.
    private static func refusal(of new: NewAction, to locked: LockedAgreement, _ error: ServerError) -> (any Error)? {
        guard let rule = error.constraint, rule.hasPrefix("lifecycle_action_"), let entry = error.detail else { return nil }
        let parts = entry.split(separator: "=").map(String.init)
        guard parts.count == 2, let day = CalendarDate(parts[1]), day > new.day else { return nil }
        return RegistryError(
            .brokenRule, code: rule, "\(locked.reference) is \(parts[0]) on \(day), and can't be \(new.action.rawValue) before that on \(new.day)",
            hint: "If that did not happen: entente agreement edit \(locked.reference) --remove-action \(entry)")
    }

    /// Whether the last action of that day says the same already.
    private func isWrittenDown(_ new: NewAction, _ id: Int) throws -> Bool {
        let lifecycle = try connection.rows(SQL.AgreementLifecycle(agreement: id)).filter { $0.amendedBy == nil }
        guard let last = lifecycle.last(where: { $0.date == new.day }) else { return false }
        return last.action == new.action && (last.reason == new.reason || new.reason == nil)
            && last.newEndDate == new.newEnd?.description && last.isOpenEnded == new.isOpenEnded && last.isWorth(new.newValue)
    }

    /// Stores an action.
    func insert(_ new: NewAction, into locked: LockedAgreement) throws {
        try connection.change(
            SQL.AgreementInsertLifecycle(
                agreement: locked.id, action: new.action.rawValue, day: new.day, agreed: new.agreedOn, newEnd: new.newEnd?.description,
                isOpen: new.isOpenEnded, newAmount: new.newValue?.amount, newCurrency: new.newValue?.currency,
                reason: new.reason))
    }

    /// The database judges what follows from an agreement's own history. That it has run out, or that another took its
    /// place, is judged here: records of the past are not always that tidy, but nobody suspends such an agreement today.
    private func refuseWhereOver(_ new: NewAction, _ locked: LockedAgreement) throws {
        guard new.action != .amended, !locked.isDraft else { return }
        let standing = try standing(locked.id, on: new.day)
        guard let since = standing.since else { return }
        switch standing.status {
        case .replaced:
            throw Self.notPossible(
                "\(locked.reference) has been replaced since \(since)\(standing.replacedBy.map { " by \($0)" } ?? "")",
                hint: "What happens now happens to the agreement that replaced it.")
        case .expired:
            throw Self.notPossible(
                "\(locked.reference) has been expired since \(since), and can't be \(new.action.rawValue) on \(new.day)",
                hint: "If it was renewed, say so first: entente agreement renew \(locked.reference)"
                    + (new.action == .terminated ? "; if it is let run out: entente agreement lapse \(locked.reference)" : ""))
        case .draft, .signed, .inForce, .suspended, .terminated, .retracted, .unknown: return
        }
    }

    static func notPossible(_ sentence: String, hint: String? = nil) -> RegistryError {
        RegistryError(.brokenRule, code: "lifecycle_action_follows_check", sentence, hint: hint)
    }

    /// How an agreement that this transaction has changed stands on a day; nothing more is to be written in it.
    func standingAsWritten(_ id: Int, on day: CalendarDate) throws -> AgreementStanding {
        try connection.checkConstraints()
        return try standing(id, on: day)
    }

    /// How an agreement stands on a day.
    func standing(_ id: Int, on day: CalendarDate) throws -> AgreementStanding {
        guard var standing = try connection.first(
            SQL.AgreementStanding(agreement: id, day: day, today: .latestToday)) else {
            throw RegistryError(.bug, code: "agreement-gone", "an agreement that was there is gone")
        }
        standing.day = day
        standing.lifecycle = try connection.rows(SQL.AgreementLifecycle(agreement: id))
        return standing
    }
}
