import Postgres
import Values

/// A query whose rows are listed as they come: the columns of the listing are read from the columns of the server.
protocol ListedQuery: SQLQuery {
    /// What is listed.
    static var listing: Listing<Row> { get }
}

/// A row that Swift computes with, and that is listed.
public protocol ListedRow: Sendable {
    /// What is listed of it.
    static var listing: Listing<Self> { get }
}

extension Connection {
    /// The rows of a query as a list for its readers.
    func listed<Query: ListedQuery>(_ query: Query, for audience: Audience) throws -> Listed {
        try Query.listing.listed(self.query(Query.statement, query.bind()), for: audience, labels: labels)
    }

    /// The Chinese labels of a vocabulary that the registry keeps, by their codes.
    fileprivate func labels(_ kept: Wording.Kept) throws -> [String: String] {
        let words = switch kept {
        case .agreementTypes: try rows(SQL.AgreementTypes()).map { ($0.code, $0.labelZH) }
        case .organizationKinds: try rows(SQL.OrganizationKinds()).map { ($0.code, $0.labelZH) }
        case .partyRoles: try rows(SQL.AgreementRoles()).map { ($0.code, $0.labelZH) }
        case .purposes: try rows(SQL.PurposeWords()).map { ($0.code, $0.labelZH) }
        case .activityKinds: try rows(SQL.ActivityKinds()).map { ($0.code, $0.labelZH) }
        }
        return Dictionary(words) { first, _ in first }
    }

    fileprivate func listed<Value: ListedRow>(_ rows: [Value], for audience: Audience) throws -> Listed {
        try Value.listing.listed(rows, for: audience, labels: labels)
    }
}

extension Registry {
    /// Rows as a list for their readers.
    public func listed<Value: ListedRow>(_ rows: [Value], for audience: Audience) throws -> Listed {
        try connection.listed(rows, for: audience)
    }

    /// A thing as a page for its readers.
    public func page<Thing: Paged>(of thing: Thing, for audience: Audience) throws -> Page {
        try Thing.layout.page(of: thing, for: audience, labels: connection.labels)
    }
}
