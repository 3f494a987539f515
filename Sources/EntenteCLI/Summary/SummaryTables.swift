import Output
import Registry
import Values

/// Turns the typed rows of a summary into tables for a format.
struct SummaryTables {
    let result: SummaryResult
    let language: Language
    /// The currencies that get a column, in order; those of a whole run of years, so that its tables are alike.
    let currencies: [String]

    init(_ result: SummaryResult, _ language: Language, currencies: [String]? = nil) {
        self.result = result
        self.language = language
        self.currencies = currencies ?? Self.currencies(of: [result])
    }

    /// The currencies in which amounts are summed, in the order of their codes.
    static func currencies(of results: [SummaryResult]) -> [String] {
        Set(results.flatMap { $0.byKind.flatMap { row in row.amounts.map(\.currency) } }).sorted()
    }

    /// The whole summary.
    var summary: Summary {
        let request = result.request
        let period = request.period
        var title = "\(SummaryWords.text(SummaryWords.title, language)) \(period.label)"
        if let of = result.of { title += (language == .zh ? "：" : ": ") + of.name }
        return Summary(
            title: title,
            period: .init(
                label: period.label, startDate: period.firstDay.description, endDate: period.lastDay.description),
            asOf: request.asOf?.description, of: result.of?.code, filters: filters, counting: request.counting.rawValue,
            tables: SummaryTable.allCases.map(table))
    }

    private var filters: [Summary.Filter] {
        var filters: [Summary.Filter] = []
        if let field = result.field { filters.append(.init("field", field.field)) }
        if let event = result.event { filters.append(.init("event", event.code)) }
        if let scheme = result.request.scheme { filters.append(.init("scheme", scheme)) }
        if result.request.fieldLevel != .broad { filters.append(.init("fieldLevel", "\(result.request.fieldLevel)")) }
        return filters
    }

    /// One table, with its notes.
    func table(_ table: SummaryTable) -> Table {
        let (columns, rows) = content(of: table)
        return Table(
            id: table.rawValue, title: SummaryWords.title(of: table, language), columns: columns, rows: rows,
            notes: result.notes(on: table).map { $0.sentence(language) })
    }

    private func content(of table: SummaryTable) -> (columns: [Column], rows: [[Cell]]) {
        switch table {
        case .stockFlow: stockFlow
        case .byType: byType
        case .byField: byField
        case .byKind: byKind
        case .kindMix: kindMix
        case .byCountry: places("country", result.byCountry)
        case .byRegion: places("region", result.byRegion)
        case .topPartners: topPartners
        case .quality: quality
        }
    }

    // MARK: - Columns and cells

    func column(_ id: String, kind: Column.Kind = .text, unit: String? = nil) -> Column {
        Column(id, SummaryWords.title(of: id, language), kind: kind, unit: unit)
    }

    func agreements(_ ids: String...) -> [Column] { ids.map { column($0, kind: .number, unit: "agreements") } }

    func organizations(_ ids: String...) -> [Column] { ids.map { column($0, kind: .number, unit: "organizations") } }

    /// The code of a category, `unknown` where there is none.
    func code(_ code: String?) -> Cell { .text(code ?? "unknown") }

    /// What a category is called. One that has no label keeps the cell empty, what is not known says so.
    func label(_ label: String?, of code: String?) -> Cell {
        code == nil ? .text(SummaryWords.text(SummaryWords.unknown, language)) : .optional(label)
    }
}
