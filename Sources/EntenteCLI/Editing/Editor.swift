import Output
import Platform
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
        var arguments = ["/bin/sh", "-c", command + " \"$@\"", command]
        if let line, takesLine { arguments.append("+\(line)") }
        arguments.append(path)
        let status = try Self.run(arguments)
        guard status == 0 else {
            let isMissing = status == 127
            throw RegistryError(
                .usage, code: "editor-failed",
                isMissing ? "there is no editor \(command)" : "the editor \(command) ended with \(status)",
                hint: isMissing ? "Name one in VISUAL or EDITOR." : nil)
        }
    }

    /// Whether the process has a terminal of its own, whatever its streams are.
    private static var hasTerminal: Bool {
        let descriptor = openTerminal()
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }

    /// Runs a program on the terminal. Ctrl-C is the program's meanwhile.
    private static func run(_ arguments: [String]) throws -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM] { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // What the command writes may go to a file or a pipe; the editor is for the person at the terminal.
        if isatty(1) == 0, hasTerminal { posix_spawn_file_actions_addopen(&actions, 1, "/dev/tty", O_RDWR, 0) }

        let kept = [SIGINT, SIGQUIT].map { ($0, replaceHandler(of: $0, SIG_IGN)) }
        defer {
            for (number, before) in kept {
                var before = before
                sigaction(number, &before, nil)
            }
        }
        var argv = arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var id: pid_t = 0
        guard posix_spawn(&id, "/bin/sh", &actions, &attributes, &argv, environ) == 0 else {
            throw RegistryError(.usage, code: "editor-failed", "the editor cannot be started")
        }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}

private func openTerminal() -> Int32 { open("/dev/tty", O_RDWR | O_CLOEXEC) }
