import Postgres
import Values

extension SQL.FieldSchemes: ListedQuery {
    static let listing = Listing<Row>("schemes", "Scheme", "分类体系", [
        .text("scheme", "Scheme", "分类体系", column: "code"),
        .label("title", "Title", "标题"),
        .flag("shipped", "Shipped", "内置"),
        .number("fields", "Fields", "领域"),
        .number("agreements", "Agreements", "协议"),
        .flag("retired", "Retired", "停用").spared(1),
    ])
}

/// A line of `field list`.
public struct FieldListRow: RowDecodable, Sendable {
    /// The field as `scheme:code`, such as `isced-f:0912`.
    public let field: String
    /// The next broader field, as `scheme:code`.
    public let broader: String?
    /// 0 broad, 1 narrow, 2 and more detailed.
    public let depth: Int
    /// Label in English; nil where it has none.
    public let labelEN: String?
    /// Label in Chinese; nil where it has none.
    public let labelZH: String?
    /// Agreements filed under this field, or below it.
    public let agreements: Int

    public init(row: Row) throws(PostgresError) {
        field = try row.decode("field")
        broader = try row.decode("broader")
        depth = try row.decode("depth")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        agreements = try row.decode("agreements")
    }
}

extension FieldListRow: ListedRow {
    public static let listing = Listing<FieldListRow>("fields", "Fields", "领域", [
        .text("field", "Field", "领域") { $0.field },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
        .text("broader", "Broader", "上位") { $0.broader }.spared(2),
        .word("level", .fieldLevel, "Level", "层级") { FieldLevel.word($0.depth) }.spared(1),
        .number("agreements", "Agreements", "协议") { $0.agreements },
    ])
}

extension Fields {
    /// The schemes, in the order of their codes, with the agreements that count on a day.
    /// - Parameter withRetired: whether those that are used no more are listed too.
    public func schemes(
        withRetired: Bool = true, on day: CalendarDate = .today, for audience: Audience = .programs
    ) throws -> Listed {
        try connection.listed(
            SQL.FieldSchemes(day: day, today: .latestToday, withRetired: withRetired), for: audience)
    }

    /// Fields in the order of their codes.
    /// - Parameters:
    ///   - scheme: only those of one scheme.
    ///   - under: only this field and those below it, by any name.
    ///   - depth: the deepest level, 0 being broad.
    ///   - withRetired: whether also those that are retired by themselves. Those of a retired scheme are listed always.
    ///   - day: the day for which agreements are counted.
    public func list(
        scheme: String? = nil, under: String? = nil, depth: Int? = nil, withRetired: Bool = false,
        on day: CalendarDate = .today
    ) throws -> [FieldListRow] {
        if let scheme { try requireScheme(scheme) }
        let fields = try connection.rows(
            SQL.FieldList(scheme: scheme, below: try under.map { try find($0).id }, level: depth, day: day,
            today: .latestToday))
        guard !withRetired else { return fields }
        let retired = Set(try connection.rows(SQL.FieldRetired(scheme: scheme)).map(\.field))
        return fields.filter { !retired.contains($0.field) }
    }
}

extension SQL.FieldList: RowQuery { typealias Output = FieldListRow }

extension SQL.FieldRetired: RowQuery {
    struct Output: RowDecodable {
        let field: String
        init(row: Row) throws(PostgresError) { field = try row.decode("field") }
    }
}
