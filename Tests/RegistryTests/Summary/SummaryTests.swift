import Support
import Testing
import Values

@testable import Registry

/// Every table, with figures worked out by hand from ``SampleYear``.
@Suite struct SummaryTests {
    let fixture: SummaryFixture

    init() throws { fixture = try SampleYear.make() }

    @Test func stockAndFlow() throws {
        // Entered: A4 A5 A7 A8 A12 A13. Expired: A3 A4. Terminated: A11. Replaced: A6. Suspended: A1, A2 twice.
        #expect(try fixture.summary("2023").stockFlow.cells == [5, 5, 3, 2, 1, 1, 3, 6, 5, 0, 1, 1, 0])
        // On 1 January 2024 A8 and A13 expire and A14 enters.
        #expect(try fixture.summary("2024").stockFlow.cells == [6, 1, 0, 2, 0, 0, 0, 5, 0, 0, 0, 0, 0])
        // The year before: A1 and A11 enter, A5 expires.
        #expect(try fixture.summary("2022").stockFlow.cells == [4, 2, 0, 1, 0, 0, 0, 5, 2, 0, 0, 0, 0])
        #expect(try fixture.summary("1990").stockFlow.cells == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func stockAndFlowOfParts() throws {
        // A1 A2 A5 A13 lie below the field.
        let field = try fixture.summary("2023") { $0.field = "isced-f:09" }
        #expect(field.stockFlow.cells == [2, 1, 3, 0, 0, 0, 3, 3, 0, 0, 1, 1, 0])
        #expect(field.field?.field == "isced-f:09")
        #expect(try fixture.summary("2023") { $0.field = "isced-f:0911" }.stockFlow.cells == [0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0])
        // A1 A2 A3 A4 A6 A7 A8 A13 A14.
        let partner = try fixture.summary("2023") { $0.who.of = ["x"] }
        #expect(partner.stockFlow.cells == [4, 4, 2, 2, 0, 1, 3, 4, 4, 0, 1, 0, 0])
        #expect(partner.of.map(\.code) == ["x"])
        #expect(try fixture.summary("2023") { $0.event = "cq" }.stockFlow.cells == [0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0])
        let both = try fixture.summary("2023") { $0.who.of = ["x"]; $0.field = "isced-f:06" }
        #expect(both.stockFlow.cells == [1, 2, 2, 1, 0, 0, 2, 2, 2, 0, 1, 0, 0])
        let neither = try fixture.summary("2023") { $0.who.of = ["x"]; $0.event = "cq"; $0.field = "isced-f:06" }
        #expect(neither.stockFlow.cells == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(neither.byType.isEmpty && neither.byField.isEmpty && neither.byKind.isEmpty && neither.kindMix.isEmpty)
        #expect(neither.byCountry.isEmpty && neither.byRegion.isEmpty && neither.topPartners.isEmpty)
    }

    @Test func cutAtADay() throws {
        // At the end of June: A1 A4 A5 A7 A8 A11 A13; A2 is suspended.
        let cut = try fixture.summary("2023") { $0.asOf = CalendarDate("2023-06-30") }
        #expect(cut.stockFlow.cells == [5, 4, 2, 1, 0, 1, 2, 7, 3, 0, 0, 1, 0])
        #expect(cut.notes(on: .stockFlow).first == .cutAt(CalendarDate("2023-06-30") ?? .today))
        let later = try fixture.summary("2023") { $0.asOf = CalendarDate("2030-01-01") }
        #expect(later.stockFlow.cells == [5, 5, 3, 2, 1, 1, 3, 6, 5, 0, 1, 1, 0])
        let error = #expect(throws: RegistryError.self) {
            try fixture.summary("2023") { $0.asOf = CalendarDate("2022-12-31") }
        }
        #expect(error?.kind == .usage)
    }

    @Test func types() throws {
        #expect(try fixture.summary("2023").byType.map(\.line) == [
            "mou 2 3 0.500000", "research 2 2 0.333333", "consultancy 0 1 0.166667", "license 1 0 0.000000",
            "exchange 0 0 0.000000", "service 0 0 0.000000",
        ])
        let noneInForce = try fixture.summary("2023") { $0.who.of = ["e1"]; $0.field = "isced-f:06" }
        #expect(noneInForce.byType.map(\.line) == ["research 1 0 -", "service 0 0 -"])
    }

    @Test func fields() throws {
        #expect(try fixture.summary("2023").byField.map(\.line) == [
            "isced-f:09 0 3 4 1 2 1", "isced-f:06 2 2 4 1 2 1", "other scheme 1 1 2 1 0 1", "unknown 3 2 4 1 1 1",
        ])
        #expect(try fixture.summary("2023") { $0.counting = .fractional }.byField.map(\.line) == [
            "isced-f:09 0.0000 2.5000 4 1 2 1", "isced-f:06 1.5000 1.0000 4 1 2 1", "other scheme 0.5000 0.5000 2 1 0 1",
            "unknown 3.0000 2.0000 4 1 1 1",
        ])
        // What stands higher than the level is shown as itself.
        #expect(try fixture.summary("2023") { $0.fieldLevel = .detailed }.byField.map(\.line) == [
            "isced-f:0613 2 2 4 1 2 1", "isced-f:0912 0 2 4 1 2 1", "isced-f:09 0 1 2 1 0 1", "isced-f:0911 0 1 2 0 1 1",
            "other scheme 1 1 2 1 0 1", "unknown 3 2 4 1 1 1",
        ])
        #expect(try fixture.summary("2023") { $0.scheme = "ford" }.byField.map(\.line) == [
            "ford:1 1 1 2 1 0 1", "other scheme 2 4 4 1 2 1", "unknown 3 2 4 1 1 1",
        ])
        // Partners of x are not x.
        #expect(try fixture.summary("2023") { $0.who.of = ["x"]; $0.scheme = "isced-f" }.byField.map(\.line) == [
            "isced-f:06 2 2 3 0 2 1", "isced-f:09 0 2 3 0 2 1", "other scheme 1 1 1 0 0 1",
            "unknown 2 1 3 0 1 1",
        ])
        #expect(throws: RegistryError.self) { try fixture.summary("2023") { $0.scheme = "isced" } }
    }

    @Test func fieldsOfAnotherSchemeComeInOverExactMatches() throws {
        let fixture = try SampleYear.make()
        // A7 is filed in what is below it, and in what it then is the same as.
        try fixture.match("ford:1", "broad", "isced-f:05")
        #expect(try fixture.summary("2023").byField.map(\.line).contains("other scheme 1 1 2 1 0 1"))
        try fixture.connection.execute("delete from field_match")
        try fixture.match("isced-f:06", "exact", "ford:1")
        #expect(try fixture.summary("2023").byField.map(\.line) == [
            "isced-f:09 0 3 4 1 2 1", "isced-f:06 2 2 4 1 2 1", "unknown 3 2 4 1 1 1",
        ])
        #expect(try fixture.summary("2023") { $0.counting = .fractional }.byField.map(\.line) == [
            "isced-f:09 0.0000 2.5000 4 1 2 1", "isced-f:06 2.0000 1.5000 4 1 2 1", "unknown 3.0000 2.0000 4 1 1 1",
        ])
        // And the other way, of which ford:1 has no narrower one that is the same.
        #expect(try fixture.summary("2023") { $0.scheme = "ford"; $0.fieldLevel = .detailed }.byField.map(\.line) == [
            "ford:1 2 2 4 1 2 1", "ford:1.2 1 1 2 1 0 1", "other scheme 0 3 4 1 2 1", "unknown 3 2 4 1 1 1",
        ])
        let pairs = try fixture.summary("2023") { $0.counting = .fractional }.rows(of: .fieldByKind)
        let pair = try #require(pairs.first { $0.code == "isced-f:06/institute" })
        #expect(["signed", "inForce"].map { pair.cell($0, of: .fieldByKind).plainText } == ["0.5000", "0.6667"])
        // Two are the same: it stands in both.
        try fixture.match("ford:1", "exact", "isced-f:09")
        #expect(try fixture.summary("2023").byField.map(\.line) == [
            "isced-f:09 1 4 4 1 2 1", "isced-f:06 2 2 4 1 2 1", "unknown 3 2 4 1 1 1",
        ])
    }

    @Test func kinds() throws {
        #expect(try fixture.summary("2023").byKind.map(\.line) == [
            "university 1 4 4 CNY 1000.00 USD 100.01", "institute 1 1 4 USD 100.01", "enterprise 2 2 2 CNY 1000.00",
            "unknown 1 2 2 USD 500.00",
        ])
        #expect(try fixture.summary("2023") { $0.counting = .fractional }.byKind.map(\.line) == [
            "university 1 2.0000 1.8333 CNY 500.00 USD 50.01", "institute 1 0.5000 1.8333 USD 50.01",
            "enterprise 2 1.0000 0.8333 CNY 500.00", "unknown 1 1.5000 1.5000 USD 500.00",
        ])
        #expect(try fixture.summary("2023") { $0.who.of = ["x"] }.byKind.map(\.line) == [
            "institute 1 1 3 USD 100.01", "enterprise 2 2 1 CNY 1000.00", "university 0 0 0",
            "unknown 1 1 1",
        ])
        #expect(try fixture.summary("2023") { $0.event = "cq" }.byKind.map(\.line) == ["unknown 0 1 1 USD 500.00"])
    }

    @Test func kindMixes() throws {
        #expect(try fixture.summary("2023").kindMix.map(\.line) == [
            "university+institute 1 2 0.333333", "university+unknown 1 1 0.166667", "enterprise+institute 0 1 0.166667",
            "university+enterprise+institute 0 1 0.166667", "university+enterprise 2 0 0.000000", "enterprise 0 0 0.000000",
            "university 0 0 0.000000", "unknown 1 1 0.166667",
        ])
        // All parties count, x too.
        #expect(try fixture.summary("2023") { $0.who.of = ["x"] }.kindMix.map(\.line) == [
            "university+institute 1 2 0.500000", "university+unknown 1 1 0.250000", "university+enterprise+institute 0 1 0.250000",
            "university+enterprise 2 0 0.000000", "university 0 0 0.000000",
        ])
    }

    @Test func places() throws {
        let whole = try fixture.summary("2023")
        #expect(whole.byCountry.map(\.line) == ["CN 2 4 4 -1", "DE 1 1 4 2", "US 2 2 3 1", "unknown 0 1 1 0"])
        #expect(whole.byRegion.map(\.line) == ["142 2 4 4 -1", "150 1 1 4 2", "019 2 2 3 1", "unknown 0 1 1 0"])
        // CN 1/3 1/2 1/2 1/2, DE 1/3 1/2 1/2 1/2, US 1/3 1/2 1/2, and 1 unknown; before, CN 1 1/3 1/2 1/2 1/2.
        #expect(try fixture.summary("2023") { $0.counting = .fractional }.byCountry.map(\.line) == [
            "CN 2 2.5000 1.8333 -1.0000", "DE 1 0.5000 1.8333 1.0000", "US 2 1.0000 1.3333 0.5000",
            "unknown 0 1.0000 1.0000 0.5000",
        ])
        #expect(try fixture.summary("2023") { $0.who.of = ["x"] }.byCountry.map(\.line) == [
            "DE 1 1 3 1", "US 2 2 2 1", "CN 1 2 0 -1", "unknown 0 0 0 -1",
        ])
        #expect(try fixture.summary("2023") { $0.language = .zh }.byCountry.map(\.label) == ["中国", "德国", "美国", nil])
    }

    @Test func topPartners() throws {
        let of = try fixture.summary("2023") { $0.who.of = ["x"] }
        #expect(of.topPartners.map(\.line) == [
            "i1 1 3 3 2021-01-01 2023-05-20", "e2 1 1 2 2021-01-01 2023-03-01", "k 1 1 0 2023-02 2023-02",
            "e1 2 0 2 2022-05-01 2023-12-20",
        ])
        let cut = try fixture.summary("2023") { $0.who.of = ["x"]; $0.top = 2; $0.asOf = CalendarDate("2023-03-31") }
        #expect(cut.topPartners.map(\.line) == ["i1 0 3 2 2021-01-01 2021-06-01", "e1 1 2 2 2022-05-01 2023-03-01"])
        #expect(cut.notes(on: .topPartners).contains(.first(2, of: 4)))
        #expect(throws: RegistryError.self) { try fixture.summary("2023") { $0.top = 0 } }
    }

    @Test func quality() throws {
        let found = try fixture.summary("2023").quality.map(\.line)
        #expect(found == [
            "unknownSigningDate 1 11 0.090909", "unknownStart 7 11 0.636364", "unknownEnd 7 11 0.636364", "unknownAmount 5 7 0.714286",
            "unknownField 4 11 0.363636", "unknownKindOfParty 1 11 0.090909", "unknownCountryOfParty 0 11 0.000000",
            "unknownParties 1 11 0.090909", "lowPrecisionDates 1 11 0.090909",
            "assumedSigningDate 1 12 0.083333", "assumedBeginning 1 12 0.083333", "assumedEnd 1 12 0.083333", "amountApart 0 5 0.000000",
            "undated 1 13 0.076923",
            "suspectedDuplicateOrganizations 1 5 0.200000",
        ])
        #expect(try fixture.summary("1990").quality.prefix(1).map(\.line) == ["unknownSigningDate 0 0 -"])
    }

    @Test func notes() throws {
        let result = try fixture.summary("2023")
        let dates: [SummaryNote] = [
            .assumedSigningDates(1), .assumedBeginnings(1), .assumedEnds(1), .unknownEnds(7), .unknownSigningDates(1), .undated(1),
        ]
        #expect(result.notes(on: .stockFlow) == dates)
        let scheme = try #require(result.scheme)
        #expect([scheme.code, "\(scheme.isMostUsed)", "\(scheme.isOneOfSeveral)"] == ["isced-f", "true", "true"])
        #expect(result.notes(on: .byField) == [.wholeCounting(inForce: 6), .oneScheme(scheme)] + dates)
        #expect(result.notes(on: .byKind) == [.wholeCounting(inForce: 6), .amountsOfSigned(isApart: true)] + dates)
        #expect(result.notes(on: .quality) == [.countsOrganizations])
        let fractional = try fixture.summary("2023") { $0.counting = .fractional; $0.who.of = ["e1"]; $0.field = "isced-f:06" }
        #expect(fractional.notes(on: .byCountry) == [.fractionalCounting(decimals: 4), .unknownEnds(1)])
    }

    @Test func imbalanceIsABug() throws {
        try fixture.connection.execute("alter table agreement_fact disable trigger user")
        // In force from a day on, and expired from an earlier one.
        try fixture.connection.execute(
            """
            update agreement_fact set phases = array[date '2023-06-01' - date '2000-01-01', 1, 0, 3]
            where phases is null and begins_on > '2022-12-31'
            """)
        let error = #expect(throws: RegistryError.self) { try fixture.summary("2023") }
        #expect(error?.kind == .bug)
        #expect(error?.code == "summary-unbalanced")
    }

    @Test func unknownNames() {
        let changes: [(inout SummaryRequest) -> Void] = [
            { $0.who.of = ["nobody"] }, { $0.field = "isced-f:77" }, { $0.event = "nothing" }, { $0.scheme = "none" },
        ]
        for change in changes {
            let error = #expect(throws: RegistryError.self) { try fixture.summary("2023", change) }
            #expect(error?.kind == .notFound)
        }
    }
}
