import Output
import Values

/// The editor that a person has chosen: `VISUAL`, else `EDITOR`, else vi.
struct Editor {
    let command: String

    init() {
        command = ["VISUAL", "EDITOR"].lazy.compactMap { Terminal.environment($0) }.first { !$0.isEmpty } ?? "vi"
    }

    /// Editors that take `+N` for the line on which the cursor stands.
    private var takesLine: Bool {
        let program = command.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
        return ["vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "micro", "joe", "ne", "kak", "mg"]
            .contains(program)
    }

    /// Opens a file, and waits for the editor to end.
    func open(_ path: String, line: Int?) throws {
        var arguments: [String] = []
        if let line, takesLine { arguments.append("+\(line)") }
        arguments.append(path)
        guard let status = TerminalProgram(command, arguments).run() else {
            throw RegistryError(.usage, code: "editor-failed", "the editor cannot be started")
        }
        guard status == 0 else {
            let isMissing = status == 127
            throw RegistryError(
                .usage, code: "editor-failed",
                isMissing ? "there is no editor \(command)" : "the editor \(command) ended with \(status)",
                hint: isMissing ? "Name one in VISUAL or EDITOR." : nil)
        }
    }
}
