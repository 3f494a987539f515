import Foundation
import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// One reference or code means one thing, and keys stay in the range of the node: given twice at once, in other letters,
/// and from behind, at every isolation level.
@Suite struct HandleRaceTests {
    private static func agreement(_ reference: String) -> String {
        "insert into agreement (reference, title, draft) values ('\(reference)', 'x', true)"
    }

    @Test(arguments: [
        ("CQ-1", "cq-1"), ("ＣＱ－１", "CQ-1"), ("É-1", "é-1"), ("Ж-1", "ж-1"), ("Ｅ\u{301}-1".precomposedStringWithCanonicalMapping, "É-1"),
    ])
    func aReferenceInOtherLettersIsTheSame(_ first: String, _ second: String) throws {
        let sample = try RegistrySample()
        #expect(sample.brokenRule(Self.agreement(first)) == nil)
        #expect(sample.brokenRule(Self.agreement(second)) == "agreement_reference_folded_key")
        #expect(try sample.registry.agreements.find(second).reference == first)
        #expect(try InterchangeDatabase(of: sample).faults(#"{"reference":"\#(second)","title":"T","draft":true}"#)
            == ["line 1, reference: “\(second)” differs in case or width alone from “\(first)”"])
    }

    /// What differs in more than case and width are two.
    @Test func referencesThatDifferAreTwo() throws {
        let sample = try RegistrySample()
        for reference in ["CQ-1", "CQ1", "CQ_1", "CQ-01", "ĈQ-1", "СQ-1"] { #expect(sample.brokenRule(Self.agreement(reference)) == nil) }
    }

    @Test func aFileHasAReferenceInOneForm() throws {
        let sample = try RegistrySample()
        let lines = ["cq-1", "x-1", "CQ-1"].map { #"{"reference":"\#($0)","title":"T","draft":true}"# }.joined(separator: "\n")
        #expect(try InterchangeDatabase(of: sample).faults(lines) == ["line 3, reference: “CQ-1” differs in case or width alone from “cq-1”"])
        #expect(try sample.number("select count(*) as n from agreement") == 0)
    }

    /// A number is given out past references that look like it.
    @Test func newNumbersPassOverTheirLikes() throws {
        let sample = try RegistrySample()
        #expect(sample.brokenRule(Self.agreement("２０２４-0001")) == nil)
        var new = NewAgreement(title: "Next")
        new.signed = PartialDate("2024-05-06")
        new.parties = ["a", "b"].map { NewAgreement.Party(organization: $0) }
        #expect(try sample.registry.agreements.record(new) == "2024-0002")
    }

    @Test(arguments: LifeRaceTests.levels)
    func oneReferenceIsGivenTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        for (one, other) in [("R-1", "R-1"), ("R-1", "r-1"), ("É-1", "e\u{301}-1")] {
            let sample = try RegistrySample()
            let record: @Sendable (String) -> @Sendable (Connection) throws -> Void = { reference in
                { connection in
                    var new = NewAgreement(title: "At once")
                    new.reference = reference
                    new.parties = ["a", "b"].map { NewAgreement.Party(organization: $0) }
                    _ = try Schema(of: connection).registry().agreements.record(new)
                }
            }
            #expect(try await Race.failures(in: sample.database, isolation, retries: true, [record(one), record(other)]) == 1, "\(one) \(other)")
            #expect(try sample.number("select count(*) as n from agreement") == 1)
            #expect(try sample.number("select count(*) as n from agreement where reference is nfc normalized") == 1)
        }
    }

    @Test(arguments: LifeRaceTests.levels)
    func oneCodeIsGivenTwiceAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        for (table, sql) in [
            ("organization", "insert into organization (code, name) values ('twin', 'Twin')"), ("event", "insert into event (code, name, start_date) values ('twin', 'Twin', '2023')"),
            ("event_series", "insert into event_series (code, name) values ('twin', 'Twin')"),
            ("field_scheme", "insert into field_scheme (code, title_en) values ('twin', 'Twin')"),
            ("agreement_type", "insert into agreement_type values ('twin', 'Twin', 'Twin', 'Twin')"),
        ] {
            #expect(try await Race.failures(in: sample.database, isolation, [sql, sql]) == 1, "\(table)")
            #expect(try sample.number("select count(*) as n from \(table) where code = 'twin'") == 1, "\(table)")
            // In capitals it is no code at all.
            #expect(sample.brokenRule(sql.replacing("'twin'", with: "'TWIN'")) == "code_form_check", "\(table)")
        }
    }

    /// Tries statements, each on two connections at once.
    private func refuse(_ statements: [String], in sample: RegistrySample, _ isolation: IsolationLevel) async throws {
        for sql in statements {
            #expect(try await Race.failures(in: sample.database, isolation, [sql, sql]) == 2, "\(sql)")
        }
    }

    /// Text that is not NFC, or that hides something, is refused on both connections.
    @Test(arguments: LifeRaceTests.levels)
    func textKeepsItsFormAtOnce(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        let changes = ["E'e\\u0301'", "E'a\\u202eb'", "E'a\\x1bb'", "E'a\\u200bb'"].map { "update agreement set title = \($0)" }
        try await refuse(changes, in: sample, isolation)
        let references = ["E'E\\u0301-1'", "E'a\\u202eb'", "E'a\\u200db'"].map { Self.agreement("%").replacing("'%'", with: $0) }
        try await refuse(references, in: sample, isolation)
        #expect(sample.brokenRule("update agreement set title = 'a' || chr(0)") == "54000")
        #expect(try sample.number("select count(*) as n from agreement where title = 'Agreement R-1'") == 1)
    }

    @Test(arguments: LifeRaceTests.levels)
    func theNodeAndItsKeysStay(_ isolation: IsolationLevel) async throws {
        let sample = try RegistrySample()
        try sample.record("R-1")
        let strange = [
            "update registry set node = 5", "delete from registry", "insert into registry (node) values (5)",
            "insert into agreement (id, reference, title, draft) values (5::bigint << 48, 'R-5', 'x', true)",
            "insert into agreement (id, reference, title, draft) values (-1, 'R-6', 'x', true)",
            "insert into organization (id, code, name) values ((5::bigint << 48) + 1, 'x', 'X')",
            "insert into event (id, code, name, start_date) values (1::bigint << 48, 'x', 'X', '2023')",
            "update agreement_party set id = id + (1::bigint << 48)",
            "update agreement set id = id + 1",
        ]
        try await refuse(strange, in: sample, isolation)
        let same = "insert into agreement (id, reference, title, draft) values (1000000, 'R-%', 'x', true)"
        #expect(try await Race.failures(in: sample.database, isolation, ["1", "7"].map { same.replacing("%", with: "\($0)0") }) == 1)
    }

    /// Every table that takes its keys from the sequence keeps to the range, whatever the node.
    @Test func everyTableOfKeysKeepsToTheRange() throws {
        let connection = try RegistryDatabase.connect()
        defer { connection.close() }
        func names(_ sql: String) throws -> [String] {
            try connection.query(sql: sql).map { row throws in try row.decode("name", as: String.self) }
        }
        let keyed = try names("""
            select adrelid::regclass::text as name from pg_attrdef where pg_get_expr(adbin, adrelid) like '%registry_key%' order by 1
            """)
        #expect(keyed.count > 15)
        #expect(try names("""
            select conrelid::regclass::text as name from pg_constraint where conname like '%\\_id\\_node\\_check'
              and pg_get_constraintdef(oid) = 'CHECK (((id >> 48) = 0))' order by 1
            """) == keyed)
    }
}
