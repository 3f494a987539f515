import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// What hangs on a record can be taken away from behind, and then the rest must still make sense.
@Suite struct DeletionTests {
    private static let stale = """
        select count(*) as n from (
          (select * from agreement_phase except select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p)
          union all
          (select a.id, p.* from agreement a, agreement_phases(a.id, (select f.renewed_from from agreement_fact f where f.agreement_id = a.id), (select f.life from agreement_fact f where f.agreement_id = a.id)) p except select * from agreement_phase)) d
        """
    private static func action(_ name: String, _ day: String) -> String {
        "insert into lifecycle_action (agreement_id, action, date) select id, '\(name)', '\(day)' from agreement where reference = 'R-1'"
    }

    private static func sample() throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.record("R-1") {
            $0.signed = PartialDate("2020-01-01")
            $0.titles = [("zh", "协议")]
            $0.fields = ["isced-f:0912"]
            $0.parties[0].dateSigned = PartialDate("2020-01-01")
        }
        try sample.record("R-2") { $0.signed = PartialDate("2023"); $0.related = [.init(.replacement, reference: "R-1")] }
        return sample
    }

    /// Whatever goes, phases are those that the rest tells, and what may not go stays.
    @Test func whatHangsOnAnAgreementGoesAndTheRestHolds() throws {
        let sample = try Self.sample()
        for sql in [Self.action("suspended", "2021-01-01"), Self.action("resumed", "2021-06-01")] { #expect(sample.brokenRule(sql) == nil) }
        func revision(_ reference: String) throws -> Int {
            try sample.number("select revision as n from agreement where reference = '\(reference)'")
        }
        for (change, rule) in [
            ("delete from agreement_party where position = 2", "agreement_two_parties_check"),
            ("delete from agreement_party", "agreement_two_parties_check"),
            ("delete from lifecycle_action where action = 'suspended'", "lifecycle_action_follows_check"),
            ("delete from lifecycle_action where action = 'resumed'", nil), ("delete from lifecycle_action", nil),
            ("delete from related_agreement", nil), ("delete from agreement_title", nil), ("delete from agreement_field", nil),
        ] as [(String, String?)] {
            // That another one replaced it is said by the other one's record, not by its own.
            let told = change.contains("related") ? "R-2" : "R-1"
            let before = try revision(told)
            #expect(sample.brokenRule(change) == rule, "\(change)")
            #expect(try sample.number(Self.stale) == 0, "\(change)")
            #expect(try sample.number("select count(*) as n from agreement_party") == 4)
            let isTold = change.contains("lifecycle") || change.contains("related")
            if rule == nil, isTold { #expect(try revision(told) > before, "\(change)") }
        }
    }

    @Test func whatHangsOnAnOrganizationGoesAndTheRestHolds() throws {
        let sample = try RegistrySample()
        var new = NewOrganization(code: "d", name: "Delta")
        new.names = [.init(name: "Dee", kind: .short, language: nil)]
        new.identifiers = ["own:1"]
        _ = try sample.registry.organizations.add(new)
        for table in ["organization_name", "organization_identifier"] {
            #expect(sample.brokenRule("delete from \(table)") == nil)
        }
        #expect(try sample.registry.organizations.find("Delta").code == "d")
        #expect(throws: RegistryError.self) { try sample.registry.organizations.find("own:1") }
        #expect(sample.brokenRule("delete from organization where code = 'd'") == "record_keep_check")
    }

    /// One takes away what another's action follows from: one of the two fails, and what stands makes sense.
    @Test(arguments: LifeRaceTests.levels)
    func anEventGoesWhileAnotherFollowsFromIt(_ isolation: IsolationLevel) async throws {
        for order in Race.orders("delete from lifecycle_action where action = 'suspended'", Self.action("resumed", "2021-06-01")) {
            let sample = try Self.sample()
            #expect(sample.brokenRule(Self.action("suspended", "2021-01-01")) == nil)
            #expect(try await Race.failures(in: sample.database, isolation, order) == 1)
            #expect([0, 2].contains(try sample.number("select count(*) as n from lifecycle_action")))
            #expect(try sample.number(Self.stale) == 0)
        }
    }

    /// The only day of an agreement is forgotten while something happens to it.
    @Test(arguments: LifeRaceTests.levels)
    func theDayGoesWhileSomethingHappens(_ isolation: IsolationLevel) async throws {
        let undated = "select count(*) as n from lifecycle_action e join agreement a on a.id = e.agreement_id where a.begins_on is null"
        for order in Race.orders(
            "update agreement set date_signed = null where reference = 'R-1'", Self.action("suspended", "2021-01-01"))
        {
            let sample = try Self.sample()
            #expect(try await Race.failures(in: sample.database, isolation, order) == 1)
            #expect(try sample.number(Self.stale) == 0)
            #expect(try sample.number(undated) == 0)
            #expect(sample.brokenRule("insert into agreement (reference, title, parties_unknown) values ('R-0', 'x', 'y')") == nil)
            #expect(
                sample.brokenRule(Self.action("terminated", "2021-01-01").replacing("R-1", with: "R-0"))
                    == "lifecycle_action_dated_agreement_check")
        }
    }

    /// One of two parties goes while a third comes: two stay.
    @Test(arguments: LifeRaceTests.levels)
    func aPartyGoesWhileAnotherComes(_ isolation: IsolationLevel) async throws {
        let mine = "agreement_id = (select id from agreement where reference = 'R-1')"
        let come = """
            insert into agreement_party (agreement_id, organization_id, position)
              select a.id, o.id, 3 from agreement a, organization o where a.reference = 'R-1' and o.code = 'c'
            """
        for order in Race.orders("delete from agreement_party where position = 1 and \(mine)", come) {
            let sample = try Self.sample()
            let failed = try await Race.failures(in: sample.database, isolation, order)
            // The one that goes is refused, unless the one that comes was there before.
            #expect(failed <= 1)
            #expect(try sample.number("select count(*) as n from agreement_party where \(mine)") == 2 + failed)
        }
    }
}
