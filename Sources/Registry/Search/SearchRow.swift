import Postgres
import Values

/// A thing that was found, and why.
public struct SearchRow: RowDecodable, Sendable {
    /// What it is.
    public let kind: Search.Kind
    /// Code of an organization, event or purpose, `scheme:code` of a field, reference of an agreement; of a person, where the
    /// name stands: the reference of an agreement or the code of an event or an organization.
    public let code: String
    /// The name or title, in the language asked for where there is one.
    public let name: String
    /// What matched.
    public let matched: MatchedText
    /// Language of the text that matched; nil for a text of record.
    public let language: String?
    /// Code of the organization whose number, signatory, speaker or contact matched.
    public let of: String?
    /// The text that matched, as it is recorded.
    public let text: String
    /// How well it matched: 1 is a text that is what was searched for.
    public let score: Double

    public init(row: Row) throws(PostgresError) {
        kind = try row.decode("kind")
        code = try row.decode("code")
        name = try row.decode("name")
        matched = try row.decode("matched")
        language = try row.decode("matched_language")
        of = try row.decode("of_code")
        text = try row.decode("said")
        score = try row.decode("score")
    }
}

extension SearchRow: ListedRow {
    public static let listing = Listing<SearchRow>("results", "Results", "结果", [
        .word("kind", Search.Kind.self, "Kind", "类型") { $0.kind },
        .text("code", "Code", "代码") { $0.code },
        .text("name", "Name", "名称") { $0.name },
        ListedColumn("matched", "What matched", "匹配项") { row, audience in
            .text(row.matched(isChinese: audience.isForPeople && audience.language == .zh))
        }.spared(2),
        .text("text", "Text", "原文") { $0.text == $0.name ? nil : $0.text },
        ListedColumn("score", "Score", "得分", kind: .number) { row, _ in .measure(row.scoreText) }.spared(1),
    ])

    /// What matched, in words: `name in zh`, `own number of cqmu`.
    private func matched(isChinese: Bool) -> String {
        let text = matched.caption.text(in: isChinese ? .zh : .en)
        if let of { return isChinese ? "\(of)的\(text)" : "\(text) of \(of)" }
        if let language { return isChinese ? "\(text)（\(language)）" : "\(text) in \(language)" }
        return text
    }

    /// With two decimals, such as `0.85`.
    private var scoreText: String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension SQL.SearchEverything: RowQuery { typealias Output = SearchRow }
