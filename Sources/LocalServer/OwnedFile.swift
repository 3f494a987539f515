import Platform
import Values

/// Small text files of the cluster.
enum OwnedFile {
    /// The text of a file from an offset on, at most the last `limit` bytes of it; nil where it can't be read.
    static func read(_ path: String, from offset: Int = 0, limit: Int = 1 << 20) -> String? {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec]) else { return nil }
        let text = try? file.closeAfter {
            let end = try file.seek(offset: 0, from: .end)
            let start = max(Int64(offset), end - Int64(limit))
            let size = Int(max(0, end - start))
            return try String(unsafeUninitializedCapacity: size) { buffer in
                try file.read(fromAbsoluteOffset: start, into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return text
    }

    /// Replaces a file as a whole: the text is on the disk before the file has its name.
    static func write(_ text: String, to path: String, account: ServerAccount) throws(RegistryError) {
        let draft = path + ".new"
        do {
            unlink(draft)
            let file = try FileDescriptor.open(
                FilePath(draft), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: .ownerReadWrite)
            try file.closeAfter {
                if account.differsFromCaller, fchown(file.rawValue, account.uid, account.gid) != 0 {
                    throw Errno(rawValue: errno)
                }
                try file.writeAll(text.utf8)
                if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            }
            if rename(draft, path) != 0 { throw Errno(rawValue: errno) }
        } catch {
            throw .cannotWriteFile(path, error as? Errno)
        }
    }
}
