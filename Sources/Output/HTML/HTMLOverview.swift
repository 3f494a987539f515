/// The head of a summary: what it is of, the key numbers, and the pictures.
struct HTMLOverview {
    var summary: Summary
    var people: PeopleText

    var lines: [PeopleText.Line] { people.overview(summary) }

    /// The key numbers and the pictures; each only where the summary has the table it is drawn from.
    var figures: String {
        let flow = StockMovement(summary)
        let pictures = [
            flow.map { StockFlowPicture(flow: $0, words: people.words).markup },
            TrendPicture(summary, words: people.words)?.markup,
        ].compactMap(\.self)
        let box = pictures.isEmpty ? "" : HTMLText.element("div", ["class": "pictures"], pictures)
        return (flow.map(numbers) ?? "") + box
    }

    private func numbers(_ flow: StockMovement) -> String {
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
