import Testing
import Values

@testable import Registry

/// Units, successors and subsidiaries: as what an organization counts, with the right values worked out by hand.
@Suite struct BodyTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture()
        try fixture.organization("uni", "university", "CN")
        try fixture.organization("law", "university", "CN")
        try fixture.organization("arts", nil, "CN")
        try fixture.part("law", of: "uni")
        try fixture.part("arts", of: "uni")
        try fixture.organization("firm", "enterprise", "DE")
        try fixture.organization("plant", "enterprise", "DE")
        try fixture.organization("lab", "institute", "DE")
        try fixture.part("plant", of: "firm")
        try fixture.part("lab", of: "firm")
    }

    private func partners(of: [String], on day: String, _ change: (inout WhoCounts) -> Void = { _ in }) throws -> [String] {
        var filter = Partners.Filter()
        filter.who.of = of
        change(&filter.who)
        return try fixture.registry.partners.list(filter, on: #require(CalendarDate(day)))
            .map { "\($0.code) \($0.inForce) of \($0.agreements), bilateral \($0.bilateral)" }
    }

    private func agreements(of party: String, on day: String, _ change: (inout Agreements.Filter) -> Void = { _ in }) throws -> [String] {
        var filter = Agreements.Filter()
        filter.organizations = [party]
        change(&filter)
        return try fixture.registry.agreements.list(filter, on: #require(CalendarDate(day))).texts("reference").sorted()
    }

    @Test func anAgreementOfAFacultyIsItsUniversitys() throws {
        try fixture.agreement("A1", signed: "2023-01-01", parties: ["law", "plant"])
        try fixture.agreement("A2", signed: "2023-02-01", parties: ["uni", "firm"])
        try fixture.agreement("A3", signed: "2023-03-01", parties: ["arts", "lab"])
        #expect(try agreements(of: "uni", on: "2023-12-31") == ["A1", "A2", "A3"])
        #expect(try agreements(of: "law", on: "2023-12-31") == ["A1"])
        #expect(try agreements(of: "uni", on: "2023-12-31") { $0.unitsApart = true } == ["A2"])
        // Two units of one partner are one partner.
        #expect(try partners(of: ["uni"], on: "2023-12-31") == ["firm 3 of 3, bilateral 3"])
        #expect(try partners(of: ["law"], on: "2023-12-31") == ["firm 1 of 1, bilateral 1"])
        #expect(try partners(of: [], on: "2023-12-31") == ["firm 3 of 3, bilateral 3", "uni 3 of 3, bilateral 3"])
        #expect(try partners(of: ["uni"], on: "2023-12-31") { $0.unitsApart = true } == ["firm 1 of 1, bilateral 1"])
        let summary = try fixture.summary("2023") { $0.who.of = ["uni"] }
        #expect(summary.byKind.map(\.line) == ["enterprise 1 3 3"])
        #expect(summary.topPartners.map(\.line) == ["firm 3 3 0 2023-01-01 2023-03-01"])
        #expect(summary.unitsOfOtherKind.map(\.code) == ["lab"])
        #expect(summary.notes(on: .byKind).contains(.unitsOfOtherKind([.init(code: "lab", kind: "Research institute")])))
    }

    @Test func anAgreementWithinOneBodyIsInternal() throws {
        try fixture.agreement("A1", "research", signed: "2023-01-01", parties: ["law", "arts"], fields: ["isced-f:0912"])
        try fixture.agreement("A2", signed: "2023-01-01", parties: ["uni", "firm"])
        let summaries = try [fixture.summary("2023"), fixture.summary("2023") { $0.who.of = ["uni"] }]
        for summary in summaries {
            #expect(summary.stockFlow.cells == [0, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0])
            #expect(summary.byType.map(\.line) == ["mou 1 1 0.500000", "research 1 1 0.500000"])
            #expect(summary.byField.map(\.line).first == "isced-f:09 1 1 0 0 0 0")
            #expect(summary.byKind.map(\.line).last == "internal 0 1 1")
            #expect(summary.byCountry.map(\.line).last == "internal 0 1 1 1")
            #expect(summary.kindMix.map(\.line) == ["university 1 1 0.500000", "university+enterprise 1 1 0.500000"])
        }
        #expect(try partners(of: ["uni"], on: "2023-12-31") == ["firm 1 of 1, bilateral 1"])
        // Its own body is no partner of a unit.
        #expect(try partners(of: ["law"], on: "2023-12-31") == [])
        #expect(try partners(of: ["law"], on: "2023-12-31") { $0.unitsApart = true } == ["arts 1 of 1, bilateral 1"])
    }

    @Test func twoThatUnitedAreTwoBeforeAndOneAfter() throws {
        for code in ["e1", "e2", "e"] { try fixture.organization(code, "enterprise", "CN") }
        try fixture.agreement("A1", signed: "2013-01-01", parties: ["uni", "e1"])
        try fixture.agreement("A2", signed: "2013-02-01", parties: ["uni", "e2"])
        try fixture.agreement("A3", signed: "2016-03-01", parties: ["uni", "e"])
        try fixture.succession("e1", "e", "united", on: "2015-06")
        try fixture.succession("e2", "e", "united", on: "2015-06")
        for (year, expected) in [
            ("2014", ["e1 0 1 0 2013-01-01 2013-01-01", "e2 0 1 0 2013-02-01 2013-02-01"]),
            ("2015", ["e 0 2 0 2013-01-01 2013-02-01"]), ("2016", ["e 1 3 0 2013-01-01 2016-03-01"]),
        ] {
            let asOf = CalendarDate("\(year)-12-31")
            let summary = try fixture.summary(year) { $0.who.of = ["uni"]; $0.asOf = asOf }
            #expect(summary.topPartners.map(\.line) == expected)
            #expect(try partners(of: ["uni"], on: "\(year)-12-31").count == expected.count)
        }
        #expect(try agreements(of: "e", on: "2016-12-31") == ["A1", "A2", "A3"])
        #expect(try agreements(of: "e", on: "2014-12-31") == ["A1", "A2"])
        #expect(try agreements(of: "e1", on: "2016-12-31") == ["A1"])
        // Each agreement keeps the name under which it was signed.
        let listed = try fixture.registry.agreements.list(Agreements.Filter(), on: .today)
        #expect(listed.texts("parties").contains { $0.contains("Organization e1") })
    }

    @Test func aRunOfYearsTakesTheBodiesOfEach() throws {
        for code in ["e1", "e2", "e"] { try fixture.organization(code, "enterprise", "CN") }
        try fixture.agreement("A1", signed: "2013-01-01", parties: ["uni", "e1"])
        try fixture.agreement("A2", signed: "2013-02-01", parties: ["uni", "e2"])
        for earlier in ["e1", "e2"] { try fixture.succession(earlier, "e", "united", on: "2015-06") }
        var requests = try SummaryPeriod.reading("2014..2015").map { SummaryRequest(period: $0) }
        for index in requests.indices { requests[index].who.of = ["uni"] }
        #expect(try fixture.registry.summaries(requests).map { $0.topPartners.map(\.code) } == [["e1", "e2"], ["e"]])
    }

    @Test func whatLeadsOnAndWhatDoesNot() throws {
        for code in ["a", "b", "c", "d"] { try fixture.organization(code, "enterprise", "CN") }
        try fixture.agreement("A1", signed: "2013-01-01", parties: ["uni", "a"])
        try fixture.agreement("A2", signed: "2013-01-01", parties: ["uni", "b"])
        // Undated: always.
        try fixture.succession("a", "c", "renamed")
        try fixture.succession("b", "d", "split", on: "2010")
        #expect(try partners(of: ["uni"], on: "2013-12-31") == ["b 1 of 1, bilateral 1", "c 1 of 1, bilateral 1"])
        #expect(try agreements(of: "d", on: "2013-12-31") == [])
        #expect(try agreements(of: "d", on: "2013-12-31") { $0.withFamily = true } == ["A2"])
        // One that was succeeded stands alone, and before that day not.
        try fixture.organization("z", "enterprise", "CN")
        try fixture.succession("z", "b", "taken-over", on: "2001")
        try fixture.succession("b", "a", "taken-over", on: "2014")
        try fixture.agreement("A3", signed: "2000-01-01", parties: ["uni", "z"])
        #expect(try agreements(of: "b", on: "2013-12-31") == ["A2", "A3"])
        #expect(try agreements(of: "b", on: "2014-12-31") == ["A2"])
        #expect(try agreements(of: "c", on: "2013-12-31") == ["A1", "A2", "A3"])
    }

    @Test func aMergeAndANewPlaceRewriteNoFact() throws {
        try fixture.organization("twin", "university", "CN")
        try fixture.agreement("A1", signed: "2023-01-01", parties: ["twin", "firm"])
        let before = try fixture.facts()
        try fixture.merge("twin", into: "law")
        try fixture.part("firm", of: "uni")
        try fixture.organization("later", "university", "CN")
        try fixture.succession("uni", "later", "renamed", on: "2024")
        #expect(try fixture.facts() == before)
        #expect(try agreements(of: "uni", on: "2023-12-31") == ["A1"])
        #expect(try partners(of: ["uni"], on: "2023-12-31") == [])
        #expect(try fixture.summary("2023").byKind.map(\.line) == ["internal 0 1 1"])
    }

    @Test func severalReportAsOneSide() throws {
        let universities = (1...5).map { "u\($0)" }
        for code in universities { try fixture.organization(code, "university", "CN") }
        for code in universities { try fixture.agreement("R-\(code)", signed: "2023-03-01", parties: [code, "firm"]) }
        try fixture.agreement("R-all", "consortium", signed: "2023-04-01", parties: universities)
        let summary = try fixture.summary("2023") { $0.who.of = universities }
        #expect(summary.topPartners.map(\.line) == ["firm 5 5 0 2023-03-01 2023-03-01"])
        #expect(summary.byKind.map(\.line) == ["enterprise 1 5 5", "internal 0 1 1"])
        #expect(summary.figures(of: .byReporter).map { row in
            row.row + " " + ["agreements", "internal", "signed", "inForce", "partners"].map { row.figures[$0] ?? "-" }.joined(separator: " ")
        } == universities.map { "\($0) 2 1 2 2 1" } + ["total 6 1 6 6 1"])
        #expect(try partners(of: universities, on: "2023-12-31") == ["firm 5 of 5, bilateral 5"])
        #expect(try fixture.summary("2023").figures(of: .byReporter).isEmpty)
    }
}

extension SummaryFixture {
    /// The facts as they stand, with the versions of their rows.
    func facts() throws -> [String] {
        try connection.query(sql: "select f.xmin::text || ' ' || f::text as line from agreement_fact f order by f.agreement_id")
            .map { try $0.decode("line", as: String.self) }
    }
}
