import Postgres

extension Organizations {
    /// Codes of organizations with the name of record of another one, and its country as far as that is known: perhaps
    /// it was recorded twice.
    /// - Parameter code: the code of that one.
    public func namesakes(of code: String) throws -> [String] {
        try connection.rows(SQL.OrganizationNamesakes(code: code)).map(\.code)
    }

    /// Whether a name means only what was merged: its code, and that of the survivor.
    public func merged(_ name: String) throws -> (code: String, survivor: String)? {
        let recorded = try connection.rows(SQL.OrganizationFindRecorded(name: name))
        guard let first = recorded.first, recorded.allSatisfy({ $0.mergedInto != nil }) else { return nil }
        return (first.code, try find(name).code)
    }
}

extension SQL.OrganizationNamesakes: RowQuery { typealias Output = CodedOrganization }

/// The key and the code of an organization.
struct CodedOrganization: RowDecodable {
    let id: Int
    let code: String

    init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        code = try row.decode("code")
    }
}
