import Platform

/// Where output goes.
///
/// A regular file, or a name that does not exist yet, is written beside and renamed: a reader sees the old file or
/// the new one, and a failure leaves the old one as it was. The mode of an existing file is kept, and its owner where
/// permitted. A symbolic link is followed and stays a link: what it points to is replaced. Other names of the same
/// file (hard links) keep the old content. Pipes, devices, `/dev/stdout` and `/dev/fd/N` are written in place.
public enum Destination: Sendable, Hashable {
    /// The standard output.
    case standardOutput
    /// A file by its path.
    case file(String)

    /// How a write ended, when it did not fail.
    public enum Delivery: Sendable, Hashable {
        /// All bytes were taken.
        case complete
        /// The reader went away, as `head` does. Nothing is wrong, and there is no point in writing on.
        case closed
    }

    /// The destination that `--output` names; none, or `-`, is the standard output.
    public init(_ path: String?) {
        if let path, path != "-" { self = .file(path) } else { self = .standardOutput }
    }

    /// Writes a whole text.
    /// - Throws: `OutputError` of kind `cannotWrite`.
    @discardableResult
    public func write(_ text: String) throws(OutputError) -> Delivery { try write(Array(text.utf8)) }

    /// Writes all of some bytes.
    /// - Throws: `OutputError` of kind `cannotWrite`.
    @discardableResult
    public func write(_ bytes: [UInt8]) throws(OutputError) -> Delivery {
        let sink = try open()
        let delivery = try sink.write(bytes)
        try sink.finish()
        return delivery
    }

    /// Writes piece by piece what some work gives. Only what is whole gets the file's name: an error leaves what was there.
    /// - Parameter work: gives pieces to the function that it gets. It ends at once where the reader goes away, as `head` does.
    /// - Returns: what the work gave; nil where the reader went away.
    /// - Throws: `OutputError` of kind `cannotWrite`, and what the work throws.
    public func write<Value>(_ work: (_ write: ([UInt8]) throws -> Void) throws -> Value) throws -> Value? {
        let sink = try open()
        do {
            let value = try work { bytes in
                if try sink.write(bytes) == .closed { throw ReaderIsGone() }
            }
            try sink.finish()
            return value
        } catch {
            sink.abandon()
            guard error is ReaderIsGone else { throw error }
            return nil
        }
    }

    /// Opens the destination, to be written piece by piece and finished.
    /// - Throws: `OutputError` of kind `cannotWrite`.
    public func open() throws(OutputError) -> OutputSink {
        switch self {
        case .standardOutput: return OutputSink(inPlace: 1, name: "the standard output", owned: false)
        case .file(let path): return try Destination.open(path)
        }
    }

    private static func open(_ path: String) throws(OutputError) -> OutputSink {
        let name = VisibleText.line(path)
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .cannotWrite(name.isEmpty ? "a file without a name" : name, EINVAL)
        }
        let target = try resolved(path)
        if let descriptor = descriptor(named: target) {
            let copy = dup(descriptor)
            guard copy >= 0 else { throw .cannotWrite(name, errno) }
            return OutputSink(inPlace: copy, name: name, owned: true)
        }
        var status = stat()
        guard stat(target, &status) == 0 else {
            guard errno == ENOENT else { throw .cannotWrite(name, errno) }
            return try OutputSink(beside: target, name: name, replacing: nil)
        }
        if status.st_mode & S_IFMT == S_IFREG {
            // Renaming would replace a file that may not be written; say so instead.
            guard access(target, W_OK) == 0 else { throw .cannotWrite(name, errno) }
            return try OutputSink(beside: target, name: name, replacing: status)
        }
        let opened = openFile(target, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0)
        guard opened >= 0 else { throw .cannotWrite(name, errno) }
        return OutputSink(inPlace: opened, name: name, owned: true)
    }

    /// The path behind any symbolic links, the last of which need not exist. Stops at a name of an open descriptor,
    /// since what that leads to is a file that another process may be appending to.
    private static func resolved(_ path: String) throws(OutputError) -> String {
        var current = path
        for _ in 0..<40 {
            if descriptor(named: current) != nil { return current }
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(current, &buffer, buffer.count)
            guard length > 0 else { return current }
            let link = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            current = link.hasPrefix("/") ? link : parentFolder(of: current) + "/" + link
        }
        throw .cannotWrite(VisibleText.line(path), ELOOP)
    }

    /// The descriptor that a path such as `/dev/stdout`, `/dev/fd/3` or `/proc/self/fd/3` stands for.
    private static func descriptor(named path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return 1
        case "/dev/stderr": return 2
        default: break
        }
        for prefix in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(prefix) {
            return Int32(path.dropFirst(prefix.count))
        }
        return nil
    }
}

/// Whoever read what is written has had enough.
private struct ReaderIsGone: Error {}

/// `open(2)`, whose name the types here take.
func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags, mode)
}

extension OutputError {
    /// What the operating system said, in words.
    static func cannotWrite(_ name: String, _ code: Int32) -> OutputError {
        let hint =
            switch code {
            case ENOSPC, EDQUOT: "free some space, or write to another disk with --output FILE"
            case EACCES, EPERM, EROFS: "choose a file in a folder you may write to, with --output FILE"
            case ENOENT, ENOTDIR: "make the folder first, or name another with --output FILE"
            case EISDIR: "name a file in that folder with --output FILE"
            default: "name another file with --output FILE, or leave it out to write to the standard output"
            }
        return OutputError(
            .cannotWrite, message: "cannot write \(name): \(systemMessage(code))", hint: hint)
    }
}
