import Platform
import Values

/// Bytes from a file descriptor, or from memory.
package final class ByteInput {
    private static let chunk = 256 * 1024
    private let descriptor: Int32?
    private let isOwned: Bool
    private let name: String
    private let memory: [UInt8]
    private var isStartOfText = false
    private var taken = 0

    /// Opens a file; `-` is the standard input.
    /// - Parameter isText: whether it has to be text in UTF-8; what is in UTF-16 is refused when it is read.
    package init(path: String, isText: Bool = true) throws(RegistryError) {
        memory = []
        isStartOfText = isText
        name = path
        guard path != "-" else {
            (descriptor, isOwned) = (0, false)
            return
        }
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            throw RegistryError(
                .notFound, code: "file-unreadable", "cannot open \(Quoted(path)): \(Self.problem)", hint: Self.hint)
        }
        (descriptor, isOwned) = (opened, true)
    }

    /// Whether there is a file of that name.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Bytes that are there already.
    package init(bytes: [UInt8]) {
        (descriptor, isOwned, name, memory) = (nil, false, "", bytes)
    }

    deinit {
        if let descriptor, isOwned { close(descriptor) }
    }

    /// Appends what comes next; false at the end.
    package func read(into buffer: inout [UInt8]) throws(RegistryError) -> Bool {
        guard let descriptor else {
            let end = min(memory.count, taken + Self.chunk)
            buffer += memory[taken..<end]
            taken = end
            return end < memory.count
        }
        let before = buffer.count
        var count = 0
        var (problem, hint) = ("", "")
        // Nothing is written before the system writes: 256 KB of zeros for each file of ten lines are felt.
        buffer += [UInt8](unsafeUninitializedCapacity: Self.chunk) { bytes, initialized in
            repeat { count = systemRead(descriptor, bytes.baseAddress, Self.chunk) } while count < 0 && errno == EINTR
            if count < 0 { (problem, hint) = (Self.problem, Self.hint) }
            initialized = max(0, count)
        }
        guard count >= 0 else {
            throw RegistryError(
                .notFound, code: "file-unreadable", "cannot read \(Quoted(name)): \(problem)", hint: hint)
        }
        if isStartOfText, count > 0 {
            isStartOfText = false
            if buffer[before...].starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                throw RegistryError(
                    .brokenRule, code: "file-workbook", "\(name == "-" ? "standard input" : "\(Quoted(name))") is a workbook (.xlsx, .ods) and no text",
                    hint: "Save the sheet as “CSV UTF-8”.")
            }
            if ForeignText.isUTF16(buffer[before...]) {
                throw RegistryError(
                    .brokenRule, code: "file-utf16", "\(name == "-" ? "standard input" : "\(Quoted(name))") is in UTF-16, and has to be in UTF-8",
                    hint: "Save it as UTF-8; spreadsheets call that “CSV UTF-8”.")
            }
        }
        return count > 0
    }

    /// Goes to a byte, counted from 0, so that it is the next that is read. Only in a file that is no stream.
    package func seek(to byte: Int) throws(RegistryError) {
        guard let descriptor else { return taken = min(byte, memory.count) }
        guard lseek(descriptor, off_t(byte), SEEK_SET) >= 0 else {
            throw RegistryError(
                .notFound, code: "file-unreadable", "cannot read \(Quoted(name)): \(Self.problem)", hint: Self.hint)
        }
    }

    /// What to do about the last error of the system.
    private static var hint: String {
        switch errno {
        case ENOENT, ENOTDIR: "Check the name of the file, and the folder that it is looked for in."
        case EACCES, EPERM: "Ask for the right to read it, or copy it to where you can."
        case EISDIR: "That is a folder: name a file in it."
        default: "Try again, or copy the file elsewhere first."
        }
    }

    private static var problem: String { systemMessage() }
}
