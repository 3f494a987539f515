import Output
import Values

/// Tells a person at a terminal how far something is that takes longer than a second; nothing in a pipe.
final class Progress: @unchecked Sendable {
    private let isShown: Bool
    private let what: String
    private let start = Timestamp.now.microsecondsSinceEpoch
    private var last = 0
    private var isDrawn = false

    init(isQuiet: Bool, what: String) {
        isShown = !isQuiet && Terminal.isInteractive(2)
        self.what = what
    }

    /// Redraws the line, at most five times a second.
    func reached(_ count: Int) {
        let elapsed = Int(Timestamp.now.microsecondsSinceEpoch - start)
        guard isShown, elapsed > 1_000_000, elapsed - last > 200_000 else { return }
        last = elapsed
        isDrawn = true
        Console.toStandardError("\r\(count) \(what), \(elapsed / 1_000_000) s ")
    }

    /// Takes the line away.
    func end() {
        if isDrawn { Console.toStandardError("\r\u{1B}[K") }
    }
}
