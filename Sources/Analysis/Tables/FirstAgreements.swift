/// The day of the first agreement with each partner, over all time: its signing, else its begin, or when the partner joined.
///
/// A class, since periods share it where they have the same bodies. It is filled while agreements are counted. What is found in
/// agreements whose parties are the same bodies on every day, all share.
package final class FirstAgreements {
    private let steady: FirstDays
    private let own = FirstDays()

    /// Nothing is known yet.
    /// - Parameter other: those with other bodies, of which one is filled before this one with each agreement.
    package init(beside other: FirstAgreements? = nil) { steady = other?.steady ?? FirstDays() }

    func take(_ seen: Seen, _ context: SummaryContext) {
        let found = seen.parties.isSteady ? steady : own
        seen.eachPartner(context) { partner, membership in
            if let day = Self.day(seen.fact, membership) { found.note(day, of: partner) }
        }
    }

    /// Takes in what was found in other agreements; twice is once.
    func takeIn(_ other: FirstAgreements) {
        steady.takeIn(other.steady)
        own.takeIn(other.own)
    }

    /// Who has its first agreement in a period, by number.
    func partners(in span: Span) -> [Int] { (0..<max(steady.count, own.count)).filter { isFirst($0, in: span) } }

    /// Whether the first agreement of a partner falls in a period.
    func isFirst(_ partner: Int, in span: Span) -> Bool { span.contains(Day(day(of: partner))) }

    private func day(of partner: Int) -> Int32 { min(steady[partner], own[partner]) }

    /// Tells whose first agreement one is, where that falls in a period.
    func eachFirst(of seen: Seen, _ context: SummaryContext, _ body: (_ partner: Int) -> Void) {
        seen.eachPartner(context) { partner, membership in
            guard isFirst(partner, in: context.span), Self.day(seen.fact, membership) == day(of: partner) else { return }
            body(partner)
        }
    }

    private static func day(_ fact: Fact, _ membership: Membership) -> Int32? {
        guard let day = (fact.signedOn ?? fact.beginsOn)?.number else { return nil }
        return membership.runs.first { $0.upperBound >= day }.map { max($0.lowerBound, day) }
    }
}

/// The first days of partners, by their numbers.
private final class FirstDays {
    // Reached from one place at a time.
    @exclusivity(unchecked) private var days: [Int32] = []

    var count: Int { days.count }

    /// The first day of a partner; that of the end of time where none is known.
    subscript(partner: Int) -> Int32 { partner < days.count ? days[partner] : .max }

    func takeIn(_ other: FirstDays) {
        for partner in 0..<other.count where other[partner] < self[partner] { note(other[partner], of: partner) }
    }

    func note(_ day: Int32, of partner: Int) {
        if partner >= days.count {
            days.append(contentsOf: repeatElement(.max, count: max(partner + 1 - days.count, days.count)))
        }
        days[partner] = min(days[partner], day)
    }
}
