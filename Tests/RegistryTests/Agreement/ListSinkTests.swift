import Postgres
import Support
import Testing
import Values

@testable import Registry

/// Rows of lists that are handed over as they come: the same rows, and never many of them at a time.
@Suite struct ListSinkTests {
    /// Takes the rows of a list, and says how many there were at once.
    private final class Taken {
        var rows: [[Cell]] = []
        var most = 0

        func take(_ listed: Listed) {
            rows += listed.table.rows
            most = max(most, listed.table.rows.count)
        }
    }

    private func compare(_ read: (ListSink?) throws -> Listed, atLeast least: Int, _ comment: Comment) throws {
        let held = try read(nil)
        let taken = Taken()
        let rest = try read(taken.take)
        #expect(held.count >= least && taken.rows == held.table.rows, comment)
        #expect(rest.table.rows.isEmpty && rest.count == held.count && rest.table.columns == held.table.columns, comment)
        #expect(taken.most <= 1_000, comment)
    }

    @Test func theyAreTheSameAndFewAtATime() throws {
        let database = try InterchangeDatabase()
        let organizations = (0..<2_100).map {
            #"{"record":"organization","code":"o\#($0)","name":"Organization \#($0)","contacts":[{"name":"Desk"}]}"#
        }
        let agreements = (0..<2_100).map {
            #"{"reference":"A-\#($0)","title":"Research \#($0)","type":"research","dateSigned":"2020-07-01","parties":[{"organization":"o\#($0)"},{"organization":"o\#(($0 + 1) % 2_100)"}],"obligations":[{"description":"Report","by":"o\#($0)","due":"2021-01-01"}],"activities":[{"kind":"visit","date":"2020-08-01"}]}"#
        }
        try database.load((organizations + agreements).joined(separator: "\n"))
        let registry = database.registry
        let day = try RegistryTests.day("2024-01-01")
        try compare({ try registry.agreements.list(.init(), on: day, to: $0) }, atLeast: 2_100, "agreements")
        try compare({ try registry.organizations.list(on: day, to: $0) }, atLeast: 2_100, "organizations")
        try compare({ try registry.obligations.list(.init(), on: day, to: $0) }, atLeast: 2_100, "obligations")
        try compare({ try registry.activities.list(.init(), on: day, to: $0) }, atLeast: 2_100, "activities")
        try compare({ try registry.contacts.list(.init(), on: day, to: $0) }, atLeast: 2_100, "contacts")
        try compare({ try registry.events.list(on: day, to: $0) }, atLeast: 0, "events")
        // Who has enough of it ends it.
        struct Enough: Error {}
        #expect(throws: Enough.self) { try registry.agreements.list(.init(), on: day) { _ in throw Enough() } }
        #expect(try registry.agreements.list(.init(), on: day).count == 2_100)
    }
}
