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
        return Dictionary(uniqueKeysWithValues: why.rows.map { ($0.cell, $0.counts) })
    }

    @Test func whereItCounts() throws {
        // Signed, begun and ended within the year; three parties, two of whom are enterprises.
        let figures = try figures("A4")
        #expect(figures["stockFlow:2023:signed"] == "1" && figures["stockFlow:2023:entered"] == "1")
        #expect(figures["stockFlow:2023:expired"] == "1" && figures["stockFlow:2023:inForceAfter"] == nil)
        #expect(figures["byType:research:signed"] == "1" && figures["byKind:enterprise:signed"] == "1")
        #expect(figures["byKind:enterprise:amountCNY"] == "1000.00" && figures["value:CNY/research:total"] == "1000.00")
        #expect(figures["renewal:2023:notRenewed"] == "1" && figures["agreements:A4:ended"] == "1")
        // What is worked out of others is none of its own.
        #expect(figures.keys.allSatisfy { !$0.hasSuffix("share") && !$0.hasSuffix("Growth") && !$0.hasPrefix("trend") })
        // Suspended and resumed twice.
        #expect(try self.figures("A2")["stockFlow:2023:suspended"] == "2")
    }

    /// Every figure that is listed is drilled to the agreement, for what it counts there.
    @Test func everyFigureIsDrilledToIt() throws {
        for reference in ["A1", "A2", "A5", "A6", "A7", "A8", "A13"] {
            for (cell, counts) in try figures(reference, of: ["x"]) {
                let drilled = try fixture.registry.drill(SummaryCell(reading: cell), of: [request(of: ["x"])])
                let parts = drilled.rows.filter { $0.reference == reference }.compactMap { $0.counts?.description }
                #expect(parts.joined(separator: "+") == (Int(counts).map { Array(repeating: $0 < 0 ? "-1" : "1", count: abs($0)).joined(separator: "+") } ?? counts), "\(reference) \(cell)")
            }
        }
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
            #expect(why.rows.isEmpty, "\(reference)")
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
        #expect(throws: RegistryError.self) { try fixture.registry.why("A99", in: request()) }
    }
}
