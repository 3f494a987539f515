import Foundation
import Postgres
import Support
import Testing

@Suite struct SupportTests {
    @Test func processRun() throws {
        let big = [UInt8](repeating: 120, count: 3_000_000)
        let cat = try ProcessRun.run("cat", input: big)
        #expect(cat.output == big)
        #expect(cat.end == .exited(0))
        let both = try ProcessRun.run("sh", ["-c", "echo out; echo err >&2; exit 3"])
        #expect((both.text, both.errorText) == ("out\n", "err\n"))
        #expect(both.status == 3)
        #expect(try ProcessRun.run("sh", ["-c", "kill -TERM $$"]).end == .signaled(SIGTERM))
        #expect(try ProcessRun.run("true", input: big).status == 0)
        #expect(try ProcessRun.run("/usr/bin/env", environment: ["A": "b c"]).text == "A=b c\n")
        #expect(throws: SpawnedProcess.Failure.self) { try ProcessRun.run("sleep", ["20"], timeout: 0.1) }
        #expect(throws: SpawnedProcess.Failure.self) { try ProcessRun.run("no-such-program") }
    }

    @Test func databasesAreApart() throws {
        let cluster = try ThrowawayCluster.shared()
        let template = try cluster.createDatabase()
        try Connection(cluster.conninfo(database: template)).execute("CREATE TABLE t AS SELECT 1 AS n")
        let copy = try cluster.createDatabase(template: template)
        #expect(copy.name != template.name)
        let psql = try cluster.run("psql", ["-XAt", "-d", copy.name, "-c", "SELECT n FROM t"])
        #expect(psql.text == "1\n")
    }

    /// A test process that is killed leaves no server and no folder behind.
    @Test func killedTestsLeaveNothing() async throws {
        let note = "/tmp/ent-note-\(UInt64.random(in: 0...UInt64.max))"
        defer { unlink(note) }
        await #expect(processExitsWith: .signal(SIGKILL)) { [note = note as String] in
            let cluster = try ThrowawayCluster.shared()
            try "\(cluster.socketDirectory)\n\(cluster.dataDirectory)".write(toFile: note, atomically: true, encoding: .utf8)
            kill(getpid(), SIGKILL)
        }
        let folders = try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(folders.count == 2 && folders[0].hasPrefix("/tmp/ent-"))
        let deadline = Date(timeIntervalSinceNow: 8)
        func areThere() -> Bool { folders.contains { FileManager.default.fileExists(atPath: $0) } }
        while areThere(), deadline.timeIntervalSinceNow > 0 { usleep(50_000) }
        #expect(!areThere())
        #expect(!Self.commandLines().contains { line in folders.contains { line.contains($0) } })
    }

    /// What every process was started with, as /proc has it; ps is not on every machine.
    private static func commandLines() -> [String] {
        let files = FileManager.default
        return ((try? files.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { name in
            guard Int(name) != nil, let bytes = files.contents(atPath: "/proc/\(name)/cmdline") else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
