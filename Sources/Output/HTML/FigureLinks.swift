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
        behind = summary.behind.filter { $0.value.allSatisfy { annex[$0] != nil } }
        for figure in behind.keys.sorted() {
            guard let references = behind[figure], references.count > 1, lists[references] == nil else { continue }
            order.append(references)
            lists[references] = order.count
        }
    }

    var isEmpty: Bool { behind.isEmpty }

    /// Where a figure leads; nil where nothing on the page is behind it.
    func place(_ figure: String) -> String? {
        guard let references = behind[figure] else { return nil }
        if references.count == 1 { return annex[references[0]].map { "#agreement-\($0)" } }
        return lists[references].map { "#behind-\($0)" }
    }

    /// The lists, for people.
    var markup: String {
        let items = order.enumerated().map { number, references in
            let links = references.map { reference in
                HTMLText.element("a", ["href": "#agreement-\(annex[reference] ?? 0)"], [HTMLText.escaped(reference)])
            }
            return HTMLText.element(
                "li", ["id": "behind-\(number + 1)"],
                [HTMLText.element("b", [:], [PeopleText.grouped(String(references.count))]), " ", links.joined(separator: " ")])
        }
        return HTMLText.element("ul", ["class": "lists"], items)
    }
}
