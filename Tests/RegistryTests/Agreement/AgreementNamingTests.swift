import Testing
import Values

@testable import Registry

/// An agreement is named by its reference as people write and paste it, or by the number of a party.
@Suite struct AgreementNamingTests {
    @Test(arguments: ["CQ-2023-001", "cq-2023-001", " CQ-2023-001 ", "A-17", "A-17 "])
    func aReferenceIsFoundAsItIsTyped(_ typed: String) throws {
        let sample = try RegistrySample()
        try sample.record("CQ-2023-001") { $0.parties[0].ownNumber = "A-17" }
        #expect(try sample.registry.agreements.find(typed).reference == "CQ-2023-001")
    }

    @Test func whatIsNobodysIsNotFound() throws {
        let sample = try RegistrySample()
        try sample.record("CQ-2023-001")
        #expect(throws: RegistryError.self) { try sample.registry.agreements.find("CQ-2023") }
        #expect(throws: RegistryError.self) { try sample.registry.agreements.find(" ") }
    }

    /// However many agreements there are, none is read that is not meant.
    @Test func indexesLeadToTheAgreement() throws {
        let sample = try RegistrySample()
        let text = SQLFile.Queries.agreement_find_loosely.text
        try sample.connection.execute("set enable_seqscan = off; \(text)")
        let plan = try sample.connection.query(sql: "explain execute agreement_find_loosely('cq-1')")
            .map { row throws in try row.decode("QUERY PLAN", as: String.self) }.joined(separator: "\n")
        #expect(plan.contains("agreement_reference_folded_key") && plan.contains("agreement_party_number_search_idx"), "\(plan)")
        #expect(!plan.contains("Seq Scan on agreement"), "\(plan)")
    }
}
