import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// A merge on one connection while another makes both organizations parties of one agreement: never both, in whichever
/// order, and at whichever isolation levels.
@Suite struct MergeRaceTests {
    /// How two transactions lie to each other; the snapshots of both are older than what either writes.
    enum Order: CaseIterable {
        /// The second begins to write when the first has committed.
        case after
        /// The second waits for the first, or does not have to.
        case during
    }

    /// In each, a1 was merged into a, b1 into b, and R-1 is an agreement of a1 and c, R-2 one of b1 and d.
    private static let additions = [
        "an agreement of both": """
            insert into agreement (reference, title) values ('N-1', 'x');
            insert into agreement_party (agreement_id, organization_id, position) values
              (\(agreement("N-1")), \(organization("b")), 1), (\(agreement("N-1")), \(organization("a")), 2)
            """,
        "an agreement of those merged into both": """
            insert into agreement (reference, title) values ('N-1', 'x');
            insert into agreement_party (agreement_id, organization_id, position) values
              (\(agreement("N-1")), \(organization("a1")), 1), (\(agreement("N-1")), \(organization("b1")), 2)
            """,
        "the survivor joins": party("R-1", "b"),
        "one merged into the survivor joins": party("R-1", "b1"),
        "the merged one joins": party("R-2", "a"),
        "one merged into the merged one joins": party("R-2", "a1"),
        "a party goes over": "update agreement_party set agreement_id = \(agreement("R-1")), position = 3 where organization_id = \(organization("b1"))",
        "another party goes over": "update agreement_party set agreement_id = \(agreement("R-2")), position = 3 where organization_id = \(organization("a1"))",
        "a party is named anew": "update agreement_party set organization_id = \(organization("b")) where organization_id = \(organization("c"))",
        "another party is named anew": "update agreement_party set organization_id = \(organization("a")) where organization_id = \(organization("d"))",
    ]
    private static let rules: Set<String> = ["organization_merge_same_agreement_check", "agreement_party_agreement_id_organization_id_key"]
    private static let merge = "update organization set merged_into_id = \(organization("b")) where code = 'a'"
    private static let doubled = """
        select count(*) as n from (
          select from agreement_party p join organization o on o.id = p.organization_id
          group by p.agreement_id, o.resolved_id having count(*) > 1) d
        """

    private static func organization(_ code: String) -> String { "(select id from organization where code = '\(code)')" }
    private static func agreement(_ reference: String) -> String { "(select id from agreement where reference = '\(reference)')" }
    private static func party(_ reference: String, _ code: String) -> String {
        "insert into agreement_party (agreement_id, organization_id, position) values (\(agreement(reference)), \(organization(code)), 3)"
    }

    private static let template = Swift.Result {
        let sample = try RegistrySample()
        defer { sample.connection.close() }
        for code in ["d", "a1", "b1"] { _ = try sample.registry.organizations.add(NewOrganization(code: code, name: "Organization \(code)")) }
        // Three parties each, so that one may go over to the other.
        for code in ["e", "f"] { _ = try sample.registry.organizations.add(NewOrganization(code: code, name: "Organization \(code)")) }
        try sample.record("R-1") { $0.parties = ["a1", "c", "e"].map { NewAgreement.Party(organization: $0) } }
        try sample.record("R-2") { $0.parties = ["b1", "d", "f"].map { NewAgreement.Party(organization: $0) } }
        try sample.connection.execute("update agreement_party set position = position + 10")
        try sample.registry.organizations.merge("a1", into: "a", reason: nil)
        try sample.registry.organizations.merge("b1", into: "b", reason: nil)
        return sample.database
    }

    @Test(arguments: LifeRaceTests.levels, LifeRaceTests.levels)
    func neverBoth(_ adding: IsolationLevel, _ merging: IsolationLevel) async throws {
        // At other levels a merge is refused whatever comes beside it, which two show as well as ten.
        let additions = merging == .readCommitted ? Self.additions : Self.additions.filter { ["an agreement of both", "the survivor joins"].contains($0.key) }
        for (name, addition) in additions {
            for order in Order.allCases {
                for mergeIsFirst in [false, true] {
                    let said = "\(name), \(order), merge first: \(mergeIsFirst)"
                    let works = [(Self.merge, merging), (addition, adding)]
                    let database = try ThrowawayCluster.shared().createDatabase(template: Self.template.get())
                    let failures = try await Self.run(mergeIsFirst ? works : works.reversed(), order, in: database)
                    #expect(failures.count == 1, "\(said): \(failures)")
                    if merging != .readCommitted {
                        #expect(failures == ["organization_merge_read_committed_check"], "\(said)")
                    } else if order == .after && adding == .readCommitted {
                        #expect(Self.rules.contains(failures.first ?? ""), "\(said): \(failures)")
                    }
                    let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
                    defer { connection.close() }
                    let registry = try Schema(of: connection).registry()
                    #expect(try connection.query(sql: Self.doubled).first?.decode("n", as: Int.self) == 0, "\(said)")
                    #expect(try registry.wrongFacts() == [] && registry.findings() == [], "\(said)")
                }
            }
        }
    }

    /// As the program does it, which tries again: one is told the rule, and it is a rule, not a conflict.
    @Test func oneIsToldTheRule() async throws {
        let told = Told()
        for (name, addition) in Self.additions {
            let database = try ThrowawayCluster.shared().createDatabase(template: Self.template.get())
            let works: [@Sendable (Connection) throws -> Void] = [Self.merge, addition].map { sql in
                { connection in
                    do {
                        try connection.execute(sql)
                        try connection.checkConstraints()
                    } catch let error as PostgresError {
                        told.add(error)
                        throw error
                    }
                }
            }
            #expect(try await Race.failures(in: database, .readCommitted, retries: true, works) == 1, "\(name)")
        }
        let rules = told.rules.subtracting(["40001", "40P01"])
        #expect(rules.isSubset(of: Self.rules) && !rules.isEmpty, "\(rules)")
    }

    /// What was merged before is undone at any level, beside a party that comes.
    @Test(arguments: LifeRaceTests.levels)
    func anUndoneMergeAndANewParty(_ isolation: IsolationLevel) async throws {
        let undo = "update organization set merged_into_id = null where code = 'a1'"
        for order in Race.orders(undo, Self.party("R-2", "a1")) {
            let database = try ThrowawayCluster.shared().createDatabase(template: Self.template.get())
            #expect(try await Race.failures(in: database, isolation, order) <= (isolation == .readCommitted ? 0 : 1))
            let connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
            defer { connection.close() }
            let registry = try Schema(of: connection).registry()
            #expect(try registry.wrongFacts() == [] && registry.findings() == [])
        }
    }

    /// Runs two transactions, and gives what made them fail.
    private static func run(_ works: [(sql: String, level: IsolationLevel)], _ order: Order, in database: TestDatabase) async throws -> [String] {
        let cluster = try ThrowawayCluster.shared()
        let connections = try works.map { _ in try Connection(cluster.conninfo(database: database)) }
        defer { connections.forEach { $0.close() } }
        let first = connections[0]
        nonisolated(unsafe) let second = connections[1]
        for (connection, work) in zip(connections, works) {
            // Where many tests run at once, this one may be gone on with a minute later.
            try connection.execute("set lock_timeout = 0")
            try connection.execute("begin isolation level \(name(work.level))")
            _ = try connection.query(sql: "select count(*) from agreement")
        }
        let (sql, later) = (works[0].sql, works[1].sql)
        var failures: [String] = []
        func note(_ failure: String?) { if let failure { failures.append(failure) } }
        note(attempt(sql, on: first))
        switch order {
        case .after:
            note(attempt("commit", on: first))
            note(attempt(later, on: second) ?? attempt("commit", on: second))
        case .during:
            // A thread of its own: tasks share few, and this one waits for what another is to do.
            let outcome = Outcome()
            Thread.detachNewThread { outcome.set(attempt(later, on: second) ?? attempt("commit", on: second)) }
            let watch = try Connection(cluster.conninfo(database: database))
            defer { watch.close() }
            while try !outcome.isSet && Race.waiting(watch) == 0 {
                try await Task.sleep(for: .milliseconds(2))
            }
            note(attempt(failures.isEmpty ? "commit" : "rollback", on: first))
            while !outcome.isSet { try await Task.sleep(for: .milliseconds(2)) }
            note(outcome.failure)
        }
        return failures
    }

    private static func name(_ level: IsolationLevel) -> String {
        switch level {
        case .readCommitted: "read committed"
        case .repeatableRead: "repeatable read"
        case .serializable: "serializable"
        }
    }

    private static func attempt(_ sql: String, on connection: Connection) -> String? {
        do {
            try connection.execute(sql)
            return nil
        } catch PostgresError.server(let error) {
            return error.constraint ?? error.sqlState.code
        } catch {
            return "\(error)"
        }
    }

    /// What became of a transaction; nothing is said before it is over.
    private final class Outcome: @unchecked Sendable {
        private let lock = NSLock()
        private var isOver = false
        private var told: String?
        var isSet: Bool { lock.withLock { isOver } }
        var failure: String? { lock.withLock { told } }
        func set(_ failure: String?) { lock.withLock { (isOver, told) = (true, failure) } }
    }

    private final class Told: @unchecked Sendable {
        private let lock = NSLock()
        private var all: Set<String> = []
        var rules: Set<String> { lock.withLock { all } }
        func add(_ error: PostgresError) {
            guard case .server(let server) = error else { return }
            lock.withLock { _ = all.insert(server.constraint ?? server.sqlState.code) }
        }
    }
}
