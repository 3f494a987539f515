import Postgres

/// What a test needs to know of a declared query, whatever its rows are.
protocol DeclaredQuery: Sendable {
    var statement: Statement { get }
    /// For each parameter, the types of PostgreSQL that what Swift gives can stand for.
    var parameters: [Set<TypeOID>] { get }
    /// The columns that the rows are read from, with the types taken.
    func columns() throws(PostgresError) -> [ProbedColumn]
}

extension Query: DeclaredQuery {
    func columns() throws(PostgresError) -> [ProbedColumn] { try RowProbe.columns(of: Output.self) }
}

/// Every query that the program can run.
enum QueryCatalog {
    static let all: [any DeclaredQuery] =
        SchemaQueries.all + ReferenceQueries.all + OrganizationQueries.all + FieldQueries.all + EventQueries.all
        + AgreementQueries.all + AgreementLifeQueries.all + DocumentQueries.all + ObligationQueries.all
        + ActivityQueries.all + PartnerQueries.all + SearchQueries.all + ImportQueries.all + ExportQueries.all + FactQueries.all
        + CompletionQueries.all
}
