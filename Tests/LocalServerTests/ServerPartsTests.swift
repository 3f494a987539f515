import Foundation
import Platform
import Testing
import Values

@testable import LocalServer

@Suite("The parts of the private local PostgreSQL")
struct ServerPartsTests {
    @Test("a command that can't have the lock says so after a while, and leaves it as it is")
    func lockHeldElsewhere() async throws {
        try await ServerSandbox.run { sandbox in
            try FileManager.default.createDirectory(atPath: sandbox.data, withIntermediateDirectories: false)
            let server = try sandbox.server()
            try DataDirectory.make(sandbox.data, account: server.account)
            let descriptor = open(sandbox.data + "/lock", O_RDWR | O_CREAT, 0o600)
            defer { close(descriptor) }
            try #require(flock(descriptor, LOCK_EX) == 0)
            var impatient = server
            impatient.patience = .milliseconds(100)
            let error = await #expect(throws: RegistryError.self) { try await impatient.start() }
            #expect(error?.kind == .tryAgain)
            #expect(error?.code == "server-busy")
            #expect(server.status().stage == .neverMade)
        }
    }

    @Test("memory settings follow the machine, between a least and a most", arguments: [
        (nil, [32, 128, 4, 64]), (256 << 20, [32, 128, 4, 64]), (1 << 30, [128, 512, 16, 64]), (8 << 30, [1024, 4096, 128, 512]),
        (16 << 30, [2048, 8192, 256, 1024]), (1 << 40, [2048, 524_288, 256, 1024]),
    ])
    func memory(bytes: Int?, expected: [Int]) {
        let settings = MemorySettings(machineBytes: bytes)
        #expect(
            [settings.sharedBuffers, settings.effectiveCacheSize, settings.workMem, settings.maintenanceWorkMem] == expected)
        #expect(
            settings.lines == [
                "shared_buffers = \(expected[0])MB", "effective_cache_size = \(expected[1])MB",
                "work_mem = \(expected[2])MB", "maintenance_work_mem = \(expected[3])MB",
            ])
    }

    @Test("a container's limit is a number, or the word for none")
    func containerLimit() throws {
        #expect(MachineMemory.limit(told: "536870912\n") == 512 << 20)
        #expect(MachineMemory.limit(told: "max\n") == nil)
        let bytes = try #require(MachineMemory.bytes)
        #expect(bytes > 64 << 20)
    }

    @Test("the short folder's hash is 64-bit FNV-1a", arguments: [
        ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
    func hash(text: String, expected: String) {
        #expect(ServerFolders.shortHash(text) == expected)
    }

    @Test("the socket moves out exactly where its path is too long, or libpq would split it")
    func socketFolder() throws {
        let account = ServerAccount(uid: 7, gid: 7, name: "someone", home: "/")
        let room = longestSocketPath - "/run/.s.PGSQL.5432".utf8.count
        let fitting = "/" + String(repeating: "d", count: room - 1)
        #expect(ServerFolders(data: fitting, account: account).socket == fitting + "/run")
        let tooLong = ServerFolders(data: fitting + "d", account: account).socket
        #expect(tooLong == "/tmp/entente-7-" + ServerFolders.shortHash(fitting + "d"))
        #expect(ServerFolders(data: "/a,b", account: account).socket.hasPrefix("/tmp/entente-7-"))
    }

    @Test("a long log is put aside, a short one is not, and a position tells old lines from new")
    func log() async throws {
        try await ServerSandbox.run { sandbox in
            let log = ServerLog(path: sandbox.folder + "/log")
            try "old\n".write(toFile: log.path, atomically: false, encoding: .utf8)
            log.rotate()
            #expect(log.size == 4)
            let position = log.size
            try "old\nnew\nnewer\n".write(toFile: log.path, atomically: false, encoding: .utf8)
            #expect(log.lines(after: position) == ["new", "newer"])
            #expect(log.lines(after: 0, atMost: 1) == ["newer"])
            try String(repeating: "x", count: ServerLog.longest + 1).write(toFile: log.path, atomically: false, encoding: .utf8)
            log.rotate()
            #expect(log.size == 0)
            #expect(FileStatus(following: log.path + ".1")?.size == ServerLog.longest + 1)
        }
    }

    @Test("the data directory follows the environment as an ordinary user has it", .enabled(if: geteuid() != 0))
    func dataDirectory() throws {
        #expect(try DataDirectory.path(environment: ["XDG_DATA_HOME": "/none/x", "HOME": "/none/h"]) == "/none/x/entente")
        #expect(try DataDirectory.path(environment: ["XDG_DATA_HOME": "x", "HOME": "/none/h"]) == "/none/h/.local/share/entente")
        #expect(try DataDirectory.path(environment: ["ENTENTE_DATA": "/none/e", "HOME": "/none/h"]) == "/none/e")
    }

    @Test("a process number that is a server's own is told from another's, and from nobody's")
    func holders() async throws {
        try await ServerSandbox.run { sandbox in
            func holder(of pid: Int32) throws -> ClusterProcess.Holder? {
                try "\(pid)\n/somewhere\n1700000000\n5432\n/run\n\n  1 2\nready   \n"
                    .write(toFile: sandbox.folder + "/postmaster.pid", atomically: false, encoding: .utf8)
                let file = try #require(PostmasterFile(cluster: sandbox.folder))
                #expect(file.saysReady)
                #expect(file.since?.description == "2023-11-14T22:13:20Z")
                return file.holder(cluster: sandbox.folder)
            }
            #expect(try holder(of: getpid()) == .another)
            #expect(try holder(of: 4_194_305) == .nobody)
            let account = try sandbox.server().account
            _ = try holder(of: getpid())
            try PostmasterFile(cluster: sandbox.folder)?.disown(account: account)
            let disowned = try String(contentsOfFile: sandbox.folder + "/postmaster.pid", encoding: .utf8)
            #expect(disowned == "4194305\n/somewhere\n1700000000\n5432\n/run\n\n  1 2\nready   \n")
        }
    }
}
