import Postgres
import Testing
import Values

@testable import Records
@testable import Registry

/// What amends or replaces an agreement was not made before it, whoever writes.
@Suite struct RelatedRuleTests {
    /// An agreement that was signed in January 2020 and begins in March.
    private static func sample(_ signed: String? = "2020-01-10", _ start: String? = "2020-03-01") throws -> RegistrySample {
        let sample = try RegistrySample()
        try sample.record("A") {
            $0.signed = signed.flatMap { PartialDate($0) }
            $0.start = start.flatMap { PartialDate($0) }
            $0.end = PartialDate("2024-12-31")
        }
        return sample
    }

    private static func relate(_ relation: String) -> String {
        "insert into related_agreement (agreement_id, relation, related_id, position) select b.id, '\(relation)', a.id, 1 from agreement a, agreement b where a.reference = 'A' and b.reference = 'B'"
    }

    @Test(arguments: ["amendment", "replacement"], [
        ("2019-06-01", nil, false), ("2020-01-09", nil, false), ("2020-01-10", nil, true), ("2020-02-01", nil, true),
        ("2021-01-01", "2019-12-01", false), ("2019-12-01", "2021-01-01", false), (nil, "2019", false),
        // Less is known than the day.
        ("2020", nil, true), ("2020-01", nil, true), ("2019-12", nil, false), (nil, nil, true), ("2020-02-01", "2020", true),
    ] as [(String?, String?, Bool)])
    func whatWasMadeBefore(_ relation: String, _ later: (signed: String?, start: String?, isTaken: Bool)) throws {
        let sample = try Self.sample()
        try sample.record("B") {
            $0.signed = later.signed.flatMap { PartialDate($0) }
            $0.start = later.start.flatMap { PartialDate($0) }
        }
        #expect(sample.brokenRule(Self.relate(relation)) == (later.isTaken ? nil : "related_agreement_not_before_check"))
    }

    @Test func ofAnAgreementOfWhichNoDayIsKnown() throws {
        for (signed, start) in [(nil, nil), ("2020", nil), (nil, "2019-06")] as [(String?, String?)] {
            let sample = try Self.sample(signed, start)
            try sample.record("B") { $0.signed = PartialDate("2020-01-01") }
            #expect(sample.brokenRule(Self.relate("amendment")) == nil)
        }
    }

    @Test func daysThatChangeLater() throws {
        let sample = try Self.sample()
        try sample.record("B") { $0.signed = PartialDate("2021-05-01") }
        #expect(sample.brokenRule(Self.relate("amendment")) == nil)
        let rule = "related_agreement_not_before_check"
        #expect(sample.brokenRule("update agreement set date_signed = '2019-05-01' where reference = 'B'") == rule)
        #expect(sample.brokenRule("update agreement set date_signed = '2021-06-01', start_date = '2021-06-01' where reference = 'A'") == rule)
        #expect(sample.brokenRule("update agreement set start_date = '2019-06-01' where reference = 'B'") == rule)
        // A draft does nothing yet, and what was retracted nothing more.
        #expect(sample.brokenRule("update agreement set draft = true, date_signed = '2019-05-01' where reference = 'B'") == nil)
        #expect(sample.brokenRule("update agreement set draft = false where reference = 'B'") == rule)
        #expect(sample.brokenRule("update agreement set draft = false, retracted_at = now(), retracted_reason = 'x' where reference = 'B'") == nil)
        #expect(sample.brokenRule("update agreement set retracted_at = null, retracted_reason = null where reference = 'B'") == rule)
        #expect(sample.brokenRule("update agreement set date_signed = '2019-04-01' where reference = 'A'") == nil)
        #expect(sample.brokenRule("update agreement set retracted_at = null, retracted_reason = null where reference = 'B'") == nil)
        // Of frameworks and renewals nothing is said.
        #expect(sample.brokenRule("update related_agreement set relation = 'framework'; update agreement set date_signed = '2010' where reference = 'B'") == nil)
        #expect(sample.brokenRule("update related_agreement set relation = 'replacement'") == rule)
    }

    @Test func bothDaysAreTold() throws {
        let sample = try Self.sample()
        var new = NewAgreement(title: "B")
        new.reference = "B"
        new.signed = PartialDate("2019-06-01")
        new.parties = [.init(organization: "a"), .init(organization: "b")]
        new.related = [.init(.amendment, reference: "A")]
        let thrown = #expect(throws: PostgresError.self) { try sample.registry.agreements.record(new) }
        let error = thrown.flatMap { RegistryError(ofDatabase: $0) }
        #expect(error?.message == "B is of 2019-06-01, and can't amend A, which was made on 2020-01-10")
        #expect(error?.code == "related_agreement_not_before_check")
    }

    /// In a file it has its place, wherever the other agreement stands.
    @Test func faultsOfAnImport() throws {
        let database = try InterchangeDatabase()
        func line(_ reference: String, _ rest: String) -> String { #"{"reference":"\#(reference)","title":"T","partiesUnknown":"x"\#(rest)}"# }
        try database.load(line("OLD", #","dateSigned":"2020-01-10""#))
        let file = [
            line("N-1", #","dateSigned":"2019-12-31","related":[{"relation":"amendment","reference":"OLD"}]"#),
            line("N-2", #","dateSigned":"2021-01-01","period":{"startDate":"2018-05"},"related":[{"relation":"framework","reference":"OLD"},{"relation":"replacement","reference":"N-3"}]"#),
            line("N-3", #","dateSigned":"2020""#),
            line("N-4", #","draft":true,"period":{"startDate":"2018"},"related":[{"relation":"replacement","reference":"N-3"}]"#),
        ]
        #expect(try database.faults(file.joined(separator: "\n")) == [
            "line 1, related[0].reference: “2019-12-31” is before “2020-01-10”, when the agreement that it amends was made",
            "line 2, related[1].reference: “2018-05” is before “2020”, when the agreement that it replaces was made",
        ])
        try database.load(line("N-1", #","dateSigned":"2020-01-10","related":[{"relation":"amendment","reference":"OLD"}]"#))
        let error = #expect(throws: RegistryError.self) { try database.update(#"{"reference":"OLD","dateSigned":"2020-02-01"}"#) }
        #expect(error?.details == ["line 1, dateSigned: “2020-02-01” is after “2020-01-10”, when N-1 was made, which amends or replaces this one"])
        // What changes together is held against what both will be.
        #expect(try database.update(#"{"reference":"OLD","dateSigned":"2020-02-01"}"# + "\n" + #"{"reference":"N-1","dateSigned":"2020-03-01"}"#).changes.count == 2)
        #expect(try database.registry.wrongFacts() == [])
    }
}
