/// What was signed in a period at each event.
struct ByEvent: FigureTable {
    /// Cell 2 counts what was signed where it is known how many attended, and cell 3 holds how many.
    static let cells = 4
    static let needs: Set<Attachments.Kind> = [.events]
    static let columns = [
        FigureColumn("event", "Event", "活动", .code), FigureColumn("name", "Name", "名称", .label),
        .agreements("signed", "Signed at it", "现场签约", 0), .organizations("organizations", "Organizations", "单位数", 1),
        FigureColumn("attendance", "Attendance", "出席人数", .worked(3, digits: 0, of: 2), unit: "persons"),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned, let event = context.attached.events[seen.fact.key].first else { return }
        tally.add(Int(event), 0)
        if context.attached.attendance[Int(event)] != nil { tally.add(Int(event), 2) }
        for partner in seen.partners { tally.bring(Int(partner), into: Int(event), 1) }
    }

    /// How many attended does not come from agreements.
    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        for row in context.attached.eventWords.codes.indices where counts.count(row, 0) > 0 {
            if let attended = context.attached.attendance[row] { counts.add(row, 3, sign: attended, over: 1, on: nil) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .event(row) }
}
