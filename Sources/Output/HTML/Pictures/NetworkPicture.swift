import Values

/// Who works with whom: names one below the other, and an arc between two who are in an agreement together, the thicker the
/// more they share.
struct NetworkPicture {
    private let network: Summary.Network
    private let words: PeopleWords
    private let table: String

    private static let rowHeight = 30
    private static let label = 190

    /// Nil where fewer than three work together.
    init?(_ summary: Summary, words: PeopleWords) {
        guard let network = summary.network, network.nodes.count > 2, network.ties.count > 1,
            let table = summary.filled("topPartners") ?? summary.filled("agreements") else { return nil }
        self.network = network
        self.table = table.id
        self.words = words
    }

    var markup: String {
        // The widest arcs lie above the others.
        let ties = network.ties.sorted { ($0.agreements, $0.first, $0.second) < ($1.agreements, $1.first, $1.second) }
        let most = ties.map(\.agreements).max() ?? 1
        let arcs = ties.map { tie -> String in
            let (from, to) = (y(tie.first), y(tie.second))
            let width = 1 + (tie.agreements * 4 + most - 1) / most
            let reach = min(HTMLPicture.width - NetworkPicture.label - 18, (to - from) / 2)
            let isOwn = tie.first == 0
            return SVG.path(
                "arc\(isOwn ? " own" : "") wide\(width)",
                "M\(NetworkPicture.label + 10) \(from)A\(reach) \((to - from) / 2) 0 0 1 \(NetworkPicture.label + 10) \(to)")
        }
        let rows = network.nodes.enumerated().map { place, node in
            SVG.label(node.name, y: y(place), columns: SVG.columns(in: NetworkPicture.label - 26))
                + SVG.text(PeopleText.grouped(String(node.agreements)), x: NetworkPicture.label, y: y(place) + 4, "end quiet", columns: 6)
                + SVG.dot("stock", x: NetworkPicture.label + 10, y: y(place), radius: 4)
        }
        let description = ties.reversed().prefix(30).map { tie in
            "\(network.nodes[tie.first].name) – \(network.nodes[tie.second].name) \(tie.agreements)"
        }.joined(separator: words.separator)
        return HTMLPicture(
            id: "network", title: ReportWords.network.text(in: words.language), description: description,
            height: network.nodes.count * NetworkPicture.rowHeight + 6, table: table, words: words, more: (network.more, ReportWords.notDrawn)
        ).markup(arcs + rows)
    }

    private func y(_ place: Int) -> Int { place * NetworkPicture.rowHeight + NetworkPicture.rowHeight / 2 + 2 }
}
