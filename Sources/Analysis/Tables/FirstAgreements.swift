/// The day of the first agreement with each partner, over all time: its signing, else its begin, or when the partner joined.
///
/// A class, since the periods of a trend share it where they have the same bodies. It is filled while agreements are counted.
package final class FirstAgreements {
    private var days: [Int32] = []

    /// Nothing is known yet.
    package init() {}

    func take(_ seen: Seen, _ context: SummaryContext) {
        seen.eachPartner(context) { partner, membership in
            guard let day = Self.day(seen.fact, membership) else { return }
            if partner >= days.count {
                days.append(contentsOf: repeatElement(.max, count: max(partner + 1 - days.count, days.count)))
            }
            days[partner] = min(days[partner], day)
        }
    }

    /// Who has its first agreement in a period, by number.
    func partners(in span: Span) -> [Int] { days.indices.filter { span.contains(Day(days[$0])) } }

    /// Whether the first agreement of a partner falls in a period.
    func isFirst(_ partner: Int, in span: Span) -> Bool { partner < days.count && span.contains(Day(days[partner])) }

    /// Tells whose first agreement one is, where that falls in a period.
    func eachFirst(of seen: Seen, _ context: SummaryContext, _ body: (_ partner: Int) -> Void) {
        seen.eachPartner(context) { partner, membership in
            guard isFirst(partner, in: context.span), Self.day(seen.fact, membership) == days[partner] else { return }
            body(partner)
        }
    }

    private static func day(_ fact: Fact, _ membership: Membership) -> Int32? {
        guard let day = (fact.signedOn ?? fact.beginsOn)?.number else { return nil }
        return membership.runs.compactMap { run in run.upperBound < day ? nil : max(run.lowerBound, day) }.first
    }
}
