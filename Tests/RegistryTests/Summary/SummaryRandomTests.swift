import Analysis
import Support
import Testing

@testable import Registry

/// Summaries of random registries against ``NaiveSummary``.
@Suite struct SummaryRandomTests {
    private func compare(_ result: SummaryResult, _ naive: NaiveSummary, _ before: NaiveSummary, _ comment: Comment) {
        let flow = result.stockFlow
        #expect(flow.cells == naive.stockFlow, comment)
        #expect([flow.joined, flow.left] == ["joined", "left"].map { naive.flow[$0]?.count ?? 0 }, comment)
        #expect(flow.inForceAfter == flow.inForceBefore + flow.entered + flow.resumed - flow.expired - flow.terminated
            - flow.replaced - flow.suspended + flow.joined - flow.left, comment)

        typealias Standing = NaiveSummary.Standing
        let everyone: (NaiveParty, String?) -> Bool = { _, _ in true }
        compareTable(.byField, result, naive, before, comment, by: { naive.fields($0) }, partners: everyone)
        compareTable(.fieldByKind, result, naive, before, comment, by: { naive.fieldsByKind($0) }, partners: nil)
        compareTable(.byKind, result, naive, before, comment, by: Self.kinds, partners: { $0.kind == $1 })
        compareTable(.byCountry, result, naive, before, comment, by: { NaiveSummary.rows($0, \.country) }, partners: { $0.country == $1 })
        compareTable(.byRegion, result, naive, before, comment, by: { NaiveSummary.rows($0, \.region) }, partners: { $0.region == $1 })
        compareAmounts(result, naive, comment)
        compareSets(.byType, result, naive, before, comment) { $0.agreement.type }
        compareSets(.kindMix, result, naive, before, comment) { NaiveSummary.mix($0).map { $0 ?? "unknown" }.joined(separator: "+") }
    }

    /// A table in which each agreement has one row.
    private func compareSets(
        _ table: SummaryTable, _ result: SummaryResult, _ naive: NaiveSummary, _ before: NaiveSummary, _ comment: Comment,
        by category: (NaiveSummary.Standing) -> String
    ) {
        func counts(_ naive: NaiveSummary, _ of: (NaiveSummary.Standing) -> Bool) -> [String: Int] {
            Dictionary(naive.standings.filter(of).map { (category($0), 1) } + [("total", naive.standings.count(where: of))], uniquingKeysWith: +)
        }
        let columns = ["signed": counts(naive, \.signed), "inForce": counts(naive, \.after), "signedBefore": counts(before, \.signed), "inForceBefore": counts(before, \.after)]
        let rows = result.rows(of: table)
        for (column, counts) in columns {
            let found = rows.map { ($0.code, $0.count(column, of: table) ?? -1) }.filter { $0.1 != 0 }
            #expect(Dictionary(found) { $1 } == counts.filter { $0.value != 0 && !rows.isEmpty }, comment)
        }
    }

    private static func kinds(_ standing: NaiveSummary.Standing) -> Set<String?> { NaiveSummary.rows(standing, \.kind) }

    private func compareAmounts(_ result: SummaryResult, _ naive: NaiveSummary, _ comment: Comment) {
        for currency in ["CNY", "USD"] {
            let cents: (NaiveSummary.Standing) -> Int = { standing in
                guard let amount = standing.amount, amount.currency == currency else { return 0 }
                return amount.cents
            }
            let expected = naive.shown(naive.sums(cents, by: Self.kinds), decimals: 2).filter { $0.value != "0.00" }
            let given = result.byKind.flatMap { row in
                row.amounts.filter { $0.currency == currency }.map { (row.kind, $0.amount.description) }
            }
            #expect(Dictionary(given) { $1 } == expected, comment)
            let all = naive.standings.reduce(0) { $0 + cents($1) }
            let total = result.rows(of: .byKind).last?.amounts[currency]?.plainText ?? "0.00"
            #expect(total == NaiveSummary.text(all, 2), comment)
        }
    }

    /// A table of categories: the same rows with the same cells, and those of the period before.
    private func compareTable(
        _ table: SummaryTable, _ result: SummaryResult, _ naive: NaiveSummary, _ before: NaiveSummary, _ comment: Comment,
        by categories: (NaiveSummary.Standing) -> Set<String?>, partners isOf: ((NaiveParty, String?) -> Bool)?
    ) {
        let signed: (NaiveSummary.Standing) -> Int = { $0.signed ? 1 : 0 }
        let inForce: (NaiveSummary.Standing) -> Int = { $0.after ? 1 : 0 }
        let change: (NaiveSummary.Standing) -> Int = { ($0.after ? 1 : 0) - ($0.before ? 1 : 0) }
        var columns: [[String?: String]] = [
            naive.shown(naive.sums(signed, by: categories)), naive.shown(naive.sums(inForce, by: categories)),
            before.shown(before.sums(signed, by: categories)), before.shown(before.sums(inForce, by: categories)),
        ]
        if let isOf { columns.append(naive.partners(by: categories, where: isOf).mapValues { "\($0)" }) }
        if table.figureIDs.contains("change") { columns.append(naive.shown(naive.sums(change, by: categories))) }
        let nothing = [naive.shown(0), naive.shown(0), naive.shown(0), naive.shown(0), "0", naive.shown(0)]
        var expected: [String?: String] = [:]
        for key in Set(columns.flatMap { $0.keys }) {
            let cells = zip(columns, nothing).map { $0[key] ?? $1 }
            if cells != Array(nothing.prefix(cells.count)) { expected[key] = cells.joined(separator: " ") }
        }
        let names = ["signed", "inForce", "signedBefore", "inForceBefore", "organizations", "change"].prefix(columns.count)
        func cells(_ row: SummaryRow) -> [String] { names.map { row.cell($0, of: table).plainText } }
        let rows = result.rows(of: table)
        // A row may stand for its amounts alone.
        var shown: [String?: String] = [:]
        for row in rows.dropLast() where cells(row) != Array(nothing.prefix(columns.count)) {
            shown[row.code == "unknown" ? nil : row.code] = cells(row).joined(separator: " ")
        }
        #expect(shown == expected, comment)
        let places = rows.map { ["other scheme": 1, "internal": 1, "unknown": 2, "total": 3][$0.code] ?? 0 }
        #expect(table == .fieldByKind || places == places.sorted(), comment)
        guard let total = rows.last else { return }
        let partners = Set(naive.standings.filter(\.active).flatMap { $0.partners })
        let whole = [naive.whole(signed), naive.whole(inForce), before.whole(signed), before.whole(inForce), "\(partners.count)", naive.whole(change)]
        #expect(total.code == "total" && cells(total) == Array(whole.prefix(columns.count)), comment)
    }

    @Test func randomRegistries() throws {
        let seed = drawnSeed("summaries of random registries")
        var years = try RandomYears(seed: seed)
        try years.fill(150)
        let records = try NaiveRecords.read(years.fixture.connection)
        let organizations = try NaiveOrganizations.read(years.fixture.connection)
        let schemes = try NaiveSchemes(years.fixture.connection)
        for round in 0..<12 {
            let request = try years.request()
            let result = try years.fixture.registry.summary(request)
            let before = try NaiveSummary(records, #require(request.before), organizations, schemes, asking: request.lastDay)
            compare(result, NaiveSummary(records, request, organizations, schemes), before, "seed \(seed), round \(round): \(request)")
        }
    }
}
