import Values

/// What stands at the head and the foot of a summary in the forms for people.
extension PeopleText {
    /// A name and what it says.
    struct Line: Hashable {
        var title: String
        var text: String
    }

    /// Period, for whom, filters and counting.
    func overview(_ summary: Summary) -> [Line] {
        let period = summary.period
        let filters = summary.filters.map { "\($0.id) = \($0.value)" }
        return [
            Line(title: words.period, text: "\(period.label) (\(period.startDate) – \(period.endDate))"),
            Line(title: words.of, text: summary.of ?? words.wholeRegistry),
            Line(
                title: words.filters,
                text: filters.isEmpty ? words.noFilters : filters.joined(separator: words.separator)),
            Line(title: words.counting, text: words.counting(summary.counting)),
        ]
    }

    /// The two times the figures were made from, where they were asked for.
    func sources(_ summary: Summary) -> [Line] {
        [(words.asOf, summary.asOf), (words.knownAt, summary.knownAt)].compactMap { title, text in
            text.map { Line(title: title, text: $0) }
        }
    }
}

extension Summary {
    /// The tables as people read them, from first to last: a note under the first table holds for all, and is
    /// not said again.
    var tablesInReadingOrder: [Table] {
        guard let first = tables.first else { return [] }
        let said = Set(first.notes)
        return [first]
            + tables.dropFirst().map { table in
                var table = table
                table.notes.removeAll(where: said.contains)
                return table
            }
    }
}
