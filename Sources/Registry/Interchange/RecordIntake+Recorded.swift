import Postgres
import Records

/// What the registry has of the records that are read.
extension RecordIntake {
    /// What the registry has under the names of some records.
    func recorded(_ lot: [Taken], _ kind: RecordKind) throws -> [String: SQL.ImportRecorded.Output] {
        let named = lot.compactMap { taken in taken.record[kind.nameKey]?.text.map { (name: $0, digest: taken.digest) } }
        guard [.agreement, .organization, .event].contains(kind) || kind.isWord || kind == .fieldScheme && way != .add, !named.isEmpty else { return [:] }
        // Whoever changes one of them meanwhile waits, or is waited for.
        if way != .add { try connection.change(SQL.ImportHold(kind: kind.rawValue, names: named.map(\.name))) }
        let rows = try connection.rows(
            SQL.ImportRecorded(kind: kind.rawValue, names: named.map(\.name), digests: named.map { way == .add ? $0.digest : nil }))
        return Dictionary(rows.map { ($0.name, $0) }) { first, _ in first }
    }

    func stored(_ identifiers: [String]) throws -> [String] {
        try connection.rows(SQL.ImportIdentifierForms(identifiers: identifiers)).map(\.form)
    }
}

extension SQL.ImportRecorded: RowQuery {
    struct Output: RowDecodable {
        let name: String
        let revision: Int?
        /// The record; nil where it came from the same line.
        let json: [UInt8]?
        /// The organizations of later codes from which an organization is known to be distinct.
        let distinctFrom: [String]

        init(row: Row) throws(PostgresError) {
            name = try row.decode("name")
            revision = try row.decode("revision")
            let text: String? = try row.decode("json")
            json = text.map { Array($0.utf8) }
            let codes: [String]? = try row.decode("distinct_from")
            distinctFrom = codes ?? []
        }
    }
}

extension SQL.ImportIdentifierForms: RowQuery {
    struct Output: RowDecodable {
        let form: String
        init(row: Row) throws(PostgresError) { form = try row.decode("form") }
    }
}
