import Postgres
import Values

/// A scheme of fields.
public struct FieldSchemeRow: RowDecodable, Sendable {
    /// The part before the colon in `isced-f:0912`.
    public let code: String
    /// Title in English.
    public let titleEN: String
    /// Title in Chinese; nil where it has none.
    public let titleZH: String?
    /// Whether the program brings it.
    public let isShipped: Bool
    /// Whether it is used no more.
    public let isRetired: Bool
    /// How many fields it has, of every depth.
    public let fields: Int
    /// Agreements filed under any of its fields; nil where they were not counted.
    public internal(set) var agreements: Int?
    let id: Int

    public init(row: Row) throws(PostgresError) {
        code = try row.decode("code")
        titleEN = try row.decode("title_en")
        titleZH = try row.decode("title_zh")
        isShipped = try row.decode("shipped")
        isRetired = try row.decode("retired")
        fields = try row.decode("fields")
        id = try row.decode("id")
    }
}

extension FieldSchemeRow: ListedRow {
    public static let listing = Listing<FieldSchemeRow>("schemes", "Scheme", "分类体系", [
        .text("scheme", "Scheme", "分类体系") { $0.code },
        .label("title", "Title", "名称") { ($0.titleEN, $0.titleZH) },
        .flag("shipped", "Shipped", "内置") { $0.isShipped },
        .number("fields", "Fields", "领域") { $0.fields },
        .number("agreements", "Agreements", "协议") { $0.agreements },
        .flag("retired", "Retired", "停用") { $0.isRetired }.spared(1),
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
    /// Agreements filed under this field, or what is as narrow; nil where they were not counted.
    public internal(set) var agreements: Int?
    let id: Int

    public init(row: Row) throws(PostgresError) {
        field = try row.decode("field")
        broader = try row.decode("broader")
        depth = try row.decode("depth")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
        id = try row.decode("id")
    }
}

extension FieldListRow: ListedRow {
    public static let listing = Listing<FieldListRow>("fields", "Fields", "领域", [
        .text("field", "Field", "领域") { $0.field },
        .label("label", "Label", "名称") { ($0.labelEN, $0.labelZH) },
        .text("broader", "Broader", "上位") { $0.broader }.spared(2),
        .word("level", Wording(FieldLevel.self), "Level", "层级") { FieldLevel.word($0.depth) }.spared(1),
        .number("agreements", "Agreements", "协议") { $0.agreements },
    ])
}

extension Fields {
    /// The schemes, in the order of their codes.
    /// - Parameter day: the day for which agreements are counted; nil is not to count.
    public func schemes(counting day: CalendarDate? = nil) throws -> [FieldSchemeRow] {
        var schemes = try connection.rows(SQL.FieldSchemes())
        if let day {
            let counts = try counts(SQL.FieldBelonging(), on: day)
            for index in schemes.indices { schemes[index].agreements = counts[schemes[index].id] }
        }
        return schemes
    }

    /// Fields in the order of their codes.
    /// - Parameters:
    ///   - scheme: only those of one scheme.
    ///   - under: only this field and those below it, by any name.
    ///   - depth: the deepest level, 0 being broad.
    ///   - withRetired: whether also those that are retired by themselves. Those of a retired scheme are listed always.
    ///   - day: the day for which agreements are counted; nil is not to count.
    public func list(
        scheme: String? = nil, under: String? = nil, depth: Int? = nil, withRetired: Bool = false,
        counting day: CalendarDate? = nil
    ) throws -> [FieldListRow] {
        if let scheme { try requireScheme(scheme) }
        var fields = try connection.rows(
            SQL.FieldList(scheme: scheme, below: try under.map { try find($0).id }, level: depth))
        if let day {
            let counts = try counts(SQL.FieldAsking(), on: day)
            for index in fields.indices { fields[index].agreements = counts[fields[index].id] }
        }
        guard !withRetired else { return fields }
        let retired = Set(try connection.rows(SQL.FieldRetired(scheme: scheme)).map(\.field))
        return fields.filter { !retired.contains($0.field) }
    }
}

extension SQL.FieldSchemes: RowQuery { typealias Output = FieldSchemeRow }
extension SQL.FieldList: RowQuery { typealias Output = FieldListRow }

extension SQL.FieldRetired: RowQuery {
    struct Output: RowDecodable {
        let field: String
        init(row: Row) throws(PostgresError) { field = try row.decode("field") }
    }
}
