import Platform
import Values

/// `postmaster.pid` of a cluster: what a running server says of itself, or what a crashed one left behind.
struct PostmasterFile: Sendable, Hashable {
    let path: String
    let pid: Int32
    let since: Timestamp?
    /// Whether the server has said that it takes connections.
    let saysReady: Bool

    private static func path(in cluster: String) -> String { cluster + "/postmaster.pid" }

    init?(cluster: String) {
        path = Self.path(in: cluster)
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

    /// A process number that no system gives: Linux's go up to 4194304.
    private static let nobodysPid = 4_194_305

    /// Whose the process number is now. After a crash or a reboot it may be given to any program.
    func holder(cluster: String) -> ClusterProcess.Holder {
        ClusterProcess.holder(of: pid, cluster: cluster)
    }

    /// Has the file name no process any more, so that PostgreSQL sees it as left behind. It is not removed: PostgreSQL
    /// reads in it which shared memory to look at, lest processes of the crashed server be still at work.
    func disown(account: ServerAccount) throws(RegistryError) {
        try Self.disown(path, account: account)
    }

    private static func disown(_ path: String, account: ServerAccount) throws(RegistryError) {
        guard let text = OwnedFile.read(path) else { return }
        let rest = text.drop { $0 != "\n" }
        try OwnedFile.write("\(nobodysPid)\(rest)", to: path, account: account)
    }

    /// Whether there is a file that names no process, as a full disk and a loss of power leave it: empty, or cut.
    /// PostgreSQL refuses to start over such a file.
    static func isDamaged(cluster: String) -> Bool {
        OwnedFile.read(path(in: cluster)) != nil && PostmasterFile(cluster: cluster) == nil
    }

    /// Mends a damaged file as one of a crashed server.
    static func mend(cluster: String, account: ServerAccount) throws(RegistryError) {
        try disown(path(in: cluster), account: account)
    }
}
