import Analysis
import Values

/// The tables of a period while they are counted, beside what is counted of the periods before it.
struct FoldedPeriod {
    /// A period while it is counted.
    struct Part {
        let label: String
        let context: SummaryContext
        let fold: SummaryFold
    }

    let request: SummaryRequest
    /// The period itself.
    let period: Part
    /// The period before; nil where no table shows it.
    let before: Part?
    /// The periods of the trend before this one, the earliest first.
    let earlier: [Part]

    func rows(of table: SummaryTable, limit: Int?) -> FigureRows? {
        let rows = period.fold.rows(of: table, before: before?.fold, limit: limit)
        guard table == .trend else { return rows }
        return rows?.after(earlier.compactMap { $0.fold.rows(of: .trend) })
    }

    /// The context in which a row of a table was counted.
    func context(of row: SummaryRow, in table: SummaryTable, isBefore: Bool) -> SummaryContext {
        if isBefore { return before?.context ?? period.context }
        guard table == .trend else { return period.context }
        return earlier.first { $0.label == row.code }?.context ?? period.context
    }
}

/// The periods of a question while they are counted. A period that several show, in a trend or as the one before, is counted
/// once, and what one of them has looked at the others need not look at again.
struct FoldedPeriods {
    /// How many periods a trend has.
    private static let trendLength = 10

    /// The periods that are asked for, in their order.
    let periods: [FoldedPeriod]
    private let folds: SummaryFolds?

    init(_ requests: [SummaryRequest], _ around: Surroundings, into tables: [SummaryTable]) {
        let past = tables.filter(\.figures.isOfPast)
        let compared = tables.filter(\.figures.looksBack)
        var wanted = Wanted()
        for request in requests { wanted.want(tables, of: request) }
        for request in requests {
            if !compared.isEmpty, let before = request.before { wanted.want(compared, of: before) }
            if past.contains(.trend) { for earlier in request.earlier(Self.trendLength) { wanted.want([.trend], of: earlier) } }
        }
        var firsts = Firsts()
        var parts: [SummaryRequest: FoldedPeriod.Part] = [:]
        for request in wanted.requests {
            let tables = wanted.tables[request] ?? []
            let finds = requests.contains(request)
                ? past.isEmpty ? SummaryFold.Finds.nothing : past == [.trend] ? .firstAgreements : .all
                : tables.contains(.trend) && !firsts.isKnown(request, around) ? .firstAgreements : .nothing
            let needsPast = tables.contains { $0.figures.isOfPast }
            let context = around.context(request, past: needsPast ? firsts.of(request, around) : nil)
            parts[request] = FoldedPeriod.Part(
                label: request.period.label, context: context, fold: SummaryFold(context, into: tables, finding: finds))
        }
        let inOrder = wanted.requests.compactMap { parts[$0] }
        folds = inOrder.first.map { SummaryFolds($0.fold, inOrder.dropFirst().map(\.fold)) }
        periods = requests.compactMap { request in
            guard let period = parts[request] else { return nil }
            return FoldedPeriod(
                request: request, period: period, before: compared.isEmpty ? nil : request.before.flatMap { parts[$0] },
                earlier: past.contains(.trend) ? request.earlier(Self.trendLength).reversed().compactMap { parts[$0] } : [])
        }
    }

    func take(_ fact: Fact) { folds?.take(fact) }

    /// Counts what could be counted only when all were known.
    func settle() { folds?.settle() }

    /// Takes in what was counted of other agreements, once neither are given more.
    func takeIn(_ others: FoldedPeriods) {
        if let theirs = others.folds { folds?.takeIn(theirs) }
    }

    /// What is to be counted of each period, each once, in the order in which they were asked for.
    private struct Wanted {
        private(set) var requests: [SummaryRequest] = []
        private(set) var tables: [SummaryRequest: [SummaryTable]] = [:]

        mutating func want(_ more: [SummaryTable], of request: SummaryRequest) {
            if tables[request] == nil { requests.append(request) }
            let known = tables[request] ?? []
            tables[request] = known + more.filter { !known.contains($0) }
        }
    }

    /// The first agreements of partners, which periods share that have the same bodies.
    private struct Firsts {
        private var known: [ObjectIdentifier: FirstAgreements] = [:]
        private var first: FirstAgreements?

        func isKnown(_ request: SummaryRequest, _ around: Surroundings) -> Bool {
            known[ObjectIdentifier(around.bodies(on: request.lastDay))] != nil
        }

        mutating func of(_ request: SummaryRequest, _ around: Surroundings) -> SummaryPast {
            let bodies = ObjectIdentifier(around.bodies(on: request.lastDay))
            let found = known[bodies] ?? FirstAgreements(beside: first)
            if first == nil { first = found }
            known[bodies] = found
            return SummaryPast(found)
        }
    }
}

extension SummaryRequest {
    /// The same of the periods before this one, the latest first, so that they are so many with this one.
    fileprivate func earlier(_ length: Int) -> [SummaryRequest] {
        Array(sequence(state: self) { request in
            guard let before = request.before else { return nil }
            request = before
            return before
        }.prefix(length - 1))
    }
}
