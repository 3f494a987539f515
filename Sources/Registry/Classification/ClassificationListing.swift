import Postgres
import Values

extension SQL.ClassificationList: ListedQuery {
    static let listing = Listing<Row>("classifications", "Classifications", "分类标识", [
        .text("classification", "Classification", "分类标识"),
        .label("label", "Label", "名称"),
        .word("of", ClassificationSubject.self, "Of", "对象", column: "subject"),
        .word("form", ClassificationForm.self, "Values", "取值").spared(2),
        .number("uses", "In use", "使用数"),
        .definition("What it says").spared(1).sparse,
    ])
}

/// A classification of one organization or agreement.
public struct ClassificationRow: RowDecodable, Sendable {
    /// The classification, such as `size:sme`.
    public let classification: String
    /// Its label in English: of the value where it has one, else of the scheme.
    public let labelEN: String
    /// Its label in Chinese.
    public let labelZH: String
    /// Since when, as an ISO 8601 date of any precision.
    public let from: String?
    /// Until when.
    public let until: String?
    /// Code of the merged organization that is so; nil where it is the organization itself, or an agreement.
    public let recordedAs: String?

    public init(row: Row) throws(PostgresError) {
        classification = try row.decode("classification")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        from = try row.decode("from_date")
        until = try row.decode("until_date")
        recordedAs = try row.decode("recorded_as")
    }
}

extension ClassificationRow: ListedRow {
    public static let listing = Listing<ClassificationRow>("classifications", "Classifications", "分类标识", [
        .text("classification", "Classification", "分类标识") { $0.classification },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
        .date("from", "From", "自") { $0.from }.sparse,
        .date("until", "Until", "至") { $0.until }.sparse,
        .text("recordedAs", "Recorded as", "记录代码") { $0.recordedAs }.sparse,
    ])
}

extension SQL.ClassificationOf: RowQuery { typealias Output = ClassificationRow }
