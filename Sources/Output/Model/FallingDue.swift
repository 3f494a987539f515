import Values

/// An agreement of the table `expiring`: it ends, or it renews itself unless notice is given by a day.
struct FallingDue {
    var title: String
    /// The day of its end, or the last for notice, ISO 8601.
    var date: String
    var isNotice: Bool

    /// The rows of the table, where it is one that may not have been cut; nil else.
    static func rows(_ summary: Summary) -> [FallingDue]? {
        guard let table = summary.filled("expiring"), table.rows.count < 1000, table.index("endDate") != nil else { return nil }
        return table.categories.map { row in
            let isNotice = table.cell(row, "renewsItself").wholeNumber ?? 0 > 0
            let (end, notice) = (table.cell(row, "endDate").plainText, table.cell(row, "noticeBy").plainText)
            let title = table.cell(row, "title").plainText
            return FallingDue(
                title: title.isEmpty ? row.cell(0).plainText : title, date: isNotice && !notice.isEmpty ? notice : end, isNotice: isNotice)
        }
    }
}
