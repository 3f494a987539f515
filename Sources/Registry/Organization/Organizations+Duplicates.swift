import Postgres
import Values

/// Two organizations that may be one.
public struct PossibleDuplicate: RowDecodable, Sendable {
    /// Code of the one that is named in more agreements.
    public let code: String
    /// Its name.
    public let name: String
    /// Code of the other.
    public let otherCode: String
    /// Its name.
    public let otherName: String
    /// ISO 3166-1 code of their country; nil where neither's is known.
    public let country: String?
    /// What speaks for it.
    public let reason: Likeness
    /// What is alike in them.
    public let evidence: String
    /// How much speaks for it, in hundredths.
    public let hundredths: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        name = try row.decode("name")
        otherCode = try row.decode("other_code")
        otherName = try row.decode("other_name")
        country = try row.decode("country")
        reason = try row.decode("reason")
        evidence = try row.decode("evidence")
        hundredths = try row.decode("hundredths")
    }

    /// A number of hundredths with its point, such as `0.85`.
    static func score(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension PossibleDuplicate: ListedRow {
    public static let listing = Listing<PossibleDuplicate>("duplicates", "Possible duplicates", "疑似重复", [
        ListedColumn("score", "Score", "得分", kind: .number) { pair, _ in .measure(score(pair.hundredths)) },
        .word("match", Likeness.self, "By", "依据") { $0.reason },
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        .text("otherCode", "Other code", "另一代码") { $0.otherCode },
        .text("otherName", "Other name", "另一名称") { $0.otherName },
        .text("country", "Country", "国家（地区）") { $0.country }.spared(1),
        .text("evidence", "What is alike", "相同之处") { $0.evidence }.spared(2),
    ])
}

extension SQL.OrganizationDuplicates: RowQuery { typealias Output = PossibleDuplicate }
extension SQL.OrganizationDuplicatesReady: RowQuery { typealias Output = Done }

/// How two organizations are alike, or what alone their names differ in.
public enum Likeness: String, ClosedWord, PostgresDecodable {
    /// They share an identifier.
    case identifier
    /// They share a name.
    case name
    case accents
    /// One has traditional Chinese characters where the other has simplified ones.
    case script
    /// One has `ue` where the other has `ü` or `u`.
    case transliteration
    case legalForm = "legal-form"
    case wordOrder = "word-order"
    /// A letter of a long word.
    case spelling
    /// One says where it is, besides.
    case part
    /// Their names are alike otherwise.
    case similar

    public var caption: Caption {
        switch self {
        case .identifier: Caption(rawValue, "标识符")
        case .name: Caption(rawValue, "名称")
        case .accents: Caption(rawValue, "仅重音符号不同")
        case .script: Caption(rawValue, "仅繁简不同")
        case .transliteration: Caption(rawValue, "仅转写不同")
        case .legalForm: Caption("legal form", "仅组织形式不同")
        case .wordOrder: Caption("word order", "仅词序不同")
        case .spelling: Caption(rawValue, "拼写相近")
        case .part: Caption(rawValue, "部分相同")
        case .similar: Caption(rawValue, "名称相近")
        }
    }

    /// The same as a clause.
    var clause: String {
        switch self {
        case .identifier: "they have one identifier"
        case .name: "they have one name"
        case .accents: "the names differ in accents alone"
        case .script: "the names differ in traditional and simplified characters alone"
        case .transliteration: "the names differ in how letters with marks are written without them alone"
        case .legalForm: "the names differ in the legal form alone, both of one kind"
        case .wordOrder: "the names have the same words"
        case .spelling: "the names differ in a letter or two of long words"
        case .part: "one name is the other with a part behind it"
        case .similar: "the names are alike"
        }
    }
}

extension Organizations {
    /// The least score of two that are offered where nothing else is asked for.
    public static let likelyDuplicates = 0.6
    /// How far below the least score pairs lie just below it, in hundredths.
    private static let below = 10

    /// Pairs of organizations that may be one, the surest first: those that share an identifier under two schemes, and those
    /// of one country whose names are alike, with a note of how many lie just below the score. Pairs that were told apart
    /// are left out.
    /// - Parameters:
    ///   - country: ISO 3166-1 code, or a name of the country; nil is everywhere.
    ///   - score: the least score, from 0.3 to 1.
    ///   - limit: most pairs; nil is all.
    public func duplicates(
        country: String? = nil, score: Double = likelyDuplicates, limit: Int? = nil, for audience: Audience = .programs
    ) throws -> Listed {
        guard (0.3...1).contains(score) else {
            throw RegistryError(
                .usage, code: "score-out-of-range", "the least score is from 0.3 to 1",
                hint: "Below 0.3 everything is like everything.")
        }
        let code = try country.map { try self.country($0) }
        let least = Int((score * 100).rounded())
        let rows = try connection.transaction(readOnly: true) {
            _ = try connection.first(SQL.OrganizationDuplicatesReady())
            return try connection.rows(
                SQL.OrganizationDuplicates(country: code, score: Double(max(least - Self.below, 0)) / 100, among: nil))
        }
        let pairs = rows.prefix { $0.hundredths >= least }
        let listed = try Registry(connection: connection).listed(
            Array(limit.map { pairs.prefix($0) } ?? pairs), for: audience)
        return listed.titled(listed.table.title, notes: note(rows.count - pairs.count, below: least, audience.language).map { [$0] } ?? [])
    }

    private func note(_ count: Int, below least: Int, _ language: Language) -> String? {
        guard count > 0 else { return nil }
        let from = PossibleDuplicate.score(max(least - Self.below, 30))
        return language == .zh
            ? "另有\(count)对略低于此得分：--min-score \(from)"
            : "\(count) more \(count == 1 ? "pair lies" : "pairs lie") just below: --min-score \(from)"
    }
}
