import Analysis
import Foundation
import Support
import Testing

@testable import Registry

/// Every cell of every table of summaries of random registries, held against the agreements behind it.
@Suite struct SummaryDrillRandomTests {
    /// Whose agreements are looked at, beside what chance adds.
    enum Part: Int, CaseIterable {
        case everything, partners, field, event
    }

    @Test(arguments: Part.allCases)
    func everyCellIsWhatItsAgreementsLeadTo(_ part: Part) throws {
        let seed = drawnSeed("drilled summary of a random registry: \(part)")
        var years = try RandomYears(seed: seed)
        try years.fill(28)
        var request = try years.request()
        // Long enough for all to happen, and by turns whole and fractional.
        let last = request.period.firstDay.adding(days: 700) ?? request.period.lastDay
        request.period = try #require(SummaryPeriod(label: "random", firstDay: request.period.firstDay, lastDay: last))
        request.counting = years.random.chance(2) ? .whole : .fractional
        request.who.of = part == .partners ? [years.random.one(of: years.organizations)] : []
        request.field = part == .field ? years.random.one(of: RandomYears.fields) : nil
        request.event = part == .event ? "cq" : nil
        request.top = nil
        try drillAll(request, years.fixture, "\(part), seed \(seed)")
    }

    private func drillAll(_ request: SummaryRequest, _ fixture: SummaryFixture, _ comment: String) throws {
        let result = try fixture.registry.summary(request)
        let records = try NaiveRecords.read(fixture.connection)
        let organizations = try NaiveOrganizations.read(fixture.connection)
        let schemes = try NaiveSchemes(fixture.connection)
        let naive = try NaiveDrill(
            NaiveSummary(records, request, organizations, schemes),
            before: NaiveSummary(records, #require(request.before), organizations, schemes, asking: request.lastDay), request)
        try fixture.connection.transaction(.repeatableRead, readOnly: true) {
            // One plan for hundreds of small drills.
            try fixture.connection.execute("set local plan_cache_mode = force_generic_plan")
            let reader = try SummaryReader(connection: fixture.connection, requests: [request])
            let tables = SummaryTable.tables(of: request.who.of.count)
            // All cells at once have behind them what each has when it is drilled.
            let (folds, around) = try reader.counted(tables)
            let folded = try #require(folds.periods.first)
            let (shown, notes) = (try reader.rows(of: tables, folded, around, isWhole: true), try CellsBehind(reader, around, folded, tables))
            for table in tables {
                let named = result.figures(of: table)
                let counted = try reader.count(table)
                let inForce = named.filter { $0.row != "total" }.compactMap { Int($0.figures["inForce"] ?? "") }.reduce(0, +)
                for (row, figures) in named {
                    let line = try #require(counted.rows.rows.first { $0.code == row })
                    for column in table.figureIDs + figures.keys.filter({ $0.hasPrefix("amount") }) {
                        let cell = try SummaryCell(reading: "\(table.rawValue):\(row):\(column)")
                        let comment = Comment(rawValue: "\(comment): \(cell), \(request)")
                        let content = table.figures.columns.first { $0.id == column }?.content ?? .amounts
                        let part = figures[table.part(of: content) ?? column]
                        let rows = try reader.list(reader.behind(cell, line, in: counted), of: cell, line, in: counted)
                        check(rows, lead: part, of: cell, content, comment)
                        let noted = shown[table]?.rows.first { $0.code == row }.flatMap { notes.behind(cell, $0) }
                        let drilled = try reader.behind(cell, line, in: counted).map(\.key)
                        if let noted { #expect(Set(noted.map(\.key)) == Set(drilled), comment) }
                        if let expected = naive.behind(cell) { check(rows, are: expected, comment) }
                        guard column == "share" else { continue }
                        let all = [.quality, .tripleHelix].contains(table) ? Int(figures["of"] ?? "") : inForce
                        try check(figures[column], isShareOf: #require(all), rows, cell, comment)
                    }
                }
            }
        }
    }

    private func check(
        _ share: String?, isShareOf all: Int, _ rows: [SummaryDrillRow], _ cell: SummaryCell, _ comment: Comment
    ) {
        let isOrganizations = cell.row == "suspectedDuplicateOrganizations"
        let part = isOrganizations ? Set(rows.flatMap(\.organizations)).count : rows.count
        // Half up, as the server rounds.
        let millionths = all == 0 ? 0 : (part * 2_000_000 + all) / (all * 2)
        #expect(share == (all == 0 ? nil : NaiveSummary.text(millionths, 6)), comment)
    }

    /// From the rows alone: they add up to the cell, or are distinct so many.
    private func check(
        _ rows: [SummaryDrillRow], lead figure: String?, of cell: SummaryCell, _ content: FigureColumn.Content, _ comment: Comment
    ) {
        let organizations = Set(rows.flatMap(\.organizations)).count
        switch content {
        case .organizations:
            #expect(organizations == figure.flatMap { Int($0) }, comment)
            #expect(rows.allSatisfy { $0.counts == nil && !$0.organizations.isEmpty }, comment)
        case .things:
            #expect(Set(rows.flatMap(\.fields)).count == figure.flatMap { Int($0) }, comment)
        case .signing:
            #expect(rows.allSatisfy { $0.dateSigned == figure && $0.counts == nil } && rows.isEmpty == (figure == nil), comment)
        // What is worked out of draws rests on all that was signed.
        case .worked where cell.table == .tripleHelix: #expect(rows.isEmpty == (figure == nil), comment)
        case .observed(let observed, _) where observed != .sum:
            // Rows may all be of nothing.
            #expect(rows.isEmpty || figure != nil, comment)
        case _ where cell.row == "suspectedDuplicateOrganizations":
            #expect(organizations == figure.flatMap { Int($0) }, comment)
        default:
            let sum = rows.reduce(Decimal(0)) { $0 + (Decimal(string: $1.counts?.description ?? "") ?? .nan) }
            #expect(sum == Decimal(string: figure ?? "0"), comment)
        }
        guard rows.allSatisfy({ $0.happenedOn == nil }) else { return }
        #expect(Set(rows.map(\.reference)).count == rows.count, comment)
    }

    /// Against the definitions: the very agreements, each with its part as exactly as it can be written.
    private func check(_ rows: [SummaryDrillRow], are expected: NaiveDrill.Behind, _ comment: Comment) {
        switch expected {
        case .parts(let parts, let unit):
            #expect(rows.map(\.reference).sorted() == parts.map(\.reference).sorted(), comment)
            let exact = Dictionary(parts.map { ($0.reference, $0.part) }) { first, _ in first }
            for row in rows {
                let counts = Decimal(string: row.counts?.description ?? "") ?? .nan
                #expect(abs(counts - (exact[row.reference] ?? .nan)) < unit, "\(comment): \(row)")
            }
        case .organizations(let organizations):
            #expect(Dictionary(rows.map { ($0.reference, $0.organizations) }) { $1 } == organizations, comment)
        }
    }
}

extension SummaryTable {
    /// The column that a share, a growth or what is worked out is of; nil of what stands for itself.
    fileprivate func part(of content: FigureColumn.Content) -> String? {
        switch content {
        case .share(let cell), .points(let cell), .ratio(let cell, _), .growth(let cell, _), .worked(_, _, let cell):
            figures.columns.first { $0.content == .count(cell) }?.id
        default: nil
        }
    }
}

extension SummaryResult {
    /// The rows of a table by their names, with their figures.
    func figures(of table: SummaryTable) -> [(row: String, figures: [String: String])] {
        rows(of: table).map { row in
            let cells = table.figureIDs.map { ($0, row.cell($0, of: table)) }.filter { !$0.1.isBlank }
            var figures = Dictionary(uniqueKeysWithValues: cells.map { ($0.0, $0.1.plainText) })
            for (currency, sum) in row.amounts { figures["amount\(currency)"] = sum.plainText }
            return (row.code, figures)
        }
    }
}
