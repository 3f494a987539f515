import Postgres
import Support
import Testing
import Values

@testable import Registry

/// An agreement that was retracted stays as it was, whoever writes; it can be put in again.
@Suite struct RetractedAgreementTests {
    private static let whole = """
        {"record":"organization","code":"home","name":"Home University"}
        {"record":"organization","code":"beta","name":"Beta University"}
        {"record":"organization","code":"gamma","name":"Gamma University"}
        {"reference":"A-1","title":"Research","type":"research","dateSigned":"2020-07-01","titles":{"zh":"研究"},"parties":[{"organization":"home"},{"organization":"beta"}],"contacts":[{"name":"Desk"}],"obligations":[{"description":"Report","by":"home","due":"2021-01-01"}]}
        {"reference":"A-2","title":"Old","type":"research","dateSigned":"2019-07-01","parties":[{"organization":"home"},{"organization":"beta"}]}
        """

    /// The rule that a statement breaks, and how that is told; nil where it is taken.
    private func refusal(of statement: String, _ database: InterchangeDatabase) -> String? {
        do {
            try database.connection.query(sql: statement)
            return nil
        } catch {
            guard case .server(let told) = error else { return "\(error)" }
            return "\(told.constraint ?? ""): \(told.message)"
        }
    }

    @Test func nothingOfItChanges() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        _ = try database.registry.agreements.retract("A-1", reason: "twice")
        let exported = try database.export()
        let one = "(select id from agreement where reference = 'A-1')"
        for statement in [
            "update agreement set title = 'Other' where reference = 'A-1'",
            "update agreement set note = 'x', revision = revision + 1 where reference = 'A-1'",
            "update agreement set date_signed = '2020-08' where reference = 'A-1'",
            "update agreement set retracted_reason = 'another' where reference = 'A-1'",
            "update agreement set retracted_at = now() where reference = 'A-1'",
            "update agreement_title set title = 'x' where agreement_id = \(one)",
            "delete from agreement_contact where agreement_id = \(one)",
            "insert into agreement_contact (agreement_id, position, name) values (\(one), 2, 'Other')",
            "insert into lifecycle_action (agreement_id, action, date) values (\(one), 'suspended', '2021-01-01')",
            "insert into related_agreement (agreement_id, position, relation, related_id) select \(one), 1, 'framework', id from agreement where reference = 'A-2'",
            "insert into obligation (agreement_id, position, description, due, organization_id) select \(one), 2, 'x', '2022', id from organization where code = 'home'",
        ] {
            #expect(refusal(of: statement, database) == "agreement_retracted_keep_check: agreement A-1 was retracted, and stays as it was", "\(statement)")
        }
        #expect(try database.export() == exported)
        // Parties may be set right, so that it can be put in again; then all may be.
        try database.connection.query(sql: "update agreement_party set role = 'lead' where agreement_id = \(one) and position = 1")
        _ = try database.registry.agreements.putIn("A-1")
        try database.connection.query(sql: "update agreement set title = 'Other' where reference = 'A-1'")
        #expect(try database.registry.wrongFacts() == [])
    }

    /// It goes out and comes in as retracted, whole.
    @Test func itComesInWhole() throws {
        let database = try InterchangeDatabase()
        try database.load(Self.whole)
        _ = try database.registry.agreements.retract("A-1", reason: "twice")
        let other = try InterchangeDatabase()
        try other.load(database.export())
        #expect(try other.export() == database.export())
    }
}
