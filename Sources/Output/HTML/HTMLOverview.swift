import Values

/// The head of a report: what happened, the key numbers, and what it is about.
struct HTMLOverview {
    var summary: Summary
    var run: [Summary]
    var people: PeopleText
    /// Where figures lead, in a report.
    var links: FigureLinks?

    private var words: PeopleWords { people.words }

    /// The opening in paragraphs, whose figures lead to the agreements behind them, or to their tables.
    var opening: String {
        let paragraphs = Opening.paragraphs(summary, words).map { sentences in
            HTMLText.element("p", [:], [sentences.map(markup).joined(separator: words.language == .zh ? "" : " ")])
        }
        return paragraphs.isEmpty ? "" : HTMLText.element("div", ["class": "opening"], paragraphs)
    }

    private func markup(_ sentence: Sentence) -> String {
        let table = sentence.table.flatMap { summary.filled($0)?.id }
        func link(_ text: String, _ cell: String?) -> String {
            let place = cell.flatMap { links?.place($0) } ?? table.map { "#" + HTMLText.anchor($0) }
            return place.map { HTMLText.element("a", ["href": $0], [text]) } ?? text
        }
        return sentence.pieces.map { piece in
            switch piece {
            case .words(let text): HTMLText.escaped(text)
            case .name(let text): HTMLText.element("bdi", [:], [HTMLText.escaped(text)])
            case .figure(let text, let cell): link(HTMLText.escaped(text), cell)
            case .key(let text, let cell): link(HTMLText.element("b", [:], [HTMLText.escaped(text)]), cell)
            }
        }.joined()
    }

    /// For whom, by whom, of which days and how it is counted.
    var about: String {
        let items = (people.overview(summary, run) + people.sources(summary)).map { line in
            HTMLText.element(
                "div", [:],
                [
                    HTMLText.element("dt", [:], [HTMLText.escaped(line.title)]),
                    HTMLText.element("dd", [:], [HTMLText.escaped(line.text)]),
                ])
        }
        return HTMLText.element("dl", [:], items)
    }

    /// The key numbers, each only where its table tells it.
    var figures: String {
        guard let flow = StockMovement(summary) else { return "" }
        let facts = OpeningFacts(summary)
        var items = [
            number(ReportWords.atEnd, String(flow.after), "\(text(ReportWords.atStart))\(year) \(PeopleText.grouped(String(flow.before)))", year: year, of: facts.flowCell("inForceAfter"))
        ]
        if let signed = flow.signed {
            let before = facts.signed?.before
            items.append(
                number(
                    ReportWords.signed, String(signed), before.map { "\(text(ReportWords.yearBefore)) \(PeopleText.grouped(String($0)))" },
                    year: year, of: facts.flowCell("signed")))
        }
        items += [
            number(ReportWords.entered, StockFlowPicture.signed(flow.gained, "+"), nil, style: "gain", year: year),
            number(ReportWords.ended, StockFlowPicture.signed(flow.lost, "−"), nil, style: "loss", year: year),
        ]
        if let partners = facts.partners {
            items.append(
                number(ReportWords.partners, String(partners.after), "\(text(ReportWords.atStart))\(year) \(PeopleText.grouped(String(partners.before)))", year: year, of: facts.partnerCell("partnersAfter")))
            items.append(number(ReportWords.newPartners, String(partners.new), nil, year: year, of: facts.partnerCell("new")))
        }
        if let due = facts.due { items.append(number(ReportWords.ending, String(due.ends), nil, of: facts.dueCell("ends"))) }
        return HTMLText.element("ul", ["class": "numbers"], items)
    }

    /// Of which year of several the numbers are; nothing where there is one.
    private var year: String {
        guard run.count > 1 else { return "" }
        return words.language == .zh ? "（\(summary.period.label)）" : ", \(summary.period.label)"
    }

    private func text(_ caption: Caption) -> String { caption.text(in: words.language) }

    private func number(_ title: Caption, _ value: String, _ beside: String?, style: String = "stock", year: String = "", of cell: String? = nil) -> String {
        let beside = beside.map { " " + HTMLText.element("small", [:], [HTMLText.escaped($0)]) } ?? ""
        let figure = HTMLText.escaped(PeopleText.grouped(value))
        let linked = cell.flatMap { links?.place($0) }.map { HTMLText.element("a", ["class": "f", "href": $0], [figure]) } ?? figure
        return HTMLText.element(
            "li", ["class": style],
            [
                HTMLText.element("b", [:], [linked]), " ",
                HTMLText.element("span", [:], [HTMLText.escaped(text(title) + year)]), beside,
            ])
    }
}
