@testable import Registry

/// The tables of a summary, worked out agreement by agreement and day by day.
struct NaiveSummary {
    /// How one agreement stood in the period.
    struct Standing {
        let agreement: NaiveAgreement
        let partners: [NaiveParty]
        let signed: Bool
        let before: Bool
        let after: Bool
        let active: Bool
    }

    /// Fractions are counted in parts of an agreement: whatever n an agreement of the tests has divides this.
    static let unit = 2520

    let counting: SummaryRequest.Counting
    let standings: [Standing]
    /// The agreements that each flow counts, one for each time.
    private(set) var flow = [String: [String]]()

    init(_ records: [NaiveAgreement], _ request: SummaryRequest) {
        counting = request.counting
        let (first, last) = (request.period.firstDay.daysSinceEpoch, request.lastDay.daysSinceEpoch)
        var standings: [Standing] = []
        let chosen = records.filter { $0.begin != nil && Self.matches($0, request) }
        let places = Self.places(among: chosen)
        for agreement in chosen {
            let place = places[agreement.reference]
            // Before it goes on in the place of another it does not count.
            let days = agreement.statuses(from: first - 1, to: last)
            let statuses = zip(first - 1...last, days).map { day, status in
                guard let from = place?.from, day < from else { return status }
                return day == from - 1 ? place?.state ?? "" : "waiting"
            }
            func isInForce(_ day: Int) -> Bool { place?.from.map { day >= $0 } ?? true && days[day - first + 1] == "in-force" }
            let before = isInForce(first - 1)
            var wasInForce = false
            for day in first...last {
                let (old, next) = (statuses[day - first], statuses[day - first + 1])
                let counts = day != place?.until && place?.from.map { day >= $0 } ?? true
                if counts, next == "in-force", old != "in-force" {
                    flow[["suspended", "expired"].contains(old) ? "resumed" : "entered", default: []].append(agreement.reference)
                }
                if counts, next != "in-force", old == "in-force" { flow[next, default: []].append(agreement.reference) }
                wasInForce = wasInForce || isInForce(day)
                if place?.from == day { flow["renewed", default: []].append(agreement.reference) }
            }
            let signed = agreement.signed.map { (first...last).contains($0) } ?? false
            if signed, place?.from != nil { flow["signedAsRenewal", default: []].append(agreement.reference) }
            for happened in agreement.lifecycle where (first...last).contains(happened.day) && happened.action == "amended" {
                flow["amended", default: []].append(agreement.reference)
            }
            for day in agreement.selfRenewals(until: last) where day >= first && place?.from.map({ day >= $0 }) ?? true {
                flow["renewedByItself", default: []].append(agreement.reference)
            }
            for day in agreement.renewalDays where (first...last).contains(day) && place?.from.map({ day >= $0 }) ?? true {
                flow["renewed", default: []].append(agreement.reference)
            }
            standings.append(
                Standing(
                    agreement: agreement, partners: agreement.parties.filter { $0.code != request.of }, signed: signed,
                    before: before, after: isInForce(last), active: signed || wasInForce))
        }
        self.standings = standings
    }

    /// Where an agreement stands in a chain of renewals that were written as agreements: the first day on which it goes on in
    /// the place of another, with the state of that one on the day before, and the day on which another goes on in its place.
    private struct Place {
        var from: Int?
        var state = ""
        var until: Int?
    }

    private static func places(among records: [NaiveAgreement]) -> [String: Place] {
        var places: [String: Place] = [:]
        let inOrder = records.sorted { ($0.begin ?? 0, $0.key) < ($1.begin ?? 0, $1.key) }
        let byReference = Dictionary(uniqueKeysWithValues: records.map { ($0.reference, $0) })
        let beyond = 40_000
        for later in inOrder {
            var found: (earlier: NaiveAgreement, over: Int)?
            for earlier in later.renews.compactMap({ byReference[$0] }) where places[earlier.reference]?.until == nil {
                guard ["expired", "terminated"].contains(earlier.status(beyond)), let begin = earlier.begin,
                    begin <= later.begin ?? beyond, let over = earlier.over else { continue }
                let isCounted = places[earlier.reference]?.from.map { over > $0 } ?? true
                guard ["in-force", "suspended"].contains(earlier.status(over - 1)), isCounted, later.begin ?? beyond <= over,
                    ["in-force", "suspended"].contains(later.status(over))
                else { continue }
                if found.map({ ($0.over, -$0.earlier.key) < (over, -earlier.key) }) ?? true { found = (earlier, over) }
            }
            guard let found else { continue }
            places[later.reference, default: Place()].from = found.over
            places[later.reference, default: Place()].state = found.earlier.status(found.over - 1)
            places[found.earlier.reference, default: Place()].until = found.over
        }
        return places
    }

    private static func matches(_ agreement: NaiveAgreement, _ request: SummaryRequest) -> Bool {
        (request.of == nil || agreement.parties.contains { $0.code == request.of })
            && (request.field == nil || agreement.fields.contains { $0.contains(request.field ?? "") })
            && (request.event == nil || agreement.event == request.event)
    }

    var stockFlow: [Int] {
        [standings.filter(\.before).count]
            + ["entered", "resumed", "expired", "terminated", "replaced", "suspended"].map { flow[$0]?.count ?? 0 }
            + [standings.filter(\.after).count, standings.filter(\.signed).count]
            + ["signedAsRenewal", "amended", "renewed", "renewedByItself"].map { flow[$0]?.count ?? 0 }
    }

    /// Sums over the categories of each agreement, nil being what is not known; in units of an agreement.
    func sums(
        _ of: (Standing) -> Int, by categories: (Standing) -> Set<String?>
    ) -> [String?: Int] {
        var sums: [String?: Int] = [:]
        for standing in standings {
            let found = categories(standing)
            for category in found {
                sums[category, default: 0] += of(standing) * (counting == .whole ? 1 : Self.unit / found.count)
            }
        }
        return sums
    }

    func partners(by categories: (Standing) -> Set<String?>, where isOf: (NaiveParty, String?) -> Bool) -> [String?: Int] {
        var found: [String?: Set<NaiveParty>] = [:]
        for standing in standings where standing.active {
            for category in categories(standing) {
                found[category, default: []].formUnion(standing.partners.filter { isOf($0, category) })
            }
        }
        return found.mapValues(\.count)
    }

    /// The fields that an agreement is shown under, at the level and in the scheme asked for.
    static func fields(_ standing: Standing, _ request: SummaryRequest) -> Set<String?> {
        let shown = standing.agreement.fields.filter { path in request.scheme.map { path[0].hasPrefix($0 + ":") } ?? true }
        return orUnknown(shown.map { $0[min(request.fieldLevel.depth, $0.count - 1)] })
    }

    /// The kinds that sit together in an agreement, as the row is named.
    static func mix(_ standing: Standing) -> [String?] {
        let order = ["university", "enterprise", "institute", "government", "hospital", "association", "other", nil]
        let mix = Set(standing.agreement.parties.map(\.kind))
        return mix.isEmpty ? [nil] : order.filter(mix.contains)
    }

    static func orUnknown(_ categories: [String?]) -> Set<String?> { categories.isEmpty ? [nil] : Set(categories) }

    /// A column as the summary shows it: in the order of codes, unknown last, each cell is what it adds to the rounded sum.
    func shown(_ sums: [String?: Int], decimals: Int? = nil) -> [String?: String] {
        guard counting == .fractional else { return sums.mapValues { Self.text($0, decimals ?? 0) } }
        let digits = decimals ?? 4
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        // Sums of counts are in units of an agreement; sums of amounts in units of the minor unit of the currency.
        func rounded(_ sum: Int) -> Int {
            let numerator = decimals == nil ? sum * scale : sum
            let half = Self.unit / 2
            return (abs(numerator) + half) / Self.unit * numerator.signum()
        }
        var total = 0
        var cells: [String?: String] = [:]
        for key in sums.keys.sorted(by: { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }) {
            let next = total + (sums[key] ?? 0)
            cells[key] = Self.text(rounded(next) - rounded(total), digits)
            total = next
        }
        return cells
    }

    static func text(_ value: Int, _ digits: Int) -> String {
        guard digits > 0 else { return "\(value)" }
        let padded = String(repeating: "0", count: max(0, digits + 1 - "\(abs(value))".count)) + "\(abs(value))"
        return (value < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
