import Foundation

/// A small shell process that outlives the tests: when they end, however that is, it stops the server and removes its folders.
enum ClusterWatchdog {
    /// The write end of the pipe that the watchdog reads. The system closes it with this process, even when it is killed.
    nonisolated(unsafe) private static var lifeline: Pipe?

    /// SIGQUIT is PostgreSQL's immediate shutdown. A server that is just starting has no pid file yet: hence again.
    private static let script = """
        trap '' INT TERM HUP
        cat
        for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            if pid=$(head -n 1 "$2/data/postmaster.pid" 2>/dev/null) && [ -n "$pid" ]; then kill -QUIT "$pid" 2>/dev/null; fi
            sleep 0.1
            rm -rf "$1" "$2"
            if [ $attempt -gt 3 ] && [ ! -e "$1" ] && [ ! -e "$2" ]; then exit; fi
        done
        """

    /// - Parameters:
    ///   - folder: where the server's socket is.
    ///   - files: where its data is.
    static func start(over folder: String, _ files: String) throws {
        let pipe = try Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipe.reader, 0)
        // Whoever reads the tests' output to its end shall not have to wait for the watchdog.
        for stream: Int32 in 1...2 { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: Ctrl-C goes to the tests only.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let arguments: [String] = ["sh", "-c", script, "watchdog", folder, files]
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var id: pid_t = 0
        let result = Pipe.lock.withLock { posix_spawn(&id, "/bin/sh", &actions, &attributes, &argv, environ) }
        close(pipe.reader)
        guard result == 0 else {
            close(pipe.writer)
            throw SpawnedProcess.Failure(description: "cannot start the cluster's watchdog: \(String(cString: strerror(result)))")
        }
        lifeline = pipe
    }
}
