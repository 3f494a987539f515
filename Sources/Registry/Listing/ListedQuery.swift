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

/// Takes the rows of a list as they come, some at a time, so that nobody holds all of them.
public typealias ListSink = (Listed) throws -> Void

extension Connection {
    /// The rows of a query as a list for its readers.
    /// - Parameter sink: takes the rows as they come, if they need not be held: what is given back then has none of them, but
    ///   says how many there were.
    func listed<Query: ListedQuery>(_ query: Query, for audience: Audience, to sink: ListSink? = nil) throws -> Listed {
        guard let sink else {
            return try Query.listing.listed(self.query(Query.statement, query.bind()), for: audience, labels: labels)
        }
        // While rows come nothing else can be asked.
        var known: [Wording.Kept: [String: String]] = [:]
        var listed = try Query.listing.listed([], for: audience) { kept in
            let words = try labels(kept)
            known[kept] = words
            return words
        }
        var rows: [Row] = []
        func hand() throws {
            try sink(Query.listing.listed(rows, for: audience) { known[$0] ?? [:] })
            listed.handOver(rows.count)
            rows.removeAll(keepingCapacity: true)
        }
        try forEach(Query.statement, query.bind()) { row in
            rows.append(row)
            if rows.count == Self.portion { try hand() }
        }
        if !rows.isEmpty { try hand() }
        return listed
    }

    /// So many rows are held at a time.
    private static let portion = 1_000

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
