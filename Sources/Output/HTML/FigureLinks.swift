import Values

/// Where figures of a report lead: to the agreement behind one in the annex of the page, or to a list of those behind it.
struct FigureLinks {
    private let behind: [String: [String]]
    /// Rows of the annex, by reference.
    private let annex: [String: Int]
    /// The lists, each once, in the order in which figures lead to them.
    private var lists: [[String]: Int] = [:]
    private var order: [[String]] = []

    /// - Parameter annex: the numbers of the rows of the annex, by reference.
    init(_ summary: Summary, annex: [String: Int]) {
        self.annex = annex
        behind = annex.isEmpty ? [:] : summary.behind
        for figure in behind.keys.sorted() {
            guard let references = behind[figure], references.count > 1 || annex[references.first ?? ""] == nil, lists[references] == nil else { continue }
            order.append(references)
            lists[references] = order.count
        }
    }

    var isEmpty: Bool { behind.isEmpty }

    /// Where a figure leads; nil where nothing on the page is behind it.
    func place(_ figure: String) -> String? {
        guard let references = behind[figure] else { return nil }
        if references.count == 1, let row = annex[references[0]] { return "#agreement-\(row)" }
        return lists[references].map { "#behind-\($0)" }
    }

    /// The lists, for people.
    var markup: String {
        let items = order.enumerated().map { number, references in
            let links = references.map { reference in
                // What was over before the period is not in its annex.
                annex[reference].map { HTMLText.element("a", ["href": "#agreement-\($0)"], [HTMLText.escaped(reference)]) }
                    ?? HTMLText.escaped(reference)
            }
            return HTMLText.element(
                "li", ["id": "behind-\(number + 1)"],
                [HTMLText.element("b", [:], [PeopleText.grouped(String(references.count))]), " ", links.joined(separator: " ")])
        }
        return HTMLText.element("ul", ["class": "lists"], items)
    }
}
