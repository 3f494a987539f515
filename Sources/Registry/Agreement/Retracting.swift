import Postgres
import Values

extension Agreements {
    /// Takes an agreement back that was recorded by mistake: it counts nowhere, and its reference stays taken.
    /// - Returns: its reference, and whether it had not been retracted before.
    public func retract(_ reference: String, reason: String) throws -> (reference: String, isNew: Bool) {
        try changing(reference, evenRetracted: true) { locked in
            guard locked.retractedReason == nil else { return (locked.reference, false) }
            try connection.change(AgreementLifeQueries.retract, locked.id, reason)
            return (locked.reference, true)
        }
    }

    /// Puts an agreement in again that was retracted.
    /// - Returns: its reference, and whether it had been retracted.
    public func putIn(_ reference: String) throws -> (reference: String, isNew: Bool) {
        try changing(reference, evenRetracted: true) { locked in
            guard locked.retractedReason != nil else { return (locked.reference, false) }
            try connection.change(AgreementLifeQueries.retract, locked.id, nil)
            do {
                try connection.checkConstraints()
            } catch PostgresError.server(let error) where error.constraint == "agreement_two_parties_check" {
                throw RegistryError(
                    .brokenRule, code: "agreement_two_parties_check", "\(locked.reference) has fewer than two parties",
                    hint: "Name who is missing first: entente agreement edit \(locked.reference) --add-party ORGANIZATION")
            }
            return (locked.reference, true)
        }
    }

    /// Says that an agreement is let run out on purpose at the end that it has now, so that nobody is reminded of that
    /// end any more; an end that moves later is another one.
    /// - Returns: its reference, and that end.
    public func lapse(
        _ reference: String, reason: String? = nil, today: CalendarDate = .today
    ) throws -> (reference: String, end: CalendarDate) {
        try changing(reference) { locked in
            let standing = try standing(locked.id, on: today)
            if locked.isDraft { throw Self.notPossible("\(locked.reference) is a draft, and can't lapse") }
            guard let end = standing.end else {
                throw RegistryError(
                    .brokenRule, code: "end-unknown", "\(locked.reference) is open-ended, or its end is not known",
                    hint: "Say when it ends with: entente agreement edit \(locked.reference) --end DATE")
            }
            try connection.change(AgreementLifeQueries.lapse, locked.id, end, reason)
            return (locked.reference, end)
        }
    }

    /// Lets an agreement no longer run out on purpose.
    public func unlapse(_ reference: String) throws -> String {
        try changing(reference) { locked in
            try connection.change(AgreementLifeQueries.lapse, locked.id, nil, nil)
            return locked.reference
        }
    }

    /// Says of every agreement that ended before a day, and of which nothing tells what came of it, that it was let run
    /// out on purpose.
    /// - Returns: their references.
    public func lapse(
        endedBefore day: CalendarDate, reason: String? = nil, today: CalendarDate = .today
    ) throws -> [String] {
        try connection.retrying {
            try connection.transaction {
                let ended = try connection.rows(AgreementLifeQueries.ended, day, today)
                for agreement in ended {
                    try connection.change(AgreementLifeQueries.lapse, agreement.id, agreement.end, reason)
                }
                return ended.map(\.reference).sorted()
            }
        }
    }
}
