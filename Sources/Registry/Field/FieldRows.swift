import Postgres

/// A field that a name can mean.
public struct FieldMatch: RowDecodable, Sendable, Hashable {
    let id: Int
    /// The field as `scheme:code`.
    public let field: String
    let depth: Int
    let broaderID: Int?
    let isShipped: Bool
    /// The same for fields that mean the same, by way of exact matches.
    let concept: Int
    /// Label in English.
    public let labelEN: String?
    /// Label in Chinese.
    public let labelZH: String?

    public init(row: Row) throws(PostgresError) {
        id = try row.decode("id")
        field = try row.decode("field")
        depth = try row.decode("depth")
        broaderID = try row.decode("broader_id")
        isShipped = try row.decode("shipped")
        concept = try row.decode("concept")
        labelEN = try row.decode("label_en")
        labelZH = try row.decode("label_zh")
    }

    var line: String { "\(field)  \(labelEN ?? labelZH ?? "")" }
}

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

extension SQL.FieldFind: RowQuery { typealias Output = FieldMatch }
extension SQL.FieldSchemes: RowQuery { typealias Output = FieldSchemeRow }
extension SQL.FieldList: RowQuery { typealias Output = FieldListRow }
