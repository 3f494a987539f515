import Values

/// What the opening of a summary may tell: read from its tables, and nil where they do not say it.
struct OpeningFacts {
    /// A number and what it was the year before.
    struct Change {
        var now: Int
        var before: Int?
    }

    /// Who has most of something, with how much; several where they are alike.
    struct Leader {
        var table: String
        var names: [String]
        var inForce: String
        /// The cell of it; nil where they are several.
        var cell: String?
    }

    /// What falls due in the twelve months that follow.
    struct Due {
        var ends: Int
        var notices: Int
        var first: FallingDue?
    }

    /// Partners and how their number changed.
    struct Partners {
        var before: Int
        var new: Int
        var returned: Int
        var left: Int
        var after: Int
    }

    var summary: Summary
    var flow: StockMovement?

    init(_ summary: Summary) {
        self.summary = summary
        flow = StockMovement(summary)
    }

    /// Whose agreements they are; nil for those of the whole registry.
    var subject: String? { summary.subject ?? summary.of }

    /// What leaves agreements out, in words; a form is no such thing.
    var selection: [String] { summary.filters.filter { $0.narrows && $0.id != "form" }.map { $0.said ?? "with \($0.text)" } }

    /// Whether there is anything to tell.
    var hasSomething: Bool {
        flow != nil || partners != nil || money != nil || ["byField", "byKind", "byCountry"].contains { leader($0) != nil }
    }

    /// Whether nothing was in force, began, ended or was signed.
    var isEmpty: Bool { flow?.isEmpty == true }

    /// What was signed, against the period before where that is told and this one is over.
    var signed: Change? {
        guard let signed = flow?.signed else { return nil }
        return Change(now: signed, before: summary.isOver ? signedBefore : nil)
    }

    private var signedBefore: Int? {
        if let types = summary.filled("byType"), let total = types.row(Table.RowCode.total),
            let before = types.cell(total, "signedBefore").wholeNumber
        {
            return before
        }
        guard let trend = summary.filled("trend"),
            let index = trend.rows.firstIndex(where: { $0.cell(0).plainText == summary.period.label }), index > 0
        else { return nil }
        return trend.cell(trend.rows[index - 1], "signed").wholeNumber
    }

    /// A number of stock and flow; 0 where it is not told.
    func flowCount(_ id: String) -> Int {
        guard let table = summary.filled("stockFlow") else { return 0 }
        return table.rows.compactMap { table.cell($0, id).wholeNumber }.reduce(0, &+)
    }

    /// The cell of it, as it is drilled.
    func flowCell(_ id: String) -> String { "stockFlow:\(summary.period.label):\(id)" }
    /// The cell of what falls due, over all of the list: what ends, or what renews itself.
    func dueCell(_ id: String) -> String { "expiring:\(Table.RowCode.total):\(id)" }
    /// The cells of how what is in force, and what was signed, differ from the year before.
    /// Where nothing is left, what there was.
    var inForceGrowthCell: String { flow?.after == 0 ? flowCell("inForceBefore") : "byType:\(Table.RowCode.total):inForceGrowth" }
    var signedGrowthCell: String { flow?.signed == 0 ? signedBeforeCell : "byType:\(Table.RowCode.total):signedGrowth" }
    func partnerCell(_ id: String) -> String { "partnerFlow:\(summary.period.label):\(id)" }
    /// The cell of what was signed the year before.
    var signedBeforeCell: String { "byType:\(Table.RowCode.total):signedBefore" }

    var partners: Partners? {
        guard let table = summary.filled("partnerFlow"), let row = table.rows.last else { return nil }
        let counts = ["partnersBefore", "new", "returned", "left", "partnersAfter"].compactMap {
            table.cell(row, $0).wholeNumber
        }
        guard counts.count == 5 else { return nil }
        return Partners(before: counts[0], new: counts[1], returned: counts[2], left: counts[3], after: counts[4])
    }

    /// The largest of a table of categories by what is in force; nil where more than three are the largest together.
    func leader(_ id: String) -> Leader? {
        guard let table = summary.filled(id) else { return nil }
        // Of what is not told apart it would not be known which is the largest.
        let apart = table.categories.filter { [Table.RowCode.otherScheme, Table.RowCode.unknown].contains($0.cell(0).plainText) }
        let mostApart = apart.compactMap { table.cell($0, "inForce").magnitude }.max() ?? 0
        if id == "byField", summary.filters.contains(where: { $0.id == "field" }) { return nil }
        let sized = table.namedCategories.compactMap { row in table.cell(row, "inForce").magnitude.map { (row, $0) } }
        guard let most = sized.map(\.1).max(), most > 0, most > mostApart else { return nil }
        let first = sized.filter { $0.1 == most }.map(\.0)
        guard first.count <= 3, let cell = first.first.map({ table.cell($0, "inForce") }) else { return nil }
        return Leader(table: id, names: first.map(table.label), inForce: PeopleText.short(cell),
            cell: first.count == 1 ? first.first.map { "\(id):\($0.cell(0).plainText):inForce" } : nil)
    }

    /// Nil where the list may have been cut.
    var due: Due? {
        guard let rows = FallingDue.rows(summary) else { return nil }
        let notices = rows.count { $0.isNotice }
        return Due(ends: rows.count - notices, notices: notices, first: rows.filter { !$0.date.isEmpty }.min { $0.date < $1.date })
    }

    /// What was agreed on in what was signed, each currency apart; no more than three, and how many more there are.
    var money: (sums: [(amount: String, currency: String, cell: String)], more: Int)? {
        guard let table = summary.filled("trend") ?? summary.filled("byKind"),
            let row = table.row(table.id == "trend" ? summary.period.label : Table.RowCode.total)
        else { return nil }
        let sums = table.columns.filter { $0.id.hasPrefix("amount") }.compactMap { column -> (String, String, String)? in
            let cell = table.cell(row, column.id)
            guard let size = cell.magnitude, size != 0 else { return nil }
            return (
                PeopleText.grouped(PeopleText.withoutZeros(cell.plainText)), String(column.id.dropFirst("amount".count)),
                "byKind:\(Table.RowCode.total):\(column.id)")
        }
        guard !sums.isEmpty else { return nil }
        let first = sums.count <= 3 ? sums : Array(sums.prefix(2))
        return (first.map { (amount: $0.0, currency: $0.1, cell: $0.2) }, sums.count - first.count)
    }
}
