import Analysis
import Postgres
import Values

/// Partners by what became of them, as the summary's tables of the same names have it.
public enum PartnerChange: Sendable, Hashable {
    /// Those whose first agreement falls in a period: `firstTimePartners`.
    case new(SummaryPeriod)
    /// Those who were one before a period, and are none at its end: `lostPartners`.
    case lost(SummaryPeriod)
    /// Those of whose agreements in force each is one of `dormant`.
    case dormant

    /// The day on which it is asked: the last one of the period, or that at which it is cut.
    func day(_ asOf: CalendarDate) -> CalendarDate {
        switch self {
        case .new(let period), .lost(let period): min(period.lastDay, asOf)
        case .dormant: asOf
        }
    }

    fileprivate var table: SummaryTable {
        switch self {
        case .new: .firstTimePartners
        case .lost: .lostPartners
        case .dormant: .dormant
        }
    }

    fileprivate func period(_ day: CalendarDate) throws(RegistryError) -> SummaryPeriod? {
        switch self {
        case .new(let period), .lost(let period): period
        case .dormant: try SummaryPeriod.reading("\(day.year)").first
        }
    }
}

extension PartnerFold.Question {
    /// Narrows it to those of whom something became, by the rows of the table that says so.
    mutating func narrow(
        to change: PartnerChange, _ filter: Partners.Filter, on day: CalendarDate, _ connection: Connection, _ dimensions: Dimensions
    ) throws {
        guard let period = try change.period(day) else { return }
        var request = SummaryRequest(period: period)
        request.who = filter.who
        request.field = filter.field
        request.isFieldExact = filter.isFieldExact
        request.event = filter.event
        request.purpose = filter.purpose
        request.asOf = day
        request.tables = [change.table]
        if let problem = request.problem { throw problem }
        let rows = try SummaryReader(connection: connection, requests: [request]).figures(of: change.table)
        if change == .dormant {
            inForceOnly = true
            within = Set(rows.compactMap(\.subject.agreementKey))
        } else {
            let codes = Set(rows.map(\.code))
            only = Set(dimensions.organizations.codes.indices.filter { codes.contains(dimensions.organizations.codes[$0]) })
        }
    }
}

extension SummaryReader {
    /// The rows of a table, whole, by what each is about.
    fileprivate func figures(of table: SummaryTable) throws -> [FigureRow] {
        try folded(table).period.rows(of: table, limit: nil)?.rows ?? []
    }
}
