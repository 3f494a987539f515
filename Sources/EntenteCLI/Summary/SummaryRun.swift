import Analysis
import Output
import Registry
import Values

/// The summaries of one year, or of a run of years side by side.
struct SummaryRun {
    let summaries: [Summary]
    /// What names the year of a row.
    private let period: Column

    /// - Parameters:
    ///   - preparedBy: whose registry it is, where somebody said so.
    ///   - command: the command that makes it, for those whose agreements are asked for.
    init(
        _ results: [SummaryResult], _ language: Language, preparedBy: String? = nil, command: ([OrganizationMatch]) -> String
    ) {
        period = Column("period", Caption("Period", "期间"), in: language)
        summaries = results.map { result in
            var summary = SummaryTables(result, language, in: results).summary
            summary.preparedBy = preparedBy
            summary.behind = result.behind
            summary.command = command(result.of)
            summary.network = result.network.map { network in
                Summary.Network(
                    nodes: network.nodes.map { .init($0.name ?? summary.subject ?? "", $0.agreements) },
                    ties: network.ties.map { .init($0.first, $0.second, $0.agreements) }, more: network.more)
            }
            summary.isToCome = result.request.isToCome
            return summary
        }
    }

    /// Whether years stand side by side: in a form for people, unless each row is to say its year.
    private func isBeside(_ rendering: Rendering, _ columns: [String]?) -> Bool {
        let saysYear = columns?.contains { $0.isSpelled(asOneOf: ["period"] + period.titles) } ?? false
        return summaries.count > 1 && rendering.format.isForPeople && !saysYear
    }

    /// One table in the form asked for, side by side; nil where it has no rows, or where rows are to say their year.
    func beside(_ id: String, columns: [String]?, _ rendering: Rendering) throws -> [UInt8]? {
        isBeside(rendering, columns) ? try rendering.bytes(summaries, table: id, columns: columns) : nil
    }

    /// One table of every year, wide; for a run of years the first column names the year.
    func table(_ id: String) throws -> Table {
        let tables = try summaries.map { try $0.selecting(table: id) }
        guard tables.count > 1, let first = tables.first else { return tables.first ?? Table(id: id, title: id, columns: []) }
        return sideBySide(tables, like: first)
    }

    /// All of it in the form asked for.
    ///
    /// A run of years is an array in JSON, one table with a column for the year in CSV and TSV, and has them side by side in the
    /// forms for people.
    func bytes(_ rendering: Rendering) throws -> [UInt8] {
        guard let first = summaries.first else { return [] }
        if summaries.count == 1 { return try rendering.bytes(first) }
        return rendering.format.isForPeople ? try rendering.bytes(summaries) : Array(text(rendering).utf8)
    }

    /// All of it in the places of a template.
    func text(_ template: Template, _ rendering: Rendering) throws -> String {
        try rendering.fill(template, with: summaries, tables: SummaryTable.allCases.map(\.rawValue))
    }

    private func text(_ rendering: Rendering) -> String {
        switch rendering.format {
        case .json:
            let parts = summaries.map { String(rendering.render($0).dropLast()) }
            return "[" + parts.joined(separator: ",\n") + "]\n"
        case .csv, .tsv:
            let cells = summaries.map(\.cells)
            guard let first = cells.first else { return "" }
            return rendering.render(sideBySide(cells, like: first))
        case .ndjson: return summaries.map(rendering.render).joined()
        case .table, .markdown, .html, .xlsx: return rendering.render(summaries)
        }
    }

    private func sideBySide(_ tables: [Table], like first: Table) -> Table {
        let isNamed = first.columns.first?.id == "period"
        var whole = first
        whole.columns = (isNamed ? [] : [period]) + first.columns
        whole.rows = zip(summaries, tables).flatMap { summary, table in
            table.rows.map { row in (isNamed ? [] : [.text(summary.period.label)]) + row }
        }
        // The trends of years tell of the same years: each is told once.
        if isNamed {
            var told: Set<[Cell]> = []
            whole.rows = whole.rows.filter { told.insert($0).inserted }
        }
        var seen: Set<String> = []
        whole.notes = zip(summaries, tables).flatMap { summary, table in
            table.notes.map { "\(summary.period.label): \($0)" }
        }.filter { seen.insert($0).inserted }
        return whole
    }
}
