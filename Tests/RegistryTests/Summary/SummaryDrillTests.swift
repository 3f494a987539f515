import Analysis
import Support
import Testing
import Values

@testable import Registry

/// What is behind single cells, worked out by hand from ``SampleYear``.
@Suite struct SummaryDrillTests {
    let fixture: SummaryFixture

    init() throws { fixture = try SampleYear.make() }

    private func drill(
        _ cell: String, _ period: String = "2023", limit: Int? = nil, _ change: (inout SummaryRequest) -> Void = { _ in }
    ) throws -> SummaryDrill {
        let requests = try SummaryPeriod.reading(period).map { period in
            var request = SummaryRequest(period: period)
            change(&request)
            return request
        }
        return try fixture.registry.drill(SummaryCell(reading: cell), of: requests, limit: limit)
    }

    private func lines(_ cell: String, _ change: (inout SummaryRequest) -> Void = { _ in }) throws -> [String] {
        try drill(cell, "2023", limit: nil, change).rows.map(\.line)
    }

    @Test func whatHappenedTwiceIsThereTwice() throws {
        #expect(try lines("stockFlow:2023:suspended") == ["A2 2023-02-01 1", "A2 2023-06-01 1", "A1 2023-11-01 1"])
        #expect(try lines("stockFlow:suspended") == lines("stockFlow:2023:suspended"))
        #expect(try lines("stockFlow:expired") == ["A3 2023-01-01 1", "A4 2023-11-01 1"])
        #expect(try lines("stockFlow:replaced") == ["A6 2023-06-01 1"])
        #expect(try lines("stockFlow:renewed") == ["A5 2023-04-01 1"])
        // The latest signed first, and last what has no signing date.
        #expect(try drill("stockFlow:inForceAfter").rows.map(\.reference) == ["A12", "A7", "A8", "A2", "A5", "A13"])
        let none = try drill("stockFlow:2022:replaced", "2021..2023")
        #expect(none.rows.isEmpty && none.value == "0" && none.request.period.label == "2022")
    }

    @Test func partsAddUpToTheCell() throws {
        // A2 and A7 each have another row.
        let fields = try drill("byField:isced-f:06:inForce") { $0.counting = .fractional }
        #expect(fields.rows.map(\.line) == ["A7 0.5000", "A2 0.5000"])
        #expect(fields.value == "1.0000" && fields.derivation == .sum)
        #expect(try lines("byField:unknown:signed") == ["A14 1", "A12 1", "A8 1"])
        #expect(try lines("byKind:enterprise:amountCNY") == ["A4 1000.00 CNY"])
        #expect(try lines("byKind:unknown:amountUSD") == ["A12 500.00 USD"])
        #expect(
            try lines("byCountry:CN:change") == ["A7 1", "A8 1", "A11 -1", "A1 -1", "A6 -1", "A3 -1", "A13 1"])
    }

    @Test func organizationsAreThoseThatTheAgreementsBring() throws {
        let found = try drill("byCountry:US:organizations")
        #expect(found.rows.map(\.line) == ["A4 [e2]", "A8 [k]", "A11 [e2]", "A2 [e2]", "A5 [e2]"])
        #expect(found.value == "2" && found.derivation == .organizations)
        #expect(try lines("byField:isced-f:09:institutes") == ["A2 [i1]", "A5 [i1]", "A13 [i1]"])
        #expect(
            try lines("byKind:enterprise:organizations") { $0.who.of = ["x"] }
                == ["A14 [e1]", "A4 [e1,e2]", "A1 [e1]", "A2 [e2]"])
        #expect(try lines("quality:unknownKindOfParty:found") == ["A8 1 [k]"])
        #expect(
            try lines("quality:suspectedDuplicateOrganizations:found")
                == ["A14 [e1]", "A4 [e1]", "A11 [e1]", "A1 [e1]"])
        #expect(try lines("topPartners:i1:fields").contains("A7 {isced-f:06,other scheme}"))
    }

    @Test func sharesAndDates() throws {
        let share = try drill("byType:mou:share")
        #expect(share.derivation == .share(3, of: 6) && share.value == "0.500000")
        #expect(share.rows.map(\.line) == ["A12 1", "A8 1", "A5 1"])
        let first = try drill("topPartners:k:firstSigned")
        #expect(first.value == "2023-02" && first.derivation == .date && first.rows.map(\.line) == ["A8"])
    }

    @Test func aListThatIsCutStillLeadsToTheCell() throws {
        let cut = try drill("stockFlow:inForceAfter", limit: 2)
        #expect(cut.rows.count == 2 && cut.allRows == 6 && cut.value == "6")
        let cutAtADay = try drill("stockFlow:inForceAfter") { $0.asOf = CalendarDate("2023-06-30") }
        #expect(cutAtADay.rows.count == 7 && cutAtADay.rows.allSatisfy { $0.status == .inForce })
    }

    @Test(arguments: [
        ("", "cell-unreadable"), ("stockFlow", "cell-unreadable"), ("byField:signed", "cell-unreadable"),
        ("byfields:isced-f:09:signed", "table-unknown"), (":x:signed", "table-unknown"),
        ("byField:isced-f:09:label", "column-unknown"), ("byField:isced-f:09:", "column-unknown"),
        ("byKind:university:amountcn", "column-unknown"), ("byKind:university:amountJPY", "column-unknown"),
        ("stockFlow:2023:inForce", "column-unknown"), ("quality:undated:quality", "column-unknown"),
    ])
    func whatIsNoCellIsRefused(_ text: String, _ code: String) throws {
        let error = #expect(throws: RegistryError.self) { try drill(text) }
        #expect(error?.kind == .usage && error?.code == code && error?.hint != nil)
    }

    @Test(arguments: [
        ("stockFlow:2024:signed", "2023"), ("stockFlow:2024:signed", "2021..2023"), ("byField:isced-f:99:signed", "2023"),
        ("byField::signed", "2023"), ("byType:moo:signed", "2023"), ("byKind:hospital:signed", "2023"),
        ("topPartners:unknown:signed", "2023"), ("quality:unknown:found", "2023"), ("byType:mou:signed", "1990"),
    ])
    func whatIsNoRowIsNotFound(_ text: String, _ period: String) throws {
        let error = #expect(throws: RegistryError.self) { try drill(text, period) }
        #expect(error?.kind == .notFound && error?.code == "row-unknown" && error?.hint != nil)
    }

    @Test func aRunOfYearsHasTheCellManyTimes() throws {
        for cell in ["stockFlow:signed", "byType:mou:signed"] {
            let error = #expect(throws: RegistryError.self) { try drill(cell, "2021..2023") }
            #expect(error?.kind == .usage && error?.code == "one-cell-one-period")
        }
    }

    /// A figure that its agreements do not lead to is a bug, and is told as one.
    @Test func aFigureThatDoesNotFollowIsABug() throws {
        let request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
        try fixture.connection.transaction(.repeatableRead, readOnly: true) {
            let reader = try SummaryReader(connection: fixture.connection, requests: [request])
            for (text, wrong) in [
                ("byType:mou:signed", Cell.integer(3)), ("stockFlow:2023:resumed", .integer(5)),
                ("byKind:hospital:signed", .integer(3)), ("byCountry:US:organizations", .integer(4)),
                ("byKind:enterprise:amountCNY", .decimal("1000.03")),
            ] {
                let cell = try SummaryCell(reading: text)
                let counted = try reader.count(cell.table)
                let row = counted.rows.rows.first { $0.code == cell.row }
                let found = try row.map { try reader.behind(cell, $0, in: counted) } ?? []
                let forged = SummaryRow(
                    number: row?.number ?? 0, code: cell.row ?? "", place: 0,
                    cells: cell.table.figures.columns.map { $0.id == cell.column ? wrong : .null },
                    amounts: ["CNY": wrong])
                let error = #expect(throws: RegistryError.self) {
                    try reader.list(found, of: cell, forged, in: counted)
                }
                #expect(error?.code == "summary-drill-unbalanced", "\(cell)")
            }
        }
    }
}

extension SummaryDrillRow {
    fileprivate var line: String {
        var parts = [reference, happenedOn?.description, counts?.description, currency].compactMap(\.self)
        if !organizations.isEmpty { parts.append("[\(organizations.joined(separator: ","))]") }
        if !fields.isEmpty { parts.append("{\(fields.joined(separator: ","))}") }
        return parts.joined(separator: " ")
    }
}
