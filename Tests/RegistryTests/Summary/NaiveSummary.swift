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
        for agreement in records where agreement.begin != nil && Self.matches(agreement, request) {
            var status = agreement.status(first - 1)
            let before = status == "in-force"
            var wasInForce = false
            for day in first...last {
                let next = agreement.status(day)
                if next == "in-force", status != "in-force" { flow[status == "suspended" ? "resumed" : "entered", default: []].append(agreement.reference) }
                if next != "in-force", status == "in-force" { flow[next, default: []].append(agreement.reference) }
                wasInForce = wasInForce || next == "in-force"
                status = next
            }
            let signed = agreement.signed.map { (first...last).contains($0) } ?? false
            for happened in agreement.lifecycle where (first...last).contains(happened.day) {
                if ["amended", "renewed"].contains(happened.action) {
                    flow[happened.action, default: []].append(agreement.reference)
                }
            }
            standings.append(
                Standing(
                    agreement: agreement, partners: agreement.parties.filter { $0.code != request.of }, signed: signed,
                    before: before, after: status == "in-force", active: signed || wasInForce))
        }
        self.standings = standings
    }

    private static func matches(_ agreement: NaiveAgreement, _ request: SummaryRequest) -> Bool {
        (request.of == nil || agreement.parties.contains { $0.code == request.of })
            && (request.field == nil || agreement.fields.contains { $0.contains(request.field ?? "") })
            && (request.event == nil || agreement.event == request.event)
    }

    var stockFlow: [Int] {
        [standings.filter(\.before).count]
            + ["entered", "resumed", "expired", "terminated", "replaced", "suspended"].map { flow[$0]?.count ?? 0 }
            + [standings.filter(\.after).count, standings.filter(\.signed).count, flow["amended"]?.count ?? 0, flow["renewed"]?.count ?? 0]
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
