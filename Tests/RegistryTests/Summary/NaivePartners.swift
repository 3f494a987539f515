@testable import Registry

/// Who is a partner when, day by day over all time.
struct NaivePartners {
    private(set) var before: Set<String> = []
    private(set) var after: Set<String> = []
    /// Those who were in force some day before the period.
    private(set) var ever: Set<String> = []
    /// The day of the first agreement of each.
    private(set) var first: [String: Int] = [:]

    var new: Set<String> { after.subtracting(before).subtracting(ever) }
    var returned: Set<String> { after.subtracting(before).intersection(ever) }
    var left: Set<String> { before.subtracting(after) }

    init(_ records: [NaiveAgreement], _ request: SummaryRequest, _ organizations: NaiveOrganizations, _ schemes: NaiveSchemes) {
        let (start, last) = (request.period.firstDay.daysSinceEpoch, request.lastDay.daysSinceEpoch)
        let who = NaiveWho(organizations, request.who, on: last)
        var (comingBefore, comingAfter, everAfter) = (Set<String>(), Set<String>(), Set<String>())
        for agreement in records where agreement.begin != nil && NaiveSummary.matches(agreement, request, who, schemes) {
            guard let begin = agreement.begin else { continue }
            func partners(_ day: Int) -> Set<String> {
                who.isAsked(agreement, on: day) ? Set(who.partners(of: agreement, on: day).map(\.code)) : []
            }
            func runs(_ status: String) -> Bool { ["in-force", "suspended"].contains(status) }
            let day = agreement.signed ?? begin
            for next in day...max(day, last) { for partner in partners(next) { first[partner] = min(first[partner] ?? next, next) } }
            if let signed = agreement.signed, runs(agreement.status(begin)) {
                if signed < start, start <= begin { comingBefore.formUnion(partners(begin)) }
                if signed <= last, last < begin { comingAfter.formUnion(partners(begin)) }
            }
            guard begin <= last else { continue }
            let from = min(begin, start - 1)
            for (day, status) in zip(from...last, agreement.statuses(from: from, to: last)) where runs(status) {
                let partners = partners(day)
                if day == start - 1 { before.formUnion(partners) }
                if day == last { after.formUnion(partners) }
                guard status == "in-force" else { continue }
                everAfter.formUnion(partners)
                if day < start { ever.formUnion(partners) }
            }
        }
        // Who was one, and has signed what begins later, has not left.
        before.formUnion(comingBefore.intersection(ever))
        after.formUnion(comingAfter.intersection(everAfter))
    }
}
