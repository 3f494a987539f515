import Postgres
import Values

/// Runs the queries of one summary, in an open transaction.
struct SummaryReader {
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
        SummaryResult(
            request: request, of: of, field: field, event: event, stockFlow: try stockFlow(),
            byType: try asked(.byType, byType), byField: try asked(.byField, byField),
            byKind: try asked(.byKind, byKind), kindMix: try asked(.kindMix, kindMix),
            byCountry: try asked(.byCountry) { try byPlace("country") },
            byRegion: try asked(.byRegion) { try byPlace("region") },
            topPartners: try asked(.topPartners) { try topPartners(top: request.top) },
            quality: try asked(.quality, quality), assumed: try row(SummaryQueries.assumed))
    }

    private func asked<Row>(_ table: SummaryTable, _ read: () throws -> [Row]) rethrows -> [Row] {
        request.table.map { $0 == table } ?? true ? try read() : []
    }

    func stockFlow() throws -> SummaryStockFlow { try row(SummaryQueries.stockFlow) }

    func byType() throws -> [SummaryTypeRow] { try rows(SummaryQueries.byType, language) }

    func byField() throws -> [SummaryFieldRow] {
        try rows(SummaryQueries.byField, counting, language, request.scheme, request.fieldLevel.rawValue)
    }

    func byKind() throws -> [SummaryKindRow] { try rows(SummaryQueries.byKind, counting, language) }

    func kindMix() throws -> [SummaryKindMixRow] { try rows(SummaryQueries.kindMix, language) }

    /// - Parameter kind: `country` or `region`.
    func byPlace(_ kind: String) throws -> [SummaryPlaceRow] { try rows(SummaryQueries.byPlace, counting, language, kind) }

    /// - Parameter top: how many; nil is all.
    func topPartners(top: Int?) throws -> [SummaryPartnerRow] {
        try rows(SummaryQueries.topPartners, request.scheme, request.fieldLevel.rawValue, request.asOf, top)
    }

    func quality() throws -> [SummaryQualityRow] {
        try rows(SummaryQueries.quality, request.scheme).compactMap(SummaryQualityRow.init)
    }

    private var counting: String { request.counting.rawValue }
    private var language: String { request.language.rawValue }

    /// The rows of a query, whose first parameters are the days and filters that every query of a summary takes.
    func rows<Output>(
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
