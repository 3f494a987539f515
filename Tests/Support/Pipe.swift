import Foundation

/// A pipe that no child inherits unless it is given an end.
struct Pipe {
    let reader: Int32
    let writer: Int32

    /// A process that is started while a pipe is not yet marked would hold it open: hold this lock to start one.
    static let lock = NSLock()

    init() throws {
        var ends: [Int32] = [-1, -1]
        let result = Self.lock.withLock {
            let result = pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return result
        }
        guard result == 0 else { throw SpawnedProcess.Failure(description: "no pipe: \(String(cString: strerror(errno)))") }
        (reader, writer) = (ends[0], ends[1])
    }
}
