import Values

/// Who works with whom: names one below the other, and an arc between two who are in an agreement together, the thicker the
/// more they share. It is drawn from the agreements of the period.
struct NetworkPicture {
    private struct Tie: Hashable {
        var first: Int
        var second: Int
    }

    private var names: [String] = []
    /// How many agreements each is in.
    private var sizes: [Int] = []
    private var ties: [(tie: Tie, count: Int)] = []
    private var more = 0
    private var words: PeopleWords
    private var table: String

    private static let most = 12
    private static let rowHeight = 30
    private static let label = 190

    /// Nil where fewer than three work together, and where the list may have been cut.
    init?(_ summary: Summary, words: PeopleWords) {
        guard let table = summary.filled("agreements"), table.index("partners") != nil, table.rows.count < 1000 else { return nil }
        self.table = table.id
        self.words = words
        let subject = summary.subject
        let agreements = table.rows.map { row -> [String] in
            guard case .list(let partners) = table.cell(row, "partners") else { return [] }
            return (subject.map { [$0] } ?? []) + partners.filter { $0 != subject }
        }.filter { $0.count > 1 }
        var counts: [String: Int] = [:]
        for name in agreements.flatMap(Set.init) { counts[name, default: 0] += 1 }
        // Whose agreements they are stands first; then who has most.
        let all = counts.keys.sorted { left, right in
            let places = (left == subject ? 0 : 1, right == subject ? 0 : 1)
            if places.0 != places.1 { return places.0 < places.1 }
            return counts[left] != counts[right] ? counts[left] ?? 0 > counts[right] ?? 0 : left < right
        }
        names = Array(all.prefix(NetworkPicture.most))
        more = all.count - names.count
        sizes = names.map { counts[$0] ?? 0 }
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var shared: [Tie: Int] = [:]
        for agreement in agreements {
            let rows = Set(agreement.compactMap { places[$0] }).sorted()
            for (place, first) in rows.enumerated() { for second in rows[(place + 1)...] { shared[Tie(first: first, second: second), default: 0] += 1 } }
        }
        ties = shared.map { (tie: $0, count: $1) }.sorted {
            $0.count != $1.count ? $0.count < $1.count : ($0.tie.first, $0.tie.second) < ($1.tie.first, $1.tie.second)
        }
        guard names.count > 2, ties.count > 1 else { return nil }
    }

    var markup: String {
        let most = ties.map(\.count).max() ?? 1
        let arcs = ties.map { tie, count -> String in
            let (from, to) = (y(tie.first), y(tie.second))
            let width = 1 + (count * 4 + most - 1) / most
            let reach = min(HTMLPicture.width - NetworkPicture.label - 18, (to - from) / 2)
            let isOwn = tie.first == 0
            return SVG.path(
                "arc\(isOwn ? " own" : "") wide\(width)",
                "M\(NetworkPicture.label + 10) \(from)A\(reach) \((to - from) / 2) 0 0 1 \(NetworkPicture.label + 10) \(to)")
        }
        let rows = names.enumerated().map { place, name in
            SVG.label(name, y: y(place), columns: SVG.columns(in: NetworkPicture.label - 26))
                + SVG.text(PeopleText.grouped(String(sizes[place])), x: NetworkPicture.label, y: y(place) + 4, "end quiet", columns: 6)
                + SVG.dot("stock", x: NetworkPicture.label + 10, y: y(place), radius: 4)
        }
        let description = ties.reversed().prefix(30).map { tie, count in
            "\(names[tie.first]) – \(names[tie.second]) \(count)"
        }.joined(separator: words.separator)
        return HTMLPicture(
            id: "network", title: ReportWords.network.text(in: words.language), description: description,
            height: names.count * NetworkPicture.rowHeight + 6, table: table, words: words, more: (more, ReportWords.more)
        ).markup(arcs + rows)
    }

    private func y(_ place: Int) -> Int { place * NetworkPicture.rowHeight + NetworkPicture.rowHeight / 2 + 2 }
}
