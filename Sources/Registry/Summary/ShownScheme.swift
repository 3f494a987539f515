import Postgres
import Values

/// The scheme whose fields the tables of a summary show.
public struct ShownScheme: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// What it is called.
    public let title: Caption
    /// Whether it is shown since most is filed in it, and not because it was asked for.
    public let isMostUsed: Bool
    /// Whether agreements are filed in another one, too.
    public let isOneOfSeveral: Bool
}

extension Fields {
    /// The scheme that was asked for, else the one in which the registry files most, whichever agreements a summary is of: so
    /// institutions that are told apart are told in one scheme. Nil where nothing is filed.
    /// - Throws: a ``RegistryError`` where none has the code.
    func shownScheme(_ code: String?) throws -> ShownScheme? {
        let used = try connection.rows(SQL.FactSchemes())
        guard let code else {
            return used.first.map { ShownScheme(code: $0.code, title: $0.title, isMostUsed: true, isOneOfSeveral: used.count > 1) }
        }
        try requireScheme(code)
        let title = try schemes().first { $0.code == code }.map { Caption($0.titleEN, $0.titleZH ?? $0.titleEN) }
        return ShownScheme(
            code: code, title: title ?? Caption(code, code), isMostUsed: false, isOneOfSeveral: used.contains { $0.code != code })
    }
}

/// A scheme that agreements are filed in.
struct UsedScheme: RowDecodable {
    let code: String
    let title: Caption

    init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        let english: String = try row.decode("title_en")
        title = Caption(english, try row.decode("title_zh", as: String?.self) ?? english)
    }
}

extension SQL.FactSchemes: RowQuery { typealias Output = UsedScheme }
