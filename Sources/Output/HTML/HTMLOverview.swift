/// The head of a summary: the facts, the key numbers, and the picture of stock and flow.
struct HTMLOverview {
    var summary: Summary
    var people: PeopleText

    var facts: [PeopleText.Line] { people.overview(summary) }

    /// The key numbers and the picture; nothing where the summary has no stock and flow.
    var figures: String {
        guard let flow = StockFlow(summary) else { return "" }
        return numbers(flow) + StockFlowPicture(flow: flow, words: people.words).markup
    }

    private func numbers(_ flow: StockFlow) -> String {
        let words = people.words
        var items = [
            number(words.inForceBefore, String(flow.before)),
            number(words.entered, StockFlowPicture.signed(flow.gained, "+"), style: "gain"),
            number(words.left, StockFlowPicture.signed(flow.lost, "−"), style: "loss"),
            number(words.inForceAfter, String(flow.after)),
        ]
        if let signed = flow.signed { items.append(number(words.signed, String(signed))) }
        return HTMLText.element("ul", ["class": "numbers"], items)
    }

    private func number(_ title: String, _ value: String, style: String = "stock") -> String {
        HTMLText.element(
            "li", ["class": style],
            [
                HTMLText.element("b", [:], [HTMLText.escaped(PeopleText.grouped(value))]), " ",
                HTMLText.element("span", [:], [HTMLText.escaped(title)]),
            ])
    }
}
