import Analysis
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// What a form counts by the words of the registry is what the summary counts: neither life nor who counts is worked out anew.
@Suite struct FormModelTests {
    private static let form = """
        form: own
        title: {en: Own}
        source: none
        tables:
        - {id: byType, title: {en: T}, rows: {by: [type]}, columns: &
        """.replacing("&", with: columns) + table("byKind", "partner.kind") + table("byCountry", "partner.country")
        + table("byRegion", "partner.region")

    private static let columns = """
        [{id: signed, title: {en: S}, measure: agreements, when: signed}, {id: inForce, title: {en: I}, measure: agreements, when: inForce}]}

        """

    private static func table(_ id: String, _ source: String) -> String {
        "- {id: \(id), title: {en: T}, rows: {by: [\(source)]}, columns: " + columns
    }

    @Test func countsAsTheSummaryDoes() throws {
        let seed = drawnSeed("forms of random registries")
        var years = try RandomYears(seed: seed)
        try years.fill(60)
        let form = try OfficeForm(Array(Self.form.utf8), file: "own.yaml")
        var rows = 0
        for _ in 0..<25 {
            var request = try years.request()
            request.counting = .whole
            let summary = try years.fixture.registry.summary(request)
            var asked = FormRequest(form, request)
            asked.isForPeople = false
            let filled = try years.fixture.registry.fill(asked)
            for table in filled.tables {
                let same = try #require(SummaryTable(rawValue: table.id))
                let given = Dictionary(uniqueKeysWithValues: table.rows.map { row in
                    (row[0].plainText, [row[2], row[3]])
                })
                let codes = Set(summary.rows(of: same).map(\.code)).union(given.keys).subtracting(["total"])
                for code in codes {
                    let expected = ["signed", "inForce"].map { summary.count(same, code, $0) }
                    rows += 1
                    #expect(given[code] ?? [.integer(0), .integer(0)] == expected.map(Cell.integer), "seed \(seed) \(table.id) \(code) \(request)")
                }
            }
        }
        #expect(rows > 100)
    }
}
