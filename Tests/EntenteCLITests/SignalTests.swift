import Foundation
import Support
import Testing

/// Ctrl-C, while the server keeps a command waiting.
@Suite struct SignalTests {
    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func nothingIsHalfWritten(_ signal: Int32, _ status: Int32) throws {
        let database = try Demonstration.create()
        let rows = try Demonstration.rows(of: database)
        let holder = try Demonstration.connect(database)
        defer { holder.close() }
        try holder.execute("begin; lock table agreement_party in exclusive mode")
        let process = try Program.start(
            "agreement", "record", "Title", "--party", "cqmu", "--party", "cqu", database: database)
        let waiting = "select count(*)::text as value from pg_stat_activity where datname = '\(database)' and wait_event_type = 'Lock'"
        for _ in 0..<500 {
            if try Demonstration.value(waiting, of: database) == "1" { break }
            usleep(10_000)
        }
        #expect(try Demonstration.value(waiting, of: database) == "1", "the command never came to wait")
        let start = Date()
        process.signal(signal)
        let run = try process.finish(timeout: 10)
        #expect(run.status == status && run.text == "")
        #expect(run.errorText == "interrupted; nothing was stored\n")
        #expect(Date().timeIntervalSince(start) < 5)
        try holder.execute("rollback")
        #expect(try Demonstration.rows(of: database) == rows)
        #expect(try Demonstration.value(waiting, of: database) == "0")
    }
}
