import Output
import Platform
import Records
import Values

/// A file that only its user can read, in a temporary folder of its own.
struct PrivateFile {
    let path: String
    /// The last part of the path.
    let name: String
    private let folder: String

    /// Makes the folder; the file comes with the first text.
    init(name: String) throws {
        let base = Terminal.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        guard let made = newFolder(base + "/entente-") else { throw Self.failure("make a folder in \(base)") }
        folder = made
        path = folder + "/" + name
        self.name = name
    }

    /// Puts a text in the place of what stands there.
    func write(_ text: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("write \(path)") }
        defer { close(descriptor) }
        guard Array(text.utf8).withUnsafeBytes({ writeAll($0, to: descriptor) }) == 0 else { throw Self.failure("write \(path)") }
    }

    /// What stands in the file, as bytes; an editor may have written anything.
    func read() throws -> [UInt8] {
        let input = try ByteInput(path: path, isText: false)
        var bytes: [UInt8] = []
        while try input.read(into: &bytes) {}
        return bytes
    }

    /// Takes the file and its folder away, with what an editor put beside it. Nobody else does: a text that was typed outlives a
    /// signal.
    func remove() {
        removeFolder(folder)
    }

    private static func failure(_ what: String) -> RegistryError {
        RegistryError(.cannotWrite, code: "file-unwritable", "cannot \(what): \(systemMessage())")
    }
}
