import Analysis
import Postgres
import Values

/// Reads the summaries of one or several periods from one pass over the facts, in an open transaction.
struct SummaryReader {
    let connection: Connection
    let requests: [SummaryRequest]
    let request: SummaryRequest
    let of: [OrganizationMatch]
    let field: FieldMatch?
    let event: EventMatch?
    let purpose: String?
    let scope: FactScope

    /// - Parameter requests: at least one; they differ in their periods alone.
    init(connection: Connection, requests: [SummaryRequest]) throws {
        guard let request = requests.first else {
            throw RegistryError(.bug, code: "summary-empty", "a summary of no period was asked for")
        }
        self.connection = connection
        self.requests = requests
        self.request = request
        let last = requests.map(\.lastDay).max() ?? request.lastDay
        of = try Organizations(connection: connection).meant(request.who.of, on: last)
        let fields = Fields(connection: connection)
        field = try request.field.map { try fields.find($0) }
        event = try request.event.map { try Events(connection: connection).find($0) }
        let purposes = Purposes(connection: connection)
        purpose = try request.purpose.map { try purposes.find($0) }
        if let scheme = request.scheme { try fields.requireScheme(scheme) }
        scope = try FactScope(
            connection, of: of, request.who, on: last,
            fields: field.map { try fields.scope($0, isExact: request.isFieldExact) },
            event: event?.id, purposes: purposes.scope(purpose))
    }

    func read() throws -> [SummaryResult] {
        let tables = request.table.map { $0 == .stockFlow ? [$0] : [.stockFlow, $0] } ?? SummaryTable.tables(ofSeveral: of.count > 1)
        let around = try surroundings(for: tables)
        let folds = requests.map { SummaryFold(around.context($0), into: tables) }
        try stream(around) { fact in
            for fold in folds { fold.take(fact) }
        }
        return try zip(requests, folds).map { request, fold in
            let found = try tables.map { ($0, try rows(of: $0, fold, around, request)) }
            return SummaryResult(
                request: request, of: of, field: field, event: event, purpose: purpose,
                tables: Dictionary(uniqueKeysWithValues: found), assumed: fold.assumed,
                unitsOfOtherKind: around.unitsOfOtherKind(fold, request.language), amountsApart: fold.amountsApart)
        }
    }

    func surroundings(for tables: [SummaryTable]) throws -> Surroundings {
        try Surroundings(
            connection, scope, scheme: request.scheme, level: request.fieldLevel.depth,
            quality: tables.contains(.quality))
    }

    /// Streams what can count in the periods, and on the day before; or the whole scope.
    func stream(_ around: Surroundings, whole: Bool = false, _ body: (Fact) throws -> Void) throws {
        var scope = scope
        if !whole {
            scope.since = requests.map(\.period.firstDay).min()
            scope.until = requests.map(\.lastDay).max()
        }
        try FactStream(connection: connection, dimensions: around.dimensions).forEach(scope, body)
    }

    func rows(
        of table: SummaryTable, _ fold: SummaryFold, _ around: Surroundings, _ request: SummaryRequest,
        isWhole: Bool = false
    ) throws -> SummaryRows {
        let limit = table == .topPartners && !isWhole ? request.top : nil
        let shown = fold.rows(of: table, limit: limit)
        let naming = try SummaryNaming(self, around, shown?.rows ?? [], of: table, request)
        return SummaryRows(rows: try (shown?.rows ?? []).map(naming.row), allRows: shown?.allRows ?? 0)
    }
}

extension Surroundings {
    /// The context of a period.
    func context(_ request: SummaryRequest) -> SummaryContext {
        SummaryContext(
            label: request.period.label, span: request.span, bodies(on: request.lastDay), reporters: reporters,
            withFunders: request.who.withFunders, isFractional: request.counting == .fractional, agreements: agreements,
            dimensions)
    }

    /// The units that count as what they are not.
    fileprivate func unitsOfOtherKind(_ fold: SummaryFold, _ language: Language) -> [UnitOfOtherKind] {
        let (organizations, vocabularies) = (dimensions.organizations, dimensions.vocabularies)
        return fold.otherKinds.map { number in
            let kind = vocabularies.kinds.codes[Int(organizations.kinds[number])]
            return UnitOfOtherKind(code: organizations.codes[number], kind: label(kind, in: "kind", language) ?? kind)
        }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    }
}

extension SummaryRequest {
    /// The days that figures look at.
    var span: Span { Span(period.firstDay.factDay, lastDay.factDay) }
}
