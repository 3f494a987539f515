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

    /// A problem, and of what is no code of a country which countries it can mean.
    func withCountries(_ problem: ShapeChecker.Problem) throws -> ShapeChecker.Problem {
        guard problem.path.hasSuffix("country"), problem.message.first == "“", let end = problem.message.firstIndex(of: "”"),
            staging.faults.count <= FaultList.limit
        else { return problem }
        let given = problem.message[..<end].dropFirst()
        let meant = try connection.rows(SQL.OrganizationCountry(text: String(given))).map { "\($0.code) (\($0.labelEN))" }
        guard !meant.isEmpty else { return problem }
        return .init(path: problem.path, message: "\(problem.message); write \(meant.joined(separator: " or "))")
    }

    /// The code of the one organization that a name means; nil where none or several are meant.
    func coded(_ named: JSON) throws -> String? {
        if let known = meant[named] { return known }
        guard let name = named.text ?? named["named"]?.text ?? named["name"]?.text else { return nil }
        let found = try connection.rows(
            SQL.ImportMeantOrganizations(name: name, kind: named["kind"]?.text, country: named["country"]?.text)).map(\.code)
        meant[named] = .some(found.count == 1 ? found[0] : nil)
        return found.count == 1 ? found[0] : nil
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

extension SQL.ImportMeantOrganizations: RowQuery {
    struct Output: RowDecodable {
        let code: String
        init(row: Row) throws(PostgresError) { code = try row.decode("code") }
    }
}
