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
