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

    /// What was drilled.
    static let layout = Layout<SummaryDrillTable>(
        title: { drilled, _ in drilled.title },
        [
            .text("table", "Table", "表") { $0.drill.cell.table.rawValue },
            .text("row", "Row", "行") { $0.drill.cell.row },
            .text("column", "Column", "列") { $0.drill.cell.column },
            .text("value", "Value", "数值") { $0.drill.value },
            .text("period", "Period", "期间") { $0.request.period.label },
            .day("startDate", "Starts", "开始日期") { $0.request.period.firstDay },
            .day("endDate", "Ends", "结束日期") { $0.request.period.lastDay },
            .day("asOf", "On the day", "截至") { $0.request.asOf },
            .text("of", "Of", "统计对象") { $0.drill.of.codes },
            .text("field", "Field", "领域") { $0.drill.field?.field },
            .text("event", "Event", "活动") { $0.drill.event?.code },
            .text("purpose", "Purpose", "合作内容") { $0.drill.purpose },
            .text("scheme", "Scheme", "分类体系") { $0.request.scheme },
            .text("fieldLevel", "Level of fields", "领域层级") { $0.request.fieldLevel == .broad ? nil : "\($0.request.fieldLevel)" },
            .text("counting", "Counting", "计数方式") { $0.request.counting.rawValue },
            .list("notes", "Notes", "说明", none: .list([])) { $0.notes },
        ])

    private var request: SummaryRequest { drill.request }

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
        return amounts.title(of: String(drill.cell.column.dropFirst(amounts.id.count))).text(in: language)
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
    func sentence(_ language: Language) -> String {
        Caption("\(cell) is \(value ?? "empty"): ", "\(cell) 为 \(value ?? "空")：").text(in: language) + way.text(in: language)
    }

    private var way: Caption {
        switch derivation {
        case .sum: Caption("what the rows count adds up to it.", "各行计数之和。")
        case .share(let part, let all):
            Caption("what the rows count adds up to \(part), of \(all).", "各行计数之和为 \(part)，总数为 \(all)。")
        case .growth(let now, let before):
            Caption(
                "what the rows count adds up to \(now), after \(before) in the period before.",
                "各行计数之和为 \(now)，上期为 \(before)。")
        case .worked: Caption("it is worked out of what the rows count.", "由各行计数推算。")
        case .organizations: Caption("the distinct organizations that the rows bring.", "各行所涉单位去重后的数目。")
        case .fields: Caption("the distinct fields that the rows bring.", "各行所涉领域去重后的数目。")
        case .date: Caption("the rows were signed on that date.", "各行协议均于该日签署。")
        }
    }
}
