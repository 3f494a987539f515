import Analysis
import Support
import Testing
import Values

@testable import Registry

/// Why an agreement is, or is not, in the figures of a period.
@Suite struct SummaryWhyTests {
    private let fixture: SummaryFixture

    init() throws { fixture = try SampleYear.make() }

    private func request(_ period: String = "2023", of: [String] = []) throws -> SummaryRequest {
        var request = SummaryRequest(period: try #require(try SummaryPeriod.reading(period).first))
        request.who.of = of
        return request
    }

    private func figures(_ reference: String, _ period: String = "2023", of: [String] = []) throws -> [String: String] {
        let why = try fixture.registry.why(reference, in: request(period, of: of))
        return Dictionary(uniqueKeysWithValues: why.rows.map { ($0.cell, $0.counts ?? "") })
    }

    @Test func whereItCounts() throws {
        // Signed, begun and ended within the year; three parties, two of whom are enterprises.
        let figures = try figures("A4")
        #expect(figures["stockFlow:2023:signed"] == "1" && figures["stockFlow:2023:entered"] == "1")
        #expect(figures["stockFlow:2023:expired"] == "1" && figures["stockFlow:2023:inForceAfter"] == nil)
        #expect(figures["byType:research:signed"] == "1" && figures["byKind:enterprise:signed"] == "1")
        #expect(figures["byKind:enterprise:amountCNY"] == "1000.00" && figures["value:CNY/research:total"] == "1000.00")
        #expect(figures["renewal:2023:notRenewed"] == "1" && figures["agreements:A4:ended"] == "1")
        // What is worked out of it, and the row of all, too; of organizations, how many it brings.
        #expect(figures["byType:research:signedGrowth"] == "1" && figures["byType:total:signed"] == "1" && figures["trend:2023:signed"] == "1")
        #expect(figures["byKind:enterprise:organizations"] == "2")
        // Suspended and resumed twice.
        #expect(try self.figures("A2")["stockFlow:2023:suspended"] == "2")
    }

    /// An agreement is told to be in a figure if, and only if, that figure is drilled to it.
    @Test(arguments: [[], ["x"]]) func whatIsToldIsWhatIsDrilled(of: [String]) throws {
        try WhyCheck.hold(request(of: of), of: (1...14).map { "A\($0)" }, in: fixture.registry)
    }

    /// The same of all of the demonstration.
    @Test(arguments: [[], ["x-jialing"]]) func theDemonstrationToo(of: [String]) throws {
        let registry = try SummaryFixture().registry
        _ = try registry.loadDemonstration()
        var request = try request(of: of)
        request.asOf = try CalendarDate.reading("2024-06-01", as: "--as-of")
        try WhyCheck.hold(request, of: [], in: registry)
    }

    /// All that is counted is somebody's: over all agreements the parts add up to the figure.
    @Test func partsAddUp() throws {
        let references = (1...14).map { "A\($0)" }
        let result = try fixture.registry.summary(request())
        let parts = try references.map { try figures($0) }
        for column in ["inForceBefore", "entered", "resumed", "expired", "terminated", "replaced", "suspended", "inForceAfter", "signed"] {
            let sum = parts.reduce(0) { $0 + (Int($1["stockFlow:2023:\(column)"] ?? "0") ?? 0) }
            #expect(sum == result.count(.stockFlow, "2023", column), "\(column)")
        }
    }

    @Test func whatKeepsItOut() throws {
        func outside(_ reference: String, _ period: String = "2023", of: [String] = []) throws -> [SummaryWhy.Outside] {
            let why = try fixture.registry.why(reference, in: request(period, of: of))
            #expect(why.rows.allSatisfy { $0.looksElsewhere }, "\(reference)")
            return why.outside
        }
        #expect(try outside("A10") == [.draft])
        #expect(try outside("A9") == [.undated])
        #expect(try outside("A4", "2021").first.map { if case .begins = $0 { true } else { false } } == true)
        #expect(try outside("A3", "2025").first.map { if case .over = $0 { true } else { false } } == true)
        #expect(try outside("A11", of: ["x"]).contains { if case .notOfThose = $0 { true } else { false } })
        try fixture.agreement("N1", "nda", signed: "2023-02-02", parties: ["x", "e1"])
        #expect(try outside("N1") == [.typeNotCounted])
        try fixture.agreement("A4b", "research", signed: "2023-05-01", end: "2024-01-31", parties: ["x", "e1"])
        try fixture.replacement("A4b", of: "A4", as: "amendment")
        #expect(try outside("A4b") == [.amends(["A4"])])
        try fixture.agreement("N2", signed: "2023-02-02", parties: ["x", "e1"], draft: true)
        try fixture.agreement("N3", signed: "2023-02-03", parties: ["x", "e1"])
        try fixture.replacement("N3", of: "N2", as: "amendment")
        #expect(try outside("N3") == [.amendsInVain(["N2"])])
        // A chain counts with its first, whatever is between.
        try fixture.replacement("N2", of: "A4", as: "amendment")
        #expect(try outside("N3") == [.amends(["A4"])])
        #expect(throws: RegistryError.self) { try fixture.registry.why("A99", in: request()) }
    }
}

/// Holds what is told of agreements against what figures are drilled to.
private enum WhyCheck {
    /// - Parameter references: those that are looked at; none is all of the annex and what figures are drilled to.
    static func hold(_ request: SummaryRequest, of references: [String], in registry: Registry) throws {
        var drilled: [String: Set<String>] = [:]
        try registry.connection.transaction(.repeatableRead, readOnly: true) {
            // One plan for hundreds of small drills.
            try registry.connection.execute("set local plan_cache_mode = force_generic_plan")
            let reader = try SummaryReader(connection: registry.connection, requests: [request])
            for table in request.shownTables(of: request.who.of.count) {
                let counted = try reader.count(table)
                for row in counted.rows.rows {
                    for cell in row.figureCells(of: table) {
                        let keys = Array(Set(try reader.behind(cell, row, in: counted).map(\.key)))
                        guard !keys.isEmpty else { continue }
                        for reference in try registry.connection.texts(SQL.FactReferences(ids: keys)).values { drilled[reference, default: []].insert("\(cell)") }
                    }
                }
            }
        }
        #expect(!drilled.isEmpty)
        for reference in references.isEmpty ? drilled.keys.sorted() : references {
            let told = Set(try registry.why(reference, in: request).rows.map(\.cell))
            let found = drilled[reference] ?? []
            #expect(told == found, "\(reference): \(told.symmetricDifference(found).sorted().prefix(10))")
        }
    }
}
