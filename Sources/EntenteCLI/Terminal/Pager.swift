import Output
import Platform
import Values

/// What shows a person a text that is longer than the terminal, page by page: `ENTENTE_PAGER`, else `PAGER`, else less.
struct Pager {
    /// The command; nil where none is wanted.
    let command: String?

    /// - Parameter variable: Looks up an environment variable.
    init(variable: (String) -> String? = Terminal.environment) {
        // Of its own variable a blank says that none is wanted; PAGER is of all programs.
        if let own = variable("ENTENTE_PAGER") {
            command = own.withoutBlankEnds.isEmpty || own == "cat" ? nil : own
            return
        }
        let common = variable("PAGER")?.withoutBlankEnds ?? ""
        command = common == "cat" || variable("TERM") == "dumb" ? nil : common.isEmpty ? Self.usual(variable("PATH")) : common
    }

    /// less, where it is there: nobody who has not chosen a pager is told that there is none.
    private static func usual(_ path: String?) -> String? {
        (path ?? "").split(separator: ":").contains { access("\($0)/less", X_OK) == 0 } ? "less" : nil
    }

    /// As git has it: what fits stays on the terminal, colors pass, and the text stays there in the end.
    private static let less = [(name: "LESS", value: "FRX")]

    /// Shows a text, where it is longer than the terminal on the standard output.
    /// - Returns: whether it was shown; a person who has seen enough of it has seen it.
    func show(_ text: String) -> Bool {
        guard let command, let size = Terminal.size(), Self.lines(of: text, width: size.columns) >= size.rows else { return false }
        var program = TerminalProgram(command)
        program.input = Array(text.utf8)
        program.defaults = Self.less
        // The shell gives these for a command that is not there, or is no program.
        guard let status = program.run() else { return false }
        return status != 127 && status != 126
    }

    /// How many lines of a terminal a text takes.
    static func lines(of text: String, width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0).reduce(0) { lines, line in
            lines + max(1, (DisplayWidth.of(Self.withoutColors(line)) + width - 1) / max(1, width))
        }
    }

    private static func withoutColors(_ line: Substring) -> String {
        guard line.contains("\u{1B}") else { return String(line) }
        var result = ""
        var isControl = false
        for character in line {
            if character == "\u{1B}" { isControl = true }
            if !isControl { result.append(character) }
            if character == "m" { isControl = false }
        }
        return result
    }
}
