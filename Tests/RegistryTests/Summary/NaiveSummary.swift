import Values

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
        /// What its value grew by, of which nothing else is so.
        var growth: (cents: Int, currency: String)?

        /// What was signed for, or added.
        var amount: (cents: Int, currency: String)? { signed ? agreement.amount : growth }
    }

    /// Fractions are counted in parts of an agreement: whatever n an agreement of the tests has, also of two things together, divides this.
    static let unit = 2520 * 2520

    let counting: SummaryRequest.Counting
    let standings: [Standing]
    /// The agreements that each flow counts, one for each time.
    let flow: [String: [String]]

    /// The bodies of the last day, and who is asked for.
    private let who: NaiveWho
    private let schemes: NaiveSchemes
    private let request: SummaryRequest

    /// - Parameter asking: the day on which it is asked whose agreements are meant, where this is a period beside another one.
    init(
        _ records: [NaiveAgreement], _ request: SummaryRequest, _ organizations: NaiveOrganizations, _ schemes: NaiveSchemes,
        asking: CalendarDate? = nil
    ) {
        counting = request.counting
        (self.schemes, self.request) = (schemes, request)
        let (first, last) = (request.period.firstDay.daysSinceEpoch, request.lastDay.daysSinceEpoch)
        let who = NaiveWho(organizations, request.who, on: last, asking: asking?.daysSinceEpoch)
        self.who = who
        var standings: [Standing] = []
        var flow = [String: [String]]()
        let chosen = records.filter { $0.begin != nil && Self.matches($0, request, who, schemes) }
        let places = Self.places(among: chosen, who)
        for agreement in chosen {
            let place = places[agreement.reference]
            // Before it goes on in the place of another it does not count.
            let days = agreement.statuses(from: first - 1, to: last)
            let statuses = zip(first - 1...last, days).map { day, status in
                guard let from = place?.from, day < from else { return status }
                return day == from - 1 ? place?.state ?? "" : "waiting"
            }
            func isInForce(_ day: Int) -> Bool { place.map { day >= $0.from ?? day } ?? true && days[day - first + 1] == "in-force" }
            func isAsked(_ day: Int) -> Bool { who.isAsked(agreement, on: day) }
            func note(_ cause: String, if isCounted: Bool) { if isCounted { flow[cause, default: []].append(agreement.reference) } }
            func counts(_ day: Int) -> Bool { (first...last).contains(day) && place?.from.map({ day >= $0 }) ?? true && isAsked(day) }
            var partnersInForce: Set<NaiveParty> = []
            var isInternalInForce = false
            var wasInForce = false
            for day in first...last {
                let (old, next) = (statuses[day - first], statuses[day - first + 1])
                if day != place?.until {
                    note(["suspended", "expired"].contains(old) ? "resumed" : "entered", if: next == "in-force" && old != "in-force" && old != "waiting" && isAsked(day))
                    note(next, if: next != "in-force" && next != "waiting" && old == "in-force" && (place?.from.map { day >= $0 } ?? true) && isAsked(day - 1))
                }
                if isInForce(day - 1), isInForce(day), isAsked(day - 1) != isAsked(day) { note(isAsked(day) ? "joined" : "left", if: true) }
                note("renewed", if: place?.from == day && isAsked(day))
                // Its parties are partners while it is in force, also where it does not count yet.
                guard days[day - first + 1] == "in-force", isAsked(day) else { continue }
                wasInForce = true
                partnersInForce.formUnion(who.partners(of: agreement, on: day))
                isInternalInForce = isInternalInForce || who.isInternal(agreement, on: day)
            }
            let signedOn = agreement.signed.flatMap { (first...last).contains($0) && isAsked($0) ? $0 : nil }
            note("signedAsRenewal", if: signedOn != nil && place?.from != nil)
            for happened in agreement.lifecycle where happened.action == "amended" {
                note("amended", if: (first...last).contains(happened.day) && isAsked(happened.day))
            }
            for day in agreement.selfRenewals(until: last) { note("renewedByItself", if: counts(day)) }
            for day in agreement.renewalDays { note("renewed", if: counts(day)) }
            // What is so of it, each with who was party to it then.
            func add(on day: Int, signed: Bool = false, before: Bool = false, after: Bool = false) {
                standings.append(Standing(
                    agreement: agreement, partners: who.partners(of: agreement, on: day),
                    parties: who.parties(of: agreement, on: day), isInternal: who.isInternal(agreement, on: day),
                    isBilateral: who.isBilateral(agreement, on: day), signed: signed, before: before, after: after,
                    active: !before))
            }
            if let signedOn { add(on: signedOn, signed: true) }
            if isInForce(first - 1), isAsked(first - 1) { add(on: first - 1, before: true) }
            if isInForce(last), isAsked(last) { add(on: last, after: true) }
            for sum in agreement.growth where (first...last).contains(sum.day) && isAsked(sum.day) {
                standings.append(Standing(
                    agreement: agreement, partners: who.partners(of: agreement, on: sum.day), parties: [],
                    isInternal: who.isInternal(agreement, on: sum.day), isBilateral: false, signed: false, before: false,
                    after: false, active: false, growth: (sum.cents, sum.currency)))
            }
            guard wasInForce else { continue }
            standings.append(Standing(
                agreement: agreement, partners: Array(partnersInForce), parties: [], isInternal: isInternalInForce,
                isBilateral: false, signed: false, before: false, after: false, active: true))
        }
        (self.standings, self.flow) = (standings, flow)
    }

    /// Where an agreement stands in a chain of renewals that were written as agreements: the first day on which it goes on in
    /// the place of another, with the state of that one on the day before, and the day on which another goes on in its place.
    private struct Place {
        var from: Int?
        var state = ""
        var until: Int?
    }

    private static func places(among records: [NaiveAgreement], _ who: NaiveWho) -> [String: Place] {
        var places: [String: Place] = [:]
        let inOrder = records.sorted { ($0.begin ?? 0, $0.key) < ($1.begin ?? 0, $1.key) }
        let byReference = Dictionary(uniqueKeysWithValues: records.map { ($0.reference, $0) })
        let beyond = 40_000
        var taken: Set<String> = []
        for later in inOrder {
            var found: (earlier: NaiveAgreement, over: Int)?
            for earlier in later.renews.compactMap({ byReference[$0] }) where !taken.contains(earlier.reference) {
                guard ["expired", "terminated"].contains(earlier.status(beyond)), let begin = earlier.begin,
                    begin <= later.begin ?? beyond, let over = earlier.over else { continue }
                guard who.isAsked(earlier, on: over - 1), who.isAsked(later, on: over) else { continue }
                guard ["in-force", "suspended"].contains(earlier.status(over - 1)), later.begin ?? beyond <= over,
                    ["in-force", "suspended"].contains(later.status(over))
                else { continue }
                taken.insert(earlier.reference)
                if found.map({ ($0.over, -$0.earlier.key) < (over, -earlier.key) }) ?? true { found = (earlier, over) }
            }
            guard let found else { continue }
            places[later.reference, default: Place()].from = found.over
            places[later.reference, default: Place()].state = found.earlier.status(found.over - 1)
            places[found.earlier.reference, default: Place()].until = found.over
        }
        return places
    }

    static func matches(_ agreement: NaiveAgreement, _ request: SummaryRequest, _ who: NaiveWho, _ schemes: NaiveSchemes) -> Bool {
        (request.who.of.isEmpty || agreement.parties.contains { who.isAsked($0.code) })
            && (request.field == nil || agreement.fields.contains { schemes.isAsNarrow($0, as: request.field ?? "") })
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

    /// The fields that an agreement is shown under, at the level and in the scheme asked for or, where none is, the one
    /// in which most is filed.
    func fields(_ standing: Standing) -> Set<String?> {
        let scheme = request.scheme ?? schemes.mostUsed
        return Self.orUnknown(standing.agreement.fields.flatMap { path in
            let shown = schemes.shown(path, in: scheme)
            return shown.isEmpty ? ["other scheme"] : shown.map { $0[min(request.fieldLevel.depth, $0.count - 1)] }
        })
    }

    /// Each of the fields with each of the kinds of partners, as the row is named.
    func fieldsByKind(_ standing: Standing) -> Set<String?> {
        let kinds = Self.rows(standing, \.kind)
        return Set(fields(standing).flatMap { field in kinds.map { "\(field ?? "unknown")/\($0 ?? "unknown")" } })
    }

    /// The kinds that sit together in an agreement, as the row is named.
    static func mix(_ standing: Standing) -> [String?] {
        let order = ["university", "enterprise", "institute", "government", "hospital", "association", "other", nil]
        let mix = Set(standing.parties.map(\.kind)).union(standing.agreement.isPartiesUnknown ? [nil] : [])
        return mix.isEmpty ? [nil] : order.filter(mix.contains)
    }

    static func orUnknown(_ categories: [String?]) -> Set<String?> { categories.isEmpty ? [nil] : Set(categories) }

    /// The rows of a table of partners.
    static func rows(_ standing: Standing, _ trait: (NaiveParty) -> String?) -> Set<String?> {
        let known = standing.partners.isEmpty ? [standing.isInternal ? "internal" : nil] : Set(standing.partners.map(trait))
        return known.union(standing.agreement.isPartiesUnknown ? [nil] : [])
    }

    /// A column as the summary shows it: each cell rounded once. Sums of counts are in units of an agreement; sums of
    /// amounts in units of the minor unit of the currency.
    func shown(_ sums: [String?: Int], decimals: Int? = nil) -> [String?: String] {
        sums.mapValues { shown($0, decimals: decimals) }
    }

    func shown(_ sum: Int, decimals: Int? = nil) -> String {
        guard counting == .fractional else { return Self.text(sum, decimals ?? 0) }
        let digits = decimals ?? 4
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let numerator = decimals == nil ? sum * scale : sum
        return Self.text((abs(numerator) + Self.unit / 2) / Self.unit * numerator.signum(), digits)
    }

    /// What the row of all shows: each agreement once.
    func whole(_ of: (Standing) -> Int) -> String {
        shown(standings.reduce(0) { $0 + of($1) } * (counting == .whole ? 1 : Self.unit))
    }

    static func text(_ value: Int, _ digits: Int) -> String {
        guard digits > 0 else { return "\(value)" }
        let padded = String(repeating: "0", count: max(0, digits + 1 - "\(abs(value))".count)) + "\(abs(value))"
        return (value < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
