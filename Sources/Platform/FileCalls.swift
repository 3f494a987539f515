/// Writes everything to a descriptor, however often that is interrupted.
/// - Returns: 0, or the error number.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
        let bytes = UnsafeRawBufferPointer(rebasing: rest)
        let count = write(descriptor, bytes.baseAddress, bytes.count)
        if count >= 0 {
            rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
            // A descriptor that another process made non-blocking: wait until it takes more.
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            if poll(&ready, 1, -1) < 0, errno != EINTR { return errno }
        } else if errno != EINTR {
            return errno
        }
    }
    return 0
}

/// `read(2)`, for types that have a `read` of their own.
/// - Returns: the number of bytes read, 0 at the end, or -1 with `errno` set.
package func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, start, count)
}

/// Makes a new folder, of its user alone, whose name begins so; `mkdtemp(3)` puts six letters of its own behind it.
/// - Returns: its path, or nil with `errno` set.
package func newFolder(_ beginning: String) -> String? {
    // mkdtemp(3) asks for six X, and writes its letters over them in place, so the path has to be an array.
    var template = Array((beginning + String(repeating: "X", count: 6)).utf8CString)
    return template.withUnsafeMutableBufferPointer { path in
        path.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
}

/// Makes a new name in a folder last through a power cut. A folder that can't be read or flushed keeps the system's promise.
/// - Returns: 0, or the number of an error of the disk.
package func syncFolder(_ path: String) -> Int32 {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return 0 }
    defer { close(folder) }
    guard fsync(folder) != 0, errno == EIO || errno == ENOSPC || errno == EDQUOT else { return 0 }
    return errno
}

/// The folder that a path stands in; `.` for a bare name.
package func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The names in a folder, but for itself and the one above it; nil where it can't be read.
package func folderNames(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
            start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}

/// Takes a folder away with the files in it; folders inside of it keep it.
package func removeFolder(_ path: String) {
    for name in folderNames(path) ?? [] { unlink(path + "/" + name) }
    rmdir(path)
}
