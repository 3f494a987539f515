import Foundation
import Platform
import Postgres
import Support
import Testing

/// The signals themselves are tested in processes of their own.
@Suite struct InterruptionTests {
    @Test func cancelFromAnotherThread() throws {
        let connection = try connect()
        #expect(!connection.canceller.cancel())
        let canceller = connection.canceller
        let thread = ThreadRun {
            let deadline = Date(timeIntervalSinceNow: 5)
            while !canceller.cancel(), deadline.timeIntervalSinceNow > 0 { usleep(1000) }
            // The first request may have come before the statement did.
            usleep(100_000)
            canceller.cancel()
        }
        let clock = ContinuousClock()
        let duration = clock.measure {
            #expect(postgresError { try connection.execute("SELECT pg_sleep(20)") }?.sqlState == .queryCanceled)
        }
        thread.join()
        #expect(duration < .seconds(5))
        #expect(try connection.query(sql: "SELECT 1").count == 1)
    }

    @Test func signalStopsTheStatement() async throws {
        let cluster = try ThrowawayCluster.shared()
        let result = await #expect(processExitsWith: .exitCode(130), observing: [\.standardErrorContent]) {
            [socket = cluster.socketDirectory as String] in
            Interruption.install()
            let connection = try Connection(Conninfo("host=\(socket) user=postgres dbname=postgres"))
            Self.signalSoon(SIGINT)
            do {
                try connection.transaction { try connection.execute("SELECT pg_sleep(20)") }
            } catch let error as PostgresError {
                // The transaction is rolled back, and nothing begins any more.
                let next = postgresError { try connection.execute("SELECT 1") }
                guard error.sqlState == .queryCanceled, next?.sqlState == .queryCanceled, !connection.isInTransaction,
                    Interruption.received == SIGINT
                else { exit(1) }
                exit(130)
            }
        }
        _ = result
    }

    @Test func signalWithoutAStatementCleansUpAndEnds() async throws {
        let file = "/tmp/ent-cleanup-\(UInt64.random(in: 0...UInt64.max))"
        await #expect(processExitsWith: .signal(SIGTERM)) { [file = file as String] in
            Interruption.install()
            _ = FileManager.default.createFile(atPath: file, contents: nil)
            let retracted = ExitCleanup { exit(3) }
            _ = ExitCleanup { unlink(file) }
            retracted.remove()
            Self.signalSoon(SIGTERM)
            sleep(20)
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func secondSignalEndsAtOnce() async throws {
        let cluster = try ThrowawayCluster.shared()
        await #expect(processExitsWith: .signal(SIGINT)) { [socket = cluster.socketDirectory as String] in
            Interruption.install()
            let connection = try Connection(Conninfo("host=\(socket) user=postgres dbname=postgres"))
            Self.signalSoon(SIGINT)
            try? connection.execute("SELECT pg_sleep(20)")
            Self.signalSoon(SIGINT)
            sleep(20)
        }
    }

    private static func signalSoon(_ number: Int32) {
        _ = ThreadRun {
            usleep(100_000)
            kill(getpid(), number)
        }
    }
}
