import Platform
import Values

/// One start of the server, under the lock.
struct ServerStarting: Sendable {
    let server: LocalServer

    private var folders: ServerFolders { server.folders }
    private var account: ServerAccount { server.account }

    func run() async throws(RegistryError) -> ServerState {
        let state = server.status()
        if state.isReady { return state }
        if let running = state.running {
            try await closeSocketFolder()
            if let ready = try await wait(for: running) { return ready }
        }
        let programs = try await ServerPrograms.find(major: folders.existingMajor, runner: server.runner)
        let making = ClusterMaking(folders: folders, account: account, programs: programs, runner: server.runner)
        await making.clearLeftovers()
        if folders.existingMajor == nil { try await making.make() }
        try await mendPostmasterFile(cluster: folders.cluster(programs.major))
        try prepare(cluster: folders.cluster(programs.major))
        return try await launch(programs)
    }

    /// Closes the folder of the socket again where others can look into it, as a change of rights over all of a home leaves it.
    /// Where they can write into it nobody knows whose socket is there: the server is ended, and makes its own anew.
    private func closeSocketFolder() async throws(RegistryError) {
        guard let status = FileStatus(following: folders.socket), !PrivateFolder.isSafe(folders.socket, account: account) else { return }
        if status.permissions & 0o022 != 0 { _ = try await server.endServer() }
        try PrivateFolder.make(folders.socket, account: account)
    }

    /// Waits for a server that is starting or ending on its own: gives the state once it is ready, nil once it is gone.
    ///
    /// One that says it is ready and can't be reached has lost its socket, to whatever cleans up temporary folders:
    /// it is ended, and a new one makes the socket again.
    private func wait(for running: RunningServer) async throws(RegistryError) -> ServerState? {
        let clock = ContinuousClock()
        let deadline = clock.now + server.patience
        while clock.now < deadline {
            let state = server.status()
            guard state.running != nil else { return nil }
            if state.isReady { return state }
            if let cluster = state.clusterDirectory, PostmasterFile(cluster: cluster)?.saysReady == true,
                FileStatus(following: folders.socketFile) == nil
            {
                _ = try await server.endServer()
                return nil
            }
            try await Pause.brief()
        }
        let file = folders.existingMajor.flatMap { PostmasterFile(cluster: folders.cluster($0)) }
        if let file, file.saysReady, SocketProbe.accepts(folders.socketFile) {
            throw .serverHangs(pid: file.pid, after: server.patience)
        }
        throw .serverNotReady(folders, details: ServerLog(path: folders.logFile).lines(after: 0))
    }

    /// Mends a damaged `postmaster.pid` once nothing works on the cluster. Processes of a server that was killed end by
    /// themselves within moments, and a server that finds its file damaged ends within a minute.
    private func mendPostmasterFile(cluster: String) async throws(RegistryError) {
        let clock = ContinuousClock()
        let deadline = clock.now + server.patience
        while PostmasterFile.isDamaged(cluster: cluster) {
            let process = ClusterProcess.any(cluster: cluster)
            if process == nil, !SocketProbe.accepts(folders.socketFile) {
                return try PostmasterFile.mend(cluster: cluster, account: account)
            }
            guard clock.now < deadline else { throw .serverUnknown(pid: process, cluster: cluster) }
            try await Pause.brief()
        }
    }

    /// Puts everything in order around a cluster that no server runs on.
    private func prepare(cluster: String) throws(RegistryError) {
        try PrivateFolder.make(folders.logFolder, account: account)
        try PrivateFolder.make(folders.socket, account: account)
        ServerLog(path: folders.logFile).rotate()
        let settings = ClusterSettings.text(folders: folders)
        let file = "\(cluster)/\(ClusterSettings.fileName)"
        if OwnedFile.read(file) != settings { try OwnedFile.write(settings, to: file, account: account) }
        // PostgreSQL sees by itself that a process is gone, and refuses to start where its number is in use again.
        if let left = PostmasterFile(cluster: cluster), left.holder(cluster: cluster) == .another {
            try left.disown(account: account)
        }
        if !SocketProbe.accepts(folders.socketFile) { unlink(folders.socketFile + ".lock") }
    }

    private func launch(_ programs: ServerPrograms) async throws(RegistryError) -> ServerState {
        let clock = ContinuousClock()
        let deadline = clock.now + server.patience
        let log = ServerLog(path: folders.logFile)
        while true {
            let position = log.size
            // pg_ctl gives the server a session of its own, so that neither the end of the terminal nor Ctrl-C reaches
            // it, and ties its outputs to the log. It builds a shell's command line from the paths, so these are
            // relative ones of known characters.
            let outcome = try await server.runner.run(
                programs.pgCtl,
                [
                    "start", "--silent", "--wait", "--timeout=\(server.patience.components.seconds)",
                    "-D", ServerFolders.clusterName(programs.major), "-l", ServerFolders.relativeLogFile,
                ])
            let state = server.status()
            if outcome.succeeded, state.isReady { return state }
            let lines = log.lines(after: position)
            // Processes of a server that was killed end by themselves within moments.
            let isHeldUp = lines.contains { $0.contains("shared memory block") }
            guard isHeldUp, clock.now < deadline else {
                if state.running != nil { throw .serverNotReady(folders, details: lines) }
                throw .serverNotStarted(folders, account: account, details: lines.isEmpty ? outcome.lines : lines)
            }
            try await Pause.brief()
        }
    }
}
