import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// Writers wait for each other only where they change the same agreement or organization.
@Suite struct WaitingTests {
    private static let levels: [IsolationLevel] = [.readCommitted, .repeatableRead, .serializable]

    /// A registry in which one connection has written all kinds of things and not yet committed.
    private func whileAnotherWrites(
        _ isolation: IsolationLevel, _ write: (RegistrySample, Registry) throws -> Void,
        then other: (Registry) throws -> Void
    ) throws {
        let sample = try RegistrySample()
        try sample.record("FRAME") { $0.signed = PartialDate("2020-01-01") }
        try sample.record("OLD") { $0.signed = PartialDate("2020-01-01") }
        try sample.connection.execute("insert into event (code, name, start_date) values ('fair', 'Fair', '2024-05')")
        let second = try sample.another()
        defer { second.close() }
        try second.execute("set lock_timeout = '1s'")
        let registry = try Schema(of: second).registry()
        do {
            try sample.connection.transaction(isolation) {
                try write(sample, sample.registry)
                try second.transaction(isolation) { try other(registry) }
            }
        } catch PostgresError.server(let error) where error.sqlState == .serializationFailure && isolation == .serializable {
            // To be told at once to try again is not to wait.
        }
    }

    private func agreement(_ reference: String, relation: RelationKind = .framework, to earlier: String = "FRAME") -> NewAgreement {
        var new = NewAgreement(title: "Cooperation in quantum \(reference)")
        new.reference = reference
        new.signed = PartialDate("2024-05-06")
        new.parties = ["a", "b"].map { NewAgreement.Party(organization: $0) }
        new.fields = ["isced-f:0912"]
        new.related = [.init(relation, reference: earlier)]
        return new
    }

    /// Nobody waits without end: what is held for too long is told, and can be tried again.
    @Test func whoWaitsTooLongIsTold() throws {
        let error = try #require(throws: PostgresError.self) {
            try whileAnotherWrites(.readCommitted) { sample, _ in
                try sample.connection.execute("update agreement set owner = 'first' where reference = 'OLD'")
            } then: { registry in
                try registry.connection.execute("update agreement set owner = 'second' where reference = 'OLD'")
            }
        }
        let told = RegistryError(error)
        #expect(told.kind == .tryAgain && told.message.hasPrefix("another session holds what this needs"), "\(told)")
    }

    /// Each session has such a limit from its start on.
    @Test func eachSessionHasALimit() throws {
        let sample = try RegistrySample()
        #expect(try sample.connection.query(sql: "show lock_timeout").map { try $0.decode("lock_timeout", as: String.self) } == ["1min"])
    }

    @Test(arguments: levels)
    func recordingAgreementsOfTheSameOrganizationsUnderOneFramework(_ isolation: IsolationLevel) throws {
        try whileAnotherWrites(isolation) { _, registry in
            _ = try registry.agreements.record(agreement("N-1"))
            _ = try registry.organizations.add(NewOrganization(code: "quantum", name: "Quantum Works"))
        } then: { registry in
            _ = try registry.agreements.record(agreement("N-2"))
            _ = try registry.organizations.add(NewOrganization(code: "quantum-2", name: "Quantum Works of Beta"))
        }
    }

    /// Whoever mends a word of what others name keeps nobody from naming it.
    @Test(arguments: levels)
    func whatIsEditedIsNamedMeanwhile(_ isolation: IsolationLevel) throws {
        try whileAnotherWrites(isolation) { sample, _ in
            try sample.connection.execute("""
                update organization set city = 'Elsewhere' where code = 'a';
                update agreement set owner = 'somebody else' where reference = 'FRAME';
                update event set venue = 'Hall 2' where code = 'fair';
                """)
        } then: { registry in
            var new = agreement("N-1")
            new.event = "fair"
            _ = try registry.agreements.record(new)
        }
    }

    @Test(arguments: levels)
    func whatHappensToDifferentAgreements(_ isolation: IsolationLevel) throws {
        func suspend(_ reference: String) -> String {
            "insert into lifecycle_action (agreement_id, action, date) select id, 'suspended', '2021-01-01' from agreement where reference = '\(reference)'"
        }
        try whileAnotherWrites(isolation) { sample, _ in
            try sample.connection.execute(suspend("OLD"))
        } then: { registry in
            try registry.connection.execute(suspend("FRAME"))
        }
    }

    /// The other half: on one agreement the second waits, and within its patience is told so.
    @Test(arguments: levels)
    func oneAgreementIsWaitedFor(_ isolation: IsolationLevel) throws {
        let change = "update agreement set title = title || '!' where reference = 'OLD'"
        var told: String?
        try whileAnotherWrites(isolation) { sample, _ in
            try sample.connection.execute(change)
        } then: { registry in
            do {
                try registry.connection.transaction { try registry.connection.execute(change) }
            } catch PostgresError.server(let error) {
                told = error.sqlState.code
            }
        }
        #expect(told == "55P03")
    }
}
