import Analysis
import Support
import Testing

@testable import Registry

/// Tables that look at all time, of random registries, against ``NaivePartners``; and others against plain sums.
@Suite struct SummaryPartnersRandomTests {
    @Test func partnersComeAndLeave() throws {
        let seed = drawnSeed("partners of random registries")
        var years = try RandomYears(seed: seed)
        try years.fill(80)
        let records = try NaiveRecords.read(years.fixture.connection)
        let organizations = try NaiveOrganizations.read(years.fixture.connection)
        let schemes = try NaiveSchemes(years.fixture.connection)
        for round in 0..<6 {
            let request = try years.request()
            let comment: Comment = "seed \(seed), round \(round): \(request)"
            let result = try years.fixture.registry.summary(request)
            let naive = NaivePartners(records, request, organizations, schemes)
            let flow = try #require(result.rows(of: .partnerFlow).first)
            func count(_ column: String) -> Int? { flow.count(column, of: .partnerFlow) }
            let counts = [naive.before, naive.new, naive.returned, naive.left, naive.after].map(\.count)
            #expect(["partnersBefore", "new", "returned", "left", "partnersAfter"].map(count) == counts, comment)
            #expect(codes(.lostPartners, result) == naive.left, comment)
            #expect(codes(.reactivatedPartners, result) == naive.returned, comment)
            let days = request.period.firstDay.daysSinceEpoch...request.lastDay.daysSinceEpoch
            let first = naive.first.filter { days.contains($0.value) }
            #expect(result.rows(of: .trend).last?.count("firstTimePartners", of: .trend) == first.count, comment)
            if round < 3 { try compareTrend(result, records, organizations, schemes, comment) }
            compareValues(result, NaiveSummary(records, request, organizations, schemes), comment)
        }
    }

    private func codes(_ table: SummaryTable, _ result: SummaryResult) -> Set<String> { Set(result.rows(of: table).map(\.code)) }

    /// Each period of the trend is what its own summary would say of those whose agreements are meant on the last day of all.
    private func compareTrend(
        _ result: SummaryResult, _ records: [NaiveAgreement], _ organizations: NaiveOrganizations, _ schemes: NaiveSchemes,
        _ comment: Comment
    ) throws {
        var request: SummaryRequest? = result.request
        for row in result.rows(of: .trend).reversed() {
            let asked = try #require(request, comment)
            let naive = NaiveSummary(records, asked, organizations, schemes, asking: result.request.lastDay)
            let partners = Set(naive.standings.filter(\.active).flatMap { $0.partners.map(\.code) })
            let first = NaivePartners(records, asked, organizations, schemes, asking: result.request.lastDay).first.values.filter {
                (asked.period.firstDay.daysSinceEpoch...asked.lastDay.daysSinceEpoch).contains($0)
            }
            let cells = ["signed", "inForceAfter", "partners", "firstTimePartners"].map { row.count($0, of: .trend) }
            let expected = [naive.standings.count(where: \.signed), naive.standings.count(where: \.after), partners.count, first.count]
            #expect(cells == expected, "\(row.code): \(comment)")
            request = asked.before
        }
        #expect(result.rows(of: .trend).count == 10)
    }

    /// What was contracted, and how it gathers on few.
    private func compareValues(_ result: SummaryResult, _ naive: NaiveSummary, _ comment: Comment) {
        var totals: [String: Int] = [:]
        for standing in naive.standings {
            guard let amount = standing.amount else { continue }
            for row in [standing.agreement.type, "total"] { totals["\(amount.currency)/\(row)", default: 0] += amount.cents }
        }
        let shown = result.rows(of: .value).map { ($0.code, $0.cell("total", of: .value).plainText) }
        #expect(Dictionary(uniqueKeysWithValues: shown).filter { $0.value != "0.00" }
            == totals.mapValues { NaiveSummary.text($0, 2) }.filter { $0.value != "0.00" }, comment)
        let inForce = naive.standings.filter(\.after)
        let gathered: [(String, (NaiveSummary.Standing) -> [String])] = [
            ("partner", { $0.partners.map(\.code) }), ("country", { Array(Set($0.partners.compactMap(\.country))) }),
        ]
        for (name, of) in gathered {
            var parts: [String: Double] = [:]
            for sharers in inForce.map(of) { for sharer in sharers { parts[sharer, default: 0] += 1 / Double(sharers.count) } }
            let all = parts.values.reduce(0, +)
            let index = parts.values.reduce(0) { $0 + $1 * $1 } / (all * all)
            let row = result.rows(of: .concentration).first { $0.code == name }
            let found = row.flatMap { Double($0.cell("index", of: .concentration).plainText) }
            #expect(parts.isEmpty ? found == nil : abs((found ?? -1) - index) < 0.000_051, comment)
            for percent in [10, 25, 50, 75] where !parts.isEmpty {
                // Each has an equal piece of the line, of which the first hundredths are cut off.
                let pieces = parts.values.sorted(by: >).flatMap { Array(repeating: $0 / 100, count: 100) }
                let held = pieces.prefix(parts.count * percent).reduce(0, +) / all
                let shown = row.flatMap { Double($0.cell("first\(percent)", of: .concentration).plainText) }
                #expect(abs((shown ?? -1) - held) < 0.000_051, comment)
            }
        }
    }
}
