import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// The day of an agreement is that of the last signature: no party signed after it, as far as the days are known.
@Suite struct SigningDayTests {
    private static let rule = "agreement_party_signed_by_agreement_check"
    private static func party(_ position: Int, _ day: String) -> String {
        "update agreement_party set date_signed = '\(day)' where position = \(position)"
    }
    /// Parties that signed after their agreement, or whose copy of its day is not that day.
    private static let broken = """
        select count(*) as n from agreement_party p join agreement a on a.id = p.agreement_id
        where p.date_signed is not null and (p.agreement_signed_until is distinct from a.signed_until
          or not a.draft and first_day(p.date_signed) > last_day(a.date_signed))
        """

    @Test(arguments: [
        ("2023-05-01", "2023-05-01", true), ("2023-05-01", "2023-05-02", false), ("2023-05-01", "2023-05", true),
        ("2023-05-01", "2023", true), ("2023-05-01", "2023-06", false), ("2023-05", "2023-05-31", true),
        ("2023-05", "2023-06-01", false), ("2023", "2023-12-31", true), ("2023", "2024", false), ("2023", "2022-01", true),
    ])
    func daysCountAsFarAsTheyAreKnown(_ agreement: String, _ party: String, _ isSound: Bool) throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate(agreement) }
        #expect(sample.brokenRule(Self.party(1, party)) == (isSound ? nil : Self.rule))
        // The same the other way round: the party is there, and the agreement gets its day.
        try sample.record("R-2")
        let second = "(select id from agreement where reference = 'R-2')"
        #expect(sample.brokenRule("update agreement_party set date_signed = '\(party)' where agreement_id = \(second)") == nil)
        #expect(sample.brokenRule("update agreement set date_signed = '\(agreement)' where reference = 'R-2'") == (isSound ? nil : Self.rule))
        #expect(try sample.number(Self.broken) == 0)
    }

    @Test func aDraftsPartiesSignFirst() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.isDraft = true; $0.signed = PartialDate("2020-01-01") }
        #expect(sample.brokenRule(Self.party(1, "2023-05-01")) == nil)
        #expect(sample.brokenRule("update agreement set draft = false") == Self.rule)
        #expect(sample.brokenRule("update agreement set draft = false, date_signed = null") == nil)
        #expect(sample.brokenRule("update agreement set date_signed = '2020'") == Self.rule)
        #expect(sample.brokenRule("update agreement set date_signed = '2023'") == nil)
        #expect(try sample.number(Self.broken) == 0)
    }

    /// What counts is what stands at the end of the transaction, in whatever order it was written.
    @Test func bothDaysMoveTogether() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01") }
        #expect(sample.brokenRule("\(Self.party(1, "2023-05-01")); update agreement set date_signed = '2023-05-01'") == nil)
        #expect(sample.brokenRule("update agreement set date_signed = '2020-01-01'; \(Self.party(1, "2020-01-01"))") == nil)
        #expect(sample.brokenRule("insert into agreement_party (agreement_id, organization_id, position, date_signed) select a.id, o.id, 3, '2021' from agreement a, organization o where o.code = 'c'") == nil)
        #expect(sample.brokenRule("update agreement_party set date_signed = '2021' where position > 1") == Self.rule)
    }

    /// The copy of the day is not to be forged, not even where no trigger runs.
    @Test func theCopyOfTheDayHolds() throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01") }
        #expect(sample.brokenRule("update agreement_party set date_signed = '2021', agreement_signed_until = 'infinity'") == Self.rule)
        let add = "insert into agreement_party (agreement_id, organization_id, position, date_signed, agreement_signed_until) select a.id, o.id, 3, % from agreement a, organization o where o.code = 'c'"
        #expect(sample.brokenRule(add.replacing("%", with: "'2021', 'infinity'")) == "agreement_party_agreement_signed_until_fkey")
        #expect(sample.brokenRule(add.replacing("%", with: "null, '2020-01-01'")) == "agreement_party_signed_until_check")
        let off = "alter table agreement_party disable trigger user; update agreement_party set date_signed = '2021'"
        #expect(sample.brokenRule("\(off), agreement_signed_until = 'infinity'") == "agreement_party_agreement_signed_until_fkey")
        #expect(sample.brokenRule(off) == "agreement_party_signed_until_check")
        #expect(sample.brokenRule("update agreement_party set agreement_signed_until = '2030-01-01'") == nil)
        #expect(try sample.number("select count(agreement_signed_until) as n from agreement_party") == 0)
    }

    @Test(arguments: LifeRaceTests.levels)
    func aPartyAndItsAgreementAtOnce(_ isolation: IsolationLevel) async throws {
        for known in ["date_signed = '2023-12-31'", "draft = true, date_signed = '2020-01-01'", "date_signed = null"] {
            for order in Race.orders(Self.party(1, "2023-06-01"), "update agreement set draft = false, date_signed = '2020-01-01'") {
                let sample = try RegistrySample()
                try sample.record("R-1")
                #expect(sample.brokenRule("update agreement set \(known)") == nil)
                let failed = try await Race.failures(in: sample.database, isolation, order)
                #expect(failed == 1, "\(known)")
                #expect(try sample.number(Self.broken) == 0, "\(known)")
            }
        }
    }

    /// An accession: who signs after two others have made the agreement joins them on that day, and it is no new signing.
    @Test func whoSignsLaterThanTwoOthersJoins() throws {
        let sample = try RegistrySample()
        let database = InterchangeDatabase(of: sample)
        func line(_ days: [String?]) -> String {
            let parties = zip(["a", "b", "c"], days).map { #"{"organization":{"code":"\#($0)"}\#($1.map { ",\"dateSigned\":\"\($0)\"" } ?? "")}"# }
            return #"{"reference":"F-1","title":"T","dateSigned":"2021-05-01","parties":[\#(parties.joined(separator: ","))]}"#
        }
        #expect(try database.faults(line(["2021-05-01", "2023-06-01", "2023-06-01"])).count == 2)
        #expect(try database.load(line([nil, "2021-05-01", "2023-06-01"])).agreementsAdded == 1)
        #expect(try database.load(line([nil, "2021-05-01", "2023-06-01"])).agreementsUnchanged == 1)
        func partners(_ day: String) throws -> [String] {
            var filter = Partners.Filter()
            filter.who.of = ["a"]
            return try sample.registry.partners.list(filter, on: try #require(CalendarDate(day))).map(\.code).sorted()
        }
        #expect(try partners("2023-05-31") == ["b"] && partners("2023-06-01") == ["b", "c"])
        var request = SummaryRequest(period: try SummaryPeriod.reading("2023")[0])
        request.who.of = ["c"]
        let figures = try sample.registry.summary(request)
        #expect(figures.count(.stockFlow, "2023", "joined") == 1 && figures.count(.stockFlow, "2023", "inForceAfter") == 1)
        request.who.of = ["a"]
        #expect(try sample.registry.summary(request).count(.stockFlow, "2023", "signed") == 0)
        #expect(try sample.registry.wrongFacts() == [])
    }

    @Test func filesAndFormsAreToldWhere() throws {
        let sample = try RegistrySample()
        let database = InterchangeDatabase(of: sample)
        func line(_ more: String, _ day: String) -> String {
            #"{"reference":"F-1","title":"T"\#(more),"parties":[{"organization":{"code":"a"}},{"organization":{"code":"b"},"dateSigned":"\#(day)"}]}"#
        }
        #expect(try database.faults(line(#","dateSigned":"2023-05""#, "2023-06-01"))
            == ["line 1, parties[1].dateSigned: “2023-06-01” is after the day of the last signature, 2023-05"])
        #expect(try database.faults(line(#","dateSigned":"2023-05","draft":true"#, "2023-06-01")) == [])
        try sample.record("R-1") { $0.signed = PartialDate("2023-05-01") }
        let edition = try sample.registry.agreements.edition(of: "R-1")
        #expect {
            try sample.registry.agreements.replace(
                edition,
                with: try RecordText(
                    Array("title: T\ndateSigned: 2023-05-01\nparties:\n  - organization: a\n  - organization: b\n    dateSigned: 2023-05-02\n".utf8),
                    syntax: .yaml))
        } throws: { error in
            let fault = (error as? RecordFaults)?.faults.first
            return fault?.path == "parties[1].dateSigned" && fault?.place?.line == 6
        }
    }
}
