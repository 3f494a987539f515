import Platform
import Values

/// The private local PostgreSQL: the database that is used when none is named.
///
/// It is made on first use and started on demand, in the user's data directory, with the PostgreSQL programs found on
/// the machine. It listens on a unix socket only, in a folder that is closed to other users, and runs on after the
/// command has ended. Data is on the disk when a command has ended, as with any PostgreSQL.
public struct LocalServer: Sendable {
    let folders: ServerFolders
    let account: ServerAccount
    let runner: ProgramRunner
    /// How long to wait for a lock, for recovery after a crash, and for a shutdown.
    var patience: Duration = .seconds(60)
    /// How long a server that says it is ready may take for its first byte.
    var answerLimit: Duration = .seconds(2)

    /// The server for an environment, of which `ENTENTE_DATA`, `XDG_DATA_HOME`, `HOME` and `PATH` count.
    ///
    /// Nothing is made or started. Fails where no folder or no system user can be found for it.
    public init(environment: [String: String]) throws(RegistryError) {
        let data = try DataDirectory.path(environment: environment)
        account = try ServerAccount.forDataDirectory(data)
        folders = ServerFolders(data: data, account: account)
        runner = ProgramRunner(
            account: account, folder: data, environment: ProgramRunner.environment(from: environment))
    }

    /// The server for the environment of this process.
    public init() throws(RegistryError) {
        let names = ["ENTENTE_DATA", "XDG_DATA_HOME", "HOME", "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ", "TZDIR"]
        try self.init(
            environment: names.reduce(into: [:]) { result, name in
                if let value = getenv(name) { result[name] = String(cString: value) }
            })
    }

    /// How to connect to it, in the keywords of libpq: through its socket, to the database `entente`, as the role `entente`.
    public var connectionKeywords: [(name: String, value: String)] {
        // The port is said too, or PGPORT would have a say in it.
        [
            ("host", folders.socket), ("port", "\(ServerFolders.port)"), ("dbname", "entente"), ("user", "entente"),
            // In seconds. The kernel takes connections for a server that hangs: without a limit libpq waits forever.
            ("connect_timeout", "10"),
        ]
    }

    /// What is known of the server without connecting to it; runs no program. It takes about a millisecond, and two
    /// seconds where the server runs and does not answer, which is then not ready.
    public func status() -> ServerState {
        let major = folders.existingMajor
        let cluster = major.map(folders.cluster)
        return ServerState(
            stage: cluster.map(stage) ?? .neverMade,
            dataDirectory: folders.data, clusterDirectory: cluster, majorVersion: major,
            socketDirectory: folders.socket, logFile: folders.logFile)
    }

    private func stage(of cluster: String) -> ServerState.Stage {
        guard let file = PostmasterFile(cluster: cluster), file.holder(cluster: cluster) == .server else {
            return .stopped
        }
        // Whoever could put a socket of theirs there would be given the data.
        let isReady = file.saysReady && PrivateFolder.isSafe(folders.socket, account: account)
            && SocketProbe.answers(folders.socketFile, within: answerLimit)
        return .running(RunningServer(pid: file.pid, since: file.since, isReady: isReady))
    }

    /// Makes the server if it was never made, starts it if it does not run, and comes back when it takes connections.
    ///
    /// Safe to call from several commands at once: one does the work, the others wait for it.
    @discardableResult
    public func start() async throws(RegistryError) -> ServerState {
        let seen = status()
        if seen.isReady { return seen }
        try DataDirectory.make(folders.data, account: account)
        return try await lock.held { () async throws(RegistryError) in
            try await ServerStarting(server: self).run()
        }
    }

    /// Ends the server: open sessions are cut off, their transactions rolled back, everything else is on the disk.
    ///
    /// Fine where it does not run.
    @discardableResult
    public func stop() async throws(RegistryError) -> ServerState {
        let seen = status()
        guard seen.running != nil else { return seen }
        return try await lock.held { () async throws(RegistryError) in
            try await endServer()
        }
    }

    private var lock: ServerLock {
        ServerLock(path: folders.lockFile, account: account, patience: patience)
    }

    /// Shuts down whatever server runs, under the lock.
    func endServer() async throws(RegistryError) -> ServerState {
        let clock = ContinuousClock()
        let deadline = clock.now + patience
        var asked: Int32?
        while true {
            let state = status()
            guard let server = state.running else { return state }
            if asked != server.pid {
                // An interrupt is PostgreSQL's "fast shutdown".
                if kill(server.pid, SIGINT) != 0, errno == EPERM {
                    throw .serverNotYours(pid: server.pid, account: account)
                }
                asked = server.pid
            }
            guard clock.now < deadline else { throw .serverNotStopped(pid: server.pid, after: patience) }
            try await Pause.brief()
        }
    }
}
