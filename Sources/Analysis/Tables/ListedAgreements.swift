/// The agreements that are rows of a table of their own, by the numbers of the rows.
package final class ListedAgreements {
    /// The numbers by key, once agreements come again: while all come for the first time none is needed.
    private var index: KeyIndex?
    private var rows: [Row] = []

    /// A row, with its days as numbers.
    private struct Row {
        let key: Int
        let day, end: Int32
        let hasNotice: Bool
    }

    /// The number of the row of an agreement; all of one is asked for before another, until ``comeAgain()``.
    /// - Parameters:
    ///   - day: the day by which rows are ordered; nil is not known, and stands last.
    ///   - end: the end that the row is about, where it is about one.
    ///   - hasNotice: whether notice can be given for that.
    func row(of key: Int, on day: Day?, end: Day? = nil, hasNotice: Bool = false) -> Int {
        if let row = index?[key] { return row }
        if rows.last?.key != key {
            rows.append(Row(key: key, day: day?.number ?? .max, end: end?.number ?? .max, hasNotice: hasNotice))
        }
        return rows.count - 1
    }

    /// From now on agreements come again, each with the number that it has.
    func comeAgain() {
        var index = KeyIndex()
        for row in rows { _ = index.number(of: row.key) }
        self.index = index
    }

    /// Takes in the rows of another list, which has other agreements, behind those that there are; gives how many those are.
    /// Then no row is asked for anymore.
    func takeIn(_ other: ListedAgreements) -> Int {
        let count = rows.count
        rows += other.rows
        return count
    }

    /// What a row is.
    func subject(of row: Int) -> RowSubject {
        let row = rows[row]
        return .agreement(key: row.key, day: row.day, end: row.end, hasNotice: row.hasNotice)
    }
}

/// The tables of which each row is an agreement.
package enum RowsOfAgreements: Sendable {
    case annex, expiring, dormant

    /// A list for each.
    struct Lists {
        let annex = ListedAgreements(), expiring = ListedAgreements(), dormant = ListedAgreements()

        subscript(rows: RowsOfAgreements) -> ListedAgreements {
            switch rows {
            case .annex: annex
            case .expiring: expiring
            case .dormant: dormant
            }
        }
    }
}

/// What a column says of the agreement that a row is.
package enum ListedTrait: Sendable, Hashable {
    case title, partners, type, fields, dateSigned, endDate, noticeBy, owner
    /// The day by which rows are ordered.
    case day
    /// The end that the row is about.
    case end
}

/// All that was active in a period: the annex.
struct Annex: FigureTable {
    static let cells = 5
    static let columns = [
        FigureColumn("reference", "Reference", "编号", .code), FigureColumn("title", "Title", "名称", .listed(.title)),
        FigureColumn("partners", "Partners", "合作单位", .listed(.partners)), FigureColumn("type", "Type", "类型", .listed(.type)),
        FigureColumn("fields", "Fields", "领域", .listed(.fields)),
        FigureColumn("dateSigned", "Signed on", "签署日期", .listed(.dateSigned)), FigureColumn("endDate", "Ends", "结束日期", .listed(.endDate)),
        FigureColumn("signed", "Signed", "本期新签", .count(0)), FigureColumn("renewed", "Renewed", "本期续签", .count(1)),
        FigureColumn("amended", "Amended", "本期变更", .count(2)), FigureColumn("ended", "Ended", "本期结束", .count(3)),
    ]
    static let list: RowsOfAgreements? = .annex
    static let order = RowOrder.latestFirst

    /// Cell 4 says that it is there.
    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard seen.standing.isActive || seen.standing.isInForceBefore && hasEnded(seen, context) else { return }
        let row = context.lists.annex.row(of: seen.fact.key, on: seen.fact.signedOn)
        tally.add(row, 4)
        if seen.standing.isSigned { tally.add(row, 0) }
        seen.eachFlow(context) { flow, day in
            switch flow {
            case .renewed, .renewedByItself: tally.add(row, 1, sign: 1, over: 1, on: day)
            case .amended: tally.add(row, 2, sign: 1, over: 1, on: day)
            case .expired, .terminated, .replaced: tally.add(row, 3, sign: 1, over: 1, on: day)
            case .entered, .resumed, .suspended, .joined, .left: break
            }
        }
    }

    /// Whether it ended on the first day of the period, and so was in force on none of its days.
    private func hasEnded(_ seen: Seen, _ context: SummaryContext) -> Bool {
        var hasEnded = false
        seen.eachFlow(context) { flow, day in
            if day == context.span.first, [.expired, .terminated, .replaced].contains(flow) { hasEnded = true }
        }
        return hasEnded
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { context.lists.annex.subject(of: row) }
}

/// What ends in the twelve months after a period, suspended or yet to begin included, and what renews itself in them unless
/// notice is given: that stands under the day for notice, which may be for an end that comes later.
struct Expiring: FigureTable {
    static let cells = 2
    static let columns = [
        FigureColumn("reference", "Reference", "编号", .code), FigureColumn("title", "Title", "名称", .listed(.title)),
        FigureColumn("endDate", "Ends", "结束日期", .listed(.end)), FigureColumn("noticeBy", "Notice by", "通知期限", .listed(.noticeBy)),
        FigureColumn("owner", "Owner", "归口部门", .listed(.owner)), FigureColumn("partners", "Partners", "合作单位", .listed(.partners)),
        .agreements("ends", "Runs out", "到期", 0), .agreements("renewsItself", "Renews itself", "自动续期", 1),
    ]
    static let list: RowsOfAgreements? = .expiring
    static let order = RowOrder.earliestFirst

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        let last = context.span.last
        guard last.number < Int32.max - 400, stands(seen, on: last), let ends = seen.fact.endInSight(after: last) else { return }
        guard seen.membership?.contains(ends.day) ?? true else { return }
        let next = Span(last.after, last.back(years: -1))
        // Where it is too late for notice, or none is to be given, it stands under the end after which it goes on.
        for (day, end) in [(ends.noticeBy, ends.noticeEnd), (ends.day, ends.day)] {
            guard let day, let end, next.contains(day) else { continue }
            let hasNotice = ends.renewsItself ? day == ends.noticeBy : !ends.isSettled
            let row = context.lists.expiring.row(of: seen.fact.key, on: day, end: end, hasNotice: hasNotice)
            return tally.add(row, ends.renewsItself ? 1 : 0)
        }
    }

    /// Whether it was there on a day, and not over: in force, suspended, or signed and yet to begin.
    private func stands(_ seen: Seen, on day: Day) -> Bool {
        if seen.standing.isInForceAfter { return true }
        guard seen.membership?.hasBegun(by: day) ?? true else { return false }
        if let status = seen.fact.statusOfItself(on: day) { return status == .inForce || status == .suspended }
        guard seen.fact.beginsOn != nil, let signedOn = seen.fact.signedOn else { return false }
        return signedOn <= day
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { context.lists.expiring.subject(of: row) }
}

/// What has been in force for two years and had no activity in them, those included that it goes on for; nothing is said where
/// the registry has no activities.
struct Dormant: FigureTable {
    static let cells = 1
    static let needs: Set<Attachments.Kind> = [.activities]
    static let columns = [
        FigureColumn("reference", "Reference", "编号", .code), FigureColumn("title", "Title", "名称", .listed(.title)),
        FigureColumn("partners", "Partners", "合作单位", .listed(.partners)), FigureColumn("type", "Type", "类型", .listed(.type)),
        FigureColumn("begun", "Begun", "开始日期", .listed(.day)), FigureColumn("endDate", "Ends", "结束日期", .listed(.endDate)),
        FigureColumn("owner", "Owner", "归口部门", .listed(.owner)), .agreements("inForce", "In force at end of period", "期末有效", 0),
    ]
    static let list: RowsOfAgreements? = .dormant
    static let order = RowOrder.earliestFirst

    func contribute(_ seen: Seen, _ context: SummaryContext, to tally: inout some Tally) {
        guard context.attached.hasActivities, seen.standing.isInForceAfter, let begins = seen.fact.goesOnFor.since ?? seen.fact.beginsOn else { return }
        let since = context.span.last.back(years: 2)
        guard begins <= since else { return }
        let isActive = (seen.fact.goesOnFor.keys + [seen.fact.key]).contains { key in
            context.attached.activities[key].contains { $0.lastDay > since && $0.day <= context.span.last }
        }
        if !isActive { tally.add(context.lists.dormant.row(of: seen.fact.key, on: begins), 0) }
    }

    func subject(of row: Int, _ context: SummaryContext) -> RowSubject? { context.lists.dormant.subject(of: row) }
}
