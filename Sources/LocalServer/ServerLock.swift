import Platform
import Values

/// Lets one command at a time make, start or stop the server.
///
/// The lock is `flock`'s, on a file of the data directory: the kernel gives it back however the command ends.
struct ServerLock: Sendable {
    let path: String
    let account: ServerAccount
    let patience: Duration

    /// Runs a body while no other command runs one.
    func held<Value: Sendable>(
        _ body: () async throws(RegistryError) -> Value
    ) async throws(RegistryError) -> Value {
        // Closed on exec: a server that inherited it would hold the lock for as long as it runs.
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWriteFile(path, Errno(rawValue: errno)) }
        defer { close(descriptor) }
        if account.differsFromCaller { _ = fchown(descriptor, account.uid, account.gid) }

        let clock = ContinuousClock()
        let deadline = clock.now + patience
        // Tried again and again rather than waited for in the kernel: that would block a thread that
        // the holder may need to get on.
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            guard reason == EWOULDBLOCK || reason == EINTR else { throw .cannotWriteFile(path, Errno(rawValue: reason)) }
            guard clock.now < deadline else { throw .serverBusy(path, after: patience) }
            try await Pause.brief()
        }
        return try await body()
    }
}

/// A moment between two looks at something that takes its time.
enum Pause {
    static func brief() async throws(RegistryError) {
        do {
            try await Task.sleep(for: .milliseconds(25))
        } catch {
            throw .serverWaitCancelled
        }
    }
}
