import Values

/// What is known of the private local PostgreSQL without asking it anything.
public struct ServerState: Sendable, Hashable {
    /// How far the server is.
    public enum Stage: Sendable, Hashable {
        /// No command has needed it yet: there is no cluster.
        case neverMade
        /// There is a cluster, and no server runs on it.
        case stopped
        /// A server runs on the cluster.
        case running(RunningServer)
    }

    /// How far the server is.
    public let stage: Stage
    /// The folder that holds everything: the cluster, the log, the lock and mostly the socket. An absolute path.
    public let dataDirectory: String
    /// The cluster's folder in the data directory; nil where none was made.
    public let clusterDirectory: String?
    /// The major version of PostgreSQL that made the cluster, such as 15; nil where none was made.
    public let majorVersion: Int?
    /// The folder of the unix socket, for libpq's `host`. An absolute path.
    public let socketDirectory: String
    /// The server's log; it may not exist yet. An absolute path.
    public let logFile: String

    /// The server, if it runs.
    public var running: RunningServer? {
        if case .running(let server) = stage { server } else { nil }
    }

    /// Whether a connection can be made.
    public var isReady: Bool { running?.isReady ?? false }
}

/// A server that runs.
public struct RunningServer: Sendable, Hashable {
    /// The process of the postmaster.
    public let pid: Int32
    /// When it was started, to the second; nil where its file does not say so.
    public let since: Timestamp?
    /// Whether it takes connections; false while it recovers after a crash, and while it shuts down.
    public let isReady: Bool
}
