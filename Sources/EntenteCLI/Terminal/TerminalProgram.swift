import Platform

/// A program that has the terminal while it runs, such as an editor or a pager. Ctrl-C is the program's meanwhile.
struct TerminalProgram {
    /// The command line, for the shell, with what follows it.
    let arguments: [String]
    /// What it reads; nil is the terminal.
    var input: [UInt8]?
    /// Variables that it gets where they are not set.
    var defaults: [(name: String, value: String)] = []

    /// A command as a person has it in a variable, with arguments behind it.
    init(_ command: String, _ arguments: [String] = []) {
        self.arguments = ["/bin/sh", "-c", arguments.isEmpty ? command : command + " \"$@\"", command] + arguments
    }

    /// Runs it to its end.
    /// - Returns: its exit code, or 128 and the signal that ended it; nil where it cannot be started.
    func run() -> Int32? {
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
        var pipe: [Int32] = [-1, -1]
        if input != nil {
            guard Self.makePipe(&pipe) else { return nil }
            posix_spawn_file_actions_adddup2(&actions, pipe[0], 0)
        } else if isatty(1) == 0, Self.hasTerminal {
            // What the command writes may go to a file or a pipe; an editor is for the person at the terminal.
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/tty", O_RDWR, 0)
        }

        let kept = [SIGINT, SIGQUIT].map { ($0, replaceHandler(of: $0, SIG_IGN)) }
        defer {
            for (number, before) in kept {
                var before = before
                sigaction(number, &before, nil)
            }
        }
        var argv = arguments.map { strdup($0) } + [nil]
        let added = self.defaults.filter { getenv($0.name) == nil }.map { strdup("\($0.name)=\($0.value)") }
        defer { for pointer in argv + added { free(pointer) } }
        var variables: [UnsafeMutablePointer<CChar>?] = added
        var place = environ
        while let variable = place.pointee {
            variables.append(variable)
            place += 1
        }
        variables.append(nil)
        var id: pid_t = 0
        let isStarted = posix_spawn(&id, "/bin/sh", &actions, &attributes, &argv, &variables) == 0
        if input != nil { close(pipe[0]) }
        if isStarted, let input { Self.feed(input, to: pipe[1]) }
        if input != nil { close(pipe[1]) }
        guard isStarted else { return nil }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Writes until all is taken, or nobody reads any more, as when a person has seen enough.
    private static func feed(_ bytes: [UInt8], to descriptor: Int32) {
        let before = replaceHandler(of: SIGPIPE, SIG_IGN)
        defer {
            var before = before
            sigaction(SIGPIPE, &before, nil)
        }
        _ = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    }

    private static func makePipe(_ ends: inout [Int32]) -> Bool {
        guard pipe(&ends) == 0 else { return false }
        // The program keeps the end that it reads, and must not hold the other one open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return true
    }

    /// Whether the process has a terminal of its own, whatever its streams are.
    private static var hasTerminal: Bool {
        let descriptor = openTerminal()
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }
}

private func openTerminal() -> Int32 { open("/dev/tty", O_RDWR | O_CLOEXEC) }
