import Postgres
import Values

/// A kind of activity.
public struct ActivityKind: RowDecodable, Sendable {
    /// The kind as it is stored and exported.
    public let code: String
    /// Label in English.
    public let labelEN: String
    /// Label in Chinese.
    public let labelZH: String
    /// What its quantity counts, in English; nil where money alone is counted.
    public let unitEN: String?
    /// What its quantity counts, in Chinese.
    public let unitZH: String?

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        unitEN = try row.decode("unit_en")
        unitZH = try row.decode("unit_zh")
    }
}

extension ActivityKind: ListedRow {
    public static let listing = Listing<ActivityKind>("kinds", "Kind", "类型", [
        .text("kind", "Kind", "类型") { $0.code },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
        .label("unitOfKind", "Unit", "计量单位") { ($0.unitEN, $0.unitZH) },
    ])
}

extension SQL.ActivityKinds: RowQuery { typealias Output = ActivityKind }
