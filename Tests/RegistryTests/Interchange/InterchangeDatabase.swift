import Postgres
import Records
import Support
import Values

@testable import Registry

/// A registry of a test's own, with what the tests of import and export do to it again and again.
struct InterchangeDatabase {
    let registry: Registry
    let connection: Connection

    init() throws {
        connection = try RegistryDatabase.connect()
        registry = try Schema(of: connection).registry()
    }

    init(of sample: RegistrySample) {
        connection = sample.connection
        registry = sample.registry
    }

    @discardableResult
    func load(_ text: String, isDryRun: Bool = false) throws -> ImportReport {
        try registry.importAgreements(from: .bytes(Array(text.utf8)), isDryRun: isDryRun)
    }

    /// Takes records as changes of what is recorded.
    @discardableResult
    func update(_ text: String) throws -> ImportReport {
        try registry.importAgreements(from: .bytes(Array(text.utf8)), isUpdate: true)
    }

    /// The record of an agreement.
    func record(of reference: String) throws -> JSON { try .recorded(registry.agreements.json(reference).utf8) }

    /// The revision of each agreement.
    func revisions() throws -> [String: Int] {
        let rows = try connection.query(sql: "select reference::text as name, revision as n from agreement")
        return try Dictionary(uniqueKeysWithValues: rows.map { try ($0.decode("name", as: String.self), $0.decode("n", as: Int.self)) })
    }

    func export() throws -> String {
        var bytes: [UInt8] = []
        try registry.export { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The faults that an import is refused for.
    func faults(_ text: String) throws -> [String] {
        do {
            try load(text)
            return []
        } catch let error as RegistryError {
            return error.details.isEmpty ? [error.message] : error.details
        }
    }

    func count(_ table: String) throws -> Int {
        try connection.query(sql: "select count(*) as n from \(table)").map { row throws in try row.decode("n", as: Int.self) }[0]
    }

    /// How many rows there are in all that an import writes.
    func rows() throws -> Int {
        try ["agreement", "agreement_party", "organization", "organization_identifier", "event", "lifecycle_action", "agreement_field"]
            .reduce(0) { try $0 + count($1) }
    }
}
