/// What must be undone when the process ends by a signal, such as a file that is half written.
///
/// It runs on another thread, the last one first, and at most once. ``remove()`` takes it back.
package struct ExitCleanup: Sendable {
    private static let pending = Guarded((all: [(id: Int, run: @Sendable () -> Void)](), next: 0))

    private let id: Int

    /// Registers it.
    package init(_ run: @escaping @Sendable () -> Void) {
        id = Self.pending.withLock { pending in
            pending.next += 1
            pending.all.append((pending.next, run))
            return pending.next
        }
    }

    /// Takes it back: the work is done, or undone.
    package func remove() { Self.pending.withLock { [id] pending in pending.all.removeAll { $0.id == id } } }

    /// Runs all that there are.
    package static func runAll() {
        while let cleanup = pending.withLock({ $0.all.popLast() }) { cleanup.run() }
    }
}
