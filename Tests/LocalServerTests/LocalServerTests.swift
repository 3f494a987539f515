import Foundation
import Testing
import Values

@testable import LocalServer

@Suite("The private local PostgreSQL")
struct LocalServerTests {
    @Test("is made on first use, durable, on a socket only, and is its owner's alone")
    func firstUse() async throws {
        try await ServerSandbox.run { sandbox in
            let server = try sandbox.server()
            #expect(server.status().stage == .neverMade)
            let before = Int(Date().timeIntervalSince1970)
            let made = try await server.start()
            let running = try #require(made.running)
            #expect(made.isReady)
            #expect(made.dataDirectory == sandbox.data)
            #expect(made.socketDirectory == sandbox.data + "/run")
            #expect(made.clusterDirectory == "\(sandbox.data)/postgres-\(try #require(made.majorVersion))")
            #expect(try #require(running.since).microsecondsSinceEpoch / 1_000_000 - before <= 7200)

            let settings = try sandbox.value(
                """
                select string_agg(name || '=' || setting, ' ' order by name) as value from pg_settings
                where name in ('fsync', 'listen_addresses', 'synchronous_commit', 'full_page_writes',
                               'data_checksums', 'unix_socket_permissions', 'server_encoding', 'port')
                """)
            #expect(
                settings == """
                    data_checksums=on fsync=on full_page_writes=on listen_addresses= port=5432 \
                    server_encoding=UTF8 synchronous_commit=on unix_socket_permissions=0700
                    """)
            // As much memory as fits the machine, in the server's own units.
            let memory = MemorySettings.ofThisMachine
            #expect(
                try sandbox.value(
                    """
                    select concat_ws(' ', current_setting('work_mem')::text, pg_size_bytes(current_setting('shared_buffers')) >> 20) \
                    as value
                    """) == "\(memory.workMem)MB \(memory.sharedBuffers)")
            #expect(try sandbox.value("select current_database() || ' ' || current_user as value") == "entente entente")
            #expect(try sandbox.value("select count(*)::text as value from pg_hba_file_rules") == "1")

            // Nobody else can look inside.
            for folder in [sandbox.data, made.socketDirectory, try #require(made.clusterDirectory)] {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder)
                #expect(attributes[.posixPermissions] as? Int == 0o700, "\(folder)")
                let owner = attributes[.ownerAccountName] as? String
                #expect(owner == (geteuid() == 0 ? "postgres" : NSUserName()), "\(folder)")
            }
            let process = try FileManager.default.attributesOfItem(atPath: "/proc/\(running.pid)")
            #expect(process[.ownerAccountName] as? String == (geteuid() == 0 ? "postgres" : NSUserName()))
            // A session of its own: Ctrl-C at the terminal does not reach it.
            #expect(getsid(running.pid) == running.pid)
            #expect(getpgid(running.pid) != getpgid(0))
            // Neither the lock nor a pipe of this process went along.
            let open = try Self.openFiles(of: running.pid)
            #expect(open.contains(made.logFile))
            #expect(!open.contains(sandbox.data + "/lock"))
            #expect(try open.intersection(Self.openFiles(of: getpid())).isSubset(of: ["/dev/null"]))

            // A second start finds it, quickly.
            let clock = ContinuousClock()
            var second = made
            let took = try await clock.measure { second = try await sandbox.server().start() }
            #expect(second == made)
            #expect(took < .milliseconds(100), "\(took)")
        }
    }

    private static func openFiles(of pid: Int32) throws -> Set<String> {
        let folder = "/proc/\(pid)/fd"
        return try Set(
            FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
                try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
            })
    }

    @Test("keeps its data when it is stopped and started again")
    func stopAndStart() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            try sandbox.execute("create table kept (word text); insert into kept values ('still here')")
            let stopped = try await sandbox.server().stop()
            #expect(stopped.stage == .stopped)
            #expect(stopped.clusterDirectory == first.clusterDirectory)
            #expect(!FileManager.default.fileExists(atPath: first.socketDirectory + "/.s.PGSQL.5432"))
            // Fine once more.
            #expect(try await sandbox.server().stop().stage == .stopped)
            let second = try await sandbox.server().start()
            #expect(second.running?.pid != first.running?.pid)
            #expect(try sandbox.value("select word as value from kept") == "still here")
        }
    }

    @Test("goes through a short private folder when the path is too long for a socket, and takes any characters")
    func deepPath() async throws {
        let long = String(repeating: "a folder with a long name, '\"$(exit 1)\\/", count: 4) + "data"
        try await ServerSandbox.run(long) { sandbox in
            #expect(sandbox.data.utf8.count > 150)
            let state = try await sandbox.server().start()
            #expect(state.socketDirectory.hasPrefix("/tmp/entente-"))
            #expect(state.socketDirectory.utf8.count < 60)
            #expect(try sandbox.value("select 'reached' as value") == "reached")
            #expect(try sandbox.value("select current_setting('data_directory') as value") == state.clusterDirectory)

            // The folder was cleaned away under the running server: the next start mends it.
            try FileManager.default.removeItem(atPath: state.socketDirectory)
            #expect(try !sandbox.server().status().isReady)
            try await sandbox.server().start()
            #expect(try sandbox.value("select 'reached' as value") == "reached")

            // Somebody else's link in its place is refused.
            try await sandbox.server().stop()
            try FileManager.default.removeItem(atPath: state.socketDirectory)
            try FileManager.default.createSymbolicLink(atPath: state.socketDirectory, withDestinationPath: sandbox.folder)
            let error = await #expect(throws: RegistryError.self) { try await sandbox.server().start() }
            #expect(error?.code == "server-folder-taken")
        }
    }

    @Test("is made once by commands that race, also over what a killed first start left")
    func race() async throws {
        try await ServerSandbox.run { sandbox in
            // What initdb leaves when it is killed.
            let leftover = sandbox.data + "/making-1-2/base"
            try FileManager.default.createDirectory(atPath: sandbox.data, withIntermediateDirectories: false)
            if geteuid() == 0 {
                let user = try #require(getpwnam("postgres"))
                chown(sandbox.data, user.pointee.pw_uid, user.pointee.pw_gid)
            }
            try FileManager.default.createDirectory(atPath: leftover, withIntermediateDirectories: true)
            if geteuid() == 0 {
                let user = try #require(getpwnam("postgres"))
                chown(sandbox.data + "/making-1-2", user.pointee.pw_uid, user.pointee.pw_gid)
                chown(leftover, user.pointee.pw_uid, user.pointee.pw_gid)
            }
            #expect(try sandbox.server().status().stage == .neverMade)

            let states = try await withThrowingTaskGroup(of: ServerState.self) { group in
                for _ in 0..<6 { group.addTask { try await sandbox.server().start() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(states.filter(\.isReady).count == 6)
            #expect(Set(states.map(\.running?.pid)).count == 1)
            let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.data).sorted()
            #expect(names == ["lock", "log", "postgres-\(states[0].majorVersion ?? 0)", "run"])
            #expect(try sandbox.value("select count(*)::text as value from pg_database where datname = 'entente'") == "1")
        }
    }

    @Test("recovers what was committed when it was killed, also when its process number is another program's now")
    func crash() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            try sandbox.execute("create table kept (word text); insert into kept values ('committed')")
            let pid = try #require(first.running?.pid)
            kill(pid, SIGKILL)
            try await ServerSandbox.waitForEnd(of: pid)
            #expect(try sandbox.server().status().stage == .stopped)
            let second = try await sandbox.server().start()
            #expect(second.running?.pid != pid)
            #expect(try sandbox.value("select word as value from kept") == "committed")

            // Killed once more, and the number given to a program of the same user.
            let pidAgain = try #require(second.running?.pid)
            kill(pidAgain, SIGKILL)
            try await ServerSandbox.waitForEnd(of: pidAgain)
            let sleeper = try Sleeper()
            defer { sleeper.end() }
            for file in ["\(second.clusterDirectory ?? "")/postmaster.pid", "\(second.socketDirectory)/.s.PGSQL.5432.lock"] {
                let text = try String(contentsOfFile: file, encoding: .utf8)
                try text.replacing("\(pidAgain)\n", with: "\(sleeper.pid)\n", maxReplacements: 1)
                    .write(toFile: file, atomically: false, encoding: .utf8)
            }
            #expect(try sandbox.server().status().stage == .stopped)
            // And not to be stopped either: it is not the server.
            try await sandbox.server().stop()
            #expect(kill(sleeper.pid, 0) == 0)
            try await sandbox.server().start()
            #expect(try sandbox.value("select word as value from kept") == "committed")
            #expect(kill(sleeper.pid, 0) == 0)
        }
    }
}

/// A program of the server's user that has nothing to do with it.
private struct Sleeper {
    private let process = Process()
    var pid: Int32 { process.processIdentifier }

    init() throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let asUser = geteuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
        process.arguments = asUser + ["sleep", "60"]
        try process.run()
    }

    func end() {
        kill(pid, SIGKILL)
    }
}
