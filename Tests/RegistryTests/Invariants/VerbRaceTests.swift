import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Two verbs at once of which one alone can be: both wait for a third session to let go, so that neither sees what the other does.
@Suite struct VerbRaceTests {
    private typealias Verb = @Sendable (Registry) throws -> Void

    private let sample: RegistrySample

    init() throws {
        sample = try RegistrySample()
        for code in ["x", "y", "z"] { _ = try sample.registry.organizations.add(NewOrganization(code: code, name: "Organization \(code)")) }
    }

    /// An agreement that ends with 2024, and is renewed by consent for five years.
    private func record(_ reference: String) throws {
        var new = NewAgreement(title: "T")
        new.reference = reference
        new.parties = ["x", "y"].map { NewAgreement.Party(organization: $0) }
        (new.signed, new.end) = (PartialDate("2020-01-01"), PartialDate("2024-12-31"))
        (new.renewalRule, new.renewalMonths) = (.byConsent, 60)
        _ = try sample.registry.agreements.record(new)
    }

    /// Runs verbs while the rows of a table are held, until all wait that will; gives what each was told, nil where it was done.
    private func raced(holding table: String, _ verbs: [Verb]) async throws -> [String?] {
        let (database, cluster) = (sample.database, try ThrowawayCluster.shared())
        let holder = try Connection(cluster.conninfo(database: database))
        defer { holder.close() }
        try holder.execute("begin")
        _ = try holder.query(sql: "select 1 from \(table) for update")
        let told = Told(count: verbs.count)
        for (place, verb) in verbs.enumerated() {
            // Threads of their own: tasks share few, and these wait.
            Thread.detachNewThread {
                do {
                    let connection = try Connection(cluster.conninfo(database: database))
                    defer { connection.close() }
                    // Where many tests run at once, the holder may let go a minute later.
                    try connection.execute("set lock_timeout = 0")
                    try verb(try Schema(of: connection).registry())
                    told.set(place, nil)
                } catch {
                    told.set(place, (error as? RegistryError ?? RegistryError(ofDatabase: error)).map { $0.message } ?? "\(error)")
                }
            }
        }
        let watch = try Connection(cluster.conninfo(database: database))
        defer { watch.close() }
        while try told.count + Race.waiting(watch) < verbs.count {
            try await Task.sleep(for: .milliseconds(5))
        }
        try holder.execute("commit")
        while told.count < verbs.count { try await Task.sleep(for: .milliseconds(5)) }
        return told.all
    }

    @Test func oneAgreementRenewsAnother() async throws {
        try record("R-1")
        let renew: Verb = { _ = try $0.agreements.recordRenewal(of: "R-1", signed: PartialDate("2024-10-01")) { _ in } }
        let told = try await raced(holding: "agreement", [renew, renew]).compactMap(\.self)
        #expect(told.count == 1 && told[0].contains("renews R-1 already"), "\(told)")
        #expect(try sample.registry.agreements.show("R-1", on: .today).related.count == 1)
    }

    @Test func itIsRenewedOnceWhicheverWay() async throws {
        try record("R-2")
        let day = try #require(CalendarDate(year: 2024, month: 10, day: 1))
        let told = try await raced(holding: "agreement", [
            { _ = try $0.agreements.recordRenewal(of: "R-2", signed: PartialDate("2024-10-01")) { _ in } },
            {
                var renewal = Agreements.NewRenewal()
                renewal.agreedOn = day
                _ = try $0.agreements.renew("R-2", renewal)
            },
        ])
        // The new agreement may follow what was renewed before; but for no day are there two.
        let rows = try sample.connection.query(sql: "select begins_on, ends_on from agreement where reference <> 'R-1' and begins_on > '2024-12-31'")
        let renewed = try sample.connection.query(sql: "select 1 from lifecycle_action where action = 'renewed'").count
        let begins = try rows.map { try $0.decode("begins_on", as: CalendarDate.self) }
        #expect(renewed == 0 || begins.allSatisfy { $0.year == 2030 }, "\(told)")
        #expect(told.compactMap(\.self).count <= 1 && renewed + begins.count >= 1, "\(told)")
    }

    @Test func oneMergeIsTold() async throws {
        let told = try await raced(holding: "organization", ["x", "y"].map { survivor in
            { _ = try $0.organizations.merge("z", into: survivor, reason: nil) }
        }).compactMap(\.self)
        #expect(told.count == 1 && told[0].hasPrefix("z is merged into ") && told[0].hasSuffix(" already"), "\(told)")
        #expect(try sample.connection.query(sql: "select 1 from organization_merge").count == 1)
    }

    /// Whichever comes second is told of the first by name.
    @Test func whatIsRetractedIsNotNamed() async throws {
        let told = try await raced(holding: "organization", [
            { _ = try $0.organizations.retract("z", reason: "x") },
            { registry in
                var new = NewAgreement(title: "T")
                new.reference = "R-3"
                new.parties = ["x", "z"].map { NewAgreement.Party(organization: $0) }
                _ = try registry.agreements.record(new)
            },
        ])
        let failed = told.compactMap(\.self)
        #expect(failed.count == 1 && (failed[0].contains("z is named by") || failed[0].contains("retracted")) && failed[0].contains("z"), "\(told)")
    }

    /// What became of each; nothing is said before it is over.
    private final class Told: @unchecked Sendable {
        private let lock = NSLock()
        private var isOver: [Bool]
        private var told: [String?]

        init(count: Int) { (isOver, told) = (Array(repeating: false, count: count), Array(repeating: nil, count: count)) }

        var count: Int { lock.withLock { isOver.count(where: \.self) } }
        var all: [String?] { lock.withLock { told } }
        func set(_ place: Int, _ message: String?) { lock.withLock { (isOver[place], told[place]) = (true, message) } }
    }
}
