import Postgres
import Values

extension SQL.OrganizationDuplicates: ListedQuery {
    static let listing = Listing<Row>("duplicates", "Possible duplicates", "疑似重复", [
        .measure("score", "Score", "得分"),
        .word("match", Likeness.self, "By", "依据", column: "reason"),
        .text("code", "Code", "代码"),
        .text("name", "Name", "名称"),
        .text("otherCode", "Other code", "另一代码"),
        .text("otherName", "Other name", "另一名称"),
        .text("country", "Country", "国家或地区").spared(1),
        .text("evidence", "What is alike", "相同之处").spared(2),
    ])
}

/// How two organizations are alike.
enum Likeness: String, ClosedWord, PostgresDecodable {
    /// They share an identifier.
    case identifier
    /// They share a name.
    case name
    /// Their names are alike.
    case similar

    var caption: Caption {
        switch self {
        case .identifier: Caption(rawValue, "标识符")
        case .name: Caption(rawValue, "名称")
        case .similar: Caption(rawValue, "名称相近")
        }
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
        country: String? = nil, score: Double = 0.6, limit: Int? = nil, for audience: Audience = .programs
    ) throws -> Listed {
        guard (0.3...1).contains(score) else {
            throw RegistryError(
                .usage, code: "score-out-of-range", "the least score is from 0.3 to 1",
                hint: "Below 0.3 everything is like everything.")
        }
        let code = try country.map { try self.country($0) }
        return try connection.transaction(readOnly: true) {
            _ = try connection.first(SQL.OrganizationDuplicatesReady())
            return try connection.listed(
                SQL.OrganizationDuplicates(country: code, score: score, limit: limit), for: audience)
        }
    }
}

extension SQL.OrganizationDuplicatesReady: RowQuery { typealias Output = Done }
