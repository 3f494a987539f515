import Values

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

    /// - Parameter asking: as in ``NaiveSummary``.
    init(
        _ records: [NaiveAgreement], _ request: SummaryRequest, _ organizations: NaiveOrganizations, _ schemes: NaiveSchemes,
        asking: CalendarDate? = nil
    ) {
        let (start, last) = (request.period.firstDay.daysSinceEpoch, request.lastDay.daysSinceEpoch)
        let who = NaiveWho(organizations, request.who, on: last, asking: asking?.daysSinceEpoch)
        var everAfter = Set<String>()
        // On the two days, when that was signed which is yet to begin, and on which days each was a partner.
        var (comingBefore, comingAfter): ([(String, Int)], [(String, Int)]) = ([], [])
        var days: [String: Set<Int>] = [:]
        for agreement in records where agreement.begin != nil && NaiveSummary.matches(agreement, request, who, schemes) {
            guard let begin = agreement.begin else { continue }
            func partners(_ day: Int) -> Set<String> {
                who.isAsked(agreement, on: day) ? Set(who.partners(of: agreement, on: day).map(\.code)) : []
            }
            func runs(_ status: String) -> Bool { ["in-force", "suspended"].contains(status) }
            let day = agreement.signed ?? begin
            for next in day...max(day, last) { for partner in partners(next) { first[partner] = min(first[partner] ?? next, next) } }
            if let signed = agreement.signed, runs(agreement.status(begin)) {
                if signed < start, start <= begin { comingBefore += partners(begin).map { ($0, signed) } }
                if signed <= last, last < begin { comingAfter += partners(begin).map { ($0, signed) } }
            }
            for renewal in agreement.lifecycle where renewal.action == "renewed" && runs(agreement.status(renewal.day)) {
                let agreed = renewal.known ?? renewal.day
                if begin < start, agreed < start, start <= renewal.day { comingBefore += partners(renewal.day).map { ($0, agreed) } }
                if begin <= last, agreed <= last, last < renewal.day { comingAfter += partners(renewal.day).map { ($0, agreed) } }
            }
            guard begin <= last else { continue }
            let from = min(begin, start - 1)
            for (day, status) in zip(from...last, agreement.statuses(from: from, to: last)) where runs(status) {
                let partners = partners(day)
                for partner in partners { days[partner, default: []].insert(day) }
                if day == start - 1 { before.formUnion(partners) }
                if day == last { after.formUnion(partners) }
                guard status == "in-force" else { continue }
                everAfter.formUnion(partners)
                if day < start { ever.formUnion(partners) }
            }
        }
        // Who was one, and had signed what begins later by the day after, has not left.
        func stayed(_ partner: String, _ signed: Int, on day: Int) -> Bool {
            guard let last = days[partner]?.filter({ $0 <= day }).max() else { return false }
            return signed <= last + 1
        }
        before.formUnion(comingBefore.filter { ever.contains($0.0) && stayed($0.0, $0.1, on: start - 1) }.map(\.0))
        after.formUnion(comingAfter.filter { everAfter.contains($0.0) && stayed($0.0, $0.1, on: last) }.map(\.0))
    }
}
