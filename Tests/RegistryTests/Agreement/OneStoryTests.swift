import Testing
import Values

@testable import Registry

/// What is due, what happened and the summary tell one story on one day.
@Suite struct OneStoryTests {
    let fixture: SummaryFixture

    init() throws {
        fixture = try SummaryFixture(universities: ["home", "p"])
    }

    /// A replacement counts on every day, so the end that it leaves nothing of is due on none.
    @Test(arguments: [nil, 12] as [Int?]) func aReplacementToComeIsDue(months: Int?) throws {
        try fixture.agreement("C", signed: "2020-01-01", end: "2024-02-29", parties: ["home", "p"], automatic: months)
        try fixture.agreement("C-2", signed: "2023-10-01", start: "2024-01-01", parties: ["home", "p"])
        try fixture.replacement("C-2", of: "C", as: "replacement")
        for on in ["2023-09-01", "2023-12-30"] {
            let due = try fixture.registry.agreements.expiring(.init(), on: day(on), until: day("2024-06-30"))
            #expect(due.map { "\($0.reference) \($0.what.rawValue) \($0.due)" } == ["C replaced 2023-12-31"])
            let table = try fixture.summary("2023") { $0.asOf = try day(on) }.rows(of: .expiring)
            #expect(table.map { "\($0.code) \($0.cell("endDate", of: .expiring).plainText)" } == ["C 2023-12-31"])
        }
        #expect(try fixture.registry.agreements.expiring(.init(), on: day("2024-01-01"), until: day("2024-06-30")).isEmpty)
    }

    /// `show` tells of a day what `why` does.
    @Test func whatIsShownIsWhatWhyTells() throws {
        try fixture.agreement("T", signed: "2020-01-01", end: "2024-12-31", parties: ["home", "p"])
        try fixture.agreement("T/1", signed: "2021-01-01", start: "2022-01-01", end: "2025-12-31", parties: ["home", "p"])
        try fixture.replacement("T/1", of: "T", as: "amendment")
        try fixture.action("suspended", "T", on: "2023-01-01")
        try fixture.action("terminated", "T", on: "2024-03-01")
        try fixture.agreement("C", signed: "2020-01-01", end: "2024-12-31", parties: ["home", "p"])
        try fixture.agreement("C-2", signed: "2023-06-01", start: "2024-01-01", parties: ["home", "p"])
        try fixture.replacement("C-2", of: "C", as: "replacement")
        let agreements = fixture.registry.agreements
        for (on, told) in [("2020-06-01", ["terminated"]), ("2021-06-01", ["amended", "terminated"]), ("2023-06-01", ["amended", "suspended", "terminated"])] {
            let story = try agreements.why("T", on: day(on))
            #expect(try agreements.show("T", on: day(on)).lifecycle.map(\.action.rawValue) == told, "\(on)")
            #expect((story.happened + story.toCome).map(\.action.rawValue) == told, "\(on)")
            #expect(try agreements.show("C", on: day(on)).related.map(\.reference) == ["C-2"], "\(on)")
            #expect(try agreements.why("C", on: day(on)).replacement?.by == "C-2", "\(on)")
        }
        // An amendment is over by its own end; what it amends may not be.
        try fixture.agreement("G", signed: "2020-01-01", end: "2022-12-31", parties: ["home", "p"])
        try fixture.agreement("G/1", signed: "2021-01-01", end: "2023-12-31", parties: ["home", "p"])
        try fixture.replacement("G/1", of: "G", as: "amendment")
        try fixture.action("renewed", "G", on: "2023-06-01", newEnd: "2026-12-31")
        let amendment = try agreements.why("G/1", on: day("2024-06-01"))
        #expect(amendment.status == .expired && amendment.amends == "G" && amendment.amendsStatus == .inForce)
    }

    /// What never begins does not end.
    @Test func whatIsReplacedBeforeItBeginsIsNotDue() throws {
        try fixture.agreement("N", signed: "2023-01-01", start: "2024-03-01", end: "2024-12-31", parties: ["home", "p"])
        try fixture.agreement("N-2", signed: "2023-10-01", start: "2024-01-01", end: "2028-12-31", parties: ["home", "p"])
        try fixture.replacement("N-2", of: "N", as: "replacement")
        #expect(try fixture.registry.agreements.expiring(.init(), on: day("2023-11-01"), until: day("2024-12-31")).isEmpty)
    }

    /// Of two renewals that were agreed on one day each has a term of its own.
    @Test func twoRenewalsOfOneDay() throws {
        try fixture.agreement("R", signed: "2020-01-01", end: "2024-02-29", parties: ["home", "p"])
        try fixture.action("renewed", "R", on: "2024-01-10", newEnd: "2025-02-28")
        try fixture.action("renewed", "R", on: "2024-01-10", newEnd: "2026-02-28")
        let story = try fixture.registry.agreements.why("R", on: day("2024-02-01"))
        #expect(try story.toCome.map(\.takesEffect) == [day("2024-03-01"), day("2025-03-01")])
        let people = try fixture.registry.agreements.show("R", on: day("2024-02-01")).whatHappened.map { try WhatHappened.listing.columns[0].read($0, Audience(.en, isForPeople: true)).plainText }
        #expect(people == ["2024-03-01", "2025-03-01"])
        for (year, end) in [("2024", "2025-02-28"), ("2025", "2026-02-28")] {
            #expect(try fixture.summary(year).rows(of: .renewal).map { $0.cell("renewed", of: .renewal).plainText } == ["1"])
            #expect(try fixture.registry.agreements.why("R", on: day("\(year)-06-01")).end == day(end))
        }
    }

    /// While it is suspended its term ends all the same.
    @Test func aTermEndsWhileItIsSuspended() throws {
        func renewal(_ period: String) throws -> [String] {
            let row = try #require(try fixture.summary(period).rows(of: .renewal).first)
            return ["ranOut", "replaced", "notRenewed", "median"].map { row.cell($0, of: .renewal).plainText }
        }
        try fixture.agreement("S", signed: "2020-01-01", end: "2021-12-31", parties: ["home", "p"])
        try fixture.action("suspended", "S", on: "2021-06-01")
        #expect(try renewal("2022") == ["1", "0", "1", "24.0"])
        try fixture.agreement("S-2", signed: "2021-12-01", start: "2022-01-01", parties: ["home", "p"])
        try fixture.replacement("S-2", of: "S", as: "replacement")
        #expect(try renewal("2022") == ["1", "1", "0", "24.0"])
        // One that was renewed runs out at the end of that term.
        try fixture.agreement("T", signed: "2020-01-01", end: "2021-12-31", parties: ["home", "p"])
        try fixture.action("renewed", "T", on: "2021-06-01", newEnd: "2022-12-31")
        try fixture.agreement("T-2", signed: "2022-12-01", start: "2023-01-01", parties: ["home", "p"])
        try fixture.replacement("T-2", of: "T", as: "replacement")
        #expect(try renewal("2023") == ["1", "1", "0", "12.0"])
    }
}
