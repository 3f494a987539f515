/// Students who went to and came from each partner, in the period, in the five years to its end, and since the start, with
/// what purposes allow a year, and the semesters that they stayed; as the one sees it whose agreements are asked for.
struct ExchangeBalance: FigureTable {
    static let cells = 13
    static let needs: Set<Attachments.Kind> = [.activities, .purposes]
    static let columns = [
        FigureColumn("organization", "Organization", "单位", .code), FigureColumn("name", "Name", "名称", .trait(.name)),
        people("sent", "Sent", "派出", 0), people("received", "Received", "接收", 1), people("balance", "Balance", "差额", 2),
        people("balanceFiveYears", "Balance, five years", "五年差额", 3), people("balanceEver", "Balance, all years", "历年差额", 4),
        quota("quotaOut", "Quota out a year", "年派出名额", 5), quota("quotaIn", "Quota in a year", "年接收名额", 6),
        semesters("semestersSent", "Semesters sent", "派出（学期）", 7), semesters("semestersReceived", "Semesters received", "接收（学期）", 8),
        semesters("semesterBalance", "Balance in semesters", "差额（学期）", 9),
        semesters("semesterBalanceFiveYears", "Balance in semesters, five years", "五年差额（学期）", 10),
        semesters("semesterBalanceEver", "Balance in semesters, all years", "历年差额（学期）", 11),
        quota("wayNotSaid", "Exchanged, not said which way", "方向不详", 12).sparse,
    ]

    private static func people(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .count(cell), unit: "persons")
    }

    /// Blank where none is told in persons.
    private static func quota(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .observed(.sum, cell), unit: "persons")
    }

    /// Blank where nobody said how long they stayed.
    private static func semesters(_ id: String, _ en: String, _ zh: String, _ cell: Int) -> FigureColumn {
        FigureColumn(id, en, zh, .observed(.sum, cell), unit: "semesters")
    }

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard context.bodies.isOfSome else { return }
        for activity in context.attached.activities[seen.fact.key] where activity.kind == context.exchange && activity.day <= context.span.last {
            guard let way = context.way(from: activity.sender, to: activity.recipient, seen) else {
                if let quantity = activity.quantity, quantity > 0, context.span.contains(activity.day),
                    let partner = context.partnerOfUnsaidWay(from: activity.sender, to: activity.recipient, seen) {
                    tally.observe(Self.row(of: partner), 12, Int128(quantity))
                }
                continue
            }
            let row = Self.row(of: way.partner)
            let isOfFiveYears = activity.day > context.span.last.back(years: 5)
            if let quantity = activity.quantity, quantity > 0 {
                let sign = way.isOut ? -quantity : quantity
                tally.add(row, 4, sign: sign, over: 1, on: nil)
                if isOfFiveYears { tally.add(row, 3, sign: sign, over: 1, on: nil) }
                if context.span.contains(activity.day) {
                    tally.add(row, 2, sign: sign, over: 1, on: nil)
                    tally.add(row, way.isOut ? 0 : 1, sign: quantity, over: 1, on: nil)
                }
            }
            guard let semesters = activity.semesters.map({ Int128($0) }) else { continue }
            let sign = way.isOut ? -semesters : semesters
            tally.observe(row, 11, sign)
            if isOfFiveYears { tally.observe(row, 10, sign) }
            guard context.span.contains(activity.day) else { continue }
            tally.observe(row, 9, sign)
            tally.observe(row, way.isOut ? 7 : 8, semesters)
        }
        guard seen.standing.isInForceAfter else { return }
        for purpose in context.attached.purposes[seen.fact.key] where context.isExchange(purpose) && purpose.isFor(context.span.last) {
            guard purpose.unit == .persons, let quota = purpose.quota,
                let way = context.way(from: purpose.sender, to: purpose.recipient, seen) else { continue }
            tally.observe(Self.row(of: way.partner), way.isOut ? 5 : 6, Int128(quota))
        }
    }

    /// Row 0 is of those who are not known.
    private static func row(of partner: Int?) -> Int { partner.map { $0 + 1 } ?? 0 }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { row == 0 ? .unknown : .organization(row - 1) }
}
