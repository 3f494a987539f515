import Platform

/// An open destination that takes bytes piece by piece.
///
/// Nothing appears under the file's name before `finish`. A sink that is let go without it takes its half-written
/// file away. Opening the standard output or a pipe makes the process ignore SIGPIPE, so that a reader that goes away
/// is reported instead of ending the process.
public final class OutputSink {
    /// The file under construction, and the name it will get.
    private struct Pending {
        var temporary: String
        var target: String
        var cleanup: ExitCleanup
    }

    private static let ignoresBrokenPipe: Void = { signal(SIGPIPE, SIG_IGN) }()

    private let name: String
    private let isOwned: Bool
    private var descriptor: Int32
    private var pending: Pending?
    private var isClosed = false

    /// A sink that writes to an open descriptor, which it closes at the end if it owns it.
    init(inPlace descriptor: Int32, name: String, owned: Bool) {
        OutputSink.ignoresBrokenPipe
        self.descriptor = descriptor
        self.name = name
        isOwned = owned
    }

    /// A sink that writes a file beside its target, with the mode and owner of the file it will replace.
    init(beside target: String, name: String, replacing old: stat?) throws(OutputError) {
        self.name = name
        isOwned = true
        descriptor = -1
        // A name the user may be at the limit of is not made longer: the temporary name is short.
        let folder = parentFolder(of: target)
        for attempt in 0..<1000 {
            let temporary = "\(folder)/.entente-\(getpid())-\(attempt).part"
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            descriptor = openFile(temporary, flags, old == nil ? 0o666 : 0o600)
            if descriptor >= 0 {
                pending = Pending(temporary: temporary, target: target, cleanup: ExitCleanup { unlink(temporary) })
                break
            }
            guard errno == EEXIST else { throw .cannotWrite(name, errno) }
        }
        guard descriptor >= 0 else { throw .cannotWrite(name, EEXIST) }
        guard let old else { return }
        // Only a privileged process may give a file away; without that the new file is the writer's own.
        if old.st_uid != geteuid() || old.st_gid != getegid() {
            _ = fchown(descriptor, old.st_uid, old.st_gid)
        }
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure(errno) }
    }

    deinit { abandon() }

    /// Writes a text, as UTF-8.
    /// - Throws: `OutputError` of kind `cannotWrite`. What was under the file's name is unchanged then.
    @discardableResult
    public func write(_ text: String) throws(OutputError) -> Destination.Delivery {
        var text = text
        let code = text.withUTF8 { deliver(UnsafeRawBufferPointer($0)) }
        return try delivered(code)
    }

    /// Writes bytes as they are.
    /// - Throws: `OutputError` of kind `cannotWrite`. What was under the file's name is unchanged then.
    @discardableResult
    public func write(_ bytes: [UInt8]) throws(OutputError) -> Destination.Delivery {
        try delivered(bytes.withUnsafeBytes(deliver))
    }

    /// Makes the output final: flushed to the disk, and under its name.
    /// - Throws: `OutputError` of kind `cannotWrite`. What was under the file's name is unchanged then.
    public func finish() throws(OutputError) {
        guard descriptor >= 0 else { return }
        guard let file = pending else {
            let open = descriptor
            descriptor = -1
            // A write that was deferred may fail only here.
            if isOwned, close(open) != 0, errno != EINTR { throw .cannotWrite(name, errno) }
            return
        }
        guard fsync(descriptor) == 0 else { throw failure(errno) }
        let open = descriptor
        descriptor = -1
        guard close(open) == 0 || errno == EINTR else { throw failure(errno) }
        guard rename(file.temporary, file.target) == 0 else { throw failure(errno) }
        file.cleanup.remove()
        pending = nil
        let code = syncFolder(parentFolder(of: file.target))
        if code != 0 { throw .cannotWrite(name, code) }
    }

    /// Gives up: what was under the file's name stays as it was.
    public func abandon() {
        if descriptor >= 0, isOwned { close(descriptor) }
        descriptor = -1
        if let file = pending {
            unlink(file.temporary)
            file.cleanup.remove()
        }
        pending = nil
    }

    private func delivered(_ code: Int32) throws(OutputError) -> Destination.Delivery {
        if code == EPIPE { isClosed = true }
        if isClosed { return .closed }
        guard code == 0 else { throw failure(code) }
        return .complete
    }

    /// Writes everything, and returns 0 or the error number.
    private func deliver(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard !isClosed else { return EPIPE }
        guard descriptor >= 0 else { return EBADF }
        return writeAll(bytes, to: descriptor)
    }

    private func failure(_ code: Int32) -> OutputError {
        abandon()
        return .cannotWrite(name, code)
    }
}
