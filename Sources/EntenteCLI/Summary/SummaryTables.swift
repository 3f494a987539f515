import Analysis
import Output
import Registry
import Values

/// Turns the typed rows of a summary into tables for a format.
struct SummaryTables {
    let result: SummaryResult
    let language: Language
    /// The currencies that get a column, in the order of their codes.
    private let currencies: [String]
    /// The run of years that it is one of, whose tables are alike.
    private let run: [SummaryResult]

    /// - Parameter run: the run of years that the summary is one of; nil is itself.
    init(_ result: SummaryResult, _ language: Language, in run: [SummaryResult]? = nil) {
        self.result = result
        self.language = language
        self.run = run ?? [result]
        currencies = Set(self.run.flatMap { $0.tables.values.flatMap(\.currencies) }).sorted()
    }

    /// The whole summary.
    var summary: Summary {
        let request = result.request
        let period = request.period
        let title = Caption("Cooperation summary \(period.label)", "\(period.label)年度合作统计公报")
        var summary = Summary(
            title: title.text(in: language),
            period: .init(
                label: period.label, startDate: period.firstDay.description, endDate: period.lastDay.description),
            asOf: request.asOf?.description, of: result.of.codes,
            subject: result.of.names(in: language),
            filters: filters, counting: request.counting.rawValue,
            tables: request.shownTables(of: result.of.count).map(table))
        summary.subjects = result.of.count
        return summary
    }

    private var filters: [Summary.Filter] {
        var filters: [Summary.Filter] = []
        func told(_ id: String, _ value: String, narrows: Bool = false, _ en: String, _ zh: String) {
            filters.append(.init(id, value, narrows: narrows, said: language == .zh ? zh : en))
        }
        if let field = result.field {
            told("field", field.field, narrows: true, "in the field of \(field.labelEN ?? field.field)", "领域为“\(field.labelZH ?? field.labelEN ?? field.field)”")
        }
        let who = result.request.who
        if who.unitsApart { told("unitsApart", "true", "units count for themselves", "二级单位单独统计") }
        if who.withFamily { told("withFamily", "true", "with subsidiaries", "含下属单位") }
        if who.withFunders { told("withFunders", "true", "who funds counts as a partner", "资助方计为合作单位") }
        if let event = result.event { told("event", event.code, narrows: true, "signed at \(event.name)", "在“\(event.name)”上签署") }
        if let purpose = result.purpose {
            let label = result.purposeLabel ?? purpose
            told("purpose", purpose, narrows: true, "with the purpose \(label)", "合作内容为“\(label)”")
        }
        if let scheme = result.request.scheme { told("scheme", scheme, "fields of \(scheme)", "领域分类：\(scheme)") }
        if let conversion = result.request.conversion { told("in", conversion.currency, "amounts in \(conversion.currency)", "金额折合为 \(conversion.currency)") }
        let level = result.request.fieldLevel
        if level != .broad { told("fieldLevel", "\(level)", "fields at the \(level) level", level == .narrow ? "领域按中类列示" : "领域按小类列示") }
        return filters
    }

    /// One table, with its notes.
    func table(_ table: SummaryTable) -> Table {
        Table(
            id: table.rawValue, title: table.title, in: language, columns: columns(of: table),
            rows: result.rows(of: table).map { cells(of: $0, in: table) },
            notes: result.notes(on: table).map { $0.sentence(language) })
    }

    private func columns(of table: SummaryTable) -> [Column] {
        shown(of: table).flatMap { column -> [Column] in
            guard column.content == .amounts else {
                return [Column(column.id, column.title, in: language, kind: column.kind, unit: column.unit)]
            }
            return currencies.map { Column("\(column.id)\($0)", column.title(of: $0), in: language, kind: .number, unit: $0) }
        }
    }

    private func shown(of table: SummaryTable) -> [FigureColumn] {
        table.figures.columns.filter { column in
            if column.isOfSome, result.of.isEmpty { return false }
            guard column.isSparse, result.request.isForPeople else { return true }
            return run.contains { $0.rows(of: table).contains { !$0.cell(column.id, of: table).isBlank } }
        }
    }

    /// Amounts have a column for each currency, such as `amountCNY`; empty where nothing in it was signed.
    private func cells(of row: SummaryRow, in table: SummaryTable) -> [Cell] {
        shown(of: table).flatMap { column in
            column.content == .amounts
                ? currencies.map { row.amounts[$0] ?? .null } : [row.cell(column.id, of: table)]
        }
    }
}

extension [OrganizationMatch] {
    /// What they are called, as one; nil where there are none.
    func names(in language: Language) -> String? {
        guard let last else { return nil }
        let first = dropLast().map(\.name)
        if language == .zh { return (first + [last.name]).joined(separator: "、") }
        return first.isEmpty ? last.name : first.joined(separator: ", ") + " and " + last.name
    }

    /// Their codes, as one text; nil where there are none.
    var codes: String? { isEmpty ? nil : map(\.code).joined(separator: ", ") }
}

extension FigureColumn {
    /// What the column holds, for the formats.
    var kind: Column.Kind {
        if isShare { return .share }
        return switch content {
        case .listed(.dateSigned), .listed(.endDate), .listed(.noticeBy), .listed(.day), .listed(.end): .date
        case .code, .label, .trait, .part, .listed: .text
        case .count, .before, .points, .observed, .worked, .organizations, .things, .amounts: .number
        case .share, .growth, .ratio: .share
        case .signing: .date
        }
    }
}
