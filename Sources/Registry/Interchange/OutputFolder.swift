import Platform
import Records
import Values

/// A folder that comes to be as a whole: its files are written beside it, and the folder is renamed at last.
package final class OutputFolder {
    private let path: String
    private let draft: String
    private let cleanup: ExitCleanup

    /// - Throws: a ``RegistryError`` of kind `cannotWrite` where something is there, or the folder cannot be made.
    package init(_ path: String) throws(RegistryError) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard !ByteInput.exists(self.path) || folderNames(self.path)?.isEmpty == true else {
            throw Self.refusal(
                "\(Quoted(path, limit: 200)) is there already", hint: "Name a folder that is not there yet.")
        }
        // A folder of its user alone is made first, for its name; who may read it is for the user's mask to say.
        guard let made = newFolder("\(self.path)."), rmdir(made) == 0, mkdir(made, 0o777) == 0 else { throw Self.cannotMake(path) }
        draft = made
        cleanup = ExitCleanup { removeFolder(made) }
    }

    /// Writes a whole file.
    package func write(_ name: String, _ bytes: [UInt8]) throws {
        try write(name) { write in try bytes.withUnsafeBytes(write) }
    }

    /// Writes a file to its end, and to the disk.
    func write(_ name: String, _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
        let descriptor = open("\(draft)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.refusal("cannot write \(name): \(Self.problem)") }
        defer { close(descriptor) }
        var buffer: [UInt8] = []
        try body { bytes in
            buffer.append(contentsOf: bytes)
            if buffer.count >= 64 * 1024 { try Self.flush(&buffer, to: descriptor, name) }
        }
        try Self.flush(&buffer, to: descriptor, name)
        guard fsync(descriptor) == 0 else { throw Self.refusal("cannot write \(name): \(Self.problem)") }
    }

    /// Gives the folder its name; an empty folder of that name gives way.
    package func publish() throws(RegistryError) {
        guard rename(draft, path) == 0 else { throw Self.cannotMake(path) }
        cleanup.remove()
        let code = syncFolder(parentFolder(of: path))
        guard code == 0 else { throw Self.refusal("cannot write \(Quoted(path, limit: 200)): \(systemMessage(code))") }
    }

    /// Takes away what was written.
    package func discard() {
        removeFolder(draft)
        cleanup.remove()
    }

    private static func flush(_ buffer: inout [UInt8], to descriptor: Int32, _ name: String) throws(RegistryError) {
        guard buffer.withUnsafeBytes({ writeAll($0, to: descriptor) }) == 0 else { throw refusal("cannot write \(name): \(problem)") }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func cannotMake(_ path: String) -> RegistryError {
        refusal("cannot make \(Quoted(path, limit: 200)): \(problem)")
    }

    private static func refusal(_ message: String, hint: String? = nil) -> RegistryError {
        RegistryError(.cannotWrite, code: "output-unwritable", message, hint: hint)
    }

    private static var problem: String { systemMessage() }
}
