/// A waterfall of stock and flow as inline SVG: the stock before, each change in turn, the stock after.
struct StockFlowPicture {
    var flow: StockMovement
    var words: PeopleWords

    // Units of the drawing. It is about as wide as a phone, so that its letters stay readable there.
    private static let width = 360
    private static let labelWidth = 112
    private static let valueWidth = 48
    private static let rowHeight = 24

    /// A count with its sign, where it is not 0.
    static func signed(_ count: Int, _ sign: String) -> String { count == 0 ? "0" : sign + String(count) }

    var markup: String {
        let rows = steps
        let height = rows.count * StockFlowPicture.rowHeight
        let bars = rows.enumerated().map { bar($1, row: $0) }
        let description = rows.map { "\($0.title) \($0.value)" }.joined(separator: words.separator)
        return HTMLPicture(
            id: "flow", title: words.stockFlow, description: description, width: StockFlowPicture.width, height: height
        ).markup(bars)
    }

    /// One bar: from which count to which, and what stands beside it.
    private struct Step {
        var title: String
        var value: String
        var from: Int
        var to: Int
        var style: String
    }

    private var steps: [Step] {
        var level = flow.before
        var steps = [
            Step(title: flow.titles.before, value: String(flow.before), from: 0, to: level, style: "stock")
        ]
        for change in flow.flows {
            let next = change.isGain ? level + change.count : level - change.count
            let value = StockFlowPicture.signed(change.count, change.isGain ? "+" : "−")
            let style = change.isGain ? "gain" : "loss"
            steps.append(Step(title: change.title, value: value, from: level, to: next, style: style))
            level = next
        }
        steps.append(
            Step(title: flow.titles.after, value: String(flow.after), from: 0, to: flow.after, style: "stock"))
        return steps
    }

    private func bar(_ step: Step, row: Int) -> String {
        let top = row * StockFlowPicture.rowHeight
        let left = position(min(step.from, step.to))
        let right = position(max(step.from, step.to))
        let baseline = top + 16
        let label = HTMLText.element(
            "text", ["x": "0", "y": "\(baseline)"],
            [HTMLText.escaped(DisplayWidth.shortened(VisibleText.line(step.title), to: 18))])
        let value = HTMLText.element(
            "text", ["class": "end", "x": "\(StockFlowPicture.width)", "y": "\(baseline)"],
            [HTMLText.escaped(PeopleText.grouped(step.value))])
        let width = step.from == step.to ? 1 : max(2, right - left)
        let rect =
            "<rect class=\"\(step.style)\" x=\"\(left)\" y=\"\(top + 5)\" width=\"\(width)\" height=\"14\" rx=\"1\"/>"
        return label + rect + value + "\n"
    }

    private func position(_ count: Int) -> Int {
        let room = StockFlowPicture.width - StockFlowPicture.labelWidth - StockFlowPicture.valueWidth
        let largest = steps.map { max($0.from, $0.to) }.max() ?? 0
        guard largest > 0 else { return StockFlowPicture.labelWidth }
        let share = Double(max(0, count)) / Double(largest)
        return StockFlowPicture.labelWidth + Int((share * Double(room)).rounded())
    }
}
