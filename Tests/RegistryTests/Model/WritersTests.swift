import Foundation
import Postgres
import Support
import Testing

@testable import Registry

/// Many writers on one registry at once. `ENTENTE_WRITERS_SECONDS` says for how long; a moment in the tests.
@Suite struct WritersTests {
    @Test func eightWritersAtOnce() async throws {
        let seconds = ProcessInfo.processInfo.environment["ENTENTE_WRITERS_SECONDS"].flatMap { Double($0) } ?? 2
        let seed = drawnSeed("Writers")
        let one = try await Self.write(writers: 1, for: seconds, seed)
        let eight = try await Self.write(writers: 8, for: seconds, seed)
        for run in [one, eight] {
            #expect(run.failed == [], "seed \(seed)")
            #expect(run.broken == [], "seed \(seed)")
            #expect(run.done > 0)
        }
        print(
            "writers, \(seconds) s, seed \(seed):",
            "one did \(Int(Double(one.done) / seconds))/s and was refused \(one.refused) times;",
            "eight did \(Int(Double(eight.done) / seconds))/s (x \((Double(eight.done) / Double(max(1, one.done)) * 100).rounded() / 100))",
            "and were refused \(eight.refused) times; no conflict reached a user, no rule was broken")
    }

    struct Run: Sendable {
        var done = 0
        var refused = 0
        var failed: [String] = []
        /// Rules that do not hold afterwards.
        var broken: [String] = []
    }

    private static let organizations = 40
    private static let agreements = 120

    /// Lets writers loose on a registry that has some organizations and agreements.
    private static func write(writers: Int, for seconds: Double, _ seed: UInt64) async throws -> Run {
        let database = try RegistryDatabase.create()
        let first = try ModelRegistry(database: database)
        defer { first.connection.close() }
        for number in 0..<organizations {
            #expect(first.run(.addOrganization(below: nil), organizations: number, agreements: 0) == .done)
        }
        for number in 0..<agreements {
            let new = ModelCommand.Recorded(
                parties: [number, number + 1, number + 11 + number % 5], isDraft: false, signed: 15_000, start: nil, end: nil,
                months: nil, extent: nil, relation: nil, earlier: 0)
            #expect(first.run(.record(new), organizations: organizations, agreements: number) == .done)
        }
        let end = ContinuousClock.now + .seconds(seconds)
        var run = await withTaskGroup(of: Run.self) { group in
            for writer in 0..<writers {
                group.addTask { work(as: writer, in: database, until: end, seed &+ UInt64(writer)) }
            }
            return await group.reduce(into: Run()) { all, one in
                all.done += one.done
                all.refused += one.refused
                all.failed += one.failed
            }
        }
        run.broken = try broken(in: first.connection) + first.registry.wrongFacts().map { "the fact of \($0.reference ?? "?"): \($0.problem)" }
        return run
    }

    private static func work(as writer: Int, in database: TestDatabase, until end: ContinuousClock.Instant, _ seed: UInt64) -> Run {
        var run = Run()
        do {
            let real = try ModelRegistry(database: database)
            defer { real.connection.close() }
            var random = SeededRandom(seed: seed)
            // On a machine that is busy with other tests, too, everyone gets to write something.
            while ContinuousClock.now < end || run.done + run.refused < 20 {
                var command = ModelCommand.one(&random)
                if case .addOrganization = command { command = .place(random.below(1000), below: random.below(1000)) }
                let outcome = real.run(
                    command, organizations: organizations, agreements: agreements, reference: "W\(writer)-\(run.done + run.refused)")
                switch outcome {
                case .done: run.done += 1
                case .refused: run.refused += 1
                case .failed(let sentence): run.failed.append("\(command): \(sentence)")
                }
            }
        } catch {
            run.failed.append("\(error)")
        }
        return run
    }

    /// The rules of which something in the registry is an exception, each told by a query that should give nothing.
    private static func broken(in connection: Connection) throws -> [String] {
        let exceptions = [
            "stale phases": """
                select 1 from (
                  (select * from agreement_phase except select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p)
                  union all
                  (select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p except select * from agreement_phase)) d
                """,
            "fewer than two parties": """
                select 1 from agreement a where not draft and parties_unknown is null and retracted_at is null
                  and (select count(*) from agreement_party p where p.agreement_id = a.id) < 2
                """,
            "one organization twice in an agreement": """
                select 1 from agreement_party p join organization o on o.id = p.organization_id
                  group by p.agreement_id, o.resolved_id having count(*) > 1
                """,
            "a merged organization that stands for itself": """
                select 1 from organization o join organization s on s.id = o.resolved_id where s.merged_into_id is not null
                """,
            "an organization above itself": """
                with recursive above (id, part_of_id) as (
                  select id, part_of_id from organization
                  union
                  select a.id, o.part_of_id from above a join organization o on o.id = a.part_of_id)
                select 1 from above where id = part_of_id
                """,
            "an agreement that relates to itself": """
                with recursive earlier (id, related_id) as (
                  select agreement_id, related_id from related_agreement
                  union
                  select e.id, r.related_id from earlier e join related_agreement r on r.agreement_id = e.related_id)
                select 1 from earlier where id = related_id
                """,
            "a history that makes no sense": """
                select 1 from agreement a where exists (
                  select from lifecycle_action l where l.agreement_id = a.id and (a.draft or l.date < least(a.signed_on, a.begins_on)))
                """,
        ]
        return try exceptions.sorted { $0.key < $1.key }.filter { try !connection.query(sql: $0.value + " limit 1").isEmpty }.map(\.key)
    }
}
