import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// The life of an agreement on two connections at once, at every isolation level.
@Suite struct LifeRaceTests {
    static let levels: [IsolationLevel] = [.readCommitted, .repeatableRead, .serializable]
    private static let stale = """
        select count(*) as n from (
          (select * from agreement_phase except select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p)
          union all
          (select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p except select * from agreement_phase)) d
        """

    /// Two parties of three sign at once, each the last but one for itself: the draft becomes an agreement, and once.
    @Test(arguments: levels)
    func theLastTwoSignAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.isDraft = true
            $0.parties.append(NewAgreement.Party(organization: "c"))
            $0.parties[0].dateSigned = PartialDate("2020-01-05")
        }
        let made = Counter()
        let failed = try await Race.failures(
            in: sample.database, isolation, retries: true,
            [("b", "2020-03-01"), ("c", "2020-02-01")].map { party, day in
                { connection in
                    let date = try #require(PartialDate(day))
                    let report = try Schema(of: connection).registry().agreements.sign("R-1", [.init(party: party)], on: date)
                    if report.becameAgreement { made.add() }
                }
            })
        #expect(failed == 0)
        #expect(made.value >= 1)
        let shown = try sample.registry.agreements.show("R-1", on: .today)
        #expect(shown.status == .inForce)
        #expect(shown.dateSigned == "2020-03-01")
        #expect(shown.parties.map(\.dateSigned) == ["2020-01-05", "2020-03-01", "2020-02-01"])
    }

    @Test(arguments: levels)
    func suspendedTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.signed = PartialDate("2020-01-01") }
        let suspend = "insert into lifecycle_action (agreement_id, action, date) select id, 'suspended', '%' from agreement"
        let failed = try await Race.failures(
            in: sample.database, isolation, ["2021-01-01", "2021-02-01"].map { suspend.replacing("%", with: $0) })
        #expect(failed == 1)
        #expect(try sample.number("select count(*) as n from lifecycle_action") == 1)
        #expect(try sample.number(Self.stale) == 0)
    }

    @Test(arguments: levels)
    func retractedWhileItReplaces(_ isolation: IsolationLevel) async throws {
        for retracted in ["R-1", "R-2"] {
            let sample = try RegistrySample()
            for number in 1...2 { try sample.record("R-\(number)") { $0.signed = PartialDate("202\(number)") } }
            let failed = try await Race.failures(
                in: sample.database, isolation,
                [
                    """
                    insert into related_agreement (agreement_id, relation, related_id, position)
                      select b.id, 'replacement', a.id, 1 from agreement a, agreement b
                      where a.reference = 'R-1' and b.reference = 'R-2'
                    """,
                    "update agreement set retracted_at = now(), retracted_reason = 'x' where reference = '\(retracted)'",
                ])
            #expect(failed <= 1)
            #expect(try sample.number(Self.stale) == 0, "\(retracted)")
        }
    }

    /// Both take one of the only two parties: neither may.
    @Test(arguments: levels)
    func theOnlyTwoPartiesLeaveAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        let failed = try await Race.failures(
            in: sample.database, isolation,
            ["delete from agreement_party where position = 1", "delete from agreement_party where position = 2"])
        #expect(failed == 2)
        #expect(try sample.number("select count(*) as n from agreement_party") == 2)
    }

    /// The same party is taken out twice, with one to spare: it goes once, and two stay.
    @Test(arguments: levels)
    func aPartyLeavesTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") { $0.parties.append(NewAgreement.Party(organization: "c")) }
        let leave: @Sendable (Connection) throws -> Void = { connection in
            var changes = AgreementChanges()
            changes.removedParties = ["c"]
            _ = try Schema(of: connection).registry().agreements.edit("R-1", changes)
        }
        #expect(try await Race.failures(in: sample.database, isolation, retries: true, [leave, leave]) == 1)
        #expect(try sample.number("select count(*) as n from agreement_party") == 2)
    }

    /// Two renew by the rule at once: the end moves once.
    @Test(arguments: levels)
    func renewedTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.end = PartialDate("2090-02-28")
            $0.renewalRule = .automatic
            $0.renewalMonths = 12
        }
        let renew: @Sendable (Connection) throws -> Void = { connection in
            _ = try Schema(of: connection).registry().agreements.renew("R-1")
        }
        #expect(try await Race.failures(in: sample.database, isolation, retries: true, [renew, renew]) == 0)
        #expect(try sample.registry.agreements.show("R-1", on: .today).lifecycle.map(\.newEndDate) == ["2091-02-28"])
    }
}

/// Counts from several tasks.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    func add() { lock.withLock { count += 1 } }
    var value: Int { lock.withLock { count } }
}
