import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// What was recorded by mistake and retracted counts nowhere.
@Suite struct RetractedTests {
    @Test func itIsInNoListAndNothingIsAddedToIt() throws {
        let sample = try RegistrySample()
        let registry = sample.registry
        #expect(sample.brokenRule("insert into event (code, name, start_date) values ('e', 'Conference', '2023')") == nil)
        try sample.record("R-1") {
            $0.signed = PartialDate("2023-01-01")
            $0.event = "e"
        }
        _ = try registry.obligations.add(to: "R-1", "Report", by: "a", due: try #require(PartialDate("2023-06")))
        var activity = NewActivity()
        activity.kind = "patent"
        activity.date = PartialDate("2023-02")
        activity.quantity = 3
        _ = try registry.activities.add(activity, to: "R-1")

        func counts() throws -> [Int] {
            let day = try #require(CalendarDate("2024-01-01"))
            return [
                try registry.obligations.list(.init(), on: day).count, try registry.activities.list(.init(), on: day).count,
                try registry.activities.totals(.init(), on: day).count, try registry.events.agreements(of: "e", on: day).count,
                try registry.agreements.list(.init(), on: day).count, try registry.partners.list(.init(), on: day).count,
                try registry.agreements.expiring(.init(), on: day, until: day).count,
                try registry.organizations.show("a", on: day).statuses.count,
            ]
        }
        #expect(try counts() == [1, 1, 1, 1, 1, 2, 1, 1])
        _ = try registry.agreements.retract("R-1", reason: "typed twice")
        #expect(try counts() == [0, 0, 0, 0, 0, 0, 0, 0])
        #expect(throws: RegistryError.self) {
            try registry.obligations.add(to: "R-1", "More", by: "a", due: try #require(PartialDate("2025")))
        }
        #expect(throws: RegistryError.self) { try registry.activities.add(activity, to: "R-1") }
        // Nor does what stands under it go to another.
        try sample.record("R-2")
        for table in ["activity", "obligation"] {
            let move = "update \(table) set agreement_id = (select id from agreement where reference = 'R-2')"
            #expect(sample.brokenRule(move) == "agreement_retracted_keep_check", "\(table)")
        }
        _ = try registry.agreements.retract("R-2", reason: "for the count")
        _ = try registry.agreements.putIn("R-1")
        #expect(try counts() == [1, 1, 1, 1, 1, 2, 1, 1])
    }

    /// Two that were recorded as parties of one agreement by mistake: what was retracted for that can be made whole again.
    @Test func whatStoodInTheWayOfAMergeIsMadeWholeAgain() throws {
        let sample = try RegistrySample()
        let agreements = sample.registry.agreements
        try sample.record("R-1")
        _ = try agreements.retract("R-1", reason: "one organization, twice")
        #expect(throws: PostgresError.self) { try sample.registry.organizations.merge("b", into: "a", reason: nil) }
        var changes = AgreementChanges()
        changes.removedParties = ["b"]
        _ = try agreements.edit("R-1", changes)
        _ = try sample.registry.organizations.merge("b", into: "a", reason: nil)
        let refusal = #expect(throws: RegistryError.self) { try agreements.putIn("R-1") }
        #expect(refusal?.hint?.contains("agreement edit R-1 --add-party") == true)
        changes = AgreementChanges()
        changes.addedParties = [NewAgreement.Party(organization: "c")]
        _ = try agreements.edit("R-1", changes)
        #expect(try agreements.putIn("R-1").isNew)
        #expect(try agreements.show("R-1", on: .today).parties.map(\.code) == ["a", "c"])
    }
}
