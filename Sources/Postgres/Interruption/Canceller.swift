import CLibPQ
import Platform

/// Stops the statement that runs on a connection, from any thread.
public final class Canceller: Sendable {
    private struct State {
        var handle: OpaquePointer?
        var isRunning = false
    }

    private let state: Guarded<State>

    init?(_ handle: OpaquePointer?) {
        guard let handle else { return nil }
        state = Guarded(State(handle: handle))
    }

    deinit {
        close()
    }

    /// Asks the server to stop the running statement, and returns once the server has been told.
    ///
    /// False if none is running, or the server could not be told. The statement then ends with `queryCanceled`, if it was not faster.
    @discardableResult
    public func cancel() -> Bool {
        // Under the lock, so that the connection cannot go on to its next statement while a request for this one is on its way.
        state.withLock { state in
            guard state.isRunning, let handle = state.handle else { return false }
            return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
                PQcancel(handle, message.baseAddress, Int32(message.count)) == 1
            }
        }
    }

    /// False if a signal has come: then no statement shall begin.
    func begin() -> Bool {
        state.withLock { state in
            guard !Interruption.refusesStatements() else { return false }
            state.isRunning = true
            return true
        }
    }

    func end() {
        state.withLock { $0.isRunning = false }
    }

    func close() {
        state.withLock { state in
            PQfreeCancel(state.handle)
            state = State()
        }
    }
}
