/// `write(2)`, for types that have a `write` of their own.
/// - Returns: the number of bytes written, or -1 with `errno` set.
package func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, start, count)
}

/// `read(2)`, for types that have a `read` of their own.
/// - Returns: the number of bytes read, 0 at the end, or -1 with `errno` set.
package func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, start, count)
}

/// Makes a new folder, of its user alone, whose name begins so; `mkdtemp(3)` puts six letters of its own behind it.
/// - Returns: its path, or nil with `errno` set.
package func newFolder(_ beginning: String) -> String? {
    // The letters are written over the six in place, so the path has to be an array.
    var template = Array((beginning + "XXXXXX").utf8CString)
    return template.withUnsafeMutableBufferPointer { path in
        path.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
}
