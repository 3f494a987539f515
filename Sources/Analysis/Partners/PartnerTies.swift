/// Who is in agreements in force at the end of a period together, counted as tables of partners count: bodies, without who
/// only funds what others do.
package final class PartnerTies {
    /// Two who are in agreements together, the one with the lower number first.
    package struct PartnersTogether: Hashable {
        /// Their numbers.
        package let first, second: Int
    }

    /// The number of those whose agreements are asked for, where they are one; those of organizations begin at 0.
    package static let own = -1

    /// How many agreements each is in, by its number.
    package private(set) var agreements: [Int: Int] = [:]
    /// How many two are in together.
    package private(set) var ties: [PartnersTogether: Int] = [:]
    private let looks: AgreementLooks

    /// The ties of a period.
    package init(_ context: SummaryContext) { looks = AgreementLooks(context) }

    /// Takes in an agreement. Drafts must be left out of the stream.
    package func take(_ fact: Fact) { looks.take(fact, count) }

    /// Counts what could be counted only when all were known.
    package func settle() { looks.settle(count) }

    private func count(_ seen: Seen) {
        seen.eachMoment(looks.context) {
            guard seen.standing.isInForceAfter else { return }
            let all = (own(seen) + seen.partners.map(Int.init)).sorted()
            for (place, one) in all.enumerated() {
                agreements[one, default: 0] += 1
                for other in all[(place + 1)...] { ties[PartnersTogether(first: one, second: other), default: 0] += 1 }
            }
        }
    }

    /// Those of whose side it is.
    private func own(_ seen: Seen) -> [Int] {
        let context = looks.context
        guard context.reporters.areSeveral else { return context.bodies.isOfSome ? [Self.own] : [] }
        return seen.reporters
            .filter { context.reporters.membership(of: $0, in: seen.fact).contains(context.span.last) }
            .map { Int(context.reporters.organizations[Int($0)]) }
    }
}
