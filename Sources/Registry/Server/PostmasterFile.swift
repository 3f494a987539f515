#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif
import Postgres

/// `postmaster.pid` of a cluster: what a running server says of itself, or what a crashed one left behind.
struct PostmasterFile: Sendable, Hashable {
    let path: String
    let pid: Int32
    let since: Timestamp?
    /// Whether the server has said that it takes connections.
    let saysReady: Bool

    init?(cluster: String) {
        path = cluster + "/postmaster.pid"
        guard let text = OwnedFile.read(path) else { return nil }
        // The lines are: process, data directory, start in seconds of the epoch, port, socket folder, address,
        // shared memory, state.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let number = Int32(first), number != 0 else { return nil }
        // A negative number is a server in single-user mode.
        pid = number == .min ? .max : abs(number)
        since = lines.count > 2
            ? Int(lines[2]).flatMap { $0 < 1 << 40 ? Timestamp(microsecondsSinceEpoch: $0 * 1_000_000) : nil } : nil
        saysReady = lines.count > 7 && lines[7].hasPrefix("ready")
    }

    /// Whose the process number is.
    enum Holder: Sendable {
        /// Nobody's.
        case nobody
        /// The server of the cluster.
        case server
        /// A process that has nothing to do with the cluster, or has ended and not been collected by its parent.
        case another
    }

    /// Whose the process number is now. After a crash or a reboot it may be given to any program.
    func holder(cluster: String) -> Holder {
        guard kill(pid, 0) == 0 || errno != ESRCH else { return .nobody }
        let process = "/proc/\(pid)"
        guard let stat = ProcessFile.content(process + "/stat") else {
            // Without /proc there is nothing better to go by.
            return FileStatus(following: "/proc/self/stat") == nil ? .server : .nobody
        }
        // The state stands after the name, and the name may hold anything, parentheses too.
        let state = stat.lastIndex(of: ")").flatMap { stat[$0...].dropFirst(2).first }
        if state == "Z" || state == "X" { return .another }
        if let folder = ProcessFile.link(process + "/cwd") {
            return folder == cluster ? .server : .another
        }
        // In a container root may not be allowed to look at other users' folders.
        let owner = FileStatus(following: process)?.owner
        let isPostgres = ProcessFile.content(process + "/comm")?.hasPrefix("postgres") ?? false
        return isPostgres && owner == FileStatus(following: cluster)?.owner ? .server : .another
    }

    /// A process number that no system gives: Linux's go up to 4194304.
    private static let nobodysPid = 4_194_305

    /// Has the file name no process any more, so that PostgreSQL sees it as left behind. It is not removed: PostgreSQL
    /// reads in it which shared memory to look at, lest processes of the crashed server be still at work.
    func disown(account: ServerAccount) throws(RegistryError) {
        guard let text = OwnedFile.read(path) else { return }
        let rest = text.drop { $0 != "\n" }
        try OwnedFile.write("\(Self.nobodysPid)\(rest)", to: path, account: account)
    }
}

/// The files of /proc, which have no size.
private enum ProcessFile {
    static func content(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return text { read(descriptor, $0.baseAddress, $0.count) }
    }

    static func link(_ path: String) -> String? {
        text { buffer in buffer.baseAddress.map { readlink(path, $0, buffer.count) } ?? -1 }
    }

    private static func text(_ fill: (UnsafeMutableBufferPointer<CChar>) -> Int) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            let count = fill(buffer)
            guard count >= 0 else { return nil }
            return String(decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]), as: UTF8.self)
        }
    }
}
