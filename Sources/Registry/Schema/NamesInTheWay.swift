import Postgres

extension Schema {
    /// Names that the registry needs and that something else has, in a database that holds no registry.
    func namesInTheWay() throws(PostgresError) -> [String] {
        let files = Migration.all.map(\.text) + routines.map(\.text)
        return try connection.rows(SQL.SchemaInTheWay(names: files.flatMap { Self.names(madeBy: $0) })).map(\.name)
    }

    /// Names of the tables, views, sequences and types that a file makes. Each `create` begins a line; functions are told
    /// apart by what they take, and stand in nobody's way.
    private static func names(madeBy text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("create ") }.compactMap { line in
            let words = line.split(separator: " ").drop { ["create", "or", "replace", "unlogged"].contains($0) }
            guard let kind = words.first, ["table", "view", "sequence", "type", "domain"].contains(kind) else { return nil }
            return words.dropFirst().first.map(String.init)
        }
    }
}

/// A name that something in the database has.
struct TakenName: RowDecodable {
    let name: String
    init(row: Row) throws(PostgresError) { name = try row.decode("name") }
}

extension SQL.SchemaInTheWay: RowQuery { typealias Output = TakenName }
