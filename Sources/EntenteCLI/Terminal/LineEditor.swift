import Output
import Platform

/// Reads a line from a person at a terminal, with what it may become shown below while they type.
final class LineEditor: LineInput {
    /// How many choices are looked for at most.
    static let limit = 200

    /// How many are shown while a person types.
    private static let shown = 6

    private var keys = KeyReader()
    private var line = EditedLine()
    private var choices: [LineChoice] = []
    private var chosen: Int?
    /// Which choice is shown first.
    private var first = 0
    /// Whether all are wanted, and not the best alone.
    private var showsAll = false

    /// Whether a terminal can be written on this way.
    static var isPossible: Bool {
        let term = Terminal.environment("TERM") ?? ""
        return Terminal.isInteractive(0) && Terminal.isInteractive(2) && !term.isEmpty && term != "dumb"
    }

    func read(_ prompt: String, choices find: ((String) -> [LineChoice])?) -> LineEnd {
        let end = RawMode.during { () -> LineEnd in
            Console.toStandardError("\u{1B}[?2004h")
            defer { Console.toStandardError("\u{1B}[?2004l") }
            return edit(prompt, find)
        }
        return end ?? PlainLines().read(prompt, choices: find)
    }

    private func edit(_ prompt: String, _ find: ((String) -> [LineChoice])?) -> LineEnd {
        (line, choices, chosen, first, showsAll) = (EditedLine(), [], nil, 0, false)
        draw(prompt)
        while true {
            let before = line.text
            if let key = keys.next() {
                if key == .tab, line.text.isEmpty, choices.isEmpty {
                    choices = find?("") ?? []
                    showsAll = true
                    draw(prompt)
                    continue
                }
                if let end = apply(key) {
                    chosen = nil
                    choices = []
                    draw(prompt, isLast: true)
                    return end
                }
            } else if !RawMode.takesStale() {
                continue
            }
            if keys.hasMore { continue }
            if line.text != before || choices.isEmpty && !line.text.isEmpty, chosen == nil {
                choices = line.text.isEmpty ? [] : find?(line.text) ?? []
                (first, showsAll) = (0, false)
            }
            draw(prompt)
        }
    }

    /// Does what a key says; the end of the line, where it is that.
    private func apply(_ key: Keystroke) -> LineEnd? {
        switch key {
        case .enter:
            if let chosen { line = EditedLine(choices[chosen].value) }
            return .line(line.text)
        case .interrupt: return .interrupted
        case .endOfInput where line.characters.isEmpty: return .ended
        case .tab, .down: choose(by: 1)
        case .backtab, .up: choose(by: -1)
        case .suspend: RawMode.suspend()
        case .redraw: Console.toStandardError("\u{1B}[H\u{1B}[J")
        case .escape: chosen = nil
        case .other: break
        case .left: line.move(by: -1)
        case .right: line.move(by: 1)
        case .home: line.move(by: -line.characters.count)
        case .end: line.move(by: line.characters.count)
        default: change(key)
        }
        return nil
    }

    private func change(_ key: Keystroke) {
        if let chosen {
            // Who goes on typing works on what was chosen.
            line = EditedLine(choices[chosen].value)
            self.chosen = nil
        }
        switch key {
        case .text(let text): line.insert(text)
        case .backspace: line.backspace()
        case .delete, .endOfInput: line.delete()
        case .killToEnd: line.killToEnd()
        case .killAll: line.killAll()
        case .killWord: line.killWord()
        default: break
        }
    }

    private func choose(by step: Int) {
        guard !choices.isEmpty else { return }
        guard let chosen else {
            chosen = step > 0 ? 0 : choices.count - 1
            return
        }
        let next = chosen + step
        self.chosen = choices.indices.contains(next) ? next : nil
    }

    /// The rows of the terminal; 24 where it does not say.
    private var rows: Int {
        max(Terminal.size(2)?.rows ?? 24, 1)
    }

    private func draw(_ prompt: String, isLast: Bool = false) {
        let width = max(10, Terminal.width(2) ?? 80)
        let prompt = DisplayWidth.shortened(prompt, to: max(width / 2, width - 24))
        let shown = chosen.map { EditedLine(choices[$0].value) } ?? line
        let window = shown.window(width - DisplayWidth.of(prompt) - 1)
        var text = "\r\u{1B}[J" + prompt + window.text
        if isLast { return Console.toStandardError(text + "\n") }
        let rows = rows
        let count = showsAll ? max(1, rows - 3) : min(Self.shown, max(1, rows - 3))
        if let chosen { first = min(chosen, max(first, chosen - count + 1)) }
        var below = choices.indices.dropFirst(first).prefix(count).map { index in
            (index == chosen ? "> " : "  ") + choices[index].shown
        }
        let more = choices.count - first - below.count
        if more > 0 { below.append("  … \(more)\(choices.count == Self.limit ? "+" : "") more") }
        for choice in below { text += "\n\r" + DisplayWidth.shortened(VisibleText.line(choice), to: width - 1) }
        if !below.isEmpty { text += "\u{1B}[\(below.count)A" }
        let column = DisplayWidth.of(prompt) + window.column
        Console.toStandardError(text + "\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
    }
}
