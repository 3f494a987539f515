import Postgres

/// A query file held together with what Swift gives it and what it takes from each row.
///
/// Every file of `sql/queries` is declared as one of these beside the code that uses it, and named in
/// ``QueryCatalog``; a test prepares each on a server and compares both sides.
struct Query<Output: RowDecodable>: Sendable {
    let statement: Statement
    /// For each parameter, the types of PostgreSQL that what Swift gives can stand for.
    let parameters: [Set<TypeOID>]

    init(_ file: SQLFile, takes parameters: (any PostgresEncodable.Type)..., gives: Output.Type) {
        self.statement = file.statement
        self.parameters = parameters.map { $0.postgresTypes }
    }
}

/// A row of no interest: what a query file gives that changes data and returns nothing.
struct NoRow: RowDecodable {
    init(row: Row) throws(PostgresError) {}
}

extension Query where Output == NoRow {
    init(_ file: SQLFile, takes parameters: (any PostgresEncodable.Type)...) {
        self.statement = file.statement
        self.parameters = parameters.map { $0.postgresTypes }
    }
}

extension SQLFile {
    /// The statement that the file prepares; its name is the path, `agreement_show` for
    /// `queries/agreement/show.sql`.
    var statement: Statement {
        let parts = path.dropLast(".sql".count).split(separator: "/").dropFirst()
        return Statement(name: parts.joined(separator: "_"), text: text)
    }
}

extension Connection {
    /// All rows of a declared query.
    func rows<Output>(
        _ query: Query<Output>, _ parameters: (any PostgresEncodable)?...
    ) throws(PostgresError) -> [Output] {
        try self.query(query.statement, parameters).decode(Output.self)
    }

    /// The first row of a declared query, or nil where it gives none.
    func first<Output>(
        _ query: Query<Output>, _ parameters: (any PostgresEncodable)?...
    ) throws(PostgresError) -> Output? {
        try self.query(query.statement, parameters).decode(Output.self).first
    }

    /// Runs a declared query that changes data, and counts the rows it changed.
    @discardableResult
    func change(
        _ query: Query<NoRow>, _ parameters: (any PostgresEncodable)?...
    ) throws(PostgresError) -> Int {
        try run(query.statement, parameters)
    }
}
