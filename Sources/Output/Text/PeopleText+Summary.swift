import Values

/// What stands at the head and the foot of a summary in the forms for people.
extension PeopleText {
    /// A name and what it says.
    struct Line: Hashable {
        var title: String
        var text: String
    }

    /// The title of a report, and whom it is of.
    func heading(_ summary: Summary, periods: String) -> String {
        let title = reportTitle(summary, periods: periods)
        return summary.subject.map { title + words.colon + $0 } ?? title
    }

    /// The title alone; of several periods it names the first and the last.
    func reportTitle(_ summary: Summary, periods: String) -> String {
        summary.title.replacing(summary.period.label, with: periods)
    }

    /// What the periods are called: `2021–2023`.
    func periods(_ run: [Summary]) -> String {
        let labels = [run.first, run.count > 1 ? run.last : nil].compactMap { $0?.period.label }
        return labels.joined(separator: "–")
    }

    /// Period, for whom and by whom, up to which day, filters and counting.
    func overview(_ summary: Summary, _ run: [Summary] = []) -> [Line] {
        let period = summary.period
        let first = run.first?.period ?? period
        let label = run.count > 1 ? periods(run) : period.label
        func told(narrowing: Bool) -> String {
            // Which form it is its title says.
            summary.filters.filter { $0.narrows == narrowing && $0.id != "form" }.map(\.text).joined(separator: words.separator)
        }
        let (filters, settings) = (told(narrowing: true), told(narrowing: false))
        func said(_ own: String, _ english: String) -> String { summary.headWords[english] ?? own }
        var lines = [
            Line(title: said(words.period, PeopleWords.en.period), text: "\(label) (\(first.startDate) – \(period.endDate))"),
            Line(
                title: said(words.of, PeopleWords.en.of),
                text: DisplayWidth.shortened(summary.subject ?? summary.of ?? said(words.wholeRegistry, PeopleWords.en.wholeRegistry), to: 120)),
        ]
        if let preparedBy = summary.preparedBy {
            lines.append(Line(title: ReportWords.preparedBy.text(in: words.language), text: preparedBy))
        }
        if !summary.isOver { lines.append(Line(title: said(ReportWords.upTo.text(in: words.language), ReportWords.upTo.en), text: summary.lastDay)) }
        if !filters.isEmpty { lines.append(Line(title: said(words.filters, PeopleWords.en.filters), text: filters)) }
        if !settings.isEmpty { lines.append(Line(title: said(words.settings, PeopleWords.en.settings), text: settings)) }
        // A form says itself how it counts.
        guard summary.form == nil else { return lines }
        return lines + [Line(title: words.counting, text: words.counting(summary.counting))]
    }

    /// The two times the figures were made from, where they were asked for.
    func sources(_ summary: Summary) -> [Line] {
        let said = words.said(in: summary)
        return [(said.asOf, summary.asOf), (said.knownAt, summary.knownAt)].compactMap { title, text in
            text.map { Line(title: title, text: $0) }
        }
    }
}

extension PeopleWords {
    /// The words in the language of a form, as far as it has them.
    func said(in summary: Summary) -> PeopleWords {
        var words = self
        for word in [\PeopleWords.contents, \.top, \.asOf, \.knownAt, \.madeFrom, \.none, \.yes, \.no] {
            words[keyPath: word] = summary.headWords[PeopleWords.en[keyPath: word]] ?? words[keyPath: word]
        }
        if let language = summary.formLanguage { words.marks = .of(language) }
        return words
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
