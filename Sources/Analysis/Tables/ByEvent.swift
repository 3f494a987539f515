/// What was signed in a period at each event.
struct ByEvent: FigureTable {
    static let cells = 3
    static let needs: Set<Attachments.Kind> = [.events]
    static let columns = [
        FigureColumn("event", "Event", "活动", .code), FigureColumn("name", "Name", "名称", .label),
        .agreements("signed", "Signed at it", "现场签约", 0), .organizations("organizations", "Organizations", "单位数", 1),
        FigureColumn("attendance", "Attendance", "出席人数", .count(2), unit: "persons"),
    ]

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isSigned, let event = context.attached.events[seen.fact.key].first else { return }
        tally.add(Int(event), 0)
        for party in seen.parties.all { tally.bring(Int(party), into: Int(event), 1) }
    }

    /// How many attended does not come from agreements.
    func complete(_ counts: inout Counts, _ context: SummaryContext) {
        for row in context.attached.eventWords.codes.indices where counts.count(row, 0) > 0 {
            if let attended = context.attached.attendance[row] { counts.add(row, 2, sign: attended, over: 1, on: nil) }
        }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { .event(row) }
}
