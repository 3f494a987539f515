import Postgres
import Values

extension Agreements {
    /// Says that an agreement is let run out on purpose at the end that it has now, so that nobody is reminded of that
    /// end any more; an end that moves later is another one. Of one that renews itself it says that notice was given: it ends
    /// with the term that runs.
    /// - Parameter given: the day on which that was decided, or notice was given, which is for the end in sight on that day; nil is not
    ///   known, and then it counts on every day.
    /// - Returns: its reference, that end, and the last day for notice where that had gone by.
    public func lapse(
        _ reference: String, reason: String? = nil, on given: CalendarDate? = nil, today: CalendarDate = .today
    ) throws -> (reference: String, end: CalendarDate, missedNotice: CalendarDate?) {
        try changing(reference) { locked in
            try locked.requireItsOwnLife()
            if locked.isDraft { throw Self.notPossible("\(locked.reference) is a draft, and can't lapse") }
            var standing = try standing(locked.id, on: given ?? today)
            if [.terminated, .replaced].contains(standing.status), let since = standing.since {
                throw Self.notPossible(
                    "\(locked.reference) has been \(standing.status.rawValue) since \(since), and can't lapse",
                    hint: "See why with: entente agreement why REFERENCE")
            }
            if standing.isAutomatic, standing.lapseOn != nil {
                // Notice that is given anew is for the end that it would have had without the other.
                try connection.change(SQL.AgreementLapse(agreement: locked.id, end: nil, given: nil, reason: nil))
                try connection.checkConstraints()
                standing = try self.standing(locked.id, on: given ?? today)
            }
            guard let end = standing.isAutomatic ? standing.endInSight : standing.writtenEnd else {
                if standing.isAutomatic {
                    throw RegistryError(
                        .brokenRule, code: "renewal-unknown",
                        "\(locked.reference) renews itself, and it is not known by how many months, so not when its term ends",
                        hint: "Say by how many with: entente agreement edit \(locked.reference) --renewal-months N; or when it ends with: entente agreement terminate \(locked.reference) --on DATE")
                }
                throw RegistryError(
                    .brokenRule, code: "end-unknown",
                    standing.isOpenEnded ? "\(locked.reference) is open-ended" : "the end of \(locked.reference) is not known",
                    hint: standing.isOpenEnded
                        ? "What ends it is a termination: entente agreement terminate \(locked.reference) --on DATE"
                        : "Say when it ends with: entente agreement edit \(locked.reference) --end DATE")
            }
            // Of one that renews itself notice may be given because another is to follow.
            if !standing.isAutomatic, let renewal = standing.renewalByAnother, renewal.day.adding(days: -1).map({ $0 <= end }) ?? false {
                throw Self.notPossible(
                    "\(renewal.by) renews \(locked.reference) from \(renewal.day) on, and nothing is let run out",
                    hint: "If it does not: entente agreement edit \(renewal.by) --remove-related renewal=\(locked.reference)")
            }
            let isGivenAnew = standing.isAutomatic && standing.lapseOn != end
            try connection.change(SQL.AgreementLapse(agreement: locked.id, end: end, given: given, reason: reason))
            let missed = isGivenAnew ? standing.noticeOn.flatMap { $0 < given ?? today ? $0 : nil } : nil
            return (locked.reference, end, missed)
        }
    }

    /// Lets an agreement no longer run out on purpose.
    public func unlapse(_ reference: String) throws -> String {
        try changing(reference) { locked in
            try connection.change(SQL.AgreementLapse(agreement: locked.id, end: nil, given: nil, reason: nil))
            return locked.reference
        }
    }

    /// Says of every agreement that ended before a day, and of which nothing tells what came of it, that it was let run
    /// out on purpose.
    /// - Parameter given: the day on which that was decided; nil is not known, and then it counts on every day.
    /// - Returns: their references.
    public func lapse(
        endedBefore day: CalendarDate, reason: String? = nil, on given: CalendarDate? = nil, today: CalendarDate = .today
    ) throws -> [String] {
        guard day <= today.adding(days: 1) ?? today else {
            throw RegistryError(
                .usage, code: "ended-before-to-come", "\(day) is yet to come: what has not ended by then cannot be let run out on purpose all at once",
                hint: "Name a day up to tomorrow, or the agreements: entente agreement lapse REFERENCE")
        }
        return try connection.retrying {
            try connection.transaction {
                let ended = try connection.rows(SQL.AgreementEnded(day: day, today: today))
                for agreement in ended {
                    try connection.change(
                        SQL.AgreementLapse(agreement: agreement.id, end: agreement.end, given: given, reason: reason))
                }
                return ended.map(\.reference).sorted()
            }
        }
    }
}

extension SQL.AgreementEnded: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let reference: String
        let end: CalendarDate

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            reference = try row.decode("reference")
            end = try row.decode("end_on")
        }
    }
}
