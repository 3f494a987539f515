/// What an agreement that renews another one does to it, straight from the definitions.
extension NaiveAgreement {
    /// Whether it was terminated before it ever was in force: then it renews and replaces nothing.
    var neverBegan: Bool {
        guard let begin else { return false }
        return lifecycle.contains { $0.action == "terminated" && $0.day <= begin }
    }

    /// The last day by what was said last of its end, or before its termination; nil is without end.
    var saidLast: Int? {
        let last = lifecycle.last(where: \.setsEnd)
        let said = last.map { $0.isOpen ? nil : $0.newEnd } ?? (isSignedOpen ? nil : end)
        let terminated = lifecycle.first { $0.action == "terminated" }.map { $0.day - 1 }
        return [isAutomatic ? nil : said, terminated].compactMap(\.self).min()
    }

    /// Whether it can go on in the place of another that it renews: it begins no earlier, and where that one renews itself, it is
    /// not over by the first end of that one.
    func renews(_ earlier: NaiveAgreement) -> Bool {
        guard let begin, begin >= earlier.begin ?? begin else { return false }
        guard earlier.isAutomatic, let saidLast, let first = earlier.firstEnd else { return true }
        return saidLast > first
    }

    /// The same as it was known by a day: another that renews it was there by then, signed or begun.
    func known(by day: Int) -> NaiveAgreement {
        var known = self
        known.renewedFrom = renewals.filter { $0.known <= day }.map(\.begin).min()
        return known
    }

    /// Takes in those that renew it: what was told of its end after it was over, and one of them had begun that was not over
    /// itself, brings nothing back.
    mutating func isRenewed(by others: [NaiveAgreement]) {
        let renewing = others.filter { $0.renews(self) }
        renewals = renewing.compactMap { other in other.begin.map { ($0, min($0, other.signed ?? $0)) } }
        renewedFrom = renewals.map(\.begin).min()
        let told = lifecycle
        lifecycle = []
        for var action in told {
            if action.setsEnd, let end = end(on: action.day - 1), end + 1 < action.day,
                renewing.contains(where: { ($0.begin ?? .max) <= end + 1 && end + 1 <= max($0.saidLast ?? .max, $0.begin ?? .max) }) {
                if action.action == "renewed" { continue }
                (action.newEnd, action.isOpen) = (nil, false)
            }
            lifecycle.append(action)
        }
    }
}
