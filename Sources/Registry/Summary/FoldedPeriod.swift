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
    private let earlier: [Part]

    /// How many periods a trend has.
    private static let trendLength = 10

    init(_ request: SummaryRequest, _ around: Surroundings, into tables: [SummaryTable]) {
        self.request = request
        let past = tables.filter(\.figures.isOfPast)
        var firsts = Firsts()
        period = past.isEmpty
            ? Self.part(request, around, into: tables)
            : Self.part(request, around, into: tables, firsts.of(request, around), finding: past == [.trend] ? .firstAgreements : .all)
        let compared = tables.filter(\.figures.looksBack)
        before = compared.isEmpty ? nil : request.before.map { Self.part($0, around, into: compared) }
        var earlier: [Part] = []
        var next = past.contains(.trend) ? request.before : nil
        while let request = next, earlier.count < Self.trendLength - 1 {
            let isFound = firsts.isKnown(request, around)
            earlier.append(
                Self.part(request, around, into: [.trend], firsts.of(request, around), finding: isFound ? .nothing : .firstAgreements))
            next = request.before
        }
        self.earlier = earlier.reversed()
    }

    private static func part(
        _ request: SummaryRequest, _ around: Surroundings, into tables: [SummaryTable], _ past: SummaryPast? = nil,
        finding: SummaryFold.Finds = .nothing
    ) -> Part {
        let context = around.context(request, past: past)
        return Part(label: request.period.label, context: context, fold: SummaryFold(context, into: tables, finding: finding))
    }

    func take(_ fact: Fact) {
        period.fold.take(fact)
        before?.fold.take(fact)
        for part in earlier {
            // What the period has looked at need not be looked at ten times.
            if part.context.bodies === period.context.bodies {
                part.fold.take(fact, after: period.fold)
            } else {
                part.fold.take(fact)
            }
        }
    }

    func rows(of table: SummaryTable, limit: Int?) -> FigureRows? {
        let rows = period.fold.rows(of: table, before: before?.fold, limit: limit)
        guard table == .trend else { return rows }
        for part in earlier { part.fold.settle() }
        return rows?.after(earlier.compactMap { $0.fold.rows(of: .trend) })
    }

    /// The context in which a row of a table was counted.
    func context(of row: SummaryRow, in table: SummaryTable, isBefore: Bool) -> SummaryContext {
        if isBefore { return before?.context ?? period.context }
        guard table == .trend else { return period.context }
        return earlier.first { $0.label == row.code }?.context ?? period.context
    }

    /// The first agreements of partners, which periods share that have the same bodies.
    private struct Firsts {
        private var known: [ObjectIdentifier: FirstAgreements] = [:]

        func isKnown(_ request: SummaryRequest, _ around: Surroundings) -> Bool {
            known[ObjectIdentifier(around.bodies(on: request.lastDay))] != nil
        }

        mutating func of(_ request: SummaryRequest, _ around: Surroundings) -> SummaryPast {
            let bodies = ObjectIdentifier(around.bodies(on: request.lastDay))
            let found = known[bodies] ?? FirstAgreements()
            known[bodies] = found
            return SummaryPast(found)
        }
    }
}
