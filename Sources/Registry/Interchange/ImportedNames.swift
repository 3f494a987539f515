import Postgres
import Records
import Values

/// What became of names of organizations: what was taken for what, and what may be one and was left as two.
struct ImportedNames {
    let connection: Connection
    let source: ImportSource

    /// Among so many organizations at most new ones are compared with all others: with more it takes longer than the import.
    private static let most = 20_000

    /// Each name that was taken for an organization that is called otherwise, and why.
    func taken() throws -> [String] {
        try connection.rows(SQL.ImportTaken()).map { row in
            "\(source.told(ImportPlace(packed: row.line))): \(Quoted(row.given, limit: 200)) is taken for \(row.known), \(row.name), because \(row.reason.caption.en)"
        }
    }

    /// Each new organization that may be another one, and what speaks for it.
    func offered() throws -> [String] {
        let new = try connection.rows(SQL.ImportNewOrganizations())
        guard let all = new.first?.organizations else { return [] }
        guard all <= Self.most else {
            return ["\(new.count) \(new.count == 1 ? "organization is" : "organizations are") new: see which may be there twice with: entente organization duplicates"]
        }
        _ = try connection.first(SQL.OrganizationDuplicatesReady())
        return try connection.rows(
            SQL.OrganizationDuplicates(country: nil, score: Organizations.likelyDuplicates, among: new.map(\.id))
        ).map { pair in
            "\(pair.code), \(pair.name), may be \(pair.otherCode), \(pair.otherName): \(pair.reason.clause)"
        }
    }
}

/// Why a name was taken for an organization that is called otherwise.
enum NameTaken: String, ClosedWord, PostgresDecodable {
    case code, identifier, `case`, name, former, short

    var caption: Caption {
        switch self {
        case .code: Caption("it has this code", "代码相同")
        case .identifier: Caption("it has this identifier", "标识符相同")
        case .former: Caption("it was called so before", "曾用名相同")
        case .short: Caption("that is a short name of it", "简称相同")
        case .case: Caption("the names are equal but for case", "名称仅大小写不同")
        case .name: Caption("the names are equal but for case, width, blanks, punctuation or & for and", "名称仅大小写、全半角、空格或标点不同")
        }
    }
}

extension SQL.ImportTaken: RowQuery {
    struct Output: RowDecodable {
        let line: Int
        let given: String
        let known: String
        let name: String
        let reason: NameTaken

        init(row: Row) throws(PostgresError) {
            line = try row.decode("line")
            given = try row.decode("given")
            known = try row.decode("known")
            name = try row.decode("name")
            reason = try row.decode("reason")
        }
    }
}

extension SQL.ImportNewOrganizations: RowQuery {
    struct Output: RowDecodable {
        let id: Int
        let organizations: Int

        init(row: Row) throws(PostgresError) {
            id = try row.decode("id")
            organizations = try row.decode("organizations")
        }
    }
}
