import Foundation
import Testing
import Values

@testable import LocalServer

@Suite("The private local PostgreSQL after an accident")
struct LocalServerMendingTests {
    @Test("starts over a postmaster.pid that a full disk or a loss of power left empty, cut or full of rubbish")
    func damagedFile() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            try sandbox.execute("create table kept (word text); insert into kept values ('committed')")
            let cluster = try #require(first.clusterDirectory)
            let file = cluster + "/postmaster.pid"
            var pid = try #require(first.running?.pid)
            for left in [Data(), Data(repeating: 0, count: 97), Data("\u{fffd}x\n/some".utf8) + Data([0xff, 0xfe])] {
                kill(pid, SIGKILL)
                try await ServerSandbox.waitForEnd(of: pid)
                try Self.overwrite(file, with: left)
                #expect(PostmasterFile.isDamaged(cluster: cluster), "\(Array(left))")
                #expect(try sandbox.server().status().stage == .stopped)
                let next = try await sandbox.server().start()
                #expect(next.isReady, "\(Array(left))")
                pid = try #require(next.running?.pid)
                #expect(try sandbox.value("select word as value from kept") == "committed")
            }
        }
    }

    @Test("a socket's folder that was opened to others is closed again, and a socket that others could have put there is made anew")
    func openedSocketFolder() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            let folder = first.socketDirectory
            #expect(chmod(folder, 0o755) == 0)
            #expect(try !sandbox.server().status().isReady)
            let second = try await sandbox.server().start()
            #expect(second.isReady && second.running?.pid == first.running?.pid)
            #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
            #expect(chmod(folder, 0o777) == 0)
            let third = try await sandbox.server().start()
            #expect(third.isReady && third.running?.pid != first.running?.pid)
            #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("no damaged postmaster.pid is mended under a server that runs")
    func damagedFileInUse() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            let file = try #require(first.clusterDirectory) + "/postmaster.pid"
            let good = try Data(contentsOf: URL(fileURLWithPath: file))
            try Self.overwrite(file, with: Data())
            // Neither the socket tells of it any more.
            let socket = first.socketDirectory + "/.s.PGSQL.5432"
            #expect(rename(socket, socket + ".away") == 0)
            var impatient = try sandbox.server()
            impatient.patience = .milliseconds(300)
            let error = await #expect(throws: RegistryError.self) { try await impatient.start() }
            #expect(error?.kind == .tryAgain)
            #expect(error?.code == "server-file-damaged")
            #expect(error?.message.contains("process ") == true)
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty)
            #expect(rename(socket + ".away", socket) == 0)
            try Self.overwrite(file, with: good)
            #expect(try await sandbox.server().start().running?.pid == first.running?.pid)
        }
    }

    @Test("a server that hangs is said to, within a bound, and nobody waits for it forever")
    func hangingServer() async throws {
        try await ServerSandbox.run { sandbox in
            let first = try await sandbox.server().start()
            let pid = try #require(first.running?.pid)
            var impatient = try sandbox.server()
            impatient.patience = .seconds(1)
            impatient.answerLimit = .milliseconds(300)
            let server = impatient
            kill(pid, SIGSTOP)
            defer { kill(pid, SIGCONT) }

            let clock = ContinuousClock()
            var seen = first
            let looked = clock.measure { seen = server.status() }
            #expect(seen.running?.pid == pid)
            #expect(!seen.isReady)
            #expect(looked >= .milliseconds(290) && looked < .seconds(2), "\(looked)")

            var error: RegistryError?
            let tried = await clock.measure {
                error = await #expect(throws: RegistryError.self) { try await server.start() }
            }
            #expect(error?.kind == .tryAgain)
            #expect(error?.code == "server-hangs")
            #expect(error?.message.contains("process \(pid)") == true)
            #expect(error?.hint?.contains("kill -CONT \(pid)") == true)
            #expect(tried < .seconds(5), "\(tried)")

            kill(pid, SIGCONT)
            #expect(try await sandbox.server().start() == first)
            #expect(try sandbox.value("select 'reached' as value") == "reached")
            // The knocking left nothing in the log.
            let log = try String(contentsOfFile: first.logFile, encoding: .utf8)
            #expect(!log.contains("startup packet"))
        }
    }

    @Test("libpq is told not to wait forever for a connection")
    func connectTimeout() throws {
        let keywords = try LocalServer(environment: ["ENTENTE_DATA": "/none"]).connectionKeywords
        #expect(keywords.first { $0.name == "connect_timeout" }?.value == "10")
    }

    /// In place, so that the file stays its owner's.
    private static func overwrite(_ file: String, with content: Data) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        defer { try? handle.close() }
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: content)
    }
}
