import CLibPQ
import Platform

/// What SIGINT (Ctrl-C) and SIGTERM do to this process.
///
/// The first signal stops the running statement of every connection, and refuses every later one, with `queryCanceled`: so
/// the program unwinds, rolls back and ends by itself. If no statement is running, nor is begun within a short grace, and on
/// a second signal, the process cleans up (``ExitCleanup``) and ends by that signal.
public enum Interruption {
    struct State {
        var received: Int32?
        var isNoticed = false
        var hasStored = false
        var cancellers: [ObjectIdentifier: Canceller] = [:]
        var isInstalled = false
    }

    static let state = Guarded(State())

    /// How long a program may go without a statement after the first signal before it is ended, in microseconds.
    private static let grace = 200_000

    /// The first signal that has come, such as `SIGINT`; nil if none has.
    public static var received: Int32? { state.withLock { $0.received } }

    /// Whether a transaction that can write has committed, or may have, so that what it stored stays though a signal has come.
    public static var hasStored: Bool { state.withLock { $0.hasStored } }

    static func noteStored() { state.withLock { $0.hasStored = true } }

    static func add(_ canceller: Canceller) {
        state.withLock { $0.cancellers[ObjectIdentifier(canceller)] = canceller }
    }

    static func remove(_ canceller: Canceller) {
        state.withLock { _ = $0.cancellers.removeValue(forKey: ObjectIdentifier(canceller)) }
    }

    /// Whether a signal has come. Who asks, and is told yes, is on its way out: the grace is over.
    static func refusesStatements() -> Bool {
        state.withLock { state in
            guard state.received != nil else { return false }
            state.isNoticed = true
            return true
        }
    }

    /// Begins to watch SIGINT and SIGTERM. Call it once, early in the process; later calls do nothing.
    public static func install() {
        let isFirst = state.withLock { state in
            defer { state.isInstalled = true }
            return !state.isInstalled
        }
        var ends: [Int32] = [-1, -1]
        guard isFirst, pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let reader = ends[0]
        guard startThread({ watch(reader) }) else { return }
        for signal in [SIGINT, SIGTERM] where clibpq_watch_signal(signal, ends[1]) != 0 { return }
    }

    private static func watch(_ reader: Int32) {
        while true {
            var byte: UInt8 = 0
            guard read(reader, &byte, 1) == 1 else {
                guard errno == EINTR else { return }
                continue
            }
            let number = Int32(byte)
            let isFirst = state.withLock { state in
                defer { state.received = state.received ?? number }
                return state.received == nil
            }
            // Telling a server may take long, and a second signal must be heard meanwhile.
            guard isFirst, startThread({ stopStatements(orEndBy: number) }) else { end(by: number) }
        }
    }

    private static func stopStatements(orEndBy number: Int32) {
        var (waited, wasRunning) = (0, false)
        while true {
            let (isNoticed, cancellers) = state.withLock { ($0.isNoticed, Array($0.cancellers.values)) }
            if isNoticed { return }
            // Again and again: a request that comes before its statement reached the server stops nothing.
            let isRunning = cancellers.filter { $0.cancel() }.count > 0
            if wasRunning, !isRunning { return }
            if !isRunning, waited >= grace { end(by: number) }
            wasRunning = isRunning
            let pause = isRunning ? 200_000 : 10_000
            usleep(UInt32(pause))
            waited += pause
        }
    }

    private static func end(by number: Int32) -> Never {
        // A further signal ends the process at once, even if a cleanup hangs.
        for watched in [SIGINT, SIGTERM] { signal(watched, SIG_DFL) }
        ExitCleanup.runAll()
        // To this very thread, which may have inherited a mask: then the process is gone before the next line.
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, number)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        raise(number)
        _exit(128 + number)
    }
}
