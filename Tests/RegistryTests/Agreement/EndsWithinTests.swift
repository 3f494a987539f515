import Postgres
import Testing
import Values

@testable import Registry

/// What ends within a time is the same in the list as in what falls due; and what was not known on a day is not told of it.
@Suite struct EndsWithinTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p", "x"])
    }

    private func written(_ reference: String, signed: String = "2020-01-01", start: String? = nil, end: String?, automatic: Int? = nil, extent: String? = nil,
        lapse: String? = nil, _ relation: String? = nil, of other: String? = nil) throws {
        try fixture.agreement(reference, signed: signed, start: start, end: end, parties: ["home", "p"], automatic: automatic, extent: extent, lapse: lapse)
        if let relation, let other { try fixture.replacement(reference, of: other, as: relation) }
    }

    private func ends(_ from: String, _ until: String) throws -> [String] {
        var filter = Agreements.Filter()
        filter.endsBy = try day(until)
        let listed = try fixture.registry.agreements.list(filter, on: day(from)).texts("reference").sorted()
        let due = try fixture.registry.agreements.expiring(.init(), on: day(from), until: day(until))
            .filter { !$0.isOverdue && [.ends, .consent, .terminates, .replaced, .lapses].contains($0.what) }.map(\.reference).sorted()
        #expect(listed == due, "\(from)")
        return listed
    }

    @Test func whichEndIsLookedAt() throws {
        try written("PLAIN", end: "2022-12-31")
        try written("AHEAD", end: "2022-12-31")
        try fixture.action("renewed", "AHEAD", on: "2022-06-01", newEnd: "2024-12-31")
        try written("ITSELF", end: "2022-12-31", automatic: 12)
        try written("NOTICED", end: "2022-12-31", automatic: 12, lapse: "2022-12-31")
        try written("FURTHEST", end: "2022-12-31", automatic: 12, extent: "2022-12-31")
        try written("OVER", end: "2022-12-31")
        try written("NEW", signed: "2022-06-01", start: "2023-01-01", end: "2026-12-31", "replacement", of: "OVER")
        try written("GOES-ON", end: "2022-12-31")
        try written("NEXT", signed: "2022-06-01", start: "2023-01-01", end: "2026-12-31", "renewal", of: "GOES-ON")
        try written("LONGER", end: "2022-12-31")
        try written("LONGER/1", signed: "2022-06-01", start: "2022-12-01", end: "2026-12-31", "amendment", of: "LONGER")
        try written("CUT", end: "2026-12-31")
        try fixture.action("terminated", "CUT", on: "2022-12-01")
        try written("AFTER", end: "2022-12-31")
        try fixture.action("terminated", "AFTER", on: "2023-02-01")
        let always = ["AFTER", "CUT", "FURTHEST", "NOTICED", "OVER", "PLAIN"]
        #expect(try ends("2022-07-01", "2023-01-31") == always)
        // Before they were known, renewals and amendments moved nothing; a termination or a replacement counts on every day.
        #expect(try ends("2022-05-01", "2023-01-31") == (always + ["AHEAD", "GOES-ON", "LONGER"]).sorted())
        #expect(try ends("2023-01-01", "2023-01-31") == [])
    }

    @Test func whatCameLaterIsNotTold() throws {
        try written("T", end: "2026-12-31")
        try fixture.action("suspended", "T", on: "2022-03-01")
        try fixture.action("resumed", "T", on: "2022-09-01")
        try fixture.action("renewed", "T", on: "2023-02-01", newEnd: "2029-12-31")
        try written("T-2", signed: "2023-06-01", start: "2030-01-01", end: "2031-12-31", "renewal", of: "T")
        let agreements = fixture.registry.agreements
        func told(_ on: String) throws -> [String] {
            let why = try agreements.why("T", on: day(on))
            return why.toCome.map(\.action.rawValue) + [why.renewalByAnother?.by].compactMap(\.self)
        }
        #expect(try told("2022-01-01") == [] && told("2022-04-01") == [] && told("2023-01-31") == [])
        #expect(try told("2023-02-01") == ["renewed"] && told("2023-06-01") == ["renewed", "T-2"])
        #expect(try agreements.why("T", on: day("2022-01-01")).endInSight == day("2026-12-31"))
        #expect(try agreements.show("T", on: day("2023-05-31")).related.isEmpty && agreements.show("T", on: day("2023-06-01")).related.map(\.reference) == ["T-2"])
        // It counts on every day.
        try fixture.action("terminated", "T", on: "2025-03-01")
        #expect(try told("2022-01-01") == ["terminated"])
    }

    /// What renews itself does so until another agreement is signed that renews it.
    @Test func whatRenewsItselfAndIsRenewedLater() throws {
        try written("E", end: "2021-12-31", automatic: 12)
        try written("N", signed: "2024-05-01", end: "2028-12-31", "renewal", of: "E")
        let agreements = fixture.registry.agreements
        func told(_ on: String) throws -> [String] {
            let due = try agreements.expiring(.init(), on: day(on), until: day("2025-06-30")).map { "\($0.reference) \($0.what.rawValue) \($0.due)" }
            let table = try fixture.summary("2024") { $0.asOf = try day(on) }.rows(of: .expiring).map { "\($0.code) \($0.count("ends", of: .expiring) ?? 0)" }
            return try due + table + ["\(agreements.why("E", on: day(on)).renewsTo.map { "\($0)" } ?? "-")"]
        }
        #expect(try told("2024-04-30") == ["E renews 2024-12-31", "E 0", "2025-12-31"])
        #expect(try told("2024-05-01") == ["2024-12-31"])
    }

    /// What has no end has none in sight until another agreement is signed that renews it; of two the one that was signed counts.
    @Test func whatHasNoEndAndIsRenewedLater() throws {
        try written("O", end: nil)
        try written("N", signed: "2024-05-01", start: "2024-07-01", end: "2028-12-31", "renewal", of: "O")
        for on in ["2024-04-30", "2024-05-01"] {
            #expect(try ends(on, "2024-12-31") == [])
            #expect(try fixture.summary("2024") { $0.asOf = try day(on) }.rows(of: .expiring).isEmpty)
        }
        try written("S", end: "2021-12-31", automatic: 12)
        try written("LATER", signed: "2024-02-01", start: "2026-01-01", end: "2028-12-31", "renewal", of: "S")
        try written("SOONER", signed: "2024-10-01", start: "2025-01-01", end: "2025-12-31", "renewal", of: "S")
        let agreements = fixture.registry.agreements
        for (on, first) in [("2024-01-31", nil), ("2024-02-01", "LATER"), ("2024-10-01", "SOONER")] {
            #expect(try agreements.why("S", on: day(on)).renewalByAnother?.by == first, "\(on)")
            let renewsTo = try agreements.why("S", on: day(on)).renewsTo
            #expect(try renewsTo == day(first == "SOONER" ? "2024-12-31" : "2025-12-31"), "\(on)")
            let table = try fixture.summary("2024") { $0.asOf = try day(on) }.rows(of: .expiring).map { "\($0.code) \($0.count("ends", of: .expiring) ?? 0)" }
            #expect(table == (first == "SOONER" ? [] : ["S 0"]), "\(on)")
        }
    }

    /// Notice is known from its day on; where that is not known, on every day.
    @Test func noticeHasItsDay() throws {
        try written("A", end: "2022-12-31", automatic: 12)
        try written("C", end: "2022-12-31")
        try fixture.connection.execute("update agreement set notice_days = 30 where reference = 'A'")
        let agreements = fixture.registry.agreements
        for reference in ["A", "C"] { _ = try agreements.lapse(reference, on: day("2022-10-15"), today: day("2022-11-20")) }
        func told(_ on: String) throws -> [String] {
            let due = try agreements.expiring(.init(), on: day(on), until: day("2023-06-30")).map { "\($0.reference) \($0.what.rawValue) \($0.due)" }
            let table = try fixture.summary("2022") { $0.asOf = try day(on) }.rows(of: .expiring)
            let why = try ["A", "C"].map { try agreements.why($0, on: day(on)).isLetRunOut ? "lapses" : "goes on" }
            return due + table.map { "\($0.code) \($0.count("ends", of: .expiring) ?? 0)" } + why
        }
        #expect(try told("2022-10-14") == ["A notice 2022-12-01", "C ends 2022-12-31", "A 0", "C 1", "goes on", "goes on"])
        #expect(try told("2022-10-15") == ["A lapses 2022-12-31", "A 1", "C 1", "lapses", "lapses"])
        let listed = try ["2022-10-14", "2022-10-15"].map { try agreements.list(.init(), on: day($0)) }
        #expect(listed.map { $0.texts("renewal").sorted() } == [["", "renews"], ["", "lapses"]])
        #expect(listed.map { $0.texts("noticeBy").sorted() } == [["", "2022-12-01"], ["", ""]])
        #expect(try agreements.show("A", on: day("2022-10-14")).lapseOn == nil && agreements.show("A", on: day("2022-10-15")).lapseGivenOn == day("2022-10-15"))
        // It ends it all the same.
        #expect(try agreements.why("A", on: day("2023-01-01")).status == .expired)
        try fixture.connection.execute("update agreement set lapse_given_on = null")
        #expect(try told("2022-10-14") == ["A lapses 2022-12-31", "A 1", "C 1", "lapses", "lapses"])
        #expect(try fixture.registry.wrongFacts() == [])
        _ = try agreements.unlapse("A")
        #expect(throws: PostgresError.self) { try fixture.connection.execute("update agreement set lapse_given_on = '2022-01-01' where reference = 'A'") }
    }

    /// It goes out and comes back.
    @Test func noticeIsInTheRecord() throws {
        let database = try InterchangeDatabase()
        let line = #"{"reference":"L-1","title":"T","type":"other","dateSigned":"2020-01-01","period":{"endDate":"2022-12-31"},"partiesUnknown":"x","lapse":{"endDate":"2022-12-31","date":"2022-10-15","reason":"Over."},"visibility":"public"}"#
        try database.load(line)
        #expect(try database.export().contains(#""lapse":{"endDate":"2022-12-31","date":"2022-10-15","reason":"Over."}"#))
        #expect(try database.update(#"{"reference":"L-1","lapse":{"endDate":"2022-12-31","date":"2022-10-16"}}"#).changes == ["L-1: lapse"])
        #expect(try database.faults(#"{"reference":"L-2","title":"T","partiesUnknown":"x","lapse":{"endDate":"2022-12-31","date":"2022-10"}}"#).count == 1)
    }

    /// The last term has no notice: no term follows it.
    @Test func theLastTermHasNoNotice() throws {
        try written("A", end: "2021-12-31", automatic: 12, extent: "2023-06-30")
        try fixture.connection.execute("update agreement set notice_days = 30")
        func notice(_ on: String) throws -> [String?] {
            let listed = try fixture.registry.agreements.list(.init(), on: day(on)).texts("noticeBy").first
            return try [listed, fixture.registry.agreements.show("A", on: day(on)).noticeOn.map { "\($0)" } ?? ""]
        }
        #expect(try notice("2022-06-01") == ["2022-12-01", "2022-12-01"] && notice("2023-01-15") == ["", ""])
    }

    /// A list of a party is of those to which it is one, and names no funder as a partner, nor who has left.
    @Test func partiesThatLeft() throws {
        try fixture.agreement("J", signed: "2020-01-01", end: "2025-12-31", parties: ["home", "p", "x"])
        try fixture.party(3, of: "J", until: "2022-06-30")
        func listed(_ party: String, _ on: String) throws -> [String] {
            var filter = Agreements.Filter()
            filter.organizations = [party]
            return try fixture.registry.agreements.list(filter, on: day(on)).texts("reference")
        }
        #expect(try listed("x", "2022-06-30") == ["J"] && listed("x", "2022-07-01") == [] && listed("p", "2022-07-01") == ["J"])
        var due = Agreements.DueFilter()
        due.organization = "x"
        #expect(try fixture.registry.agreements.expiring(due, on: day("2022-07-01"), until: day("2025-12-31")).isEmpty)
        func annex(_ period: String, of who: String, withFunders: Bool = false) throws -> [String] {
            let rows = try fixture.summary(period) { ($0.who.of, $0.who.withFunders) = ([who], withFunders) }.rows(of: .agreements)
            return rows.map { "\($0.code): \($0.cell("partners", of: .agreements).plainText)" }
        }
        let first = try annex("2022", of: "home")
        #expect(first == ["J: Organization p;Organization x"])
        #expect(try annex("2023", of: "home") == ["J: Organization p"])
        #expect(try annex("2023", of: "x") == [])
        try fixture.party(2, of: "J", role: "funder")
        #expect(try annex("2022", of: "home") == ["J: Organization x"])
        let whole = try annex("2022", of: "home", withFunders: true)
        #expect(whole == ["J: Organization p;Organization x"])
    }

    /// No money, and what an amendment adds, is that.
    @Test func anAmendmentAddsToNoMoney() throws {
        try written("A", end: nil)
        try fixture.connection.execute("update agreement set no_money = true")
        try fixture.agreement("A/1", signed: "2021-01-01", parties: ["home", "p"], amount: "500.00", currency: "EUR")
        try fixture.replacement("A/1", of: "A", as: "amendment")
        func value(_ on: String) throws -> [String] {
            let listed = try fixture.registry.agreements.list(.init(), on: day(on))
            let shown = try fixture.registry.agreements.show("A", on: day(on))
            return [listed.texts("amount").last ?? "", shown.hasNoMoney ? "none" : worth(shown.amendedAmount, shown.amendedCurrency) ?? ""]
        }
        #expect(try value("2020-12-31") == ["none", "none"] && value("2021-01-01") == ["500.00", "500.00 EUR"])
    }

    /// After a gap the term is as long as it ran since.
    @Test func aGapMadeByAnAmendment() throws {
        try written("G", end: "2020-12-31")
        try fixture.action("amended", "G", on: "2021-07-01", newEnd: "2022-06-30")
        let row = try #require(try fixture.summary("2022").rows(of: .renewal).first)
        #expect(row.cell("median", of: .renewal).plainText == "12.0")
    }
}
