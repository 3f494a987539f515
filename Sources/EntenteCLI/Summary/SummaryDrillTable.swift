import Analysis
import Registry
import Values

/// The agreements behind a cell of a summary, as a table, and for JSON with what was drilled.
struct SummaryDrillTable {
    let drill: SummaryDrill
    /// A row for each time that an agreement counts.
    let agreements: Listed
    let language: Language

    var listed: Listed { agreements.titled(title, notes: notes) }

    /// What was drilled, and the table.
    func record(of table: Table) -> Record {
        let request = drill.request
        let level: String? = request.fieldLevel == .broad ? nil : "\(request.fieldLevel)"
        let facts: [(id: String, value: Cell)] = [
            ("table", .text(drill.cell.table.rawValue)), ("row", .optional(drill.cell.row)),
            ("column", .text(drill.cell.column)), ("value", .optional(drill.value)),
            ("period", .text(request.period.label)), ("startDate", .date(request.period.firstDay.description)),
            ("endDate", .date(request.period.lastDay.description)), ("asOf", .optional(day: request.asOf)),
            ("of", .optional(drill.of?.code)), ("field", .optional(drill.field?.field)),
            ("event", .optional(drill.event?.code)), ("scheme", .optional(request.scheme)),
            ("fieldLevel", .optional(level)), ("counting", .text(request.counting.rawValue)),
            ("notes", .list(notes)),
        ]
        return Record(title: title, facts: facts.map { .named($0.id, language, $0.value) }, tables: [table])
    }

    private var title: String {
        let cell = drill.cell
        let row = cell.table == .stockFlow ? "" : " \(cell.row ?? "")"
        return "\(drill.request.period.label) \(cell.table.title.text(in: language))\(row): \(columnTitle)"
    }

    private var columnTitle: String {
        let columns = drill.cell.table.figures.columns
        if let column = columns.first(where: { $0.id == drill.cell.column }) {
            return column.title.text(in: language)
        }
        guard let amounts = columns.first(where: { $0.content == .amounts }) else { return drill.cell.column }
        return "\(amounts.title.text(in: language)) (\(drill.cell.column.dropFirst(amounts.id.count)))"
    }

    private var notes: [String] {
        var notes = [drill.sentence(language)]
        if drill.rows.count < drill.allRows {
            notes.append(SummaryNote.first(drill.rows.count, of: drill.allRows).sentence(language))
        }
        if drill.request.lastDay < drill.request.period.lastDay {
            notes.append(SummaryNote.cutAt(drill.request.lastDay).sentence(language))
        }
        return notes
    }
}

extension SummaryDrill {
    /// What the cell is, and how the rows lead to it.
    func sentence(_ language: Language) -> String { language == .zh ? chinese : english }

    private var english: String {
        let value = value ?? "empty"
        return switch derivation {
        case .sum: "\(cell) is \(value): what the rows count adds up to it."
        case .share(let part, let all): "\(cell) is \(value): what the rows count adds up to \(part), of \(all)."
        case .organizations: "\(cell) is \(value): the distinct organizations that the rows bring."
        case .fields: "\(cell) is \(value): the distinct fields that the rows bring."
        case .date: "\(cell) is \(value): the rows were signed on that date."
        }
    }

    private var chinese: String {
        let value = value ?? "空"
        return switch derivation {
        case .sum: "\(cell) 为 \(value)：各行计数之和。"
        case .share(let part, let all): "\(cell) 为 \(value)：各行计数之和为 \(part)，总数为 \(all)。"
        case .organizations: "\(cell) 为 \(value)：各行所涉机构去重后的数目。"
        case .fields: "\(cell) 为 \(value)：各行所涉领域去重后的数目。"
        case .date: "\(cell) 为 \(value)：各行协议均于该日签署。"
        }
    }
}
