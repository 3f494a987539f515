import Postgres
import Values

/// Two organizations that may be one.
public struct DuplicateRow: RowDecodable, Sendable {
    /// Code of the one that has more agreements.
    public let code: String
    /// Its name.
    public let name: String
    /// Code of the other one.
    public let otherCode: String
    /// The name of the other one.
    public let otherName: String
    /// The country of both, where it is known of one at least.
    public let country: String?
    /// `identifier`, `name` or `similar`.
    public let reason: String
    /// What they share: the identifier, or the names that are alike.
    public let evidence: String
    /// From 0 to 1: how sure it is that they are one.
    public let score: Numeric

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        otherCode = try row.decode("other_code")
        otherName = try row.decode("other_name")
        country = try row.decode("country")
        reason = try row.decode("reason")
        evidence = try row.decode("evidence")
        score = try row.decode("score")
    }
}

extension Organizations {
    /// Pairs of organizations that may be one, the surest first: those that share an identifier under two schemes, those
    /// that share a name, and those of one country whose names are alike. Pairs that were told apart are left out.
    /// - Parameters:
    ///   - country: ISO 3166-1 code, or a name of the country; nil is everywhere.
    ///   - score: the least score, from 0.3 to 1.
    ///   - limit: most pairs; nil is all.
    public func duplicates(
        country: String? = nil, score: Double = 0.6, limit: Int? = nil
    ) throws -> [DuplicateRow] {
        guard (0.3...1).contains(score) else {
            throw RegistryError(
                .usage, code: "score-out-of-range", "the least score is from 0.3 to 1",
                hint: "Below 0.3 everything is like everything.")
        }
        let place = try country.map { try self.country($0) }
        return try connection.transaction(readOnly: true) {
            _ = try connection.first(SQL.OrganizationDuplicatesReady())
            return try connection.rows(SQL.OrganizationDuplicates(country: place, score: score, limit: limit))
        }
    }
}

extension SQL.OrganizationDuplicates: RowQuery { typealias Output = DuplicateRow }
extension SQL.OrganizationDuplicatesReady: RowQuery { typealias Output = Done }
