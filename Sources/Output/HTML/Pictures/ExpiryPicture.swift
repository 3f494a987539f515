import Values

/// A calendar of what falls due: a tile for each month, with a dot for each agreement that ends or is to be given notice of.
struct ExpiryPicture {
    /// What falls due in a month.
    private struct Month {
        var ends = 0
        var notices = 0
    }

    private var first: (year: Int, month: Int)
    private var months: [Month]
    private var words: PeopleWords

    private static let across = 4
    private static let tile = (width: 87, height: 66)

    /// Nil where nothing falls due, or the list may have been cut.
    init?(_ summary: Summary, words: PeopleWords) {
        guard let rows = FallingDue.rows(summary), let next = CalendarDate(summary.lastDay)?.adding(days: 1)
        else { return nil }
        first = (next.year, next.month)
        // From within a month, the twelve months that follow touch thirteen.
        months = Array(repeating: Month(), count: next.day == 1 ? 12 : 13)
        self.words = words
        for row in rows {
            let parts = row.date.split(separator: "-").compactMap { Int($0) }
            guard parts.count > 1 else { continue }
            let place = (parts[0] - first.year) * 12 + parts[1] - first.month
            guard months.indices.contains(place) else { continue }
            if row.isNotice { months[place].notices += 1 } else { months[place].ends += 1 }
        }
        guard months.contains(where: { $0.ends + $0.notices > 0 }) else { return nil }
    }

    var markup: String {
        let (ends, notices) = (ReportWords.ends.text(in: words.language), ReportWords.notices.text(in: words.language))
        let lines = (months.count + ExpiryPicture.across - 1) / ExpiryPicture.across
        let description = months.enumerated().map { index, month in
            "\(name(index))\(words.colon)\(month.ends) \(ends), \(month.notices) \(notices)"
        }.joined(separator: words.separator)
        let legend = [
            SVG.dot("stock", x: 5, y: 8, radius: 4), SVG.text(ends, x: 14, y: 12, "quiet"),
            SVG.dot("ring", x: 85, y: 8, radius: 4), SVG.text(notices, x: 94, y: 12, "quiet"),
        ]
        return HTMLPicture(
            id: "calendar", title: ReportWords.calendar.text(in: words.language), description: description,
            height: 22 + lines * (ExpiryPicture.tile.height + 4), table: "expiring", words: words
        ).markup(legend + months.enumerated().map { tile($1, $0) })
    }

    private func tile(_ month: Month, _ index: Int) -> String {
        let x = index % ExpiryPicture.across * (ExpiryPicture.tile.width + 4)
        let y = 22 + index / ExpiryPicture.across * (ExpiryPicture.tile.height + 4)
        let count = month.ends + month.notices
        let style = count == 0 ? "track" : "tile"
        let box = SVG.box(style, x: x, y: y, width: ExpiryPicture.tile.width, height: ExpiryPicture.tile.height, radius: 3)
        let title = SVG.text(name(index), x: x + 7, y: y + 16, "quiet")
        guard count > 0 else { return box + title }
        let figure = SVG.text(String(count), x: x + 7, y: y + 39, "large")
        // More dots than these would be no easier to count than to read.
        let isDrawn = count <= 12
        let dots = isDrawn
            ? (0..<count).map { place in
                let style = place < month.ends ? "stock" : "ring"
                return SVG.dot(style, x: x + 11 + place % 6 * 13, y: y + (count > 6 ? 48 : 54) + place / 6 * 11, radius: 4)
            }.joined()
            : SVG.text("\(month.ends) + \(month.notices)", x: x + 7, y: y + 57, "quiet")
        return box + title + figure + dots
    }

    /// What the month of a tile is called; its year stands with the first, and with each January.
    private func name(_ index: Int) -> String {
        let count = first.month - 1 + index
        let (year, month) = (first.year + count / 12, count % 12 + 1)
        let isNamed = index == 0 || month == 1
        if words.language == .zh { return isNamed ? "\(year)年\(month)月" : "\(month)月" }
        let short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
        return isNamed ? "\(short) \(year)" : short
    }
}
