@testable import Registry

/// The tables of a summary, worked out agreement by agreement and day by day.
struct NaiveSummary {
    /// One thing that is so of an agreement in the period, with its partners at that time.
    struct Standing {
        let agreement: NaiveAgreement
        let partners: [NaiveParty]
        /// All parties then, as bodies.
        let parties: [NaiveParty]
        let isInternal: Bool
        let isBilateral: Bool
        let signed: Bool
        let before: Bool
        let after: Bool
        let active: Bool
    }

    /// Fractions are counted in parts of an agreement: whatever n an agreement of the tests has divides this.
    static let unit = 2520

    let counting: SummaryRequest.Counting
    private(set) var standings: [Standing] = []
    /// The agreements that each flow counts, one for each time.
    private(set) var flow = [String: [String]]()

    /// The bodies of the last day, and who is asked for.
    private let who: NaiveWho

    init(_ records: [NaiveAgreement], _ request: SummaryRequest, _ organizations: NaiveOrganizations) {
        counting = request.counting
        let (first, last) = (request.period.firstDay.daysSinceEpoch, request.lastDay.daysSinceEpoch)
        who = NaiveWho(organizations, request.who, on: last)
        for agreement in records where agreement.begin != nil && matches(agreement, request) {
            var status = agreement.status(first - 1)
            var isAsked = who.isAsked(agreement, on: first - 1)
            let before = status == "in-force" && isAsked
            var partnersInForce: Set<NaiveParty> = []
            var isInternalInForce = false
            var wasInForce = false
            func note(_ cause: String) { flow[cause, default: []].append(agreement.reference) }
            for day in first...last {
                let next = agreement.status(day)
                let isAskedNow = who.isAsked(agreement, on: day)
                switch (status == "in-force" && isAsked, next == "in-force" && isAskedNow) {
                case (false, true): note(status == "in-force" ? "joined" : status == "suspended" ? "resumed" : "entered")
                case (true, false): note(next == "in-force" ? "left" : next)
                case (_, true), (false, false): break
                }
                if next == "in-force", isAskedNow {
                    wasInForce = true
                    partnersInForce.formUnion(who.partners(of: agreement, on: day))
                    isInternalInForce = isInternalInForce || who.isInternal(agreement, on: day)
                }
                (status, isAsked) = (next, isAskedNow)
            }
            let signedOn = agreement.signed.flatMap { day in
                (first...last).contains(day) && who.isAsked(agreement, on: day) ? day : nil
            }
            for happened in agreement.lifecycle where (first...last).contains(happened.day) {
                if ["amended", "renewed"].contains(happened.action), who.isAsked(agreement, on: happened.day) {
                    flow[happened.action, default: []].append(agreement.reference)
                }
            }
            // What is so of it, each with who was party to it then.
            func add(on day: Int, signed: Bool = false, before: Bool = false, after: Bool = false) {
                standings.append(Standing(
                    agreement: agreement, partners: who.partners(of: agreement, on: day),
                    parties: who.parties(of: agreement, on: day), isInternal: who.isInternal(agreement, on: day),
                    isBilateral: who.isBilateral(agreement, on: day), signed: signed, before: before, after: after,
                    active: !before))
            }
            if let signedOn { add(on: signedOn, signed: true) }
            if before { add(on: first - 1, before: true) }
            if status == "in-force", isAsked { add(on: last, after: true) }
            guard wasInForce else { continue }
            standings.append(Standing(
                agreement: agreement, partners: Array(partnersInForce), parties: [], isInternal: isInternalInForce,
                isBilateral: false, signed: false, before: false, after: false, active: true))
        }
    }

    private func matches(_ agreement: NaiveAgreement, _ request: SummaryRequest) -> Bool {
        (request.who.of.isEmpty || agreement.parties.contains { who.isAsked($0.code) })
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
    func mix(_ standing: Standing) -> [String?] {
        let order = ["university", "enterprise", "institute", "government", "hospital", "association", "other", nil]
        let mix = Set(standing.parties.map(\.kind))
        return mix.isEmpty ? [nil] : order.filter(mix.contains)
    }

    static func orUnknown(_ categories: [String?]) -> Set<String?> { categories.isEmpty ? [nil] : Set(categories) }

    /// The rows of a table of partners.
    static func rows(_ standing: Standing, _ trait: (NaiveParty) -> String?) -> Set<String?> {
        standing.partners.isEmpty ? [standing.isInternal ? "internal" : nil] : Set(standing.partners.map(trait))
    }

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
        for key in sums.keys.sorted(by: { Self.place($0) < Self.place($1) }) {
            let next = total + (sums[key] ?? 0)
            cells[key] = Self.text(rounded(next) - rounded(total), digits)
            total = next
        }
        return cells
    }

    /// Where a row stands while a column is rounded.
    private static func place(_ row: String?) -> (Int, String) { (row == nil ? 2 : row == "internal" ? 1 : 0, row ?? "") }

    static func text(_ value: Int, _ digits: Int) -> String {
        guard digits > 0 else { return "\(value)" }
        let padded = String(repeating: "0", count: max(0, digits + 1 - "\(abs(value))".count)) + "\(abs(value))"
        return (value < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
