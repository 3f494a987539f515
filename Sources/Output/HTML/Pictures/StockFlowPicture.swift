/// A waterfall of stock and flow as inline SVG: the stock before, each change in turn, the stock after.
struct StockFlowPicture {
    var flow: StockMovement
    var words: PeopleWords
    /// The periods that it is about, where they are several.
    var periods: String?

    private static let labelWidth = 132
    private static let valueWidth = 48
    private static let rowHeight = 26

    /// A count with its sign, where it is not 0.
    static func signed(_ count: Int, _ sign: String) -> String { count == 0 ? "0" : sign + PeopleText.grouped(String(count)) }

    /// One bar: from which count to which, and what stands beside it.
    private struct Step {
        var title: String
        var value: String
        var from: Int
        var to: Int
        var style: String
    }

    /// The stock, and the changes that there were.
    private var steps: [Step] {
        var level = flow.before
        func stock(_ title: String, _ count: Int) -> Step {
            Step(title: title, value: PeopleText.grouped(String(count)), from: 0, to: count, style: "stock")
        }
        var steps = [stock(flow.titles.before, flow.before)]
        for change in flow.flows where change.count > 0 {
            let next = change.isGain ? level &+ change.count : level &- change.count
            let value = StockFlowPicture.signed(change.count, change.isGain ? "+" : "−")
            steps.append(Step(title: change.title, value: value, from: level, to: next, style: change.isGain ? "gain" : "loss"))
            level = next
        }
        return steps + [stock(flow.titles.after, flow.after)]
    }

    var markup: String {
        let steps = steps
        let largest = steps.map { max($0.from, $0.to) }.max() ?? 0
        let description = steps.map { "\($0.title) \($0.value)" }.joined(separator: words.separator)
        let bars = steps.enumerated().map { index, step in
            bar(step, index * StockFlowPicture.rowHeight, largest, isLast: index == steps.count - 1)
        }
        return HTMLPicture(
            id: "flow", title: periods.map { "\(words.stockFlow)\(words.language == .zh ? "（\($0)）" : ", \($0)")" } ?? words.stockFlow, description: description, height: steps.count * StockFlowPicture.rowHeight,
            table: "stockFlow", words: words
        ).markup(bars)
    }

    private func bar(_ step: Step, _ y: Int, _ largest: Int, isLast: Bool) -> String {
        let room = HTMLPicture.width - StockFlowPicture.labelWidth - StockFlowPicture.valueWidth
        func place(_ count: Int) -> Int {
            StockFlowPicture.labelWidth + SVG.length(Double(count), of: Double(largest), in: room)
        }
        let (left, right) = (place(min(step.from, step.to)), place(max(step.from, step.to)))
        let height = StockFlowPicture.rowHeight
        // To where the next change begins.
        let link = isLast ? "" : SVG.path("tie", "M\(place(step.to)) \(y + 4)v\(height + 1)")
        let columns = SVG.columns(in: StockFlowPicture.labelWidth - 6)
        return link + SVG.label(step.title, y: y + 13, step.style == "stock" ? "small strong" : "small", columns: columns)
            + SVG.box(step.style, x: left, y: y + 5, width: step.to == 0 && step.from == 0 ? 1 : max(2, right - left), height: 16)
            + SVG.text(step.value, x: HTMLPicture.width, y: y + 17, step.style == "stock" ? "end strong" : "end", columns: 10)
    }
}
