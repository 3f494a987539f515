import Postgres
import Support

@testable import Records
@testable import Registry

/// A registry with three organizations, and ways to try things on it from behind, as psql would.
final class RegistrySample {
    let database: TestDatabase
    let connection: Connection
    let registry: Registry

    init() throws {
        database = try RegistryDatabase.create()
        connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
        registry = try Schema(of: connection).registry()
        for (code, name) in [("a", "Alpha University"), ("b", "Beta Works Co., Ltd."), ("c", "Gamma Institute")] {
            _ = try registry.organizations.add(NewOrganization(code: code, name: name))
        }
    }

    /// A second connection to the same database.
    func another() throws -> Connection {
        try Connection(ThrowawayCluster.shared().conninfo(database: database))
    }

    /// Records an agreement of the organizations a and b.
    @discardableResult
    func record(_ reference: String, _ change: (inout NewAgreement) throws -> Void = { _ in }) throws -> String {
        var new = NewAgreement(title: "Agreement \(reference)")
        new.reference = reference
        new.parties = ["a", "b"].map { NewAgreement.Party(organization: $0) }
        try change(&new)
        return try registry.agreements.record(new)
    }

    /// The rule that a statement from behind breaks; nil where it goes through.
    func brokenRule(_ sql: String, on other: Connection? = nil) -> String? {
        do {
            let connection = other ?? self.connection
            try connection.transaction { try connection.execute(sql) }
            return nil
        } catch PostgresError.server(let error) {
            return error.constraint ?? error.sqlState.code
        } catch {
            return "\(error)"
        }
    }

    /// A number that a query gives in the column n.
    func number(_ sql: String) throws -> Int {
        try connection.query(sql: sql).first?.decode("n", as: Int.self) ?? 0
    }
}
