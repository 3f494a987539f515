import Postgres

/// What a test needs to know of a declared query, whatever its rows are.
protocol DeclaredQuery: Sendable {
    var statement: Statement { get }
    var parameters: [any PostgresEncodable.Type] { get }
    /// The columns that the rows are read from, with the types taken; nil where rows are of no interest.
    var columns: [ProbedColumn]? { get }
}

extension Query: DeclaredQuery {
    var columns: [ProbedColumn]? { Output.self == NoRow.self ? nil : RowProbe.columns(of: Output.self) }
}

/// Every query that the program can run.
enum QueryCatalog {
    static let all: [any DeclaredQuery] =
        SchemaQueries.all + ReferenceQueries.all + OrganizationQueries.all + FieldQueries.all + EventQueries.all
        + AgreementQueries.all + PartnerQueries.all
}
