import Postgres

extension Registry {
    /// The annual cooperation summary of a period.
    ///
    /// All tables are read in one read-only transaction, so they show one state of the registry.
    /// - Throws: a ``RegistryError`` of kind `usage` for a request that cannot be answered, of kind `notFound` for an unknown
    ///   name, of kind `bug` with code `summary-unbalanced` where stock and flow do not add up.
    public func summary(_ request: SummaryRequest) throws -> SummaryResult {
        try read { try read(request) }
    }

    /// The summaries of a run of years, in the order asked for; all show one state of the registry.
    /// - Throws: as ``summary(_:)``.
    public func summaries(_ requests: [SummaryRequest]) throws -> [SummaryResult] {
        try read { try requests.map(read) }
    }

    private func read<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.transaction(.repeatableRead, readOnly: true) {
            _ = try connection.rows(SummaryQueries.prepare)
            return try body()
        }
    }

    private func read(_ request: SummaryRequest) throws -> SummaryResult {
        if let problem = request.problem { throw problem }
        let result = try SummaryReader(connection: connection, request: request).read()
        try result.stockFlow.requireBalance(in: request.period)
        return result
    }
}

/// Runs the queries of one summary, in an open transaction.
private struct SummaryReader {
    let connection: Connection
    let request: SummaryRequest
    let of: OrganizationMatch?
    let field: FieldMatch?
    let fields: [Int]?
    let event: EventMatch?

    init(connection: Connection, request: SummaryRequest) throws {
        self.connection = connection
        self.request = request
        of = try request.of.map { try Organizations(connection: connection).find($0) }
        let fields = Fields(connection: connection)
        field = try request.field.map { try fields.find($0) }
        self.fields = try field.map { try fields.scope($0, isExact: request.isFieldExact) }
        event = try request.event.map { try Events(connection: connection).find($0) }
        if let scheme = request.scheme { try fields.requireScheme(scheme) }
    }

    func read() throws -> SummaryResult {
        let (counting, language) = (request.counting.rawValue, request.language.rawValue)
        let (scheme, level) = (request.scheme, request.fieldLevel.rawValue)
        return SummaryResult(
            request: request, of: of, field: field, event: event,
            stockFlow: try row(SummaryQueries.stockFlow),
            byType: try rows(SummaryQueries.byType, language),
            byField: try rows(SummaryQueries.byField, counting, language, scheme, level),
            byKind: try rows(SummaryQueries.byKind, counting, language),
            kindMix: try rows(SummaryQueries.kindMix, language),
            byCountry: try rows(SummaryQueries.byPlace, counting, language, "country"),
            byRegion: try rows(SummaryQueries.byPlace, counting, language, "region"),
            topPartners: try rows(SummaryQueries.topPartners, scheme, level, request.asOf, request.top),
            quality: try rows(SummaryQueries.quality, scheme).compactMap(SummaryQualityRow.init),
            assumed: try row(SummaryQueries.assumed))
    }

    /// The rows of a query, whose first parameters are the days and filters that every query of a summary takes.
    private func rows<Output>(
        _ query: Query<Output>, _ rest: (any PostgresEncodable)?...
    ) throws(PostgresError) -> [Output] {
        let common: [(any PostgresEncodable)?] = [
            request.period.firstDay, request.lastDay, of?.id, fields, event?.id,
        ]
        return try connection.query(query.statement, common + rest).decode(Output.self)
    }

    /// The one row of a query that counts.
    private func row<Output>(_ query: Query<Output>) throws -> Output {
        guard let row = try rows(query).first else {
            throw RegistryError(.bug, code: "summary-empty", "\(query.statement.name) gave no row")
        }
        return row
    }
}
