import Analysis
import Postgres
import Values

/// Makes the list of the agreements behind a cell: by the day on which it happened, else the latest signed first.
struct DrilledAgreements {
    private let found: [Drilled]
    private let source: CellSource
    private let around: Surroundings
    private let reader: SummaryReader

    init(_ found: [Drilled], _ source: CellSource, _ around: Surroundings, _ reader: SummaryReader) {
        self.found = found
        self.source = source
        self.around = around
        self.reader = reader
    }

    /// The rows, after what they add up to was held against the cell.
    /// - Parameter signed: the date of signing that is asked for; nil where each tells its own.
    /// - Throws: a ``RegistryError`` of kind `bug` where they do not lead to it.
    func rows(leadingTo target: DrillTarget, _ cell: SummaryCell, signed: String? = nil, limit: Int?) throws -> [SummaryDrillRow] {
        let total = found.reduce(Fraction.zero) { $0 + ($1.part ?? .zero) }
        let things = Set(found.flatMap(\.things)).count
        if let units = target.units {
            let isReached =
                target.isDistinct ? Int128(things) == units : total.isWithin(1, of: units, digits: target.digits)
            guard isReached else {
                throw RegistryError(
                    .bug, code: "summary-drill-unbalanced",
                    "the agreements behind \(cell) of \(reader.request.period.label) do not lead to the figure in it")
            }
        }
        let shown = try listed(limit)
        // A cell is rounded so that its column adds up; the rows share in that, so that they add up to the cell.
        var sum = target.units.map {
            Fraction(Fraction(target.isDistinct ? 0 : $0, over: Fraction.power(target.digits)), less: total)
        } ?? .zero
        return shown.map { drilled, agreement in
            let before = sum
            sum = sum + (drilled.part ?? .zero)
            let counts = drilled.part.map { _ in
                decimalText(
                    sum.roundedUp(to: target.digits) - before.roundedUp(to: target.digits), digits: target.digits)
            }
            return SummaryDrillRow(
                agreement, signed: signed, happenedOn: drilled.day.flatMap(CalendarDate.init), counts: counts.flatMap(Numeric.init),
                currency: drilled.currency.map { around.dimensions.vocabularies.currencies.codes[$0] },
                organizations: source.bringsFields ? [] : codes(drilled) { around.dimensions.organizations.codes[$0] },
                fields: source.bringsFields ? codes(drilled) { around.dimensions.fields.code(of: $0) } : [])
        }
    }

    private func codes(_ drilled: Drilled, _ code: (Int) -> String) -> [String] {
        drilled.things.map(code).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Those that the list shows, in their order, with what is said of each.
    private func listed(_ limit: Int?) throws -> [(Drilled, DrilledAgreement)] {
        let ordered = found.sorted { $0.order < $1.order }
        // References are looked up for no more than are shown, and for those that stand beside the last of them.
        var count = min(limit ?? .max, ordered.count)
        while count > 0, count < ordered.count, ordered[count].order == ordered[count - 1].order { count += 1 }
        let keys = Array(Set(ordered.prefix(count).map(\.key)))
        let rows = try reader.connection.rows(
            SQL.FactDrilled(ids: keys, day: reader.request.lastDay, language: reader.request.language.rawValue))
        let agreements = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
        let named = ordered.prefix(count).compactMap { drilled in agreements[drilled.key].map { (drilled, $0) } }
        return Array(
            named.sorted { left, right in
                left.0.order != right.0.order
                    ? left.0.order < right.0.order
                    : left.1.reference.utf8.lexicographicallyPrecedes(right.1.reference.utf8)
            }.prefix(limit ?? .max))
    }
}

extension Drilled {
    /// By the day on which it happened, else the latest signed first and what is not known last.
    fileprivate var order: DrillOrder { DrillOrder(day: day?.number ?? .max, signed: signedOn.map { -Int($0.number) } ?? .max) }
}

private struct DrillOrder: Comparable {
    let day: Int32
    let signed: Int
    static func < (left: DrillOrder, right: DrillOrder) -> Bool {
        left.day != right.day ? left.day < right.day : left.signed < right.signed
    }
}

extension CellSource {
    /// Whether the things that an agreement brings are fields, and not organizations.
    fileprivate var bringsFields: Bool { if case .things = content { true } else { false } }
}

extension Fraction {
    /// Whether it differs from a number of so many decimals by less than some units of the last one.
    fileprivate func isWithin(_ tolerance: Int128, of units: Int128, digits: Int) -> Bool {
        let scaled = self * Fraction(Fraction.power(digits)) - Fraction(units)
        return Fraction(-tolerance) < scaled && scaled < Fraction(tolerance)
    }

    /// Half of what a cell differs from what it is rounded from.
    fileprivate init(_ cell: Fraction, less total: Fraction) {
        self = (cell - total) / Fraction(2)
    }
}
