import Platform
import Registry

/// Takes the terminal's own line input away, so that every key is heard, and gives it back on every way out.
///
/// A signal that ends the process gives it back through `Interruption`; one that stops the process gives it back before,
/// and takes it again when the process goes on.
enum RawMode {
    // Read by signal handlers, which can neither wait for a lock nor touch what is reference-counted.
    nonisolated(unsafe) private static var usual = termios()
    nonisolated(unsafe) private static var raw = termios()
    nonisolated(unsafe) private static var isOn: sig_atomic_t = 0
    nonisolated(unsafe) private static var isStale: sig_atomic_t = 0

    /// Runs some work in raw mode; nil where the terminal can't do it.
    static func during<Value>(_ work: () throws -> Value) rethrows -> Value? {
        guard tcgetattr(0, &usual) == 0 else { return nil }
        raw = usual
        cfmakeraw(&raw)
        // Line ends are still written as people expect them.
        raw.c_oflag = usual.c_oflag
        guard tcsetattr(0, TCSADRAIN, &raw) == 0 else { return nil }
        isOn = 1
        let cleanup = ExitCleanup { RawMode.end() }
        let handlers = [(SIGTSTP, stop), (SIGCONT, goOn), (SIGWINCH, resize)].map { number, handler in
            (number, replaceHandler(of: number, handler))
        }
        defer {
            end()
            for (number, before) in handlers {
                var before = before
                sigaction(number, &before, nil)
            }
            cleanup.remove()
        }
        return try work()
    }

    /// Whether what is on the screen must be drawn anew; asking takes it back.
    static func takesStale() -> Bool {
        defer { isStale = 0 }
        return isStale != 0
    }

    /// Stops the process as Ctrl-Z does, and comes back when it goes on.
    static func suspend() { kill(getpid(), SIGTSTP) }

    private static func end() {
        guard isOn != 0 else { return }
        isOn = 0
        tcsetattr(0, TCSADRAIN, &usual)
    }

    private static let stop: @convention(c) (Int32) -> Void = { number in
        if RawMode.isOn != 0 { tcsetattr(0, TCSANOW, &RawMode.usual) }
        let before = signal(number, SIG_DFL)
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, number)
        raise(number)
        sigprocmask(SIG_UNBLOCK, &mask, nil)
        // Here the process stands still until it goes on.
        signal(number, before)
    }

    private static let goOn: @convention(c) (Int32) -> Void = { _ in
        if RawMode.isOn != 0 { tcsetattr(0, TCSANOW, &RawMode.raw) }
        RawMode.isStale = 1
    }

    private static let resize: @convention(c) (Int32) -> Void = { _ in RawMode.isStale = 1 }
}
