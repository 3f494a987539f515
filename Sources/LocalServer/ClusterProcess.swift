import Platform

/// Tells the processes that work on a cluster from others.
enum ClusterProcess {
    /// Whose a process number is.
    enum Holder: Sendable {
        /// Nobody's.
        case nobody
        /// The server of the cluster.
        case server
        /// A process that has nothing to do with the cluster, or has ended and not been collected by its parent.
        case another
    }

    /// Whose a process number is now.
    static func holder(of pid: Int32, cluster: String) -> Holder {
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
        return isPostgres(pid, cluster: cluster) ? .server : .another
    }

    /// A process of PostgreSQL that works on the cluster, looked for among all; nil also where there is no /proc.
    static func any(cluster: String) -> Int32? {
        (folderNames("/proc") ?? []).lazy.compactMap { Int32($0) }.first { pid in
            // A shell may be in the folder as well.
            isPostgres(pid, cluster: cluster) && holder(of: pid, cluster: cluster) == .server
        }
    }

    /// By name and owner. In a container root may not be allowed to look at other users' folders.
    private static func isPostgres(_ pid: Int32, cluster: String) -> Bool {
        let process = "/proc/\(pid)"
        let isPostgres = ProcessFile.content(process + "/comm")?.hasPrefix("postgres") ?? false
        return isPostgres && FileStatus(following: process)?.owner == FileStatus(following: cluster)?.owner
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
