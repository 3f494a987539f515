import Testing

@testable import Registry

/// Units of the one whose agreements are asked for: organizations, and words.
@Suite struct ByUnitTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p"])
        try fixture.organization("law", nil, "GB", name: "Faculty of Law")
        try fixture.connection.execute("update organization set part_of_id = (select id from organization where code = 'home') where code = 'law'")
    }

    private func agreement(_ reference: String, of party: String = "home", unit: String? = nil) throws {
        try fixture.agreement(reference, signed: "2023-01-01", parties: [party, "p"])
        try fixture.connection.query(
            sql: "update agreement_party set unit_name = $2 where position = 1 and agreement_id = (select id from agreement where reference = $1::text)",
            [reference, unit])
    }

    /// Words that read as a code are no unit's, nor the row of all: they stand in quotation marks, and drill to their own.
    @Test func wordsAreNoCode() throws {
        try agreement("A", of: "law")
        try agreement("B", unit: "law")
        try agreement("C", unit: "total")
        try agreement("D")
        let rows = try fixture.summary("2023") { $0.who.of = ["home"] }.rows(of: .byUnit)
        #expect(rows.map(\.code) == ["\"law\"", "\"total\"", "law", "unknown", "total"])
        for (row, agreements) in [("law", ["A"]), ("\"law\"", ["B"]), ("\"total\"", ["C"]), ("unknown", ["D"])] {
            var request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
            request.who.of = ["home"]
            let drilled = try fixture.registry.drill(SummaryCell(reading: "byUnit:\(row):signed"), of: [request])
            #expect(drilled.rows.map(\.reference) == agreements)
        }
    }

    /// Of a unit that is asked for itself, the words for its own units are told; else it is told as one.
    @Test func unitsOfAUnit() throws {
        try agreement("A", of: "law")
        try agreement("B", of: "law", unit: "Chair of Torts")
        func rows(of code: String) throws -> [String] {
            try fixture.summary("2023") { $0.who.of = [code] }.rows(of: .byUnit).map { "\($0.code) \($0.cell("signed", of: .byUnit).plainText)" }
        }
        #expect(try rows(of: "home") == ["law 2", "total 2"])
        #expect(try Set(rows(of: "law")) == ["law 1", "Chair of Torts 1", "total 2"])
    }

    /// A unit that left has no part in what is in force at the end.
    @Test func partsAreOfThoseWhoAreParty() throws {
        try fixture.agreement("A", signed: "2023-01-01", parties: ["home", "law", "p"])
        try fixture.connection.execute("update agreement_party set until_date = '2023-06-30' where position = 2")
        let rows = try fixture.summary("2023") { request in
            request.who.of = ["home"]
            request.counting = .fractional
        }.rows(of: .byUnit)
        let told = rows.map { row in "\(row.code) \(["signed", "inForce"].map { row.cell($0, of: .byUnit).plainText }.joined(separator: " "))" }
        #expect(Set(told) == ["unknown 0.5000 1.0000", "law 0.5000 0.0000", "total 1.0000 1.0000"])
    }

    /// Written in another way they mean the same unit, as where units are listed.
    @Test func wordsAreOneHoweverWritten() throws {
        try agreement("A", unit: "School of Physics")
        try agreement("B", unit: "school of  physics")
        let rows = try fixture.summary("2023") { $0.who.of = ["home"] }.rows(of: .byUnit)
        #expect(rows.map { "\($0.code) \($0.cell("signed", of: .byUnit).plainText)" } == ["School of Physics 2", "total 2"])
    }
}
