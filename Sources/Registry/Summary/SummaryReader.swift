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
    let scheme: ShownScheme?
    private(set) var scope: FactScope
    /// In how many shares facts are counted at most.
    var shares = FactShare.most

    /// - Parameters:
    ///   - requests: at least one; they differ in their periods alone.
    ///   - showing: the scheme whose fields are shown, worked out unless it is given; nil is all, side by side.
    init(connection: Connection, requests: [SummaryRequest], showing known: ShownScheme?? = nil) throws {
        guard let request = requests.first else {
            throw Self.noPeriod
        }
        self.connection = connection
        self.requests = requests
        self.request = request
        let last = requests.map(\.lastDay).max() ?? request.lastDay
        let organizations = Organizations(connection: connection)
        of = try organizations.called(organizations.meant(request.who.of, on: last), in: request.nameLanguage)
        for table in request.tables where !SummaryTable.tables(of: of.count).contains(table) { throw table.refusal }
        let fields = Fields(connection: connection)
        field = try request.field.map { try fields.find($0) }
        event = try request.event.map { try Events(connection: connection).find($0) }
        let purposes = Purposes(connection: connection)
        purpose = try request.purpose.map { try purposes.find($0) }
        scheme = try known ?? fields.shownScheme(request.scheme)
        scope = try FactScope(
            connection, of: of, request.who, on: last,
            fields: field.map { try fields.scope($0, isExact: request.isFieldExact) },
            event: event?.id, purposes: purposes.scope(purpose))
    }

    static var noPeriod: RegistryError { RegistryError(.bug, code: "summary-empty", "a summary of no period was asked for") }

    /// The same of a few agreements alone, by their keys.
    func among(_ keys: [Int]) -> SummaryReader {
        var reader = self
        reader.scope = scope.of(keys)
        return reader
    }

    func read() throws -> [SummaryResult] {
        // Whatever is asked for, that stock and flows balance is looked at.
        let tables = [.stockFlow] + request.shownTables(of: of.count).filter { $0 != .stockFlow }
        let (folds, around) = try counted(tables)
        return try folds.periods.map { folded in
            let found = try rows(of: tables, folded, around)
            return SummaryResult(
                request: folded.request, of: of, field: field, event: event, purpose: purpose,
                purposeLabel: purpose.flatMap { around.label($0, in: "purpose", request.language) }, scheme: scheme, tables: found, assumed: folded.period.fold.assumed,
                unitsOfOtherKind: around.unitsOfOtherKind(folded.period.fold, request.language), amountsApart: folded.period.fold.amountsApart,
                hasActivities: folded.period.context.attached.hasActivities,
                behind: request.wantsReferences && folds.periods.count == 1 ? try FigureReferences(self, around, tables).read(folded, found) : [:],
                network: try isDrawn(folded.request, found) ? network(around, folded.request) : nil)
        }
    }

    /// The periods of the requests, counted into tables.
    func counted(_ tables: [SummaryTable]) throws -> (FoldedPeriods, Surroundings) {
        let around = try surroundings(for: tables)
        let folds = FoldedPeriods(requests, around, into: tables)
        try FactStream(connection: connection, dimensions: around.dimensions).fold(scope(for: tables), into: folds, shares: shares) {
            FoldedPeriods(requests, around, into: tables)
        }
        return (folds, around)
    }

    /// The most agreements in force of which it is drawn who works with whom.
    private static let mostDrawnOf = 1_000

    /// Of a run of periods the last is drawn.
    private func isDrawn(_ request: SummaryRequest, _ tables: [SummaryTable: SummaryRows]) -> Bool {
        let inForce = tables[.stockFlow]?.rows.first?.count("inForceAfter", of: .stockFlow) ?? 0
        return request.wantsNetwork && request.period == requests.last?.period && 1...Self.mostDrawnOf ~= inForce
    }

    /// The period of the request, counted into one table.
    func folded(_ table: SummaryTable) throws -> (period: FoldedPeriod, around: Surroundings) {
        let around = try surroundings(for: [table])
        let folds = FoldedPeriods([request], around, into: [table])
        try stream(around, [table]) { folds.take($0) }
        folds.settle()
        guard let period = folds.periods.first else { throw Self.noPeriod }
        return (period, around)
    }

    /// - Parameter needs: what stands under agreements that is looked at beside what tables need.
    func surroundings(for tables: [SummaryTable], needs: Set<Attachments.Kind> = []) throws -> Surroundings {
        try Surroundings(
            connection, scope, scheme: scheme?.code, level: request.fieldLevel.depth,
            quality: tables.contains(.quality),
            converting: { try request.conversion?.conversion($0.currencies) },
            attached: { vocabularies, conversion in
                try AttachedReader(
                    connection: connection, scope: scope, vocabularies: vocabularies, language: request.language, days: days, conversion: conversion
                ).read(tables.reduce(into: needs) { $0.formUnion($1.figures.needs) })
            })
    }

    /// From the first day of the periods, and of those before them, to the last day that is looked at.
    private var days: ClosedRange<CalendarDate> {
        let first = requests.map { ($0.before ?? $0).period.firstDay }.min() ?? request.period.firstDay
        return first...max(first, requests.map(\.lastDay).max() ?? first)
    }

    /// Streams what can count in the periods, and on the day before; or the whole scope.
    func stream(_ around: Surroundings, _ tables: [SummaryTable], whole: Bool = false, _ body: (Fact) throws -> Void) throws {
        try FactStream(connection: connection, dimensions: around.dimensions).forEach(whole ? scope : scope(for: tables), body)
    }

    /// What can count in the periods, and on the day before.
    private func scope(for tables: [SummaryTable]) -> FactScope {
        var scope = scope
        scope.since = tables.contains { $0.figures.looksAtAllTime } ? nil : days.lowerBound
        scope.until = days.upperBound
        return scope
    }

    /// The rows of tables, with their words.
    /// - Parameter isWhole: whether all of them, however many.
    func rows(
        of tables: [SummaryTable], _ folded: FoldedPeriod, _ around: Surroundings, isWhole: Bool = false
    ) throws -> [SummaryTable: SummaryRows] {
        let shown = tables.map { table in
            let limit = isWhole ? nil : table.limit(request, isOfSome: !of.isEmpty)
            return (table: table, limit: limit, rows: folded.rows(of: table, limit: limit))
        }
        let words = try SummaryNames(self, around, shown.map { ($0.table, $0.rows?.rows ?? []) }, folded.request)
        return Dictionary(
            uniqueKeysWithValues: try shown.map { table, limit, shown in
                (table, try named(shown, of: table, limit: limit, words, folded, around))
            })
    }

    private func named(
        _ shown: FigureRows?, of table: SummaryTable, limit: Int?, _ words: SummaryNames, _ folded: FoldedPeriod, _ around: Surroundings
    ) throws -> SummaryRows {
        let naming = SummaryNaming(around, of: table, words, folded.request)
        var rows = (shown?.rows ?? []).map(naming.row)
        if table.figures.order.isOfDays {
            rows.sort { left, right in
                left.place != right.place ? left.place < right.place : left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
            }
            if let limit { rows = Array(rows.prefix(limit)) }
        }
        return SummaryRows(rows: rows, allRows: shown?.allRows ?? 0)
    }
}

extension Surroundings {
    /// The context of a period.
    func context(_ request: SummaryRequest, past: SummaryPast? = nil) -> SummaryContext {
        SummaryContext(
            label: request.period.label, span: request.span, isOver: request.lastDay == request.period.lastDay, bodies(on: request.lastDay), reporters: reporters,
            withFunders: request.who.withFunders, isFractional: request.counting == .fractional, agreements: agreements,
            past: past, dimensions)
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

extension SummaryTable {
    /// Why it says nothing of those whose agreements are asked for.
    fileprivate var refusal: RegistryError {
        self == .tripleHelix
            ? RegistryError(
                .usage, code: "table-says-nothing", "where one is party to every agreement, tripleHelix is 0 by definition",
                hint: "Ask for everyone with --of all, or for several.")
            : RegistryError(
                .usage, code: "table-says-nothing", "\(rawValue) needs \(self == .byReporter ? "several" : "one or several") whose agreements are asked for",
                hint: "Name them with --of.")
    }

    /// The most rows of a list of partners; nil is all.
    fileprivate func limit(_ request: SummaryRequest, isOfSome: Bool) -> Int? {
        switch self {
        case .topPartners: request.top
        case .firstTimePartners, .lostPartners, .reactivatedPartners, .agreements, .expiring, .dormant: isOfSome ? nil : 1_000
        default: nil
        }
    }
}

extension SummaryRequest {
    /// The days that figures look at.
    var span: Span { Span(period.firstDay.factDay, lastDay.factDay) }
}
