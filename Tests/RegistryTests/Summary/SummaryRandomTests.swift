import Support
import Testing

@testable import Registry

/// Summaries of random registries against ``NaiveSummary``.
@Suite struct SummaryRandomTests {
    private func compare(_ result: SummaryResult, _ naive: NaiveSummary, _ comment: Comment) {
        let flow = result.stockFlow
        #expect(flow.cells == naive.stockFlow, comment)
        #expect([flow.joined, flow.left] == ["joined", "left"].map { naive.flow[$0]?.count ?? 0 }, comment)
        #expect(flow.inForceAfter == flow.inForceBefore + flow.entered + flow.resumed - flow.expired - flow.terminated
            - flow.replaced - flow.suspended + flow.joined - flow.left, comment)

        typealias Standing = NaiveSummary.Standing
        let fields: (Standing) -> Set<String?> = { NaiveSummary.fields($0, result.request) }
        let everyone: (NaiveParty, String?) -> Bool = { _, _ in true }
        compare(
            result.byField.map { ($0.field, "\($0.signed) \($0.inForce) \($0.organizations)") }, naive, comment, by: fields,
            partners: everyone, change: false)

        let kinds: (Standing) -> Set<String?> = { NaiveSummary.rows($0, \.kind) }
        let hasKind: (NaiveParty, String?) -> Bool = { $0.kind == $1 }
        compare(
            result.byKind.map { ($0.kind, "\($0.signed) \($0.inForce) \($0.organizations)") }
                // A row may stand for its amounts alone.
                .filter { $0.1.contains { !" 0.".contains($0) } }, naive, comment, by: kinds,
            partners: hasKind, change: false)
        for currency in ["CNY", "USD"] {
            let cents: (Standing) -> Int = { standing in
                guard let amount = standing.amount, amount.currency == currency else { return 0 }
                return amount.cents
            }
            let expected = naive.shown(naive.sums(cents, by: kinds).filter { $0.value != 0 }, decimals: 2).filter { $0.value != "0.00" }
            let given = result.byKind.flatMap { row in
                row.amounts.filter { $0.currency == currency }.map { (row.kind, $0.amount.description) }
            }
            #expect(Dictionary(given) { $1 } == expected, comment)
        }

        compare(
            result.byCountry.map { ($0.code, "\($0.signed) \($0.inForce) \($0.organizations) \($0.change)") }, naive, comment,
            by: { NaiveSummary.rows($0, \.country) }, partners: { $0.country == $1 }, change: true)
        compare(
            result.byRegion.map { ($0.code, "\($0.signed) \($0.inForce) \($0.organizations) \($0.change)") }, naive, comment,
            by: { NaiveSummary.rows($0, \.region) }, partners: { $0.region == $1 }, change: true)

        let types = Dictionary(grouping: naive.standings.filter { $0.signed || $0.after }) { $0.agreement.type }
        #expect(Dictionary(result.byType.map { ($0.type, [$0.signed, $0.inForce]) }) { $1 }
            == types.mapValues { [$0.filter(\.signed).count, $0.filter(\.after).count] }, comment)
        let mixes = Dictionary(grouping: naive.standings.filter { $0.signed || $0.after }, by: naive.mix)
        #expect(Dictionary(result.kindMix.map { ($0.kinds, [$0.signed, $0.inForce]) }) { $1 }
            == mixes.mapValues { [$0.filter(\.signed).count, $0.filter(\.after).count] }, comment)
    }

    /// A table of categories: the same rows with the same cells.
    private func compare(
        _ rows: [(String?, String)], _ naive: NaiveSummary, _ comment: Comment,
        by categories: (NaiveSummary.Standing) -> Set<String?>, partners isOf: (NaiveParty, String?) -> Bool, change: Bool
    ) {
        let signed = naive.shown(naive.sums({ $0.signed ? 1 : 0 }, by: categories))
        let inForce = naive.shown(naive.sums({ $0.after ? 1 : 0 }, by: categories))
        let changes = naive.shown(naive.sums({ ($0.after ? 1 : 0) - ($0.before ? 1 : 0) }, by: categories))
        let partners = naive.partners(by: categories, where: isOf)
        var expected: [String?: String] = [:]
        for (key, signed) in signed {
            let cells = [signed, inForce[key] ?? "", "\(partners[key] ?? 0)"] + (change ? [changes[key] ?? ""] : [])
            guard cells.contains(where: { cell in cell.contains { $0 != "0" && $0 != "." } }) else { continue }
            expected[key] = cells.joined(separator: " ")
        }
        #expect(Dictionary(rows) { $1 } == expected, comment)
        #expect(rows.count == expected.count, comment)
        #expect(rows.dropLast().allSatisfy { $0.0 != nil }, comment)
        #expect(rows.filter { $0.0 != nil }.dropLast().allSatisfy { $0.0 != "internal" }, comment)
    }

    @Test func randomRegistries() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("summaries of random registries: seed \(seed)")
        var years = try RandomYears(seed: seed)
        try years.fill(150)
        let records = try NaiveRecords.read(years.fixture.connection)
        let organizations = try NaiveOrganizations.read(years.fixture.connection)
        for round in 0..<24 {
            let request = try years.request()
            let result = try years.fixture.registry.summary(request)
            compare(result, NaiveSummary(records, request, organizations), "seed \(seed), round \(round): \(request)")
        }
    }
}
