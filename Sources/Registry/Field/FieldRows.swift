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

extension SQL.FieldFind: RowQuery { typealias Output = FieldMatch }
